package winnow.pipeline;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.stage.Json;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/**
 * Reads a strict YAML file into a record: keys in {@code snake_case}, defaults filled in section by section, an unknown
 * key refused with its line and the nearest known one.
 */
final class ProtocolFile {

    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private static final ObjectMapper MAPPER = binder();

    private static final Map<Class<?>, String> NUMBERS = Map.of(
            int.class, "a whole number",
            long.class, "a whole number",
            double.class, "a number");

    private final String name;
    private final String text;

    private ProtocolFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** @param name the file as people name it, for messages */
    static ProtocolFile of(Path file, String name) throws IOException {
        return new ProtocolFile(name, Files.readString(file));
    }

    private static ObjectMapper binder() {
        ObjectMapper mapper = Json.mapper()
                .rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        for (Class<?> container : List.of(List.class, Map.class)) {
            mapper.configOverride(container).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        return mapper;
    }

    /**
     * The file's values over the defaults. A key of a section replaces the default of that key as a whole.
     *
     * @throws ReviewException for anything that is not as it should be, with line and key
     */
    <T> T read(Class<T> type, Object defaults) {
        try {
            JsonNode given = new ObjectMapper(YAML).readTree(text);
            return MAPPER.treeToValue(merged(MAPPER.valueToTree(defaults), given), type);
        } catch (UnrecognizedPropertyException e) {
            throw problem(e, "unknown key" + Nearest.hint(e.getPropertyName(), known(e)), e.getPropertyName());
        } catch (ValueInstantiationException e) {
            throw problem(e, refusal(e.getCause()), "");
        } catch (InvalidFormatException e) {
            throw problem(e, "'" + e.getValue() + "' is not " + expected(e.getTargetType()), "");
        } catch (JsonMappingException e) {
            throw problem(e, e.getOriginalMessage(), "");
        } catch (JsonProcessingException e) {
            throw new ReviewException(
                    name + ":" + e.getLocation().getLineNr() + ": not readable as YAML: " + firstLine(e), e);
        }
    }

    private static String refusal(Throwable cause) {
        return cause instanceof NullPointerException ? "a value is missing" : cause.getMessage();
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .toList();
        }
        return type == boolean.class || type == Boolean.class
                ? "true or false"
                : NUMBERS.getOrDefault(type, "of the right kind");
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        return e.getKnownPropertyIds().stream().map(String::valueOf).toList();
    }

    private static String firstLine(JsonProcessingException e) {
        return e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static JsonNode merged(ObjectNode defaults, JsonNode given) {
        if (!given.isObject()) {
            return given.isMissingNode() || given.isNull() ? defaults : given;
        }
        given.properties().forEach(section -> {
            JsonNode mine = defaults.get(section.getKey());
            if (mine instanceof ObjectNode object && section.getValue().isObject()) {
                section.getValue().properties().forEach(key -> object.set(key.getKey(), key.getValue()));
            } else {
                defaults.set(section.getKey(), section.getValue());
            }
        });
        return defaults;
    }

    private ReviewException problem(JsonMappingException e, String what, String key) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + (step.getIndex() + 1) + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        String pointer = e.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
        String where = path.isEmpty() ? key : path;
        return new ReviewException(name + line(pointer) + ": " + (where.isEmpty() ? "" : where + ": ") + what, e);
    }

    /**
     * Something in the file that cannot be meant, although it can be read.
     *
     * @param pointer to the value, such as {@code /screen/threshold/minimum}
     */
    ReviewException problem(String pointer, String what) {
        String path = pointer.substring(1).replace('/', '.');
        return new ReviewException(name + line(pointer) + ": " + path + ": " + what);
    }

    /** {@code :17}, the line of the value or of the nearest one around it; empty if the file does not give it. */
    private String line(String pointer) {
        Map<String, Integer> lines = lines();
        String at = pointer;
        while (!at.isEmpty()) {
            if (lines.containsKey(at)) {
                return ":" + lines.get(at);
            }
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return "";
    }

    private Map<String, Integer> lines() {
        Map<String, Integer> lines = new TreeMap<>();
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String pointer = parser.getParsingContext().pathAsPointer().toString();
                lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
            }
        } catch (IOException e) {
            throw new IllegalStateException("the text was read before", e);
        }
        return lines;
    }

    /** A protocol as YAML, every default filled in. */
    static String write(Object protocol) {
        try {
            return new YAMLMapper(YAML).writeValueAsString(MAPPER.valueToTree(protocol));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as YAML: " + protocol, e);
        }
    }
}
