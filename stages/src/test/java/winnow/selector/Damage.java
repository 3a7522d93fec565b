package winnow.selector;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Ways to damage a document: each property left out, of another type, empty, negative, and each object with a property
 * too many. Named by the property, whichever list element it is in; the last element found is the one that is damaged.
 */
final class Damage {

    private Damage() {}

    /**
     * @param steps from the whole document to this object: keys and positions
     */
    static void collect(
            String path, Map<?, ?> object, List<Object> steps, Map<String, Consumer<Map<String, Object>>> damages) {
        damages.put(path + " has another property", at(steps, map -> map.put("surplus", 1)));
        object.forEach((key, value) -> {
            String name = (String) key;
            String place = path.isEmpty() ? name : path + "." + name;
            damages.put(place + " is left out", at(steps, map -> map.remove(name)));
            damages.put(place + " is of another type", at(steps, map -> map.put(name, otherType(value))));
            if (value instanceof String) {
                damages.put(place + " is empty", at(steps, map -> map.put(name, "")));
            }
            if (value instanceof Number) {
                damages.put(place + " is negative", at(steps, map -> map.put(name, -1)));
            }
            if (value instanceof Map<?, ?> below) {
                collect(place, below, plus(steps, name), damages);
            }
            if (value instanceof List<?> list) {
                elements(place, list, plus(steps, name), damages);
            }
        });
    }

    private static void elements(
            String path, List<?> list, List<Object> steps, Map<String, Consumer<Map<String, Object>>> damages) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> element) {
                String kind = element.containsKey("outcome")
                        ? ".leaf"
                        : "question".equals(element.get("kind")) ? ".branch" : "";
                collect(path + kind, element, plus(steps, i), damages);
            }
        }
        if (!list.isEmpty() && !(list.get(0) instanceof Map<?, ?>)) {
            List<Object> parent = steps.subList(0, steps.size() - 1);
            String name = (String) steps.get(steps.size() - 1);
            damages.put(path + " has an element of another type", at(parent, map -> map.put(name, List.of(Map.of()))));
            damages.put(
                    path + " has an element twice",
                    at(parent, map -> map.put(name, List.of(list.get(0), list.get(0)))));
        }
    }

    private static Object otherType(Object value) {
        return value instanceof Boolean ? "true" : value instanceof Map<?, ?> ? List.of() : Map.of();
    }

    private static List<Object> plus(List<Object> steps, Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return longer;
    }

    /** Does something to the object that steps lead to. */
    @SuppressWarnings("unchecked")
    private static Consumer<Map<String, Object>> at(List<Object> steps, Consumer<Map<String, Object>> damage) {
        return document -> {
            Object here = document;
            for (Object step : steps) {
                here = step instanceof Integer position
                        ? ((List<Object>) here).get(position)
                        : ((Map<String, Object>) here).get(step);
            }
            damage.accept((Map<String, Object>) here);
        };
    }
}
