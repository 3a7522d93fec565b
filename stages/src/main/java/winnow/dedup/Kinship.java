package winnow.dedup;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import winnow.dedup.Comparison.Both;

/**
 * In what way two records, if they are of one study, are two reports of it and not one.
 *
 * <p>Where title, place and identifiers leave no doubt that it is one report, what else it is called in one of the databases
 * counts for nothing; but a preprint is never its article, and a notice never what it corrects.
 */
final class Kinship {

    private static final int VERSIONS_APART = 2;

    private Kinship() {}

    static Optional<Dedup.Kind> of(Beside beside) {
        if (beside.left().identity().isAnotherReport(beside.right().identity())) {
            return Optional.of(Dedup.Kind.PREPRINT);
        }
        Both<Notice> notices = beside.each(Profile::notice);
        if (notices.are(Notice.NONE, Notice.CORRECTION)) {
            return Optional.of(Dedup.Kind.CORRECTION);
        }
        if (notices.are(Notice.NONE, Notice.RETRACTION)) {
            return Optional.of(Dedup.Kind.RETRACTION);
        }
        return beside.samePlace() ? Optional.empty() : elsewhere(beside);
    }

    /** Of two records that are not told to be at one place. */
    private static Optional<Dedup.Kind> elsewhere(Beside beside) {
        if (isVersion(beside)) {
            return Optional.of(Dedup.Kind.VERSION);
        }
        if (beside.sameIdentifier()) {
            return Optional.empty();
        }
        if (isOne(beside, profile -> profile.title().is(Title.Trait.PROTOCOL))) {
            return Optional.of(Dedup.Kind.PROTOCOL);
        }
        if (isAbstract(beside)) {
            return Optional.of(Dedup.Kind.ABSTRACT);
        }
        return isConference(beside) ? Optional.of(Dedup.Kind.CONFERENCE) : Optional.empty();
    }

    /** Updates of a Cochrane review have its number and another version in the DOI, or are years apart. */
    private static boolean isVersion(Beside beside) {
        boolean otherVersion = beside.both(profile -> profile.identity().version())
                .filter(versions -> versions.left().isOther(versions.right()))
                .isPresent();
        boolean yearsApart = beside.both(Profile::year)
                .filter(years -> Beside.apart(years) >= VERSIONS_APART)
                .isPresent();
        return otherVersion || yearsApart && isBoth(beside, profile -> profile.isIn(Profile.Outlet.COCHRANE));
    }

    /**
     * A meeting's abstract and the article, or one abstract printed for two meetings. In one container, only pages tell
     * an abstract from an article; two abstracts with other pages may be one that is cited in two ways.
     */
    private static boolean isAbstract(Beside beside) {
        if (!beside.left().isIn(Profile.Outlet.ABSTRACTS) && !beside.right().isIn(Profile.Outlet.ABSTRACTS)) {
            return false;
        }
        if (isOtherContainer(beside)) {
            return isOtherPlace(beside);
        }
        return isOne(beside, profile -> profile.isIn(Profile.Outlet.ABSTRACTS))
                && isOne(
                        beside, profile -> profile.pages().filter(Pages::isLong).isPresent())
                && isOtherPages(beside);
    }

    private static boolean isConference(Beside beside) {
        return isOne(beside, profile -> profile.isIn(Profile.Outlet.CONFERENCE))
                && isOtherContainer(beside)
                && isOtherPlace(beside);
    }

    private static boolean isOtherContainer(Beside beside) {
        return beside.containerLikeness()
                .filter(Set.of(Container.Likeness.DIFFERENT, Container.Likeness.CONFERENCE)::contains)
                .isPresent();
    }

    /** Whether pages, volume or DOI differ: something must say that there are two places. */
    private static boolean isOtherPlace(Beside beside) {
        return isOtherPages(beside)
                || beside.volumes()
                        .filter(volumes -> !volumes.meet() && !volumes.isRefuted())
                        .isPresent()
                || beside.dois().filter(dois -> !dois.isCut()).isPresent();
    }

    private static boolean isOtherPages(Beside beside) {
        return beside.pages()
                .filter(pages -> !pages.left().overlap(pages.right()) && !pages.either(Pages::countedFromOne))
                .isPresent();
    }

    private static boolean isBoth(Beside beside, Predicate<Profile> test) {
        return test.test(beside.left()) && test.test(beside.right());
    }

    private static boolean isOne(Beside beside, Predicate<Profile> test) {
        return test.test(beside.left()) != test.test(beside.right());
    }
}
