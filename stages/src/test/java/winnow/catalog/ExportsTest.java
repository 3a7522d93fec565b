package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.sample.MadeEvidence;
import winnow.sample.SmallReview;
import winnow.stage.Hash;

/** The catalog's tables as files, and what the whole hashes to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportsTest {

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void annotated() {
        review = new SmallReview(folder);
        new MadeEvidence(new Random(1)).annotate(review, true);
    }

    private List<String> query(String sql) {
        try (Duck duck = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            return duck.query(sql.replace(":folder", folder.resolve("curated/catalog") + "")).stream()
                    .map(row -> row.values().iterator().next().orElseThrow().toString())
                    .toList();
        }
    }

    private String hash() {
        return query("SELECT value FROM about WHERE name = 'hash'").get(0);
    }

    private Map<String, String> exports() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("curated/catalog"))) {
            for (Path file : files.filter(each -> each.getParent().toString().matches(".*(csv|parquet)"))
                    .toList()) {
                hashes.put(file.getFileName().toString(), Hash.of(file));
            }
        }
        return hashes;
    }

    @Test
    void every_table_is_a_file_of_each_form_with_all_its_rows() throws IOException {
        review.withCatalog();
        List<String> tables = query("SELECT table_name FROM duckdb_tables() ORDER BY ALL");

        assertTrue(tables.contains("evidence") && tables.contains("about"), tables.toString());
        for (String table : tables) {
            String all = "SELECT count(*) FROM (FROM " + table + " EXCEPT ALL FROM '%s')";
            assertEquals(List.of("0"), query(all.formatted(":folder/parquet/" + table + ".parquet")), table);
            assertEquals(
                    query("SELECT count(*) FROM " + table),
                    query("SELECT count(*) FROM ':folder/parquet/" + table + ".parquet'"),
                    table);
            assertEquals(
                    query("SELECT count(*) FROM " + table),
                    query("SELECT count(*) FROM read_csv(':folder/csv/" + table + ".csv', header = true)"),
                    table);
        }
        assertEquals(tables.size() * 2, exports().size());
    }

    @Test
    void the_rows_of_a_file_are_in_the_order_of_the_key() throws IOException {
        review.withCatalog();

        assertEquals("""
                study,negative_result,annotated,note
                doe,true,true,""
                roe,false,true,""
                """, review.read("curated/catalog/csv/study.csv"));
    }

    @Test
    void the_same_inputs_give_the_same_bytes() throws IOException {
        review.withCatalog();
        Map<String, String> first = exports();
        review.withCatalog();

        assertEquals(first, exports());
    }

    @RepeatedTest(3)
    void the_order_of_rows_in_an_input_changes_nothing_but_where_they_stand(RepetitionInfo seed) throws IOException {
        review.withCatalog();
        String before = hash();
        Map<String, String> first = exports();
        for (String file : List.of("models.csv", "evidence.csv", "studies.csv")) {
            review.annotation(file, shuffled(review.read("raw/annotations/" + file), seed.getCurrentRepetition()));
        }
        review.withCatalog();

        assertEquals(before, hash());
        Map<String, String> second = exports();
        first.keySet().removeIf(name -> first.get(name).equals(second.get(name)));
        assertTrue(first.containsKey("evidence.csv"), "the rows were not shuffled");
        assertTrue(
                List.of("evidence", "issue", "model_row", "model_version", "resource")
                        .containsAll(first.keySet().stream()
                                .map(name -> name.replaceFirst("[.].*", ""))
                                .toList()),
                first.toString());
    }

    private static String shuffled(String csv, int seed) {
        List<String> lines = new ArrayList<>(csv.lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), new Random(seed));
        return String.join("\n", lines) + "\n";
    }

    @Test
    void one_changed_cell_changes_the_hash() throws IOException {
        review.withCatalog();
        String before = hash();
        review.annotation("studies.csv", "study,record,negative_result\ndoe,pubmed:1,yes\nroe,arxiv:1,yes\n");
        review.withCatalog();

        assertNotEquals(before, hash());
        assertTrue(hash().matches("[0-9a-f]{64}"), hash());
    }
}
