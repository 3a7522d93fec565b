package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatusTest {

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void a_new_review() {
        review = new TestReview(folder.resolve("review"));
        assertEquals(0, review.winnow("init", review.root.toString()).exit());
    }

    private String status(TestReview of) {
        TestReview.Result result = of.winnow("status");
        assertEquals(0, result.exit(), result.err());
        return result.out();
    }

    @Test
    void a_review_without_an_export_is_told_where_exports_belong() {
        assertEquals(0, review.winnow("run", "--until", "screen").exit());

        assertTrue(status(review)
                .endsWith("Nothing was found yet. Next: put exports as downloaded into raw/searches/<day of the"
                        + " search, as 2025-03-31>/<database>/, then: winnow --review " + review.root + " run\n"));
    }

    @Test
    void whom_something_waits_for_is_told_a_command_that_names_the_review() {
        review.write("raw/searches/2025-03-31/pubmed/one.nbib", "PMID- 1\nTI  - A title.\nSO  - A journal. 2025;\n\n");
        assertEquals(0, review.winnow("run", "--until", "screen").exit());

        String waits = status(review);

        assertTrue(
                waits.contains("    1 citation to vote on: winnow --review " + review.root + " packet reviewer-1"),
                waits);
    }

    @Test
    void in_the_state_of_an_earlier_round_nobody_is_asked_to_vote() {
        review.write("raw/searches/2025-03-31/pubmed/one.nbib", "PMID- 1\nTI  - A title.\nSO  - A journal. 2025;\n\n");
        review.write("raw/searches/2025-09-30/pubmed/two.nbib", "PMID- 2\nTI  - Another.\nSO  - A journal. 2025;\n\n");
        assertEquals(
                0,
                review.winnow("run", "--until", "screen", "--as-of", "2025-03-31")
                        .exit());

        String waits = status(new TestReview(review.root.resolve("curated/rounds/2025-03-31")));

        assertTrue(waits.contains("This is the state of an earlier search round"), waits);
        assertFalse(waits.contains("Next:") || waits.contains("to vote on"), waits);
    }
}
