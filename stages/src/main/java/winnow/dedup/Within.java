package winnow.dedup;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import winnow.dedup.Comparison.Both;

/**
 * Two sets of numbers.
 *
 * @param inside whether what they count within is equal: the container of volumes, the volume of issues
 * @param refuted whether the pages, of volumes also the titles, are equal all the same, so that a difference is rather a
 *     slip
 */
record Within(Both<Set<String>> numbers, BooleanSupplier inside, BooleanSupplier refuted) {

    /** Whether a number is on both sides. */
    boolean meet() {
        return !Collections.disjoint(numbers.left(), numbers.right());
    }

    boolean isInside() {
        return inside.getAsBoolean();
    }

    boolean isRefuted() {
        return refuted.getAsBoolean();
    }

    static Optional<Within> of(Set<String> left, Set<String> right, BooleanSupplier inside, BooleanSupplier refuted) {
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Within(new Both<>(left, right), inside, refuted));
    }
}
