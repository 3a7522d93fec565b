package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;

/** The schema says of each table, view and column what it holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {

    @TempDir
    private Path folder;

    private Duck duck;

    @BeforeEach
    void open() throws IOException {
        duck = Duck.create(folder.resolve("catalog.duckdb"));
        duck.run(Duck.resource(Catalog.class, "schema.sql"));
    }

    @AfterEach
    void close() {
        duck.close();
    }

    private List<String> names(String sql) {
        return duck.query(sql).stream()
                .map(row -> row.values().stream()
                        .map(value -> value.orElse("").toString())
                        .collect(Collectors.joining(".")))
                .toList();
    }

    @Test
    void every_table_and_view_is_described() {
        assertTrue(names("SELECT table_name FROM duckdb_tables() WHERE comment IS NOT NULL")
                .contains("evidence"));
        assertEquals(List.of(), names("SELECT table_name FROM duckdb_tables() WHERE comment IS NULL"));
        assertEquals(List.of(), names("SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL"));
    }

    @Test
    void every_column_is_described() {
        assertEquals(
                List.of(),
                names("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL"));
    }

    /** {@code As table.column.} stands for that column's description, so there must be one. */
    @Test
    void what_is_described_elsewhere_is_described_there() {
        List<String> columns =
                names("SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal ORDER BY ALL");
        List<String> elsewhere = names(
                "SELECT regexp_extract(comment, '^As ([a-z_]+[.][a-z_0-9]+)[.]$', 1) AS there FROM duckdb_columns()"
                        + " WHERE NOT internal AND there <> '' ORDER BY ALL");
        assertTrue(elsewhere.contains("evidence.stage"), elsewhere.toString());
        assertEquals(
                List.of(),
                elsewhere.stream().filter(name -> !columns.contains(name)).toList());
    }

    /** Subtask category, inputs and output stand in one text each, for queries and figures. */
    @Test
    void a_use_has_one_text() {
        duck.run("INSERT INTO model_version VALUES ('m', 'm', NULL, 'Open', NULL, 1)");
        duck.run("INSERT INTO evidence BY NAME SELECT 1 AS row_number, 'm' AS version, '2' AS stage, 'Report' AS task,"
                + " 'Summary' AS subtask, 'image (2D)' AS mandatory_input, 'text' AS optional_input, 'text' AS output,"
                + " 3 AS applied, 1 AS best, 'evidence.csv:2' AS place");

        Map<String, Optional<Object>> use = duck.query(
                        "SELECT basis, subtask_category, input_output, modality, input_output_column FROM use_of_version")
                .get(0);
        assertEquals(
                "published counts | 2 › Report › Summary | image (2D), text → text | multi"
                        + " | 2 › Report › Summary › image (2D), text → text",
                use.values().stream()
                        .map(value -> value.orElseThrow().toString())
                        .collect(Collectors.joining(" | ")));
    }
}
