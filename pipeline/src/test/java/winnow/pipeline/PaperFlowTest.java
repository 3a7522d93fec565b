package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.stage.Json;

/** The numbers of a published review, from its exports to its included studies. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperFlowTest {

    @TempDir
    Path folder;

    @Test
    void every_number_of_the_published_flow_comes_out() throws IOException {
        TestReview review = new TestReview(folder);
        PaperFlow.write(review);

        TestReview.Result result = review.winnow("run", "--until", "report");

        assertEquals(0, result.exit(), result.err());
        JsonNode prisma = Json.mapper().readTree(review.read("reports/prisma.json"));
        Map<String, Long> boxes = boxes(prisma);
        assertEquals(15_699, boxes.get("database_results"));
        assertEquals(15_699 - 10_768, boxes.get("duplicates"));
        assertEquals(10_768, boxes.get("records_screened"));
        assertEquals(735, boxes.get("records_excluded_reasons/not-llm"));
        assertEquals(275, boxes.get("records_excluded_reasons/not-research"));
        assertEquals(630, boxes.get("records_excluded_reasons/no-clinical-application"));
        assertEquals(917 - 86, boxes.get("records_excluded_reasons/" + PaperFlow.NOT_INNOVATIVE));
        assertEquals(9_851 - 1_824, boxes.get("records_excluded_by_automation"));
        assertEquals(270, boxes.get("new_studies"));
        prisma.get("identities")
                .forEach(identity -> assertTrue(identity.get("holds").booleanValue(), identity::toString));
        assertTracks();
    }

    private void assertTracks() {
        assertEquals(Map.of("databases", 9_851L, "preprints", 917L), perTrack("true"));
        assertEquals(Map.of("databases", 1_824L, "preprints", 917L), perTrack("step IS DISTINCT FROM 'threshold'"));
        assertEquals(Map.of("databases", 184L, "preprints", 86L), perTrack("verdict = 'included'"));
        assertEquals(
                509L,
                number(
                        "SELECT count(DISTINCT journal) AS n FROM verdict WHERE track = 'databases' AND step IS DISTINCT FROM 'threshold'"));
    }

    private static Map<String, Long> boxes(JsonNode prisma) {
        Map<String, Long> boxes = new LinkedHashMap<>();
        for (JsonNode box : prisma.get("boxes")) {
            String key = box.get("key").textValue();
            boxes.put(key, box.get("number").longValue());
            box.path("counts")
                    .forEach(share -> boxes.put(
                            key + "/" + share.get("code").textValue(),
                            share.get("number").longValue()));
        }
        return boxes;
    }

    private Map<String, Long> perTrack(String such) {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Duck catalog = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            catalog.query("SELECT track, count(*) AS n FROM verdict WHERE " + such + " GROUP BY track ORDER BY track")
                    .forEach(row -> counts.put(
                            row.get("track").orElseThrow().toString(),
                            ((Number) row.get("n").orElseThrow()).longValue()));
        }
        return counts;
    }

    private long number(String sql) {
        try (Duck catalog = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            Map<String, Optional<Object>> row = catalog.query(sql).get(0);
            return ((Number) row.get("n").orElseThrow()).longValue();
        }
    }
}
