package winnow.dedup;

import static winnow.dedup.Beside.both;
import static winnow.dedup.TitleLikeness.How.DIFFERENT;
import static winnow.dedup.TitleLikeness.How.EQUAL;
import static winnow.dedup.TitleLikeness.How.FORM;
import static winnow.dedup.TitleLikeness.How.LONGER;
import static winnow.dedup.TitleLikeness.How.REPLACED;
import static winnow.dedup.TitleLikeness.How.SIMILAR;
import static winnow.dedup.TitleLikeness.How.SPELLING;

import java.util.List;
import java.util.Optional;
import winnow.dedup.Comparison.Both;
import winnow.model.Evidence;

/**
 * The rule table for pairs of records.
 *
 * <p>Each comparison looks at one thing and has levels from strongest to weakest; the first that holds gives its weight.
 * Weights are evidence in bits: +1 makes it twice as likely that both are one report, 0 says nothing, and a value that
 * one record lacks says nothing. The weights add up to the score. They are round numbers, estimated as how much more
 * often a level is met among records of one report than among records of two reports that were worth comparing.
 */
final class MatchRules {

    static final List<Comparison<?>> TABLE = List.of(
            Comparison.of("doi", both(profile -> profile.identity().doi()))
                    .atPublication()
                    .level("equal", Both::equal, 10)
                    .otherwise("different", -10),
            Comparison.of("pmid", both(profile -> profile.identity().pmid()))
                    .level("equal", Both::equal, 14)
                    .otherwise("different", -10),
            Comparison.of("arxiv id", both(profile -> profile.identity().arxiv()))
                    .level("equal", Both::equal, 12)
                    .otherwise("different", -10),
            Comparison.of("title", (left, right) -> Optional.of(TitleLikeness.of(left.title(), right.title())))
                    .level("one that many reports have", like -> like.generic() && like.how() != DIFFERENT, -4)
                    .level("equal, 6 words or more", like -> like.how() == EQUAL && like.words() >= 6, 10)
                    .level("equal, 4 or 5 words", like -> like.how() == EQUAL && like.words() >= 4, 7)
                    .level("equal, 3 words or fewer", like -> like.how() == EQUAL, 4)
                    .level(
                            "equal but for spelling, 6 words or more",
                            like -> like.how() == SPELLING && like.words() >= 6,
                            7)
                    .level("equal but for spelling", like -> like.how() == SPELLING, 3)
                    .level("one has a subtitle or an original title", like -> like.how() == FORM, 4)
                    .level("one has a few words more", like -> like.how() == LONGER && like.words() >= 4, 2)
                    .level("one has a few words more, 3 words or fewer", like -> like.how() == LONGER, -2)
                    .level("different words, one is translated", like -> like.translated(), -3)
                    .level("a few words replaced", like -> like.how() == REPLACED, -2)
                    .level("half of the words shared", like -> like.how() == SIMILAR, -5)
                    .otherwise("different", -9),
            Comparison.of("numbers in the title", Beside::numbers)
                    .level("equal", Both::equal, 0)
                    .level("only one has some", numbers -> numbers.either(List::isEmpty), -2)
                    .otherwise("different", -8),
            Comparison.of("authors", Beside::people)
                    .level("all equal, 3 or more", side -> side.inOrder() == side.longer() && side.longer() >= 3, 4)
                    .level("both equal", side -> side.inOrder() == side.longer() && side.longer() == 2, 3)
                    .level("the one author equal", side -> side.inOrder() == side.longer(), 2)
                    .level(
                            "one list goes on, 2 or more equal",
                            side -> side.inOrder() == side.shorter() && side.shorter() >= 2,
                            2)
                    .level("one list goes on after the first author", side -> side.inOrder() == side.shorter(), 1)
                    .level("all equal in another order", side -> side.shared() == side.longer(), 0)
                    .level("three quarters or more shared", side -> 4 * side.shared() >= 3 * side.longer(), 0)
                    .level("at least half shared", side -> 2 * side.shared() >= side.shorter(), -1)
                    .level("some shared", side -> side.shared() > 0, -3)
                    .otherwise("none shared", -8),
            Comparison.of("year", both(Profile::year))
                    .atPublication()
                    .level("equal", Both::equal, 2)
                    .level("one apart", years -> Beside.apart(years) == 1, -1)
                    .level("two apart", years -> Beside.apart(years) == 2, -4)
                    .otherwise("further apart", -7),
            Comparison.of("container", Beside::containers)
                    .atPublication()
                    .level("equal", like -> like == Container.Likeness.EQUAL, 3)
                    .level("one abbreviates or extends the other", like -> like == Container.Likeness.ABBREVIATED, 2)
                    .level("similar", like -> like == Container.Likeness.SIMILAR, 0)
                    .level("different, of a conference", like -> like == Container.Likeness.CONFERENCE, -3)
                    .otherwise("different", -6),
            Comparison.of("volume", Beside::volumes)
                    .atPublication()
                    .level("equal", Beside.Within::meet, 3)
                    .level("different, in one container", Beside.Within::isInside, -4)
                    .otherwise("different", -5),
            Comparison.of("issue", Beside::issues)
                    .atPublication()
                    .level("equal", Beside.Within::meet, 2)
                    .level("different, but the pages are equal", Beside.Within::isRefuted, -1)
                    .level("different, in one volume", Beside.Within::isInside, -3)
                    .otherwise("different", -2),
            Comparison.of("pages", both(Profile::pages))
                    .atPublication()
                    .level(
                            "equal",
                            both -> both.left().sameRange(both.right()) && !both.either(Pages::countedFromOne),
                            6)
                    .level(
                            "equal first page",
                            both -> both.left().sameFirst(both.right()) && !both.either(Pages::countedFromOne),
                            5)
                    .level("equal, counted from 1", both -> both.left().sameRange(both.right()), 2)
                    .level("overlapping", both -> both.left().overlap(both.right()), 0)
                    .level("one is counted from 1", both -> both.either(Pages::countedFromOne), -1)
                    .otherwise("different", -6),
            Comparison.of("place", Beside::places)
                    .level("journal, volume and range of pages equal", place -> !place.otherIssue(), 7)
                    .otherwise("journal, volume and range of pages equal, in another issue", 3),
            Comparison.of("whole book or volume", Beside::wholes)
                    .level("equal", both -> both.left().meets(both.right()), 4)
                    .otherwise("another volume number or ISBN", -16),
            Comparison.of("form", both(Profile::form))
                    .level("equal", Both::equal, 0)
                    .level("a whole and a part", forms -> forms.either(Form::isWhole), -10)
                    .level("thesis and publication", forms -> forms.either(Form.THESIS::equals), -6)
                    .level("article and conference paper", forms -> forms.are(Form.ARTICLE, Form.CONFERENCE), -2)
                    .otherwise("different", -1),
            Comparison.of("notice", (left, right) -> Optional.of(new Both<>(left.notice(), right.notice())))
                    .level("neither", both -> both.left() == Notice.NONE && both.right() == Notice.NONE, 0)
                    .level("both of one kind", Both::equal, 0)
                    .otherwise("one corrects, retracts or comments the other", -14),
            Comparison.of("abstract", both(Profile::gist))
                    .level("equal or nearly", both -> both.left().likeness(both.right()) >= 0.6, 4)
                    .level("similar", both -> both.left().likeness(both.right()) >= 0.25, 0)
                    .level("a little in common", both -> both.left().likeness(both.right()) >= 0.05, -2)
                    .otherwise("different", -4),
            Comparison.of("database", Beside::databases)
                    .level("two records of one database", both -> both.left().equals(both.right()), -6)
                    .otherwise("two databases", 0));

    private MatchRules() {}

    /** What the table says about two records, in table order; the order of the records does not matter. */
    static List<Evidence> evidence(Profile left, Profile right) {
        return TABLE.stream()
                .map(comparison -> comparison.evidence(left, right))
                .toList();
    }

    /** The sum of the evidence, in bits. */
    static double score(List<Evidence> evidence) {
        return evidence.stream().mapToDouble(Evidence::bits).sum();
    }

    /** The table as people read it: a Markdown table with one line per level. */
    static String markdown() {
        StringBuilder text = new StringBuilder("| Comparison | First level that holds | Bits |\n|---|---|--:|\n");
        for (Comparison<?> comparison : TABLE) {
            String field = comparison.field();
            for (Comparison.Level<?> level : comparison.levels()) {
                String waived = comparison.atPublication() && level.bits() < 0 ? " (*)" : "";
                text.append("| %s | %s | %+.0f%s |\n".formatted(field, level.name(), level.bits(), waived));
                field = "";
            }
        }
        return text.append(
                        "\n(*) says nothing between a preprint and a published report, or preprints on two servers.\n")
                .append("A value that one of the records lacks says nothing.\n")
                .toString();
    }
}
