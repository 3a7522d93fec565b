package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.stage.Progress;
import winnow.stage.ReviewException;

/**
 * The whole example review on disks that fail, or list files in any order. {@link FaultyDiskTest} tries every operation of
 * a toy; here some are tried, spread over the run, or with {@code -Dwinnow.faults=100000} every one of them.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewFaultTest {

    @TempDir
    Path folder;

    private Map<String, String> undisturbed;
    private long operations;

    @BeforeEach
    void an_undisturbed_run() throws IOException {
        TestReview review = TestReview.example(folder.resolve("undisturbed"));
        FaultyDisk disk = FaultyDisk.sound();
        run(disk.path(review.root));
        operations = disk.count();
        undisturbed = review.made();
    }

    private static void run(Path review) throws IOException {
        new ReviewRun(review, Progress.NONE, run -> {}, line -> {}).present(Optional.empty());
    }

    private static FaultyDisk.Fault fault(long at) {
        return FaultyDisk.Fault.values()[(int) (at % FaultyDisk.Fault.values().length)];
    }

    private void fails(long at) {
        TestReview review = TestReview.example(folder.resolve("fault-" + at));
        try {
            run(FaultyDisk.failing(fault(at), at).path(review.root));
        } catch (FaultyDisk.Killed | IOException | UncheckedIOException | ReviewException e) {
            assertTrue(at <= operations, e::toString);
        }
        TestReview.Result next = review.winnow("run");
        assertEquals(0, next.exit(), next.err());
        assertEquals(List.of(), Why.differences(undisturbed, review.made()), () -> fault(at) + " at " + at);
        review.delete("");
    }

    @Test
    void after_a_fault_anywhere_the_next_run_makes_what_an_undisturbed_one_makes() {
        long faults = Math.min(operations, Integer.getInteger("winnow.faults", 6));
        assertTrue(operations > 500, operations + " operations are too few to be the whole run");
        LongStream.range(0, faults).map(i -> 1 + i * operations / faults).forEach(this::fails);
        System.err.println(faults + " faults in " + operations + " operations");
    }

    @Test
    void the_order_in_which_a_disk_lists_its_files_is_of_no_consequence() throws IOException {
        TestReview review = TestReview.example(folder.resolve("shuffled"));
        run(FaultyDisk.shuffled(1).path(review.root));
        assertEquals(List.of(), Why.differences(undisturbed, review.made()));
    }
}
