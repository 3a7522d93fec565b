package winnow.pipeline;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is in one of two sets only, by name, with a text each.
 *
 * @param gained in the second only
 * @param lost in the first only
 */
record Changes(SortedMap<String, String> gained, SortedMap<String, String> lost) {

    static Changes of(Map<String, String> before, Map<String, String> after) {
        SortedMap<String, String> gained = new TreeMap<>(after);
        gained.keySet().removeAll(before.keySet());
        SortedMap<String, String> lost = new TreeMap<>(before);
        lost.keySet().removeAll(after.keySet());
        return new Changes(gained, lost);
    }

    /** Names without texts. */
    static Changes of(Set<String> before, Set<String> after) {
        return of(texts(before), texts(after));
    }

    private static Map<String, String> texts(Set<String> names) {
        return names.stream().collect(Collectors.toMap(Function.identity(), name -> ""));
    }

    boolean isNone() {
        return gained.isEmpty() && lost.isEmpty();
    }

    /** For example {@code +3 -0}. */
    String counts() {
        return "+" + gained.size() + " -" + lost.size();
    }
}
