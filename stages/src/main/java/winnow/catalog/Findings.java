package winnow.catalog;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import winnow.model.Origin;
import winnow.stage.ReviewException;

/** Collects what does not fit, so that people see all of it at once. */
final class Findings {

    private static final int MOST_SHOWN = 20;

    private final SortedMap<Origin, TreeSet<String>> byPlace = new TreeMap<>();

    /** @param text what is wrong and how to mend it, without the place */
    void add(Origin at, String text) {
        byPlace.computeIfAbsent(at, place -> new TreeSet<>()).add(text);
    }

    /** @throws ReviewException if there is a finding: one line each, by file and line, the first twenty of them */
    void stopIfAny() {
        var lines = byPlace.entrySet().stream()
                .flatMap(place -> place.getValue().stream().map(text -> place.getKey() + ": " + text))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        String shown = String.join("\n", lines.subList(0, Math.min(MOST_SHOWN, lines.size())));
        int more = lines.size() - MOST_SHOWN;
        throw new ReviewException(more > 0 ? shown + "\n… and " + more + " more" : shown);
    }
}
