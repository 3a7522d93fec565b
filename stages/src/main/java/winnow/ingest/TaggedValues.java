package winnow.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of an entry of tagged text, while its lines are read one after the other. */
final class TaggedValues {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final String between;
    private final StringBuilder longer = new StringBuilder();
    private List<String> current = new ArrayList<>(List.of(""));

    /** @param between what stands in a value where the line ended */
    TaggedValues(String between) {
        this.between = between;
    }

    /** A line with a tag starts a value. */
    void start(String tag, String text) {
        end();
        current = values.computeIfAbsent(tag, name -> new ArrayList<>(1));
        current.add(text);
    }

    /** A line without a tag goes on with the value before it; blank ones add nothing. */
    void goOn(String line) {
        if (!line.isBlank()) {
            if (longer.isEmpty()) {
                longer.append(current.get(current.size() - 1));
            }
            longer.append(between).append(line.strip());
        }
    }

    private void end() {
        if (!longer.isEmpty()) {
            current.set(current.size() - 1, longer.toString());
            longer.setLength(0);
        }
    }

    /** Tag to its values, in the order of the text. */
    Map<String, List<String>> all() {
        end();
        return values;
    }
}
