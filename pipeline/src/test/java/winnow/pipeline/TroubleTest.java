package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.stage.Artifact.Folder;
import winnow.stage.Artifact.TextFile;
import winnow.stage.Progress;
import winnow.stage.ReviewException;

/** Trouble with disks, folders, files and other processes: one line each that says where, what, and how to mend it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TroubleTest {

    private static final Folder WORDS = new Folder("raw/words");
    private static final TextFile LETTERS = new TextFile("curated/letters.txt");
    private static final String WORD = "raw/words/a.txt";

    @TempDir
    Path folder;

    private Path word(String text) throws IOException {
        Path file = folder.resolve(WORD);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void run(Path review, Toy.Work work) throws IOException {
        Toy toy = new Toy("letters", List.of(WORDS), List.of(LETTERS), new Toy.Setting(""), work);
        new Pipeline(review, List.of(toy)).run(Optional.empty(), run -> {}, Progress.NONE);
    }

    private String problem(Path review, Toy.Work work) {
        return assertThrows(ReviewException.class, () -> run(review, work)).getMessage();
    }

    @Test
    void a_full_disk() throws IOException {
        word("wheat");
        FaultyDisk disk = FaultyDisk.failing(FaultyDisk.Fault.FULL, 9);

        assertEquals(
                "stage letters: the disk is full (no space left on device); what was there before stays as it was; make"
                        + " room, then try again",
                problem(disk.path(folder), files -> files.write(LETTERS, "x".repeat(1_000_000))));
        assertFalse(Files.exists(folder.resolve(LETTERS.path())));
    }

    /** Root may write everywhere but into what is no real folder. */
    @Test
    void a_folder_in_which_nothing_can_be_written() throws IOException {
        Path readOnly = Path.of("/sys/kernel");
        Assumptions.assumeTrue(Files.isDirectory(readOnly), "no folder here that nobody may write to");
        TestReview review = TestReview.example(folder);
        Files.createSymbolicLink(folder.resolve(".winnow"), readOnly);

        TestReview.Result result = review.winnow("run");
        Files.delete(folder.resolve(".winnow"));

        assertEquals(1, result.exit());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(
                result.err()
                        .matches(
                                "(?s).*/\\.winnow/lock: (nothing can be written there|this user may not read or write it)"
                                        + " .*, then try again\\s*"),
                result.err());
    }

    @Test
    void a_file_that_changes_while_it_is_read() throws IOException {
        word("whe");

        assertEquals(
                WORD + " changed while stage letters read it, so nothing of that stage was kept; when the file is"
                        + " complete: winnow run",
                problem(folder, files -> {
                    files.write(LETTERS, Files.readString(folder.resolve(WORD)));
                    word("wheat");
                }));
        assertFalse(Files.exists(folder.resolve(LETTERS.path())));
        run(folder, files -> files.write(LETTERS, Files.readString(folder.resolve(WORD))));
        assertEquals("wheat", Files.readString(folder.resolve(LETTERS.path())));
    }

    @Test
    void a_file_that_comes_while_others_are_read_and_then_cannot_be_read() throws IOException {
        word("wheat");

        assertEquals(
                "raw/words/b.txt is new while stage letters read it, so nothing of that stage was kept; when the file is"
                        + " complete: winnow run",
                problem(folder, files -> {
                    Files.writeString(folder.resolve("raw/words/b.txt"), "ry");
                    throw new ReviewException("raw/words/b.txt: cut off");
                }));
    }

    @Test
    void a_file_that_is_written_anew_with_the_same_text_is_no_trouble() throws IOException {
        word("wheat");
        run(folder, files -> {
            files.write(LETTERS, Files.readString(folder.resolve(WORD)));
            Files.setLastModifiedTime(word("wheat"), FileTime.fromMillis(1));
        });
        assertTrue(Files.exists(folder.resolve(LETTERS.path())));
    }

    private TestReview halfDone() throws IOException {
        TestReview review = TestReview.example(folder);
        review.write(".winnow/lock", "process 12\n");
        new Intent("screen", List.of(), List.of()).write(folder);
        return review;
    }

    @ParameterizedTest
    @ValueSource(strings = {"export --format ris", "explain pubmed:1", "drill records_excluded", "sql x", "packet x"})
    void a_command_that_would_read_files_of_which_some_are_old_and_some_new(String command) throws IOException {
        TestReview.Result result = halfDone().winnow(command.split(" "));

        assertEquals(
                "what stage screen made is only partly in place; run: winnow --review " + folder + " run",
                result.err().strip());
        assertEquals(1, result.exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "status"})
    void commands_that_only_look_say_that_the_last_one_was_ended_and_write_nothing(String command) throws IOException {
        TestReview review = halfDone();
        List<String> before = FaultyDiskTest.files(folder, ".");

        TestReview.Result result = review.winnow(command);

        assertEquals(0, result.exit());
        assertEquals(
                "The last command was ended while it put in place what stage screen made; this is mended by: winnow --review "
                        + folder + " run",
                result.err().strip());
        assertEquals(before, FaultyDiskTest.files(folder, "."));
        assertEquals("process 12\n", review.read(".winnow/lock"));
    }

    @Test
    void that_the_state_of_an_earlier_round_was_not_made_to_its_end_is_said_too() throws IOException {
        TestReview review = TestReview.example(folder);
        review.write("curated/rounds/2024-12-31/.winnow/lock", "process 12\n");

        assertEquals(
                Optional.of(
                        "The last command (process 12) was ended before it was done; what it left is mended by: winnow"
                                + " run"),
                LastCommand.told(folder, "status"));
    }

    @Test
    void a_note_of_what_was_to_be_done_that_somebody_spoiled_stops_nobody() throws IOException {
        word("wheat");
        Files.createDirectories(folder.resolve(".winnow"));
        Files.writeString(folder.resolve(".winnow/publishing.json"), "{");

        run(folder, files -> files.write(LETTERS, "WHEAT"));

        assertEquals(Optional.empty(), Intent.read(folder));
        assertEquals("WHEAT", Files.readString(folder.resolve(LETTERS.path())));
    }
}
