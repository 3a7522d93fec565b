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
import winnow.stage.Progress;

/**
 * The run of a review on disks of which each fails at another operation, and after each the run that has to put everything
 * right. Neighbouring operations fail in different ways.
 */
final class FaultCampaign {

    private final TestReview before;
    private final Optional<String> until;
    private final TestReview undisturbed;
    private final Map<String, String> made;
    private final long operations;

    /**
     * @param before the review before the run; copies of it lie beside it for a while
     * @param until name of the last stage to run; empty for all
     */
    FaultCampaign(TestReview before, Optional<String> until) throws IOException {
        this.before = before;
        this.until = until;
        this.undisturbed = copy("undisturbed-" + until.orElse("all"));
        FaultyDisk disk = FaultyDisk.sound();
        run(disk.path(undisturbed.root));
        this.operations = disk.count();
        this.made = undisturbed.made();
    }

    private TestReview copy(String name) {
        TestReview copy = new TestReview(before.root.resolveSibling(name));
        copy.copyTree(before.root, ".");
        return copy;
    }

    private void run(Path review) throws IOException {
        new ReviewRun(review, Progress.NONE, run -> {}, line -> {}).present(until);
    }

    /** The review after an undisturbed run. */
    TestReview after() {
        return undisturbed;
    }

    /** How often an undisturbed run asks a disk to change something. */
    long operations() {
        return operations;
    }

    /**
     * Lets some operations fail, spread over the run, or all of them.
     *
     * @param property of the system that says how many
     * @param some how many if it says nothing
     */
    void run(String property, int some) {
        long faults = Math.min(operations, Integer.getInteger(property, some));
        LongStream.range(0, faults).map(i -> 1 + i * operations / faults).forEach(this::fails);
        System.err.println(faults + " faults in " + operations + " operations, " + until.orElse("all stages"));
    }

    private void fails(long at) {
        FaultyDisk.Fault fault = FaultyDisk.Fault.values()[(int) (at % FaultyDisk.Fault.values().length)];
        String what = fault + " at " + at;
        TestReview review = copy("fault-" + at);
        try {
            run(FaultyDisk.failing(fault, at).path(review.root));
        } catch (FaultyDisk.Killed e) {
            assertTrue(fault == FaultyDisk.Fault.KILL || fault == FaultyDisk.Fault.POWER, what);
        } catch (IOException | RuntimeException e) {
            assertTold(what, e);
        }
        TestReview.Result next =
                until.map(stage -> review.winnow("run", "--until", stage)).orElseGet(() -> review.winnow("run"));
        assertEquals(0, next.exit(), () -> what + ": " + next.err());
        assertEquals(List.of(), Why.differences(made, review.made()), what);
        for (String folder : List.of("raw", ".winnow")) {
            assertEquals(files(undisturbed, folder), files(review, folder), what);
        }
        review.delete("");
    }

    private static List<String> files(TestReview review, String folder) {
        try {
            return FaultyDiskTest.files(review.root, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A failing disk is told in one line. */
    static void assertTold(String what, Exception thrown) {
        String line =
                DiskTrouble.of("winnow", thrown).map(Throwable::getMessage).orElse(thrown.getMessage());
        assertTrue(line.matches("(?i)[^\n]*(no space left|input/output error)[^\n]*"), () -> what + ": " + thrown);
    }

    /** Runs the review on a disk that lists its files in any order. */
    void runsShuffled(long seed) throws IOException {
        TestReview review = copy("shuffled");
        run(FaultyDisk.shuffled(seed).path(review.root));
        assertEquals(List.of(), Why.differences(made, review.made()));
    }
}
