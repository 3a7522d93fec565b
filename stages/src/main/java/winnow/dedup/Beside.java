package winnow.dedup;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import winnow.dedup.Comparison.Both;

/** Puts what two records say side by side, for the {@link MatchRules}. Each is symmetric, and empty if one says nothing. */
final class Beside {

    private Beside() {}

    /** A single value on both sides. */
    static <V> BiFunction<Profile, Profile, Optional<Both<V>>> both(Function<Profile, Optional<V>> value) {
        return (left, right) -> Both.of(value.apply(left), value.apply(right));
    }

    static int apart(Both<Integer> years) {
        return Math.abs(years.left() - years.right());
    }

    /** The numbers of the titles; empty if neither has one. */
    static Optional<Both<List<String>>> numbers(Profile left, Profile right) {
        Both<List<String>> numbers =
                new Both<>(left.title().numbers(), right.title().numbers());
        return numbers.left().isEmpty() && numbers.right().isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    static Optional<People.Side> people(Profile left, Profile right) {
        boolean missing =
                left.people().names().isEmpty() || right.people().names().isEmpty();
        return missing ? Optional.empty() : Optional.of(left.people().beside(right.people()));
    }

    /** An equal ISSN makes two names equal. */
    static Optional<Container.Likeness> containers(Profile left, Profile right) {
        Set<String> issns = Set.copyOf(left.issns());
        if (right.issns().stream().anyMatch(issns::contains)) {
            return Optional.of(Container.Likeness.EQUAL);
        }
        return Both.of(left.container(), right.container())
                .map(names -> names.left().likeness(names.right()));
    }

    /**
     * Two sets of numbers.
     *
     * @param isInside whether what they count within is equal: the container of volumes, the volume of issues
     * @param isRefuted whether the pages are equal all the same, so that a difference is rather a slip
     */
    record Within(Both<Set<String>> numbers, boolean isInside, boolean isRefuted) {

        /** Whether a number is on both sides. */
        boolean meet() {
            return !Collections.disjoint(numbers.left(), numbers.right());
        }

        private static Optional<Within> of(Set<String> left, Set<String> right, boolean isInside, boolean isRefuted) {
            return left.isEmpty() || right.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Within(new Both<>(left, right), isInside, isRefuted));
        }
    }

    static Optional<Within> volumes(Profile left, Profile right) {
        return Within.of(left.volume(), right.volume(), sameContainer(left, right), samePages(left, right));
    }

    static Optional<Within> issues(Profile left, Profile right) {
        boolean sameVolume = sameContainer(left, right)
                && volumes(left, right).filter(Within::meet).isPresent();
        return Within.of(left.issue(), right.issue(), sameVolume, samePages(left, right));
    }

    private static boolean samePages(Profile left, Profile right) {
        return Both.of(left.pages(), right.pages())
                .filter(pages -> pages.left().sameFirst(pages.right()) && !pages.either(Pages::countedFromOne))
                .isPresent();
    }

    private static boolean sameContainer(Profile left, Profile right) {
        return containers(left, right)
                .filter(like -> like == Container.Likeness.EQUAL || like == Container.Likeness.ABBREVIATED)
                .isPresent();
    }

    /**
     * That container, volume and a range of several pages are equal. Reports follow each other on the pages, so that no
     * two of a volume have one range, unless each issue begins at page 1.
     *
     * @param otherIssue whether the issues differ
     */
    record Place(boolean otherIssue) {}

    /** The place if it is one; empty if anything of it differs, which its own comparison says, or is missing. */
    static Optional<Place> places(Profile left, Profile right) {
        boolean sameVolume = sameContainer(left, right)
                && volumes(left, right).filter(Within::meet).isPresent();
        return Both.of(left.pages(), right.pages())
                .filter(pages ->
                        sameVolume && pages.left().several() && pages.left().sameRange(pages.right()))
                .map(pages -> new Place(
                        issues(left, right).filter(issues -> !issues.meet()).isPresent()));
    }

    /**
     * What names a whole book or a volume of proceedings.
     *
     * @param volumes numbers in the volume
     * @param isbns its ISBNs
     */
    record Whole(Set<String> volumes, Set<String> isbns) {

        private static Whole of(Profile profile) {
            return new Whole(profile.volume(), new TreeSet<>(profile.isbns()));
        }

        boolean meets(Whole other) {
            return !Collections.disjoint(volumes, other.volumes) || !Collections.disjoint(isbns, other.isbns);
        }

        private boolean isComparable(Whole other) {
            return !volumes.isEmpty() && !other.volumes.isEmpty() || !isbns.isEmpty() && !other.isbns.isEmpty();
        }
    }

    /** Two whole books or volumes; empty if one is not, or they have neither volumes nor ISBNs in common use. */
    static Optional<Both<Whole>> wholes(Profile left, Profile right) {
        return Both.of(
                        left.form().filter(Form::isWhole).map(form -> Whole.of(left)),
                        right.form().filter(Form::isWhole).map(form -> Whole.of(right)))
                .filter(both -> both.left().isComparable(both.right()));
    }

    /** The databases, where both records have an accession of their database's own; otherwise they say nothing. */
    static Optional<Both<String>> databases(Profile left, Profile right) {
        return left.id().isFallback() || right.id().isFallback()
                ? Optional.empty()
                : Optional.of(new Both<>(left.id().database(), right.id().database()));
    }
}
