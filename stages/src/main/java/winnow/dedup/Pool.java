package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import winnow.model.Folded;

/**
 * What many records have in common: words, names, containers. Each is worked out once and held once. Makes no difference but to
 * time and memory. Several threads may use it.
 */
final class Pool {

    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<String, Optional<Name>> names = new ConcurrentHashMap<>();
    private final Map<String, Optional<Container>> containers = new ConcurrentHashMap<>();

    /** An equal word, the same object for equal words. */
    String word(String word) {
        String held = words.putIfAbsent(word, word);
        return held == null ? word : held;
    }

    /** The names that are not those of nobody, in order. */
    People people(List<String> printed) {
        List<Name> people = new ArrayList<>(printed.size());
        for (String name : printed) {
            held(names, name, People::name).ifPresent(people::add);
        }
        return People.of(people);
    }

    /** Empty if it has no letter or digit. */
    Optional<Container> container(String printed) {
        return held(
                containers,
                printed,
                name -> Folded.of(name).isEmpty() ? Optional.empty() : Optional.of(Container.of(name)));
    }

    /** Looks first without a lock, which is enough for most. */
    private static <V> V held(Map<String, V> known, String printed, Function<String, V> work) {
        V held = known.get(printed);
        return held == null ? known.computeIfAbsent(printed, work) : held;
    }
}
