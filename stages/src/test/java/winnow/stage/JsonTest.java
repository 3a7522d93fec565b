package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.model.Field;
import winnow.model.Phase;

/** Run in a Turkish locale, in which the small letter of I is ı. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTest {

    record Phases(List<Phase> list, Map<Phase, Integer> counts, Map<Field, Integer> fields) {}

    private static final Phases PHASES =
            new Phases(List.of(Phase.TITLE), Map.of(Phase.TITLE, 1), Map.of(Field.TITLE, 2));

    @Test
    void enums_are_written_in_the_same_lower_case_in_every_locale() throws Exception {
        assertEquals(
                "{\"list\":[\"title\"],\"counts\":{\"title\":1},\"fields\":{\"title\":2}}",
                Json.mapper().writeValueAsString(PHASES));
    }

    @Test
    void enums_are_read_as_they_are_written() throws Exception {
        assertEquals(PHASES, Json.mapper().readValue(Json.mapper().writeValueAsString(PHASES), Phases.class));
    }
}
