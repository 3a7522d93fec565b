package winnow.report.chart;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import winnow.report.chart.Figure.Kind;
import winnow.stage.Json;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/** Reads a figure's declaration: YAML, in which each key is known and nothing that is needed is missing. */
public final class FigureFile {

    private static final JsonMapper YAML = JsonMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();
    private static final JsonMapper MAPPER = binder();

    private FigureFile() {}

    private static JsonMapper binder() {
        JsonMapper mapper = Json.mapper()
                .rebuild()
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .build();
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        return mapper;
    }

    /**
     * @param name of the file, for messages
     * @throws ReviewException if the text is not of the form of a {@link Figure}, or means nothing
     */
    public static Figure read(String name, String text) {
        try {
            Figure figure = MAPPER.treeToValue(YAML.readTree(text), Figure.class);
            check(name, figure);
            return figure;
        } catch (UnrecognizedPropertyException e) {
            List<String> known =
                    e.getKnownPropertyIds().stream().map(String::valueOf).toList();
            throw problem(
                    name,
                    "unknown key '" + e.getPropertyName() + "'; the nearest is '"
                            + Nearest.of(e.getPropertyName(), known).orElseThrow() + "'",
                    e);
        } catch (InvalidFormatException e) {
            throw problem(name, "'" + e.getValue() + "' is not " + expected(e.getTargetType()), e);
        } catch (JsonProcessingException e) {
            throw problem(name, e.getOriginalMessage().lines().findFirst().orElse("not YAML"), e);
        }
    }

    private static String expected(Class<?> type) {
        return type.isEnum()
                ? "one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                                .toList()
                : "a whole number";
    }

    private static void check(String name, Figure figure) {
        need(
                name,
                "a table, a title, a caption, columns and look",
                figure.table() != null
                        && figure.title() != null
                        && figure.caption() != null
                        && figure.columns() != null
                        && figure.look() != null);
        Kind kind = figure.look().kind();
        Figure.Columns columns = figure.columns();
        need(name, "look: kind", kind != null);
        need(
                name,
                "columns: rows and value",
                !columns.rows().isEmpty() && !columns.value().isEmpty());
        need(
                name,
                "parts, which are the columns of a heatmap",
                kind != Kind.HEATMAP || columns.parts().isPresent());
        need(
                name,
                "two rows, from which and to which a flow goes",
                kind != Kind.FLOW || columns.rows().size() == 2);
        need(
                name,
                "one value only",
                columns.value().size() == 1
                        || kind == Kind.DOTS
                        || kind == Kind.GROUPED && columns.parts().isEmpty());
        need(
                name,
                "kind dots for a log scale: bars and areas begin at zero, which that scale does not have",
                !figure.look().isLogarithmic() || kind == Kind.DOTS);
        need(name, "top above 0", figure.look().most() > 0);
    }

    private static void need(String name, String what, boolean isThere) {
        if (!isThere) {
            throw new ReviewException(name + ": needs " + what);
        }
    }

    private static ReviewException problem(String name, String what, Exception cause) {
        return new ReviewException(name + ": " + what + "; mend the figure's declaration", cause);
    }
}
