package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.screen.SmallReview.BOB;
import static winnow.screen.SmallReview.BOBS;
import static winnow.screen.SmallReview.added;
import static winnow.screen.SmallReview.lines;
import static winnow.screen.SmallReview.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packets that come back a second time, or that say something twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandInAgainTest {

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void a_review_that_was_screened() throws IOException {
        review = new SmallReview(folder);
    }

    @Test
    void the_same_file_again_adds_nothing_also_after_a_run() throws IOException {
        Path packet = review.filled(
                BOB,
                "pubmed:7 vote include",
                "pubmed:7 note a  note",
                "pubmed:8 vote exclude",
                "pubmed:8 criterion old");
        review.take(packet);
        String after = review.read(BOBS);

        HandIn.Result again = review.take(packet);
        review.run();
        HandIn.Result later = review.take(packet);

        assertEquals(after, review.read(BOBS));
        assertEquals(2, again.already());
        assertEquals(2, later.already());
        assertEquals(List.of(), refused(later));
    }

    @Test
    void a_second_vote_that_says_otherwise_is_refused() throws IOException {
        Path packet = review.filled(BOB, "pubmed:7 vote include");
        review.take(packet);
        HandIn.Result changed = review.take(
                SmallReview.fill(packet, "pubmed:7 vote exclude", "pubmed:7 criterion old", "pubmed:7 note oh"));

        assertEquals(1, changed.refused().size());
        assertTrue(
                changed.refused().get(0).message().contains("SECOND_VOTE vote='exclude, first at " + BOBS + ":10'"),
                changed.refused().get(0).message());
    }

    @Test
    void a_row_that_stands_twice_in_a_packet_counts_once() throws IOException {
        Path packet = review.filled(BOB, "pubmed:7 vote include");
        String row = lines(packet).stream()
                .filter(line -> line.startsWith("pubmed:7"))
                .findFirst()
                .orElseThrow();
        Files.writeString(packet, row + "\n", StandardOpenOption.APPEND);

        HandIn.Result result = review.take(packet);

        assertEquals(1, added(result));
        assertEquals(1, result.already());
        Files.writeString(
                packet,
                row.replaceFirst("include", "exclude").replaceFirst(",,", ",old,") + "\n",
                StandardOpenOption.APPEND);
        assertTrue(refused(review.take(packet)).get(0).startsWith("7 SECOND_VOTE vote=exclude, first at " + packet));
    }

    /** However a packet is filled in and damaged. */
    @RepeatedTest(40)
    void every_row_is_added_there_before_empty_or_refused(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<String> values = List.of(
                "vote include",
                "vote exclude",
                "vote maybe",
                "criterion old",
                "criterion x",
                "note n",
                "title t",
                "phase fulltext",
                "date 2025-01-01",
                "date soon",
                "person anneliese",
                "record pubmed:1",
                "seal 0",
                "doi d");
        List<String> answers = new ArrayList<>();
        for (String record : List.of("arxiv:2401.00002", "pubmed:7", "pubmed:8", "scopus:2-s2.0-7")) {
            for (int i = random.nextInt(4); i > 0; i--) {
                answers.add(record + " " + values.get(random.nextInt(values.size())));
            }
        }
        Path packet = review.filled(BOB, answers.toArray(String[]::new));

        HandIn.Result first = review.take(packet);
        HandIn.Result second = review.take(packet);

        assertEquals(
                4,
                added(first) + first.already() + first.empty() + first.refused().size());
        assertEquals(0, added(second));
        assertEquals(refused(first), refused(second));
        assertEquals(added(first), second.already());
    }
}
