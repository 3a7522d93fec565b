package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.screen.SmallReview.ANN;
import static winnow.screen.SmallReview.BOB;
import static winnow.screen.SmallReview.BOBS;
import static winnow.screen.SmallReview.JUDGE;
import static winnow.screen.SmallReview.added;
import static winnow.screen.SmallReview.lines;
import static winnow.screen.SmallReview.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Phase;
import winnow.stage.ReviewException;

/** Packets that come back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandInTest {

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void a_review_that_was_screened() throws IOException {
        review = new SmallReview(folder);
    }

    @Test
    void filled_rows_are_added_below_what_stands_there() throws IOException {
        String before = review.read(BOBS);

        HandIn.Result result = review.take(review.filled(
                BOB,
                "pubmed:7 vote include",
                "pubmed:7 date 2025-04-30",
                "pubmed:7 note =1+1, \"or\" so",
                "pubmed:8 vote Exclude",
                "pubmed:8 criterion old"));

        assertEquals(Map.of(BOBS, 2), result.added());
        assertEquals(2, result.empty());
        assertEquals(List.of(), refused(result));
        assertTrue(review.read(BOBS).startsWith(before));
        assertEquals(
                List.of(
                        "pubmed:7,title,include,,2025-04-30,\"'=1+1, \"\"or\"\" so\"",
                        "pubmed:8,title,Exclude,old,2025-05-01,"),
                review.last(2, BOBS).stream().sorted().toList());
    }

    @Test
    void what_is_wrong_is_refused_row_by_row_and_the_rest_is_taken() throws IOException {
        Path packet = review.filled(
                BOB,
                "pubmed:7 vote include",
                "pubmed:7 title LLM everywhere",
                "pubmed:8 vote exclude",
                "pubmed:8 criterion boring",
                "arxiv:2401.00002 vote include",
                "scopus:2-s2.0-7 vote include",
                "scopus:2-s2.0-7 date 2025-02-28");

        HandIn.Result result = review.take(packet);

        assertEquals(
                List.of(
                        "CHANGED_CELL title=LLM everywhere",
                        "UNKNOWN_CRITERION criterion=boring",
                        "VOTED_TOO_EARLY date=2025-02-28"),
                withoutLines(result));
        result.refused()
                .forEach(issue -> assertTrue(
                        lines(packet).get((int) issue.at().line() - 1).contains(issue.value()), issue.message()));
        assertEquals(List.of("arxiv:2401.00002,title,include,,2025-05-01,"), review.last(1, BOBS));
    }

    private static List<String> withoutLines(HandIn.Result result) {
        return refused(result).stream()
                .map(text -> text.substring(text.indexOf(' ') + 1))
                .sorted()
                .toList();
    }

    @Test
    void another_persons_packet_is_refused_however_it_is_handed_in() throws IOException {
        Path anns = review.filled(ANN, "pubmed:7 vote include");
        HandIn.Result asBob = review.take(anns, SmallReview.asked(Map.of("", BOB)));
        Path renamed = SmallReview.fill(anns, "pubmed:7 person bobette");
        HandIn.Result changed = review.take(renamed);

        assertEquals(List.of("OTHER_PERSON person=anneliese"), withoutLines(asBob));
        assertEquals(List.of("OTHER_PERSON person=anneliese"), withoutLines(changed));
        assertEquals(0, added(asBob) + added(changed));
    }

    @Test
    void of_two_people_in_one_file_the_rows_of_the_second_are_refused() throws IOException {
        Path bobs = review.filled(BOB, "pubmed:7 vote include");
        Path anns = review.filled(ANN, "pubmed:8 vote include");
        String row = lines(anns).stream()
                .filter(line -> line.startsWith("pubmed:8"))
                .findFirst()
                .orElseThrow();
        Files.writeString(bobs, row + "\n", StandardOpenOption.APPEND);

        HandIn.Result result = review.take(bobs);

        assertEquals(List.of("6 OTHER_PERSON person=anneliese"), refused(result));
        assertEquals(1, added(result));
    }

    @Test
    void a_record_that_no_export_has_any_more_is_refused() throws IOException {
        Path packet = review.filled(BOB, "pubmed:7 vote include");
        String citations = review.read("curated/dedup/citations.jsonl");
        review.write(
                "curated/dedup/citations.jsonl",
                citations.lines().filter(line -> !line.contains("\"pubmed:7\"")).reduce("", (a, b) -> a + b + "\n"));

        assertEquals(List.of("UNKNOWN_RECORD record=pubmed:7"), withoutLines(review.take(packet)));
    }

    @Test
    void a_note_without_a_vote_is_told_and_a_date_alone_is_nothing() throws IOException {
        HandIn.Result result = review.take(review.filled(BOB, "pubmed:7 note hm", "pubmed:8 date 2025-05-02"));

        assertEquals(List.of("BAD_VALUE vote="), withoutLines(result));
        assertEquals(3, result.empty());
    }

    @Test
    void the_adjudicator_settles_and_does_not_vote() throws IOException {
        Path ruling = review.filled(JUDGE, "pubmed:3 vote include", "pubmed:3 note yes");
        HandIn.Result result = review.take(ruling);
        review.run();

        assertEquals(Map.of("raw/decisions/adjudication.csv", 1), result.added());
        assertFalse(review.read("curated/screen/conflicts.csv").contains("pubmed:3"));
        assertEquals(1, review.take(ruling).already());
        assertEquals(
                List.of("ADJUDICATOR_VOTED person=dora"),
                withoutLines(review.take(
                        Files.writeString(
                                folder.resolve("own.csv"),
                                "record,phase,vote,criterion,date\npubmed:7,title,include,,2025-05-01\n"),
                        SmallReview.asked(Map.of("", JUDGE)))));
    }

    @Test
    void a_ruling_on_votes_that_have_changed_is_refused() throws IOException {
        Path ruling = review.filled(JUDGE, "pubmed:3 vote include");
        Files.writeString(folder.resolve(BOBS), "pubmed:3,title,include,,2025-04-20,\n", StandardOpenOption.APPEND);
        review.run();

        HandIn.Result result = review.take(ruling);

        assertEquals("STALE_RULING", result.refused().get(0).code().name());
        assertEquals(0, added(result));
    }

    @Test
    void judgements_on_pairs_go_to_the_file_of_duplicates() throws IOException {
        Path pairs = SmallReview.csv(review.packet(BOB, Phase.TITLE), "-duplicates");
        SmallReview.fill(pairs, "pubmed:1 judgement same", "pubmed:8 judgement perhaps", "pubmed:8 note ?");

        HandIn.Result result = review.take(pairs);
        HandIn.Result again = review.take(pairs);
        HandIn.Result other = review.take(SmallReview.fill(pairs, "pubmed:1 judgement different"));
        HandIn.Result changed = review.take(SmallReview.fill(pairs, "pubmed:1 left_title Something else"));

        assertEquals(Map.of("raw/decisions/duplicates.csv", 1), result.added());
        assertEquals(
                List.of("pubmed:1,pubmed:7,same,bobette,2025-05-01,"), review.last(1, "raw/decisions/duplicates.csv"));
        assertEquals(List.of("BAD_VALUE judgement=perhaps"), withoutLines(result));
        assertEquals(1, again.already());
        assertTrue(refused(other).get(0).contains("SECOND_VOTE"), refused(other).toString());
        assertTrue(
                refused(changed).get(0).endsWith("CHANGED_CELL left title=Something else"),
                refused(changed).toString());
    }

    @Test
    void a_file_that_is_neither_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b\n1,2\n");

        assertEquals(
                file + ": neither a packet nor an export of Rayyan, Covidence or ASReview; its columns are a, b",
                assertThrows(ReviewException.class, () -> review.take(file)).getMessage());
    }
}
