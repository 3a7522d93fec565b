package winnow.dedup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
        return words.computeIfAbsent(word, same -> same);
    }

    /** The names that are not those of nobody, in order. */
    People people(List<String> printed) {
        return People.of(printed.stream()
                .flatMap(name -> names.computeIfAbsent(name, People::name).stream())
                .toList());
    }

    /** Empty if it has no letter or digit. */
    Optional<Container> container(String printed) {
        return containers.computeIfAbsent(
                printed, name -> Folded.of(name).isEmpty() ? Optional.empty() : Optional.of(Container.of(name)));
    }
}
