package winnow.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * One reason to run a stage again.
 *
 * @param reason what kind
 * @param detail the file, setting or part of the program, and what happened to it; empty if the stage never ran
 */
record Why(Reason reason, String detail) {

    /** Every kind of reason. */
    enum Reason {
        NEVER_RAN("never ran", snapshot -> Map.of()),
        CODE("its program changed", Snapshot::code),
        SETTINGS("its settings changed", Snapshot::settings),
        INPUT("an input changed", Snapshot::inputs),
        OUTPUT("an output is missing or was edited", Snapshot::outputs);

        private final String text;
        private final Function<Snapshot, Map<String, String>> part;

        Reason(String text, Function<Snapshot, Map<String, String>> part) {
            this.text = text;
            this.part = part;
        }
    }

    /** All reasons; none if the stage is up to date. */
    static List<Why> of(Optional<Snapshot> last, Snapshot now) {
        if (last.isEmpty()) {
            return List.of(new Why(Reason.NEVER_RAN, ""));
        }
        List<Why> all = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            for (String difference : differences(reason.part.apply(last.get()), reason.part.apply(now))) {
                all.add(new Why(reason, difference));
            }
        }
        return List.copyOf(all);
    }

    /** What differs, in words, sorted. */
    static List<String> differences(Map<String, String> before, Map<String, String> now) {
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(now.keySet());
        return keys.stream()
                .filter(key -> !Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(now.get(key))))
                .map(key -> key + change(before.containsKey(key), now.containsKey(key)))
                .toList();
    }

    private static String change(boolean was, boolean is) {
        return was ? (is ? " changed" : " is gone") : " is new";
    }

    /** For example {@code an input changed: raw/searches/2025-03-31/scopus/a.csv is new}. */
    @Override
    public String toString() {
        return detail.isEmpty() ? reason.text : reason.text + ": " + detail;
    }
}
