package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.bench.made.MadeReview;
import winnow.stage.Hash;
import winnow.stage.Json;
import winnow.stage.Workspace;

/** Whole reviews that the benchmark makes: the same again, and right from the exports to what stands behind each number. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MadeReviewTest {

    private static final long RECORDS = 500;

    @TempDir
    Path folder;

    @Test
    void the_same_size_and_seed_are_the_same_bytes_and_another_seed_is_not() throws IOException {
        Map<String, String> one = written("one", 1);

        assertEquals(one, written("two", 1));
        assertNotEquals(
                one.get("searches/2024-12-31/pubmed/export-001.nbib"),
                written("three", 2).get("searches/2024-12-31/pubmed/export-001.nbib"));
    }

    private Map<String, String> written(String name, long seed) throws IOException {
        Path raw = folder.resolve(name).resolve("raw");
        MadeReview.write(raw.getParent(), RECORDS, seed);
        Map<String, String> files = new TreeMap<>();
        for (Path file : Workspace.below(raw)) {
            files.put(raw.relativize(file).toString(), Hash.of(file));
        }
        return files;
    }

    @Test
    void as_many_records_stand_behind_every_box_as_its_number_says() throws IOException {
        TestReview review = new TestReview(folder);
        MadeReview.write(folder, RECORDS, 1);
        assertEquals(0, review.winnow("run", "--until", "screen").exit());
        MadeReview.finish(folder, RECORDS);

        TestReview.Result result = review.winnow("run", "--until", "report");

        assertEquals(0, result.exit(), result.err());
        JsonNode prisma = Json.mapper().readTree(review.read("reports/prisma.json"));
        prisma.get("identities").forEach(each -> assertTrue(each.get("holds").booleanValue(), each::toString));
        for (JsonNode box : prisma.get("boxes")) {
            String key = box.get("key").textValue();
            assertEquals(
                    box.get("number").longValue(),
                    review.winnow("drill", key).out().lines().count(),
                    key);
        }
    }

    @Test
    void every_export_and_every_decision_is_read_without_an_issue() throws IOException {
        TestReview review = new TestReview(folder);
        MadeReview.write(folder, RECORDS, 1);
        MadeReview.add(folder, RECORDS / 10, 1);
        review.winnow("run", "--until", "screen");
        MadeReview.finish(folder, RECORDS);

        review.winnow("run", "--until", "screen");

        assertEquals(
                RECORDS + RECORDS / 10,
                Files.readAllLines(folder.resolve("curated/ingest/records.jsonl"))
                        .size());
        for (String stage : List.of("ingest", "dedup", "screen")) {
            assertEquals("", review.read("curated/" + stage + "/issues.jsonl"), stage);
        }
        assertEquals(1, review.read("curated/screen/conflicts.csv").lines().count(), "only the header");
    }
}
