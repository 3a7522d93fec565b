package winnow.stage;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the name that somebody probably meant. */
public final class Nearest {

    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();

    private Nearest() {}

    /**
     * The candidate with the fewest edits from the word, the first in alphabetical order among equals; empty if more
     * than a third of its letters (and more than two) would have to change.
     */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> EDITS.apply(word, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.<String>comparingInt(candidate -> EDITS.apply(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code ; did you mean 'x'?}, or the empty text if nothing is near. */
    public static String hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }
}
