package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.selector.Selector.Settings;
import winnow.stage.ReviewException;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** The whole stage on a catalog in a folder. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectorTest {

    @TempDir
    private Path review;

    private int runs;

    @BeforeEach
    void makeCatalog() throws IOException {
        SmallReview.write(review);
    }

    @Test
    void writes_four_files_and_counts_what_it_made() throws IOException {
        Path folder = review.resolve("built0");
        Summary summary = run(SmallReview.settings());

        assertEquals(
                Map.of(
                        "trees", 2L,
                        "questions", 48L,
                        "leaves", 16L,
                        "leaves with models", 12L,
                        "versions offered", 4L,
                        "restricted versions left out", 1L,
                        "lint findings", 13L),
                summary.counts());
        try (var files = Files.list(folder.resolve("reports/selector"))) {
            assertEquals(
                    List.of("lint.json", "selector.html", "selector.json", "selector.schema.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void makes_the_same_bytes_again() throws IOException {
        run(SmallReview.settings());
        run(SmallReview.settings());

        for (String name : List.of("selector.html", "selector.json", "selector.schema.json")) {
            assertEquals(written(0, name), written(1, name), name);
        }
    }

    @Test
    void what_it_writes_can_be_walked() throws IOException {
        run(SmallReview.settings());
        Walker walker = Walker.load(file(0, "selector.json"));

        Walker.Ending end = walker.walk(
                "II",
                question -> question.kind() != Question.Kind.DEPLOYMENT
                        && !question.key().equals("image"));
        assertEquals("II:input/output/generate/diagnose", end.id());
        assertEquals(
                List.of(new Offer("Beta", true), new Offer("Alpha-7B", false)),
                end.leaf().versions());
        Offer beta = end.leaf().versions().get(0);
        assertEquals(Version.Access.API, walker.version(beta).access());
        assertEquals(
                "Doe, Jane; Roe, R.; Poe, E. et al. Letters by machine. Journal of Letters. 2023.",
                walker.applied(end.leaf(), beta).get(0).reports().get(0).text());
        assertEquals(
                List.of("doe-2023", "solo-2024"),
                walker.best(end.leaf(), beta).stream().map(Study::study).toList());
        Offer alpha = end.leaf().versions().get(1);
        assertEquals(
                List.of("solo-2024"),
                walker.best(end.leaf(), alpha).stream().map(Study::study).toList());
    }

    @Test
    void says_what_it_was_made_from() throws IOException {
        run(SmallReview.settings());
        Document document = Walker.load(file(0, "selector.json")).document();

        assertEquals(
                new Document.Source("A made-up review", List.of("2024-12-31", "2025-03-31"), Optional.of("0123abcd")),
                document.review());
    }

    @Test
    void knows_prices_and_resources_without_rounding() throws IOException {
        run(SmallReview.settings());
        String json = written(0, "selector.json");

        assertTrue(
                json.contains("{\"inputUsdPer1kTokens\":0.0005,\"outputUsdPer1kTokens\":0.03,\"date\":\"2025-01-31\","
                        + "\"origin\":\"price list\"}"));
        assertTrue(json.contains(
                "\"resources\":[{\"phase\":\"pretrain\",\"gpus\":\"more than 8\",\"memoryGb\":640.5,\"origin\":\"raw/annotations/models.csv\"},"
                        + "{\"phase\":\"inference\",\"gpus\":\"1\",\"gpu\":\"A100-80GB\",\"memoryGb\":80,\"tdpW\":300,"
                        + "\"priceUsd\":18000,\"origin\":\"raw/annotations/models.csv\"}]"));
    }

    @Test
    void names_what_it_leaves_out() throws IOException {
        run(SmallReview.settings());
        Document document = Walker.load(file(0, "selector.json")).document();

        assertEquals(List.of("Gamma"), document.restricted());
        assertEquals(List.of("answer"), document.trees().get(1).neverAsked());
        assertEquals(List.of("Text summarization"), document.trees().get(0).tasksWithoutQuestion());
        assertEquals(
                List.of("Alpha-7B", "Beta", "Delta", SmallReview.HOSTILE),
                document.versions().stream().map(Version::version).toList());
        assertEquals(
                List.of("doe-2023", "solo-2024", "untold"),
                document.studies().stream().map(Study::study).toList());
    }

    @Test
    void a_protocol_without_trees_gives_a_valid_selector_without_trees() throws IOException {
        Summary summary = run(Settings.defaults());

        assertEquals(0, summary.counts().get("trees"));
        assertEquals(List.of(), Walker.load(file(0, "selector.json")).document().trees());
        SchemaTest.assertValid(written(0, "selector.json"));
        assertTrue(written(0, "selector.html").contains("has no selector yet"));
    }

    @Test
    void settings_that_make_no_tree_stop_it_before_anything_is_written() {
        Settings plain = Settings.defaults();
        Settings wrong = new Settings(
                plain.title(),
                "one",
                plain.licence(),
                plain.questions(),
                plain.displayRule(),
                plain.priceDays(),
                List.of(),
                List.of());

        ReviewException e = assertThrows(ReviewException.class, () -> run(wrong));
        assertEquals("raw/protocol.yml: selector.version: 'one' is not three numbers such as 1.0.0", e.getMessage());
        assertFalse(Files.exists(review.resolve("built0")));
    }

    @Test
    void the_page_holds_the_document_and_nothing_that_could_break_out_of_it() throws IOException {
        run(SmallReview.settings());
        String page = written(0, "selector.html");
        String start = "<script type=\"application/json\" id=\"selector-data\">";
        int from = page.indexOf(start) + start.length();
        String embedded = page.substring(from, page.indexOf("</script>", from));

        assertEquals(
                Walker.load(file(0, "selector.json")).document(),
                Walker.parse("embedded", embedded).document());
        assertEquals(2, page.split("<script", -1).length - 1, "the data and the program");
        assertTrue(page.contains("<title>A review of &lt;/script&gt; &amp; \"models\""));
    }

    @Test
    void the_page_asks_nothing_of_any_server() throws IOException {
        run(SmallReview.settings());
        String page = written(0, "selector.html");
        String program = page.replaceAll("(?s)<script type=\"application/json\".*?</script>", "");

        assertTrue(page.contains("default-src 'none'"), "a policy that forbids requests");
        assertFalse(Pattern.compile("(?i)\\bsrc=|@import|url\\(|fetch\\(|XMLHttp|innerHTML|<link[^>]+stylesheet")
                .matcher(program)
                .find());
    }

    private Summary run(Settings settings) throws IOException {
        Selector selector = new Selector("A made-up review", settings, Optional.empty());
        return selector.run(new Workspace(review, review.resolve("built" + runs++), selector));
    }

    private Path file(int run, String name) {
        return review.resolve("built" + run + "/reports/selector/" + name);
    }

    private String written(int run, String name) throws IOException {
        return Files.readString(file(run, name));
    }
}
