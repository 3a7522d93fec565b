package winnow.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of an entry of tagged text, while its lines are read one after the other. */
final class TaggedValues {

    private final Map<String, List<StringBuilder>> values = new LinkedHashMap<>();
    private final String between;
    private StringBuilder current = new StringBuilder();

    /** @param between what stands in a value where the line ended */
    TaggedValues(String between) {
        this.between = between;
    }

    /** A line with a tag starts a value. */
    void start(String tag, String text) {
        current = new StringBuilder(text);
        values.computeIfAbsent(tag, name -> new ArrayList<>(1)).add(current);
    }

    /** A line without a tag goes on with the value before it; blank ones add nothing. */
    void goOn(String line) {
        if (!line.isBlank()) {
            current.append(between).append(line.strip());
        }
    }

    /** Tag to its values, in the order of the text. */
    Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.forEach((tag, texts) ->
                all.put(tag, texts.stream().map(StringBuilder::toString).toList()));
        return all;
    }
}
