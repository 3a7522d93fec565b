package winnow.dedup;

import static winnow.dedup.TitleLikeness.How.DIFFERENT;
import static winnow.dedup.TitleLikeness.How.EQUAL;
import static winnow.dedup.TitleLikeness.How.FORM;
import static winnow.dedup.TitleLikeness.How.LONGER;
import static winnow.dedup.TitleLikeness.How.RELATED;
import static winnow.dedup.TitleLikeness.How.REPLACED;
import static winnow.dedup.TitleLikeness.How.SIMILAR;
import static winnow.dedup.TitleLikeness.How.SPELLING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.dedup.Comparison.Both;
import winnow.dedup.Comparison.Found;
import winnow.model.Evidence;

/**
 * The rule table for pairs of records.
 *
 * <p>Each comparison looks at one thing and has levels from strongest to weakest; the first that holds gives its weight.
 * Weights are evidence in bits: +1 makes it twice as likely that both are one report, 0 says nothing, and a value that
 * one record lacks says nothing. The weights add up to the score. They are round numbers, estimated as how much more
 * often a level is met among records of one report than among records of two reports that were worth comparing. A level
 * that bars keeps two records from being merged by rules, whatever the sum.
 */
final class MatchRules {

    /** The comparison that a setting can keep from barring. */
    static final String DATABASE = "database";

    static final List<Comparison<?>> TABLE = List.of(
            Comparison.of("doi", Beside::dois)
                    .atPublication()
                    .level("equal, of two titles", dois -> dois.names().equal() && dois.otherTitle(), 3)
                    .level("equal", dois -> dois.names().equal(), 10)
                    .level("one is the beginning of the other", Beside.Dois::isCut, 0)
                    .level("different, but title and place are equal", Beside.Dois::samePlace, -2)
                    .otherwiseBar("different", -8),
            Comparison.of(
                            "pmid",
                            beside -> beside.both(profile -> profile.identity().pmid()))
                    .atPublication()
                    .level("equal", Both::equal, 14)
                    .otherwiseBar("different", -10),
            Comparison.of(
                            "arxiv id",
                            beside -> beside.both(profile -> profile.identity().arxiv()))
                    .level("equal", Both::equal, 12)
                    .otherwiseBar("different", -10),
            Comparison.of("title", beside -> Optional.of(beside.title()))
                    .level("one that many reports have", like -> like.generic() && like.how() != DIFFERENT, -6)
                    .level("equal, 6 words or more", like -> like.how() == EQUAL && like.words() >= 6, 10)
                    .level("equal, 4 or 5 words", like -> like.how() == EQUAL && like.words() >= 4, 7)
                    .level("equal, 3 words or fewer", like -> like.how() == EQUAL, 4)
                    .level(
                            "equal but for spelling, 6 words or more",
                            like -> like.how() == SPELLING && like.words() >= 6,
                            7)
                    .level("equal but for spelling", like -> like.how() == SPELLING, 3)
                    .level(
                            "one has a heading, a subtitle or an original title, 6 words or more",
                            like -> like.how() == FORM && like.words() >= 6,
                            4)
                    .level("one has a heading, a subtitle or an original title", like -> like.how() == FORM, 2)
                    .level("one has a few words more", like -> like.how() == LONGER && like.words() >= 4, 2)
                    .level("one has a few words more, 3 words or fewer", like -> like.how() == LONGER, -2)
                    .level("different words, one is translated", like -> like.translated(), -3)
                    .level("a few words replaced", like -> like.how() == REPLACED, -2)
                    .level("two thirds of the words shared", like -> like.how() == RELATED, -3)
                    .level("half of the words shared", like -> like.how() == SIMILAR, -5)
                    .otherwiseBar("different", -13),
            Comparison.of("numbers in the title", Beside::numbers)
                    .level("equal", Both::equal, 0)
                    .level("only one has some", numbers -> numbers.either(List::isEmpty), -2)
                    .otherwise("different", -8),
            Comparison.of("authors", Beside::people)
                    .level("all equal, 3 or more", side -> side.allEqual() && side.longer() >= 3, 4)
                    .level("both equal", side -> side.allEqual() && side.longer() == 2, 3)
                    .level("the one author equal", People.Side::allEqual, 2)
                    .level("one list goes on, 5 or more equal", side -> side.goesOn() && side.shorter() >= 5, 3)
                    .level("one list goes on, 2 or more equal", side -> side.goesOn() && side.shorter() >= 2, 2)
                    .level("one list goes on after the first author", People.Side::goesOn, 1)
                    .level(
                            "family names or initials equal in order, 3 or more",
                            side -> side.nearly() == side.longer() && side.longer() >= 3,
                            2)
                    .level("all equal in another order", side -> side.shared() == side.longer(), 1)
                    .level("three quarters or more shared", side -> 4 * side.shared() >= 3 * side.longer(), 0)
                    .level("at least half shared", side -> 2 * side.shared() >= side.shorter(), -1)
                    .level("some shared", side -> side.shared() > 0, -3)
                    .otherwise("none shared", -8),
            Comparison.of("year", beside -> beside.both(Profile::year))
                    .atPublication()
                    .level("equal", Both::equal, 2)
                    .level("one apart", years -> Beside.apart(years) == 1, -1)
                    .level("two apart", years -> Beside.apart(years) == 2, -4)
                    .otherwise("further apart", -7),
            Comparison.of("container", Beside::containers)
                    .atPublication()
                    .level("equal", both -> both.likeness() == Container.Likeness.EQUAL, 3)
                    .level(
                            "one abbreviates or extends the other",
                            both -> both.likeness() == Container.Likeness.ABBREVIATED,
                            2)
                    .level("similar", both -> both.likeness() == Container.Likeness.SIMILAR, 0)
                    .level("different, but volume and range of pages are equal", Beside.Containers::samePlace, -1)
                    .level("different, of a conference", both -> both.likeness() == Container.Likeness.CONFERENCE, -3)
                    .otherwise("different", -6),
            Comparison.of("volume", Beside::volumes)
                    .atPublication()
                    .level("equal", Within::meet, 3)
                    .level(
                            "different, but title, container and first page are equal",
                            volumes -> volumes.isInside() && volumes.isRefuted(),
                            -1)
                    .level("different, in one container", Within::isInside, -4)
                    .otherwise("different", -5),
            Comparison.of("issue", Beside::issues)
                    .atPublication()
                    .level("equal", Within::meet, 2)
                    .level("different, but the pages are equal", Within::isRefuted, -1)
                    .level("different, in one volume", Within::isInside, -3)
                    .otherwise("different", -2),
            Comparison.of("pages", Beside::pages)
                    .atPublication()
                    .level(
                            "equal",
                            both -> both.left().sameRange(both.right()) && !both.either(Pages::countedFromOne),
                            6)
                    .level("equal first page, among abstracts of a meeting", both -> isPageOfAbstracts(both), 2)
                    .level(
                            "equal first page",
                            both -> both.left().sameFirst(both.right()) && !both.either(Pages::countedFromOne),
                            5)
                    .level("equal, counted from 1", both -> both.left().sameRange(both.right()), 2)
                    .level("overlapping", both -> both.left().overlap(both.right()), 0)
                    .level("one is counted from 1", both -> both.either(Pages::countedFromOne), -1)
                    .otherwise("different", -6),
            Comparison.of("other pages", beside -> beside.otherPages() ? Optional.of(true) : Optional.empty())
                    .atPublication()
                    .otherwise("in one volume, and the titles are not equal", -3),
            Comparison.of("place", Beside::place)
                    .level(
                            "journal, volume and range of pages equal",
                            place -> !place.otherIssue() && !place.ofYear(),
                            7)
                    .level("proceedings, year and range of pages equal", place -> !place.otherIssue(), 4)
                    .otherwise("journal, volume and range of pages equal, in another issue", 3),
            Comparison.of("columns", beside -> beside.columnOff() ? Optional.of(true) : Optional.empty())
                    .otherwise("the volume of one stands where the other has the issue", 3),
            Comparison.of("whole book or volume", Beside::wholes)
                    .level("equal", both -> both.left().meets(both.right()), 4)
                    .otherwiseBar("another volume number or ISBN", -16),
            Comparison.of("form", beside -> beside.both(Profile::form))
                    .atPublication()
                    .level("equal", Both::equal, 0)
                    .bar("a whole and a part", forms -> forms.either(Form::isWhole), -12)
                    .level("thesis and publication", forms -> forms.either(Form.THESIS::equals), -6)
                    .level("article and conference paper", forms -> forms.are(Form.ARTICLE, Form.CONFERENCE), -2)
                    .otherwise("different", -1),
            Comparison.of("notice", beside -> Optional.of(beside.each(Profile::notice)))
                    .atPublication()
                    .level("neither", both -> both.left() == Notice.NONE && both.right() == Notice.NONE, 0)
                    .level("both of one kind", Both::equal, 0)
                    .bar("one holds several letters together", both -> both.either(Notice.LETTERS::equals), -4)
                    .otherwiseBar("one corrects, retracts or comments the other", -18),
            Comparison.of("reports of one study", beside -> beside.kind())
                    .bar("preprint and published report", Dedup.Kind.PREPRINT::equals, 0)
                    .bar("conference and journal version", Dedup.Kind.CONFERENCE::equals, 0)
                    .bar("abstract of a meeting and another report", Dedup.Kind.ABSTRACT::equals, 0)
                    .bar("protocol and results", Dedup.Kind.PROTOCOL::equals, 0)
                    .bar("two versions of one review", Dedup.Kind.VERSION::equals, 0)
                    .bar("correction and what it corrects", Dedup.Kind.CORRECTION::equals, 0)
                    .otherwiseBar("retraction and what it retracts", 0),
            Comparison.of("abstract", beside -> beside.both(Profile::gist))
                    .level("equal", both -> both.left().likeness(both.right()) >= 0.9, 6)
                    .level("nearly equal", both -> both.left().likeness(both.right()) >= 0.6, 4)
                    .level("similar", both -> both.left().likeness(both.right()) >= 0.25, 0)
                    .level("a little in common", both -> both.left().likeness(both.right()) >= 0.05, -2)
                    .otherwise("different", -4),
            Comparison.of(DATABASE, Beside::databases)
                    .atPublication()
                    .level("two databases", databases -> !databases.one(), 0)
                    .level("two records of one database with one identifier", Beside.Databases::sameIdentifier, -6)
                    .otherwiseBar("two records of one database", -6));

    private MatchRules() {}

    /** Many abstracts are printed on one page. */
    private static boolean isPageOfAbstracts(Both<Pages> both) {
        return both.left().sameFirst(both.right())
                && both.left().isOfSupplement()
                && both.right().isOfSupplement()
                && !both.either(Pages::isLong);
    }

    /**
     * What the table says about two records.
     *
     * @param kind in what way they are two reports, if they are of one study
     * @param evidence in table order
     * @param bars names of the comparisons that keep the two from being merged
     */
    record Findings(Optional<Dedup.Kind> kind, List<Evidence> evidence, List<String> bars) {

        /** The sum of the evidence, in bits. */
        double score() {
            return MatchRules.score(evidence);
        }
    }

    /** Those that take long to compare, which is mostly not needed; the others come first. */
    private static final List<String> SLOW =
            List.of("place", "title", "authors", "container", "volume", "issue", "other pages");

    private static final Comparison<?>[] QUICK_FIRST = TABLE.stream()
            .sorted(Comparator.comparingInt(comparison -> SLOW.indexOf(comparison.field())))
            .toArray(Comparison<?>[]::new);

    /** What the comparisons from a place in that order on can say for being one report, at most. */
    private static final double[] MOST = new double[QUICK_FIRST.length + 1];

    static {
        for (int i = QUICK_FIRST.length - 1; i >= 0; i--) {
            MOST[i] = MOST[i + 1] + QUICK_FIRST[i].most();
        }
    }

    /**
     * Whether the score can be as high as this. Stops comparing when what is left to compare cannot bring it there, which for
     * most pairs is soon. If it says no, {@link Findings#score} is lower; else it may be lower or not.
     */
    static boolean canReach(double bound, Beside beside) {
        double score = 0;
        for (int i = 0; i < QUICK_FIRST.length; i++) {
            if (score + MOST[i] < bound) {
                return false;
            }
            score += QUICK_FIRST[i].find(beside).evidence().bits();
        }
        return score >= bound;
    }

    /** The order of the records does not matter. */
    static Findings findings(Beside beside) {
        List<Evidence> evidence = new ArrayList<>(TABLE.size());
        List<String> bars = new ArrayList<>();
        for (Comparison<?> comparison : TABLE) {
            Found found = comparison.find(beside);
            evidence.add(found.evidence());
            if (found.bars()) {
                bars.add(comparison.field());
            }
        }
        return new Findings(beside.kind(), List.copyOf(evidence), List.copyOf(bars));
    }

    /** The comparisons that keep the two from being merged, with commas between. */
    static String barring(List<Evidence> evidence) {
        return TABLE.stream()
                .filter(comparison -> comparison.levels().stream()
                        .anyMatch(level -> level.bars() && evidence.contains(level.evidence())))
                .map(Comparison::field)
                .collect(Collectors.joining(", "));
    }

    /** The sum of the evidence, in bits. */
    static double score(List<Evidence> evidence) {
        double score = 0;
        for (Evidence each : evidence) {
            score += each.bits();
        }
        return score;
    }

    /** The table as people read it: a Markdown table with one line per level. */
    static String markdown() {
        StringBuilder text = new StringBuilder("| Comparison | First level that holds | Bits |\n|---|---|--:|\n");
        for (Comparison<?> comparison : TABLE) {
            String field = comparison.field();
            for (Comparison.Level<?> level : comparison.levels()) {
                String waived = comparison.atPublication() && level.bits() < 0 ? " (*)" : "";
                String bars = level.bars() ? " (!)" : "";
                text.append("| %s | %s | %+.0f%s%s |\n".formatted(field, level.name(), level.bits(), waived, bars));
                field = "";
            }
        }
        return text.append("\n(*) says nothing between two reports of one study, such as a preprint and its article.\n")
                .append("(!) keeps the two from being merged by rules, whatever the sum.\n")
                .append("A value that one of the records lacks says nothing.\n")
                .toString();
    }
}
