package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.stage.Artifact;
import winnow.stage.Artifact.Folder;
import winnow.stage.Artifact.Opaque;
import winnow.stage.Artifact.TextFile;
import winnow.stage.Progress;
import winnow.stage.ReviewException;
import winnow.stage.Stage;

/** Three toy stages: letters reads raw words and writes them in capitals, count counts them, page shows the count. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PipelineTest {

    private static final Folder WORDS = new Folder("raw/words");
    private static final TextFile LETTERS = new TextFile("curated/letters.txt");
    private static final Opaque COUNT = new Opaque("curated/count.bin");
    private static final TextFile PAGE = new TextFile("reports/page.txt");
    private static final Folder COPIES = new Folder("reports/copies");

    @TempDir
    Path review;

    private final List<String> ran = new ArrayList<>();
    private int noise;

    private Stage toy(String name, List<Artifact> inputs, List<Artifact> outputs, String ending, Toy.Work work) {
        return new Toy(name, inputs, outputs, new Toy.Setting(ending), files -> {
            ran.add(name);
            work.on(files);
        });
    }

    private Stage letters(String ending) {
        return toy("letters", List.of(WORDS), List.of(LETTERS), ending, files -> {
            StringBuilder all = new StringBuilder();
            for (Path file : files.files(WORDS)) {
                all.append(Files.readString(file).toUpperCase(Locale.ROOT).strip());
            }
            if (all.indexOf("STOP") >= 0) {
                throw new ReviewException("raw/words: a person must act");
            }
            files.write(LETTERS, all + ending);
        });
    }

    private Stage count() {
        return toy("count", List.of(LETTERS), List.of(COUNT), "", files -> {
            String text = Files.readString(files.in(LETTERS)).length() + " and noise " + noise++;
            Files.writeString(files.out(COUNT), text);
        });
    }

    private Stage page() {
        return toy("page", List.of(COUNT, LETTERS), List.of(PAGE, COPIES), "", files -> {
            String text = Files.readString(files.in(COUNT)).replaceAll(" .*", "");
            files.write(PAGE, text);
            Files.writeString(files.out(COPIES).resolve(text + ".txt"), text);
        });
    }

    private Pipeline pipeline() {
        return pipeline("!");
    }

    private Pipeline pipeline(String ending) {
        return new Pipeline(review, List.of(letters(ending), count(), page()));
    }

    private List<String> run(Pipeline pipeline) throws IOException {
        ran.clear();
        pipeline.run(Optional.empty(), run -> {}, Progress.NONE);
        return List.copyOf(ran);
    }

    private void word(String file, String text) throws IOException {
        Path path = review.resolve("raw/words").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> why(Pipeline pipeline, int stage) throws IOException {
        return pipeline.plan().get(stage).why().stream().map(Why::toString).toList();
    }

    @BeforeEach
    void oneWord() throws IOException {
        word("a.txt", "wheat");
    }

    @Test
    void everything_runs_once_and_then_nothing() throws IOException {
        assertEquals(List.of("letters", "count", "page"), run(pipeline()));
        assertEquals(List.of(), run(pipeline()));
        assertEquals("6", Files.readString(review.resolve("reports/page.txt")));
        assertTrue(pipeline().plan().stream().allMatch(Pipeline.Plan::isUpToDate));
    }

    @Test
    void before_the_first_run_every_stage_says_that_it_never_ran() throws IOException {
        assertEquals(List.of("never ran"), why(pipeline(), 0));
        assertEquals(List.of("letters"), pipeline().plan().get(1).after());
    }

    @Test
    void a_changed_input_is_named_and_makes_what_follows_wait() throws IOException {
        run(pipeline());
        word("a.txt", "barley");

        assertEquals(List.of("an input changed: raw/words/a.txt changed"), why(pipeline(), 0));
        assertEquals(List.of(), why(pipeline(), 1));
        assertEquals(List.of("letters"), pipeline().plan().get(1).after());
        assertEquals(List.of("letters", "count"), pipeline().plan().get(2).after());
        assertEquals(List.of("letters", "count", "page"), run(pipeline()));
    }

    @Test
    void a_new_and_a_lost_input_are_named() throws IOException {
        run(pipeline());
        word("b.txt", "");
        Files.delete(review.resolve("raw/words/a.txt"));

        assertEquals(
                List.of("an input changed: raw/words/a.txt is gone", "an input changed: raw/words/b.txt is new"),
                why(pipeline(), 0));
    }

    @Test
    void an_input_that_makes_no_difference_stops_there() throws IOException {
        run(pipeline());
        word("a.txt", "Wheat\n");

        assertEquals(List.of("letters"), run(pipeline()));
    }

    @Test
    void a_changed_setting_is_named() throws IOException {
        run(pipeline());

        assertEquals(List.of("its settings changed: ending changed"), why(pipeline("?"), 0));
    }

    @Test
    void a_missing_or_edited_output_is_made_again() throws IOException {
        run(pipeline());
        Files.writeString(review.resolve("curated/letters.txt"), "WHEAT?");
        Files.delete(review.resolve("reports/page.txt"));

        assertEquals(List.of("an output is missing or was edited: curated/letters.txt changed"), why(pipeline(), 0));
        assertEquals(List.of("letters", "page"), run(pipeline()));
        assertEquals("WHEAT!", Files.readString(review.resolve("curated/letters.txt")));
        assertTrue(Files.exists(review.resolve("reports/page.txt")));
    }

    @Test
    void an_opaque_file_is_judged_by_what_it_was_made_from() throws IOException {
        run(pipeline());
        String manifest = Files.readString(review.resolve("curated/manifest.json"));
        Files.delete(review.resolve("curated/count.bin"));

        assertEquals(List.of("count"), run(pipeline()));
        assertEquals(manifest, Files.readString(review.resolve("curated/manifest.json")));
    }

    @Test
    void an_edited_opaque_file_is_noticed() throws IOException {
        run(pipeline());
        Files.writeString(review.resolve("curated/count.bin"), "7 and no noise");

        assertEquals(List.of("count"), run(pipeline()));
        assertEquals("6", Files.readString(review.resolve("reports/page.txt")));
    }

    @Test
    void a_file_of_an_earlier_run_does_not_stay_in_an_output_folder() throws IOException {
        run(pipeline());
        word("a.txt", "barley");
        run(pipeline());

        assertFalse(Files.exists(review.resolve("reports/copies/6.txt")));
        assertTrue(Files.exists(review.resolve("reports/copies/7.txt")));
    }

    @Test
    void a_failed_stage_leaves_the_old_outputs_and_the_old_manifest() throws IOException {
        run(pipeline());
        String manifest = Files.readString(review.resolve("curated/manifest.json"));
        word("a.txt", "stop");

        ReviewException e = assertThrows(ReviewException.class, () -> run(pipeline()));

        assertEquals("raw/words: a person must act", e.getMessage());
        assertEquals("WHEAT!", Files.readString(review.resolve("curated/letters.txt")));
        assertEquals(manifest, Files.readString(review.resolve("curated/manifest.json")));
        assertFalse(Files.exists(review.resolve(".winnow/work/letters")));
    }

    @Test
    void outputs_that_cannot_be_put_in_place_leave_everything_as_it_was() throws IOException {
        run(pipeline());
        word("a.txt", "barley");
        Files.delete(review.resolve("reports/copies/6.txt"));
        Files.createDirectories(review.resolve("reports/copies/7.txt/in-the-way"));

        ReviewException e = assertThrows(ReviewException.class, () -> run(pipeline()));

        assertTrue(e.getMessage().contains("7.txt"), e.getMessage());
        assertEquals("6", Files.readString(review.resolve("reports/page.txt")));
        Publication.clear(review.resolve("reports/copies/7.txt"));
        assertEquals(List.of("page"), run(pipeline()));
        assertEquals("7", Files.readString(review.resolve("reports/page.txt")));
    }

    @Test
    void files_behind_a_link_are_inputs_as_any_other() throws IOException {
        Path elsewhere = Files.createDirectories(review.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("b.txt"), "rye");
        Files.createSymbolicLink(review.resolve("raw/words/linked"), elsewhere);

        run(pipeline());

        assertEquals("WHEATRYE!", Files.readString(review.resolve("curated/letters.txt")));
        Files.writeString(elsewhere.resolve("b.txt"), "oats");
        assertEquals(List.of("an input changed: raw/words/linked/b.txt changed"), why(pipeline(), 0));
    }

    @Test
    void everything_comes_out_the_same_after_deleting_it() throws IOException {
        run(pipeline());
        String manifest = Files.readString(review.resolve("curated/manifest.json"));
        Publication.clear(review.resolve("curated"));
        Publication.clear(review.resolve("reports"));

        run(pipeline());

        assertEquals(manifest, Files.readString(review.resolve("curated/manifest.json")));
    }

    @Test
    void running_until_a_stage_stops_after_it() throws IOException {
        pipeline().run(Optional.of("letters"), run -> {}, Progress.NONE);

        assertEquals(List.of("letters"), ran);
        ReviewException e = assertThrows(
                ReviewException.class, () -> pipeline().run(Optional.of("leters"), run -> {}, Progress.NONE));
        assertEquals("leters: no such stage; there are letters, count, page", e.getMessage());
    }

    @Test
    void a_second_process_is_told_who_holds_the_lock() throws IOException {
        try (Lock lock = Lock.take(review)) {
            ReviewException e = assertThrows(ReviewException.class, () -> run(pipeline()));
            assertEquals(
                    ".winnow/lock: process " + ProcessHandle.current().pid()
                            + " is at work on this review; wait until it has ended",
                    e.getMessage());
        }
        assertEquals(List.of("letters", "count", "page"), run(pipeline()));
    }

    @Test
    void a_stage_that_reads_what_nobody_makes_is_refused() {
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> new Pipeline(review, List.of(count(), letters("!"))));
        assertEquals("count reads curated/letters.txt, which no earlier stage makes", e.getMessage());
    }

    @Test
    void a_stage_that_does_not_make_what_it_declares_is_a_bug() {
        Stage lazy = toy("lazy", List.of(WORDS), List.of(LETTERS), "", files -> {});
        Pipeline pipeline = new Pipeline(review, List.of(lazy));

        IllegalStateException e = assertThrows(
                IllegalStateException.class, () -> pipeline.run(Optional.empty(), run -> {}, Progress.NONE));
        assertEquals("stage lazy did not make curated/letters.txt", e.getMessage());
    }
}
