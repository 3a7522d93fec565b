package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.sample.SmallReview;
import winnow.table.Csv;

/** The published evidence of a large review, loaded as it is: its tables give the numbers that its authors printed. */
class PublishedReviewTest {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "li2025");

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void loadAsPublished() throws IOException {
        if (!Files.isDirectory(PUBLISHED)) {
            Assumptions.abort("the published data are not at " + PUBLISHED + ": nothing was compared");
        }
        review = new SmallReview(folder)
                .annotation("models.csv", Files.readString(PUBLISHED.resolve("models.csv")))
                .annotation("evidence.csv", Files.readString(PUBLISHED.resolve("evidence.csv")))
                .annotation("prices.csv", Files.readString(PUBLISHED.resolve("api_prices.csv")));
        review.withCatalog();
        review.run(new Report(new Report.Settings("Published", List.of())));
    }

    @Test
    void has330ModelsIn329Versions() throws IOException {
        List<Map<String, String>> models = table("models");

        assertEquals(330, models.size());
        assertEquals(329, distinct(models, "version").size());
        assertEquals(
                Set.of("LLaMA2-Chat-70B"),
                distinct(
                        models.stream()
                                .filter(row -> row.get("listings").equals("2"))
                                .toList(),
                        "version"));
    }

    @Test
    void has56SubtasksIn5Stages() throws IOException {
        List<Map<String, String>> subtasks = table("by_subtask");

        assertEquals(56, subtasks.size());
        assertEquals(Set.of("1", "2", "3", "4", "5"), distinct(subtasks, "stage"));
        assertEquals(Set.of("published counts"), distinct(subtasks, "basis"));
    }

    @Test
    void countsTheSubtasksOfTheMostVersatileModels() throws IOException {
        assertEquals("29 applied, 16 best of 56 subtasks", versatility("GPT-3.5", "subtasks"));
        assertEquals("36 applied, 30 best of 56 subtasks", versatility("GPT-4", "subtasks"));
        assertEquals("40 applied, 33 best of 67 uses", versatility("GPT-4", "uses"));
    }

    private String versatility(String model, String unit) throws IOException {
        Map<String, String> row = table("versatility").stream()
                .filter(each -> each.get("model").equals(model))
                .findFirst()
                .orElseThrow();
        return row.get(unit + "_applied") + " applied, " + row.get(unit + "_best") + " best of "
                + row.get("all_" + unit) + " " + unit;
    }

    @Test
    void sumsArePublishedCountsAndNeverStudies() throws IOException {
        Map<String, String> first = table("by_stage").get(0);

        assertEquals("published counts", first.get("basis"));
        assertEquals("1", first.get("stage"));
        long applied = table("applied_by_subtask_and_version").stream()
                .mapToLong(row -> Long.parseLong(row.get("applied")))
                .sum();
        assertEquals(
                applied,
                table("by_stage").stream()
                        .mapToLong(row -> Long.parseLong(row.get("applied")))
                        .sum());
    }

    /** As many rows as the paper's figures have bars; of Figure 6 the published code drew 157, of Figure 8 130. */
    @ParameterizedTest
    @CsvSource({
        "applied_by_subtask_and_model, 677, applied, 1139",
        "best_by_subtask_and_version, 287, best, 414",
        "best_by_input_output, 171, subtasks_best, 303",
        "best_by_version, 144, subtasks_best, 287",
    })
    void hasARowForEachBarOfAFigure(String table, int rows, String column, long sum) throws IOException {
        assertEquals(rows, table(table).size());
        assertEquals(
                sum,
                table(table).stream()
                        .mapToLong(row -> Long.parseLong(row.get(column)))
                        .sum());
    }

    /** The bars of Figure 7. The two lines of LLaMA2-Chat-70B contradict each other, so neither counts. */
    @ParameterizedTest
    @CsvSource({"memory_gb, 131, 474648", "tdp_w, 127, 1816910", "price_usd, 128, 108506589"})
    void tellsWhatTheBestVersionsOfATaskNeed(String column, int bars, long sum) throws IOException {
        List<Long> values = table("resources_of_best_by_task").stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .map(Long::parseLong)
                .toList();

        assertEquals(bars, values.size());
        assertEquals(sum, values.stream().mapToLong(value -> value).sum());
    }

    @Test
    void tellsOfTheOneCountThatContradictsItself() throws IOException {
        assertTrue(review.read("reports/index.html").contains("BEST_EXCEEDS_APPLIED"));
    }

    private static Set<String> distinct(List<Map<String, String>> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    private List<Map<String, String>> table(String name) throws IOException {
        Csv csv = new Csv(new StringReader(review.read("reports/tables/" + name + ".csv")), ',');
        List<String> columns = ((Csv.Cells) csv.next()).values();
        List<Map<String, String>> rows = new ArrayList<>();
        csv.forEachRemaining(line -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), ((Csv.Cells) line).values().get(i));
            }
            rows.add(row);
        });
        return rows;
    }
}
