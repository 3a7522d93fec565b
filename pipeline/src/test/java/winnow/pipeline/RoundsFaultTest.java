package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import winnow.pipeline.FaultyDisk.Fault;
import winnow.stage.Workspace;

/**
 * What people had given at the end of a round is kept whole, on a disk that fails at the first operation of keeping it, at
 * the second, and so on; nothing could make it again.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundsFaultTest {

    private static final String KEPT = "raw/rounds/2025-01-01";

    @TempDir
    Path folder;

    /** What of a review's rounds is tried on a disk that fails. */
    private interface Step {
        void on(Rounds rounds) throws IOException;
    }

    private TestReview review(String name) throws IOException {
        TestReview review = new TestReview(folder.resolve(name))
                .write("raw/searches/2025-01-01/pubmed/a.nbib", "PMID- 1\n")
                .write("curated/manifest.json", "{}");
        give(review, "old");
        new Rounds(review.root).keep();
        return review;
    }

    private static void give(TestReview review, String text) {
        for (String path :
                List.of("protocol.yml", "decisions/ann.csv", "decisions/bob.csv", "decisions/" + text + ".csv")) {
            review.write("raw/" + path, text);
        }
    }

    private static TestReview nextSearch(TestReview review) {
        return review.write("raw/searches/2025-07-01/pubmed/a.nbib", "PMID- 2\n");
    }

    private static Map<String, String> kept(TestReview review) throws IOException {
        Map<String, String> kept = new TreeMap<>();
        for (Path file : Workspace.below(review.root.resolve(KEPT))) {
            kept.put(file.getFileName().toString(), Files.readString(file));
        }
        return kept;
    }

    private static Map<String, String> given(String text, boolean second) {
        Map<String, String> given = new TreeMap<>(Map.of("protocol.yml", text, "ann.csv", text, "bob.csv", text));
        given.put("old.csv", "old");
        if (second) {
            given.put("new.csv", "new");
        }
        return given;
    }

    /** @return whether it ended before the chosen operation */
    private static boolean ends(Step step, TestReview review, Fault fault, long at) {
        FaultyDisk disk = FaultyDisk.failing(fault, at);
        try {
            step.on(new Rounds(disk.path(review.root)));
        } catch (FaultyDisk.Killed | IOException | UncheckedIOException e) {
            return false;
        }
        return disk.count() < at;
    }

    private static void goOn(TestReview review) throws IOException {
        Publication.mend(review.root);
        new Rounds(review.root).begin();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void the_copy_of_what_people_gave_is_the_old_one_or_the_new_one(Fault fault) throws IOException {
        boolean ended = false;
        for (long at = 1; !ended; at++) {
            TestReview review = review("keep-" + at);
            give(review, "new");
            ended = ends(Rounds::keep, review, fault, at);
            goOn(nextSearch(review));
            assertTrue(
                    Set.of(given("old", false), given("new", true)).contains(kept(review)),
                    fault + " at " + at + ": " + kept(review));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void it_gets_to_its_place_whenever_the_first_run_of_a_new_round_ends(Fault fault) throws IOException {
        boolean ended = false;
        for (long at = 1; !ended; at++) {
            TestReview review = nextSearch(review("begin-" + at));
            ended = ends(Rounds::begin, review, fault, at);
            goOn(review);
            assertEquals(given("old", false), kept(review), fault + " at " + at);
        }
    }
}
