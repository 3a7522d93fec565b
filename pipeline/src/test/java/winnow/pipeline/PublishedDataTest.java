package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.stage.Json;

/** The published evidence of Li, Fu and Python 2025 as annotations of a review without exports. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedDataTest {

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void run() throws IOException {
        review = new TestReview(folder);
        for (String table : List.of("evidence", "models")) {
            review.copy(TestReview.shared("li2025/" + table + ".csv"), "raw/annotations/" + table + ".csv");
        }
        review.copy(TestReview.EXAMPLE.resolve("protocol.yml"), "raw/protocol.yml");
        review.copy(TestReview.EXAMPLE.resolve("journals/scimago-2020.csv"), "raw/journals/scimago-2020.csv");
        TestReview.Result result = review.winnow("run");
        assertEquals(0, result.exit(), result.err());
    }

    private long number(String sql) {
        try (Duck catalog = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            Map<String, Optional<Object>> row = catalog.query(sql).get(0);
            return ((Number) row.values().iterator().next().orElseThrow()).longValue();
        }
    }

    @Test
    void all_of_it_is_in_the_catalog() {
        assertEquals(330, number("SELECT count(*) FROM model_row"));
        assertEquals(329, number("SELECT count(*) FROM model_version"));
        assertEquals(801, number("SELECT count(*) FROM evidence"));
        assertEquals(56, number("SELECT count(DISTINCT (stage, subtask)) FROM evidence"));
        assertEquals(5, number("SELECT count(DISTINCT stage) FROM evidence"));
    }

    @Test
    void the_most_versatile_models_are_applied_and_best_in_as_many_subtasks_as_published() {
        String table = review.read("reports/tables/versatility.csv");

        assertEquals(Optional.of("29 16 56"), subtasks(table, "GPT-3.5"));
        assertEquals(Optional.of("36 30 56"), subtasks(table, "GPT-4"));
    }

    /** Subtasks applied, best, of all, by the table's column names. */
    private static Optional<String> subtasks(String table, String model) {
        List<String> lines = table.lines().toList();
        List<String> columns = List.of(lines.get(0).split(","));
        return lines.stream()
                .map(line -> line.split(","))
                .filter(cells -> cells[columns.indexOf("model")].equals(model))
                .map(cells -> cells[columns.indexOf("subtasks_applied")] + " " + cells[columns.indexOf("subtasks_best")]
                        + " " + cells[columns.indexOf("subtasks_in_all")])
                .findFirst();
    }

    @Test
    void the_selector_has_as_many_nodes_as_the_rules_of_the_published_one_give() throws IOException {
        JsonNode selector = Json.mapper().readTree(review.read("reports/selector/selector.json"));
        Map<String, Integer> nodes = new LinkedHashMap<>();
        selector.get("trees")
                .forEach(tree ->
                        nodes.put(tree.get("key").asText(), tree.get("nodes").size()));

        assertEquals(Map.of("I", 47, "II", 1295, "III", 479, "IV", 815, "V", 407), nodes);
    }
}
