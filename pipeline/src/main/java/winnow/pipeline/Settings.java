package winnow.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.stage.Json;

/** A stage's settings, flat, so that a changed one can be named. */
final class Settings {

    private Settings() {}

    /** Path of each setting, such as {@code criteria[1].query}, to its value as JSON. */
    static Map<String, String> flat(Record settings) {
        Map<String, String> flat = new TreeMap<>();
        flatten("", Json.mapper().valueToTree(settings), flat);
        return flat;
    }

    /** The order of keys is a setting too: it decides which track a citation takes. */
    private static String order(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).collect(Collectors.joining(", "));
    }

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isObject() && !node.isEmpty()) {
            flat.put(path + ".order", order(node));
            node.properties()
                    .forEach(entry -> flatten(
                            path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), flat));
        } else if (node.isArray() && !node.isEmpty()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + (i + 1) + "]", node.get(i), flat);
            }
        } else {
            flat.put(path, node.toString());
        }
    }
}
