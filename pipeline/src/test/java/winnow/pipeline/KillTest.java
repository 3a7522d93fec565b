package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process at work on the example review, whose every stage has to run again, is ended from outside at moments chosen by a
 * seed. What comes out does not depend on the moment, and so not on the speed of the machine. {@code -Dwinnow.kills=200}
 * ends more of them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillTest {

    static final List<String> STAGES = List.of("ingest", "dedup", "screen", "catalog", "selector", "report", "crate");
    private static final String EXPORT = "raw/searches/2025-03-31/scopus/scopus.csv";

    @TempDir
    static Path folder;

    private static TestReview before;
    private static Map<String, String> after;
    private static long milliseconds;

    /** A moment to end the process, and what was found then. */
    private record Moment(String stage, boolean publishing, int delay) {}

    @BeforeAll
    static void what_an_undisturbed_run_makes() throws IOException, InterruptedException {
        before = TestReview.example(folder.resolve("before"));
        String export = before.read(EXPORT);
        before.write(EXPORT, export.replace("deep", "deeep")).replace("raw/protocol.yml", "title: ", "title: Old ");
        assertEquals(0, before.winnow("run").exit());
        before.write(EXPORT, export).replace("raw/protocol.yml", "title: Old ", "title: ");
        TestReview undisturbed = copy("undisturbed");
        long start = System.nanoTime();
        assertEquals(List.of("exit 0"), Child.run(undisturbed.root).end());
        milliseconds = (System.nanoTime() - start) / 1_000_000;
        after = undisturbed.made();
    }

    private static TestReview copy(String name) {
        TestReview copy = new TestReview(folder.resolve(name));
        copy.copyTree(before.root, ".");
        return copy;
    }

    /** By turns at any time, while a stage is at work, and while files are put in place. */
    private Moment moment(int seed) {
        Random random = new Random(seed);
        String stage = STAGES.get(random.nextInt(STAGES.size()));
        return switch (seed % 3) {
            case 0 -> new Moment("", false, random.nextInt((int) milliseconds + 1));
            case 1 -> new Moment(stage, false, random.nextInt(50));
            default -> new Moment(stage, true, 0);
        };
    }

    private static void await(Moment moment, Child child, Path review) throws InterruptedException {
        Path work = review.resolve(".winnow/work").resolve(moment.stage);
        child.await(() -> Files.exists(moment.stage.isEmpty() ? review : work));
        if (moment.publishing) {
            child.await(() -> Files.exists(review.resolve(".winnow/publishing.json")) || !Files.exists(work));
        }
        Thread.sleep(moment.delay);
    }

    @Test
    void whenever_a_process_is_killed_the_next_run_makes_what_an_undisturbed_one_makes() throws Exception {
        int kills = Integer.getInteger("winnow.kills", 12);
        int halfDone = 0;
        for (int seed = 1; seed <= kills; seed++) {
            TestReview review = copy("killed-" + seed);
            Child child = Child.run(review.root);
            await(moment(seed), child, review.root);
            child.kill();
            halfDone += Intent.read(review.root).isPresent() ? 1 : 0;
            TestReview.Result next = review.winnow("run");
            assertEquals(0, next.exit(), next.err());
            assertEquals(List.of(), Why.differences(after, review.made()), "kill " + seed);
            assertTidy(review);
            Publication.clear(review.root);
        }
        System.err.println(kills + " killed, " + halfDone + " of them while files were put in place");
    }

    private static void assertTidy(TestReview review) throws IOException {
        assertFalse(review.exists(".winnow/work"));
        assertEquals(Optional.empty(), Intent.read(review.root));
        assertEquals("", review.read(".winnow/lock"));
    }

    @Test
    void ctrl_c_ends_with_one_line_and_the_next_run_goes_on() throws Exception {
        TestReview review = copy("interrupted");
        Child child = Child.run(review.root);
        child.await(() -> review.exists(".winnow/work/dedup"));
        child.interrupt();

        assertEquals(
                List.of(
                        "Stopped. What was made before stays; go on with: winnow --review " + review.root + " run",
                        "exit 130"),
                child.end());
        TestReview.Result status = review.winnow("status");
        assertTrue(status.err().startsWith("The last command (process "), status.err());
        assertEquals(0, review.winnow("run").exit());
        assertEquals(List.of(), Why.differences(after, review.made()));
        assertTidy(review);
    }

    @Test
    void a_lock_of_a_living_process_is_respected_and_that_of_a_dead_one_is_none() throws Exception {
        TestReview review = copy("locked");
        Child child = Child.run(review.root);
        child.await(() -> review.exists(".winnow/work/ingest"));
        TestReview.Result second = review.winnow("run");
        child.kill();

        assertEquals(1, second.exit());
        assertTrue(
                second.err().contains(".winnow/lock: process ") && second.err().contains("wait until it has ended"),
                second.err());
        assertTrue(Lock.holder(review.root).filter(holder -> !holder.alive()).isPresent());
        assertEquals(0, review.winnow("run").exit());
        assertEquals("", review.winnow("status").err());
    }
}
