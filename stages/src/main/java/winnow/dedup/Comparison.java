package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import winnow.model.Evidence;

/**
 * One row of the rule table: looks at one thing that both records say and gives bits of evidence.
 *
 * @param <T> what the two values are like, side by side
 * @param field what is compared
 * @param beside puts both records' values side by side; empty if one of them says nothing. Symmetric.
 * @param levels from strongest to weakest; the first that holds counts
 * @param atPublication whether the value comes with publication, so that a preprint's may differ from its article's:
 *     then evidence against says nothing
 */
record Comparison<T>(
        String field, BiFunction<Profile, Profile, Optional<T>> beside, List<Level<T>> levels, boolean atPublication) {

    static final String MISSING = "not given by both";
    static final String WAIVED = ", but preprints and articles differ in it";

    /**
     * @param name in words, for people
     * @param bits evidence for being one report; negative is evidence against
     */
    record Level<T>(String name, Predicate<T> holds, double bits) {}

    /** The values of a field on both sides. */
    record Both<V>(V left, V right) {

        boolean equal() {
            return left.equals(right);
        }

        /** Whether the test holds for at least one side. */
        boolean either(Predicate<V> test) {
            return test.test(left) || test.test(right);
        }

        /** Whether one side is the first value and the other is the second. */
        boolean are(V one, V another) {
            return left.equals(one) && right.equals(another) || left.equals(another) && right.equals(one);
        }

        static <V> Optional<Both<V>> of(Optional<V> left, Optional<V> right) {
            return left.flatMap(first -> right.map(second -> new Both<>(first, second)));
        }
    }

    /** What this comparison says about two records. A missing value says nothing: here and nowhere else. */
    Evidence evidence(Profile left, Profile right) {
        return beside.apply(left, right)
                .map(values -> waived(found(values), left, right))
                .orElse(new Evidence(field, MISSING, 0));
    }

    private Evidence found(T values) {
        return levels.stream()
                .filter(level -> level.holds().test(values))
                .findFirst()
                .map(level -> new Evidence(field, level.name(), level.bits()))
                .orElseThrow(() -> new IllegalStateException("no level of " + field + " holds for " + values));
    }

    private Evidence waived(Evidence found, Profile left, Profile right) {
        boolean waived = atPublication && found.bits() < 0 && left.identity().isAnotherReport(right.identity());
        return waived ? new Evidence(field, found.level() + WAIVED, 0) : found;
    }

    /** Begins a comparison; levels are added from strongest to weakest. */
    static <T> Builder<T> of(String field, BiFunction<Profile, Profile, Optional<T>> beside) {
        return new Builder<>(field, beside);
    }

    /** Collects the levels. */
    static final class Builder<T> {
        private final String field;
        private final BiFunction<Profile, Profile, Optional<T>> beside;
        private final List<Level<T>> levels = new ArrayList<>();
        private boolean atPublication;

        private Builder(String field, BiFunction<Profile, Profile, Optional<T>> beside) {
            this.field = field;
            this.beside = beside;
        }

        Builder<T> level(String name, Predicate<T> holds, double bits) {
            levels.add(new Level<>(name, holds, bits));
            return this;
        }

        Builder<T> atPublication() {
            atPublication = true;
            return this;
        }

        Comparison<T> otherwise(String name, double bits) {
            levels.add(new Level<>(name, values -> true, bits));
            return new Comparison<>(field, beside, List.copyOf(levels), atPublication);
        }
    }
}
