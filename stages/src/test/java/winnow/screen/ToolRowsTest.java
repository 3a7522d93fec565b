package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static winnow.screen.SmallReview.ANN;
import static winnow.screen.SmallReview.BOB;
import static winnow.screen.SmallReview.asked;
import static winnow.screen.SmallReview.refused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Vote;
import winnow.stage.ReviewException;

/** Votes from other tools. The fixtures have the columns that {@link Tool} describes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ToolRowsTest {

    private static final Path TOOLS = Path.of("src/test/resources/winnow/tools");
    private static final String ANNS = "raw/decisions/anneliese.csv";
    private static final String BOBS = "raw/decisions/bobette.csv";
    private static final Asked.Reasons NONE = new Asked.Reasons(Map.of(), Optional.empty());

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void a_review_that_was_screened() throws IOException {
        review = new SmallReview(folder);
        review.write(ANNS, "record,phase,vote,criterion,date,note\n");
        review.write(BOBS, "record,phase,vote,criterion,date,note\n");
    }

    private List<String> votes(String path) {
        List<String> lines = review.read(path).lines().toList();
        return lines.subList(1, lines.size());
    }

    @Test
    void rayyan_says_who_and_each_has_the_own_vote() throws IOException {
        Asked.Reasons reasons = new Asked.Reasons(Map.of("Wrong population", "not-clinical"), Optional.empty());

        HandIn.Result result = review.take(
                TOOLS.resolve("rayyan.csv"),
                asked(Map.of("Bo", BOB, "Ann L.", ANN), Optional.empty(), Optional.empty(), reasons));

        assertEquals(List.of("scopus:2-s2.0-7,title,exclude,not-clinical,2025-05-01,"), votes(ANNS));
        assertEquals(List.of("scopus:2-s2.0-7,title,include,,2025-05-01,looks good; pilot"), votes(BOBS));
        assertEquals(
                List.of(
                        "3 BAD_VALUE vote=maybe",
                        "4 UNKNOWN_CRITERION criterion=background article",
                        "5 UNMATCHED title=Not in the review"),
                refused(result));
        assertEquals(1, result.empty());
    }

    @Test
    void maybe_counts_as_said_and_a_pubmed_id_is_stronger_than_a_title() throws IOException {
        review.take(
                TOOLS.resolve("rayyan.csv"),
                asked(Map.of("Bo", BOB, "Ann L.", ANN), Optional.empty(), Optional.of(Vote.INCLUDE), NONE));

        assertEquals("pubmed:7,title,include,,2025-05-01,", votes(BOBS).get(1));
    }

    @Test
    void several_people_in_one_file_must_be_told_apart() {
        Path file = TOOLS.resolve("rayyan.csv");

        assertEquals(
                "%1$s: votes of several people (Ann L. at %1$s:2, Bo at %1$s:2); say who is who: --reviewer 'Ann L.=NAME', for each"
                        .formatted(file),
                assertThrows(ReviewException.class, () -> review.take(file, asked(Map.of("", BOB))))
                        .getMessage());
    }

    @Test
    void people_whom_nobody_names_are_refused_each_with_the_line() throws IOException {
        HandIn.Result result = review.take(TOOLS.resolve("rayyan.csv"), asked(Map.of("Ann L.", ANN)));

        assertEquals(
                List.of("2 NOT_A_REVIEWER person=Bo", "3 NOT_A_REVIEWER person=Bo", "4 NOT_A_REVIEWER person=Bo"),
                refused(result).subList(0, 3));
        assertEquals(1, votes(ANNS).size());
    }

    @Test
    void covidence_gives_reasons_and_is_found_by_doi_and_by_accession_with_title() throws IOException {
        HandIn.Result result = review.take(TOOLS.resolve("covidence-excluded.csv"), asked(Map.of("", BOB)));

        assertEquals(List.of("pubmed:1,title,exclude,not-clinical,2025-05-01,"), votes(BOBS));
        assertEquals(
                List.of("3 UNKNOWN_CRITERION criterion=Wrong study design", "4 UNMATCHED title=LLM elsewhere"),
                refused(result));
    }

    @Test
    void a_covidence_list_says_by_what_it_lists() throws IOException {
        Path file = TOOLS.resolve("covidence-list.csv");
        assertEquals(
                file + ": does not say what was decided; add --vote include or --vote exclude",
                assertThrows(ReviewException.class, () -> review.take(file, asked(Map.of("", BOB))))
                        .getMessage());
        assertEquals(
                file + ": does not say whose votes these are; add --reviewer NAME",
                assertThrows(ReviewException.class, () -> review.take(file)).getMessage());

        HandIn.Result result = review.take(
                file,
                asked(
                        Map.of("", BOB),
                        Optional.of(Vote.EXCLUDE),
                        Optional.empty(),
                        new Asked.Reasons(Map.of(), Optional.of("old"))));

        assertEquals(List.of("scopus:2-s2.0-7,title,exclude,old,2025-05-01,"), votes(BOBS));
        assertEquals(List.of("3 UNMATCHED title=LLM seen by one"), refused(result));
    }

    @Test
    void asreview_says_the_day_and_what_it_has_not_shown_is_no_vote() throws IOException {
        HandIn.Result result = review.take(
                TOOLS.resolve("asreview.csv"),
                asked(
                        Map.of("", BOB),
                        Optional.of(Vote.INCLUDE),
                        Optional.empty(),
                        new Asked.Reasons(Map.of(), Optional.of("not-clinical"))));

        assertEquals(
                List.of(
                        "scopus:2-s2.0-7,title,include,,2025-04-09,clear",
                        "pubmed:7,title,exclude,not-clinical,2025-04-10,"),
                votes(BOBS));
        assertEquals(List.of("4 VOTED_TOO_EARLY date=2025-02-01"), refused(result));
        assertEquals(1, result.empty());
    }

    @Test
    void an_exclusion_without_a_reason_needs_a_criterion() throws IOException {
        HandIn.Result result = review.take(TOOLS.resolve("asreview.csv"), asked(Map.of("", BOB)));

        assertEquals("3 MISSING_CRITERION criterion=", refused(result).get(0));
    }

    @Test
    void old_files_of_asreview_are_read() throws IOException {
        HandIn.Result result = review.take(TOOLS.resolve("asreview-1.csv"), asked(Map.of("", BOB)));

        assertEquals(List.of("scopus:2-s2.0-7,title,include,,2025-05-01,"), votes(BOBS));
        assertEquals(1, result.empty());
    }

    @Test
    void a_vote_is_kept_under_the_record_that_was_found_first() throws IOException {
        review.write(
                "curated/ingest/sightings.jsonl",
                review.read("curated/ingest/sightings.jsonl")
                        .replace(
                                "{\"record\":\"pubmed:1\",\"round\":\"2025-03-01\"",
                                "{\"record\":\"pubmed:1\",\"round\":\"2025-06-01\""));

        review.take(TOOLS.resolve("covidence-excluded.csv"), asked(Map.of("", BOB)));

        assertEquals(List.of("scopus:2-s2.0-1,title,exclude,not-clinical,2025-05-01,"), votes(BOBS));
    }

    @Test
    void a_work_list_that_was_filled_in_is_taken() throws IOException {
        Path list = folder.resolve("curated/screen/worklists/bobette.csv");
        SmallReview.fill(list, "pubmed:7 vote include", "pubmed:7 date 2025-05-03");

        HandIn.Result result = review.take(list, asked(Map.of("", BOB)));

        assertEquals(List.of("pubmed:7,title,include,,2025-05-03,"), votes(BOBS));
        assertEquals(List.of(), refused(result));
    }

    @Test
    void a_file_without_a_phase_needs_one() throws IOException {
        Path file = TOOLS.resolve("asreview.csv");
        Asked asked =
                new Asked(Map.of("", BOB), Optional.empty(), Optional.empty(), Optional.empty(), NONE, SmallReview.DAY);

        assertEquals(
                file + ": a file of ASReview does not say the phase; add --phase title or --phase fulltext",
                assertThrows(ReviewException.class, () -> review.take(file, asked))
                        .getMessage());
        assertEquals(0, votes(BOBS).size());
    }
}
