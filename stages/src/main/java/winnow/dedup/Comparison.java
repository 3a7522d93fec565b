package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import winnow.model.Evidence;

/**
 * One row of the rule table: looks at one thing that both records say and gives bits of evidence.
 *
 * @param <T> what the two values are like, side by side
 * @param field what is compared
 * @param read both records' values side by side; empty if one of them says nothing. Symmetric.
 * @param levels from strongest to weakest; the first that holds counts
 * @param atPublication whether the value comes with publication, so that two reports of one study differ in it: then
 *     evidence against says nothing
 * @param missing the evidence where one of the records lacks the value
 */
record Comparison<T>(
        String field,
        Function<Beside, Optional<T>> read,
        List<Level<T>> levels,
        boolean atPublication,
        Evidence missing) {

    static final String MISSING = "not given by both";
    static final String WAIVED = ", but reports of one study differ in it";

    /**
     * @param evidence that it gives
     * @param waived the evidence if it is against, and says nothing between two reports of one study
     * @param bars whether the two are not merged by rules, whatever the sum of the evidence
     */
    record Level<T>(Predicate<T> holds, Evidence evidence, Evidence waived, boolean bars) {

        /** In words, for people. */
        String name() {
            return evidence.level();
        }

        /** Evidence for being one report; negative is evidence against. */
        double bits() {
            return evidence.bits();
        }
    }

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
            return left.isPresent() && right.isPresent()
                    ? Optional.of(new Both<>(left.get(), right.get()))
                    : Optional.empty();
        }
    }

    /**
     * What a comparison says about two records.
     *
     * @param bars whether it keeps the two from being merged by rules
     */
    record Found(Evidence evidence, boolean bars) {}

    /** A missing value says nothing: here and nowhere else. */
    Found find(Beside beside) {
        Optional<T> values = read.apply(beside);
        if (values.isEmpty()) {
            return new Found(missing, false);
        }
        Level<T> level = first(values.get());
        return atPublication && level.bits() < 0 && beside.kind().isPresent()
                ? new Found(level.waived(), false)
                : new Found(level.evidence(), level.bars());
    }

    /** The most that it can say for being one report, in bits; not below 0, as a value can be missing. */
    double most() {
        return levels.stream().mapToDouble(Level::bits).reduce(0, Math::max);
    }

    private Level<T> first(T values) {
        for (Level<T> level : levels) {
            if (level.holds().test(values)) {
                return level;
            }
        }
        throw new IllegalStateException("no level of " + field + " holds for " + values);
    }

    /** Begins a comparison; levels are added from strongest to weakest. */
    static <T> Builder<T> of(String field, Function<Beside, Optional<T>> read) {
        return new Builder<>(field, read);
    }

    /** Collects the levels. */
    static final class Builder<T> {
        private final String field;
        private final Function<Beside, Optional<T>> read;
        private final List<Level<T>> levels = new ArrayList<>();
        private boolean atPublication;

        private Builder(String field, Function<Beside, Optional<T>> read) {
            this.field = field;
            this.read = read;
        }

        Builder<T> level(String name, Predicate<T> holds, double bits) {
            return add(name, holds, bits, false);
        }

        /** A level that keeps the two from being merged by rules. */
        Builder<T> bar(String name, Predicate<T> holds, double bits) {
            return add(name, holds, bits, true);
        }

        private Builder<T> add(String name, Predicate<T> holds, double bits, boolean bars) {
            Evidence waived = new Evidence(field, name + WAIVED, 0);
            levels.add(new Level<>(holds, new Evidence(field, name, bits), waived, bars));
            return this;
        }

        Builder<T> atPublication() {
            atPublication = true;
            return this;
        }

        Comparison<T> otherwise(String name, double bits) {
            level(name, values -> true, bits);
            return build();
        }

        /** A last level that keeps the two from being merged by rules. */
        Comparison<T> otherwiseBar(String name, double bits) {
            bar(name, values -> true, bits);
            return build();
        }

        private Comparison<T> build() {
            return new Comparison<>(field, read, List.copyOf(levels), atPublication, new Evidence(field, MISSING, 0));
        }
    }
}
