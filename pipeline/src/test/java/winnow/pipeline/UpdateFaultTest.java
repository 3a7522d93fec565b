package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.stage.Progress;
import winnow.stage.ReviewException;

/** The run after a new search, which also makes the state of the round before, on disks that fail. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpdateFaultTest {

    @TempDir
    Path folder;

    private TestReview first;

    @Test
    void an_update_that_fails_at_any_moment_is_brought_to_its_end_by_the_next_run() throws IOException {
        first = UpdateTest.firstRound(folder.resolve("first"));
        assertEquals(0, first.winnow("run").exit());
        first.write("raw/searches/" + UpdateTest.SECOND + "/pubmed/b.nbib", UpdateTest.records(3, 4));
        TestReview undisturbed = copied(folder.resolve("undisturbed"));
        FaultyDisk sound = FaultyDisk.sound();
        update(sound.path(undisturbed.root));
        Map<String, String> made = undisturbed.made();
        long faults = Math.min(sound.count(), Integer.getInteger("winnow.faults", 8));
        System.err.println(faults + " faults in " + sound.count() + " operations");
        for (long i = 0; i < faults; i++) {
            long at = 1 + i * sound.count() / faults;
            TestReview failed = copied(folder.resolve("fault-" + at));
            try {
                update(FaultyDisk.failing(FaultyDisk.Fault.values()[(int) (at % 4)], at)
                        .path(failed.root));
            } catch (FaultyDisk.Killed | IOException | UncheckedIOException | ReviewException e) {
                assertTrue(at <= sound.count(), e::toString);
            }
            assertEquals(0, failed.winnow("run").exit());
            assertEquals(List.of(), Why.differences(made, failed.made()), () -> "after operation " + at);
            assertEquals(FaultyDiskTest.files(undisturbed.root, "raw"), FaultyDiskTest.files(failed.root, "raw"));
        }
    }

    private TestReview copied(Path root) {
        TestReview copy = new TestReview(root);
        copy.copyTree(first.root, ".");
        return copy;
    }

    private static void update(Path root) throws IOException {
        new ReviewRun(root, Progress.NONE, run -> {}, line -> {}).present(Optional.empty());
    }
}
