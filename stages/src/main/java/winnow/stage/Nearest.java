package winnow.stage;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the known name that a mistyped one is closest to, for messages. */
public final class Nearest {

    private static final LevenshteinDistance EDITS = LevenshteinDistance.getDefaultInstance();
    private static final JaroWinklerSimilarity LIKENESS = new JaroWinklerSimilarity();

    private Nearest() {}

    /**
     * The known name with the fewest edits, whatever the case; among equals the one that begins alike, then the
     * first in the alphabet. Empty only if
     * nothing is known.
     */
    public static Optional<String> of(String mistyped, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> edits(mistyped, name))
                        .thenComparing(name -> -LIKENESS.apply(mistyped, name))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * {@code ; did you mean 'x'?}, or the empty text if the nearest name is far: if more than a third of its letters, and
     * more than two, would have to change.
     */
    public static String hint(String mistyped, Collection<String> known) {
        return of(mistyped, known)
                .filter(name -> edits(mistyped, name) <= Math.max(2, name.length() / 3))
                .map(name -> "; did you mean '" + name + "'?")
                .orElse("");
    }

    private static int edits(String left, String right) {
        return EDITS.apply(left.toLowerCase(Locale.ROOT), right.toLowerCase(Locale.ROOT));
    }
}
