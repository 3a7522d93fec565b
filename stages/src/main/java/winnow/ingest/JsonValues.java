package winnow.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of a JSON object. A value is named by its path, for example {@code versions/created}; a list gives its items
 * that name each, and a list within a list is one value, its parts joined by commas. A person in a list, told by the
 * properties of CSL's names, is one value, {@code Family, Given}.
 */
final class JsonValues {

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private JsonValues() {}

    static Map<String, List<String>> of(JsonNode object) {
        JsonValues all = new JsonValues();
        all.addProperties("", object);
        return all.values;
    }

    private void addProperties(String path, JsonNode object) {
        object.properties().forEach(each -> add(path + each.getKey(), each.getValue()));
    }

    private void add(String name, JsonNode value) {
        if (value.isObject()) {
            addProperties(name + "/", value);
        } else if (value.isArray()) {
            value.forEach(item -> addItem(name, item));
        } else {
            put(name, text(value));
        }
    }

    private void addItem(String name, JsonNode item) {
        Optional<String> person = person(item);
        if (person.isPresent()) {
            put(name, person.get());
        } else if (item.isArray()) {
            List<String> parts = new ArrayList<>();
            item.forEach(part -> parts.add(part.asText().strip()));
            parts.removeIf(String::isEmpty);
            put(name, String.join(", ", parts));
        } else {
            add(name, item);
        }
    }

    /** A particle belongs to the family name, a suffix to the given one; a group has one name. */
    private static Optional<String> person(JsonNode item) {
        if (item.hasNonNull("literal")) {
            return Optional.of(text(item.get("literal")));
        }
        String family = joined(item, "dropping-particle", "non-dropping-particle", "family");
        String given = joined(item, "given", "suffix");
        return Optional.of(given.isEmpty() ? family : family + ", " + given).filter(name -> item.hasNonNull("family"));
    }

    private static String joined(JsonNode item, String... names) {
        return Stream.of(names)
                .filter(item::hasNonNull)
                .map(name -> text(item.get(name)).strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText();
    }

    private void put(String name, String value) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
}
