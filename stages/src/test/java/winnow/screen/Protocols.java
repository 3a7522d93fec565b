package winnow.screen;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import winnow.stage.Json;

/** Reads settings as a protocol file gives them. */
final class Protocols {

    private static final ObjectMapper MAPPER = Json.mapper()
            .rebuild()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Protocols() {}

    static ScreenSettings read(String yaml) throws IOException {
        return MAPPER.treeToValue(new YAMLMapper().readTree(yaml), ScreenSettings.class);
    }
}
