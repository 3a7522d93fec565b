package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while a command reads a pipe from which nothing comes; and files that are whole or not there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InterruptionTest {

    private static final String CITATIONS = "curated/dedup/citations.jsonl";

    @TempDir
    static Path folder;

    private static TestReview review;

    @BeforeAll
    static void a_review_of_which_a_file_is_a_pipe() throws IOException, InterruptedException {
        review = TestReview.example(folder.resolve("review"));
        assertEquals(0, review.winnow("run", "--until", "catalog").exit());
        pipe(review.root.resolve(CITATIONS));
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        Files.deleteIfExists(file);
        try {
            assertEquals(
                    0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
        } catch (IOException e) {
            System.err.println("SKIPPED: no mkfifo, so no command waited to be ended");
            Assumptions.abort("no mkfifo");
        }
    }

    @Test
    void an_export_ends_with_one_line_and_leaves_no_part_of_a_file() throws Exception {
        Path out = folder.resolve("all.ris");
        Path part = folder.resolve("all.ris.part");
        List<String> said;
        try (RandomAccessFile pipe =
                new RandomAccessFile(review.root.resolve(CITATIONS).toFile(), "rw")) {
            Child child = Child.start(
                    "--review", review.root.toString(), "export", "--format", "ris", "--out", out.toString());
            child.await(() -> Files.exists(part));
            child.interrupt();
            said = child.end();
        }

        assertEquals(List.of("Stopped before it was done; give the command again.", "exit 130"), said);
        assertFalse(Files.exists(out));
        assertFalse(Files.exists(part));
    }

    @Test
    void a_file_that_cannot_be_made_whole_leaves_the_one_of_before() throws IOException {
        Path file = Files.writeString(folder.resolve("clusters.csv"), "before");

        assertThrows(
                IOException.class,
                () -> WholeFile.write(file, to -> {
                    to.write("half");
                    throw new IOException("full");
                }));
        assertEquals("before", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("clusters.csv.part")));

        WholeFile.write(file, to -> {
            to.write("after");
            return 1;
        });
        assertEquals("after", Files.readString(file));
    }

    @Test
    void what_is_no_file_is_written_to_as_it_is() throws IOException {
        Path device = Path.of("/dev/null");
        Assumptions.assumeTrue(Files.exists(device), "no /dev/null");

        assertEquals(1, WholeFile.write(device, to -> {
            to.write("lost");
            return 1;
        }));

        assertTrue(Files.exists(device) && !Files.isRegularFile(device));
    }
}
