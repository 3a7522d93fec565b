package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        review.write(
                "raw/protocol.yml",
                review.read("raw/protocol.yml").replace("skip_without_effect: true", "skip_without_effect: false"));
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
        List<String> lines =
                review.read("reports/tables/versatility.csv").lines().toList();

        assertEquals(
                "basis,model,subtasks_applied,subtasks_best,all_subtasks,uses_applied,uses_best,all_uses,"
                        + "subtasks_applied_percent,subtasks_best_percent,uses_applied_percent,uses_best_percent",
                lines.get(0));
        assertTrue(lines.stream()
                .anyMatch(line -> line.matches("published counts,GPT-3.5,29,16,56,\\d+,\\d+,67,51.8,28.6,.*")));
        assertTrue(lines.stream()
                .anyMatch(line -> line.matches("published counts,GPT-4,36,30,56,40,33,67,64.3,53.6,59.7,49.3")));
    }

    @Test
    void the_selector_has_a_node_for_each_different_part() throws IOException {
        JsonNode selector = Json.mapper().readTree(review.read("reports/selector/selector.json"));
        Map<String, Integer> nodes = new LinkedHashMap<>();
        selector.get("trees")
                .forEach(tree ->
                        nodes.put(tree.get("key").asText(), tree.get("nodes").size()));

        assertEquals(Map.of("I", 10, "II", 420, "III", 144, "IV", 148, "V", 58), nodes);
    }

    @Test
    void each_leaf_of_the_selector_has_the_evidence_that_the_query_of_its_answers_finds() throws IOException {
        assertEquals(1524, LeafQueries.compare(folder));
    }
}
