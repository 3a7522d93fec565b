package winnow.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
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

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isObject() && !node.isEmpty()) {
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
