package winnow.dedup;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import winnow.dedup.Comparison.Both;

/**
 * Two records side by side, for the {@link MatchRules}: what both say of each thing, empty if one says nothing. Symmetric.
 * What several comparisons look at is worked out once.
 */
final class Beside {

    private final Profile left;
    private final Profile right;
    private final boolean samePages;
    private final boolean columnOff;
    private final Once<TitleLikeness> title = new Once<>(this::titleLikeness);
    private final Once<Optional<Container.Likeness>> container = new Once<>(this::container);
    private final Once<Optional<Dedup.Kind>> kind = new Once<>(() -> Kinship.of(this));

    Beside(Profile left, Profile right) {
        this.left = left;
        this.right = right;
        this.samePages = both(Profile::pages)
                .filter(pages -> pages.left().sameFirst(pages.right()) && !pages.either(Pages::countedFromOne))
                .isPresent();
        this.columnOff = isColumnOff(left, right) || isColumnOff(right, left);
    }

    /** A value that is worked out when it is asked for the first time: most pairs are decided before that. */
    private static final class Once<T> {
        private final Supplier<T> work;
        private Optional<T> value = Optional.empty();

        Once(Supplier<T> work) {
            this.work = work;
        }

        T get() {
            if (value.isEmpty()) {
                value = Optional.of(work.get());
            }
            return value.get();
        }
    }

    private TitleLikeness titleLikeness() {
        return TitleLikeness.of(left.title(), right.title());
    }

    /** An equal ISSN makes two names equal. */
    private Optional<Container.Likeness> container() {
        if (!Collections.disjoint(left.issns(), right.issns())) {
            return Optional.of(Container.Likeness.EQUAL);
        }
        return Both.of(left.container(), right.container())
                .map(names -> names.left().likeness(names.right()));
    }

    /** The volume stands where the issue should, and the issue, if any, where the pages should. */
    private static boolean isColumnOff(Profile off, Profile right) {
        return off.volume().isEmpty()
                && !off.issue().isEmpty()
                && right.volume().equals(off.issue())
                && (right.issue().isEmpty()
                        || off.pages().isEmpty()
                        || right.issue()
                                .contains(String.valueOf(off.pages().get().first())));
    }

    Profile left() {
        return left;
    }

    Profile right() {
        return right;
    }

    /** A single value on both sides. */
    <V> Optional<Both<V>> both(Function<Profile, Optional<V>> value) {
        return Both.of(value.apply(left), value.apply(right));
    }

    /** A value that each record has, on both sides. */
    <V> Both<V> each(Function<Profile, V> value) {
        return new Both<>(value.apply(left), value.apply(right));
    }

    /** In what way they are two reports of one study, if they are of one study at all. */
    Optional<Dedup.Kind> kind() {
        return kind.get();
    }

    TitleLikeness title() {
        return title.get();
    }

    /** Whether the titles are one, and not one that many reports have. */
    boolean sameTitle() {
        return !title().generic()
                && (title().how() == TitleLikeness.How.EQUAL || title().how() == TitleLikeness.How.SPELLING);
    }

    /** The numbers of the titles; empty if neither has one. */
    Optional<Both<List<String>>> numbers() {
        Both<List<String>> numbers = each(profile -> profile.title().numbers());
        return numbers.left().isEmpty() && numbers.right().isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    /** The authors; groups and persons say nothing about each other. */
    Optional<People.Side> people() {
        return left.people().beside(right.people());
    }

    static int apart(Both<Integer> years) {
        return Math.abs(years.left() - years.right());
    }

    /**
     * Two DOIs.
     *
     * @param beside the records that have them
     */
    record Dois(Both<String> names, Beside beside) {

        /** Whether the titles have little in common. */
        boolean otherTitle() {
            TitleLikeness title = beside.title();
            return title.how() == TitleLikeness.How.DIFFERENT && !title.translated();
        }

        /** Whether title and place are equal all the same. */
        boolean samePlace() {
            return beside.samePlace() && beside.sameTitle();
        }

        /** Whether one goes on where the other ends. */
        boolean isCut() {
            return names.left().startsWith(names.right()) || names.right().startsWith(names.left());
        }
    }

    Optional<Dois> dois() {
        return both(profile -> profile.identity().doi()).map(names -> new Dois(names, this));
    }

    /** Whether both have one DOI, PubMed id or arXiv id. */
    boolean sameIdentifier() {
        return isEqual(profile -> profile.identity().doi())
                || isEqual(profile -> profile.identity().pmid())
                || isEqual(profile -> profile.identity().arxiv());
    }

    private boolean isEqual(Function<Profile, Optional<String>> name) {
        return name.apply(left).isPresent() && name.apply(left).equals(name.apply(right));
    }

    /**
     * Two containers.
     *
     * @param samePlace whether volume and range of pages are equal all the same, as under a translated name
     */
    record Containers(Container.Likeness likeness, boolean samePlace) {}

    Optional<Containers> containers() {
        return container.get().map(likeness -> new Containers(likeness, sameVolume() && sameRange()));
    }

    Optional<Container.Likeness> containerLikeness() {
        return container.get();
    }

    Optional<Within> volumes() {
        return Within.of(left.volume(), right.volume(), this::sameContainer, () -> samePages && sameTitle());
    }

    /** Whether the values of one record stand one column off: its issue is the other's volume. */
    boolean columnOff() {
        return columnOff;
    }

    Optional<Within> issues() {
        return columnOff
                ? Optional.empty()
                : Within.of(left.issue(), right.issue(), () -> sameVolume() && sameContainer(), () -> samePages);
    }

    Optional<Both<Pages>> pages() {
        return columnOff ? Optional.empty() : both(Profile::pages);
    }

    /** Whether both begin on one page of a volume or an issue. */
    boolean samePages() {
        return samePages;
    }

    boolean sameContainer() {
        return container
                .get()
                .filter(like -> like == Container.Likeness.EQUAL || like == Container.Likeness.ABBREVIATED)
                .isPresent();
    }

    private boolean sameVolume() {
        return !Collections.disjoint(left.volume(), right.volume());
    }

    private boolean sameRange() {
        return both(Profile::pages)
                .filter(pages -> pages.left().several() && pages.left().sameRange(pages.right()))
                .isPresent();
    }

    /** Whether both are in one volume of one container on pages of their own, and their titles differ: companions. */
    boolean otherPages() {
        return sameVolume()
                && !sameTitle()
                && sameContainer()
                && pages().filter(pages -> !pages.left().overlap(pages.right())
                                && !pages.left().sameFirst(pages.right())
                                && !pages.either(Pages::countedFromOne))
                        .isPresent();
    }

    /** Whether both begin on one page of one volume of one container. */
    boolean samePlace() {
        return samePages && sameVolume() && sameContainer();
    }

    /**
     * That container, volume and a range of several pages are equal. Reports follow each other on the pages, so that no
     * two of a volume have one range, unless each issue begins at page 1.
     *
     * @param otherIssue whether the issues differ
     * @param ofYear whether the year stands for the volume, as in proceedings
     */
    record Place(boolean otherIssue, boolean ofYear) {}

    /** The place if it is one; empty if anything of it differs, which its own comparison says, or is missing. */
    Optional<Place> place() {
        if (!samePages || !sameContainer() || !sameRange()) {
            return Optional.empty();
        }
        boolean ofYear = left.volume().isEmpty()
                && right.volume().isEmpty()
                && left.year().isPresent()
                && left.year().equals(right.year());
        boolean otherIssue = issues().filter(issues -> !issues.meet()).isPresent();
        return sameVolume() || ofYear ? Optional.of(new Place(otherIssue, ofYear)) : Optional.empty();
    }

    /** Two whole books or volumes; empty if one is not, or they have neither volumes nor ISBNs in common use. */
    Optional<Both<Whole>> wholes() {
        return Both.of(
                        left.form().filter(Form::isWhole).map(form -> Whole.of(left)),
                        right.form().filter(Form::isWhole).map(form -> Whole.of(right)))
                .filter(both -> both.left().isComparable(both.right()));
    }

    /**
     * The databases of two records.
     *
     * @param one whether it is one database
     * @param sameIdentifier whether the two have one DOI, PubMed id or arXiv id
     */
    record Databases(boolean one, boolean sameIdentifier) {}

    /** Empty where a record has no accession of its database's own: that says nothing. */
    Optional<Databases> databases() {
        return left.id().isFallback() || right.id().isFallback()
                ? Optional.empty()
                : Optional.of(
                        new Databases(left.id().database().equals(right.id().database()), sameIdentifier()));
    }
}
