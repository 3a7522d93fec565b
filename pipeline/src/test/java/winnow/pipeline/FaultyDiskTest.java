package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import winnow.pipeline.FaultyDisk.Fault;
import winnow.stage.Artifact.Folder;
import winnow.stage.Artifact.Opaque;
import winnow.stage.Artifact.TextFile;
import winnow.stage.Hash;
import winnow.stage.Progress;
import winnow.stage.ReviewException;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/**
 * A run that replaces the files of an earlier one, on a disk that fails at the first operation, then on one that fails at
 * the second, and so on to the last; after each the next run puts everything right.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultyDiskTest {

    private static final Folder WORDS = new Folder("raw/words");
    private static final TextFile LETTERS = new TextFile("curated/letters.txt");
    private static final Folder EACH = new Folder("curated/each");
    private static final Opaque COUNT = new Opaque("curated/count.bin");
    private static final TextFile PAGE = new TextFile("reports/page.txt");

    private static final Map<String, List<String>> OUTPUTS = Map.of(
            "letters", List.of("curated/letters.txt", "curated/each"),
            "count", List.of("curated/count.bin", "curated/count.bin.seal"),
            "page", List.of("reports/page.txt"));

    @TempDir
    Path folder;

    private Map<String, String> before;
    private Map<String, String> after;

    private static final List<Stage> STAGES = List.of(
            toy("letters", files -> {
                for (Path file : files.files(WORDS)) {
                    String text = Files.readString(file).toUpperCase(Locale.ROOT);
                    Files.writeString(files.out(EACH).resolve(file.getFileName() + "-" + text.length()), text);
                }
                files.write(LETTERS, files.files(WORDS).size() + " words\n");
            }),
            toy("count", files -> Files.writeString(files.out(COUNT), Files.readString(files.in(LETTERS)) + "counted")),
            toy("page", files -> files.write(PAGE, "Page\n" + Files.readString(files.in(COUNT)))));

    private static Stage toy(String name, Toy.Work work) {
        return switch (name) {
            case "letters" -> new Toy(name, List.of(WORDS), List.of(LETTERS, EACH), new Toy.Setting(""), work);
            case "count" -> new Toy(name, List.of(LETTERS), List.of(COUNT), new Toy.Setting(""), work);
            default -> new Toy(name, List.of(COUNT), List.of(PAGE), new Toy.Setting(""), work);
        };
    }

    @BeforeEach
    void what_undisturbed_runs_make() throws IOException {
        Path review = Files.createDirectories(folder.resolve("undisturbed"));
        Files.createDirectories(review.resolve("raw/words"));
        Files.writeString(review.resolve("raw/words/a.txt"), "wheat");
        Files.writeString(review.resolve("raw/words/b.txt"), "rye");
        run(review);
        before = made(review);
        copy(review, folder.resolve("first"));
        change(review);
        run(review);
        after = made(review);
    }

    /** A review after its first run, changed since. */
    private Path review(String name) throws IOException {
        Path review = folder.resolve(name);
        copy(folder.resolve("first"), review);
        change(review);
        return review;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : Workspace.below(from)) {
            Path copy = to.resolve(from.relativize(file));
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        }
    }

    private static void change(Path review) throws IOException {
        Files.writeString(review.resolve("raw/words/a.txt"), "barley");
        Files.writeString(review.resolve("raw/words/c.txt"), "oats");
    }

    private static void run(Path review) throws IOException {
        new Pipeline(review, STAGES).run(Optional.empty(), run -> {}, Progress.NONE);
    }

    private static Map<String, String> made(Path review) throws IOException {
        Map<String, String> made = new TreeMap<>();
        for (String top : List.of("curated", "reports")) {
            for (Path file : Workspace.below(review.resolve(top))) {
                made.put(review.relativize(file).toString(), Hash.of(file));
            }
        }
        return made;
    }

    /** @return whether the run ended before the chosen operation */
    private boolean survives(Fault fault, long at) throws IOException {
        Path review = review(fault + "-" + at);
        FaultyDisk disk = FaultyDisk.failing(fault, at);
        boolean ended = false;
        try {
            run(disk.path(review));
            ended = true;
        } catch (FaultyDisk.Killed e) {
            boolean untouched = !Files.exists(review.resolve(".winnow/work"))
                    && made(review).equals(before);
            assertTrue(untouched || LastCommand.told(review, "status").isPresent(), () -> "nobody says so after " + at);
        } catch (IOException | UncheckedIOException | ReviewException e) {
            FaultCampaign.assertTold(fault + " at " + at, e);
        }
        if (Intent.read(review).isEmpty() && fault != Fault.POWER) {
            assertEachStageIsOldOrNew(review, at);
        }
        run(review);
        assertEquals(List.of(), Why.differences(after, made(review)), () -> "after operation " + at);
        assertEquals(List.of(".winnow/lock"), files(review, ".winnow"), () -> "after operation " + at);
        return ended && disk.count() < at;
    }

    private void assertEachStageIsOldOrNew(Path review, long at) throws IOException {
        Map<String, String> now = made(review);
        OUTPUTS.forEach((stage, paths) -> {
            Map<String, String> these = of(now, paths);
            assertTrue(
                    these.equals(of(before, paths)) || these.equals(of(after, paths)),
                    () -> "operation " + at + ", stage " + stage + ": " + these);
        });
    }

    private static Map<String, String> of(Map<String, String> made, List<String> paths) {
        Map<String, String> some = new TreeMap<>(made);
        some.keySet()
                .removeIf(file -> paths.stream().noneMatch(path -> file.equals(path) || file.startsWith(path + "/")));
        return some;
    }

    /** The files below a folder of a review. */
    static List<String> files(Path review, String path) throws IOException {
        return Workspace.below(review.resolve(path)).stream()
                .map(file -> review.relativize(file).toString())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whatever_operation_fails_the_next_run_makes_what_an_undisturbed_one_makes(Fault fault) throws IOException {
        long at = 1;
        while (!survives(fault, at)) {
            at++;
        }
        assertTrue(at > 60, at + " operations are too few to be the whole run");
    }

    @Test
    void every_output_of_a_stage_is_new_at_once_or_a_note_says_that_it_is_not() throws IOException {
        Path review = review("noted");
        long at = 1;
        boolean noted = false;
        while (!noted) {
            try {
                run(FaultyDisk.failing(Fault.KILL, at++).path(review));
            } catch (FaultyDisk.Killed e) {
                noted = Intent.read(review).isPresent();
            }
        }
        assertEquals(
                Optional.of(
                        "The last command was ended while it put in place what stage letters made; this is mended by:"
                                + " winnow run"),
                LastCommand.told(review, "plan"));
    }
}
