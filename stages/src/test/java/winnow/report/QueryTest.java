package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** What a person's query can do, and what it cannot. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void a_catalog() throws IOException {
        new SmallReview(folder).withCatalog();
    }

    private static List<String> answer(String sql, boolean csv) {
        List<String> lines = new ArrayList<>();
        Query.run(folder, sql, csv, lines::add);
        return lines;
    }

    private static String refusal(String sql) {
        return assertThrows(ReviewException.class, () -> answer(sql, true)).getMessage();
    }

    @Test
    void people_see_columns_one_below_the_other() {
        assertEquals(
                List.of(
                        "database  name    n",
                        "--------  ------  -",
                        "arxiv     arXiv   3",
                        "pubmed    PubMed  7",
                        "scopus    Scopus  4",
                        "(3 rows)"),
                answer(
                        "SELECT database, name, count(*) AS n FROM record JOIN database USING (database) GROUP BY ALL ORDER BY ALL",
                        false));
    }

    @Test
    void programs_get_csv() {
        assertEquals(
                List.of("a,b,b", "\"x,\"\"y\",,0.25"),
                answer("SELECT 'x,\"y' AS a, NULL AS b, 0.25::DOUBLE AS b -- two columns of one name", true));
    }

    @Test
    void of_many_rows_people_see_the_first_and_programs_get_all() {
        List<String> shown = answer("SELECT * FROM range(203)", false);

        assertEquals(2 + 200 + 1, shown.size());
        assertEquals("… and 3 more rows; all with --csv", shown.get(shown.size() - 1));
        assertEquals(204, answer("SELECT * FROM range(203)", true).size());
    }

    @Test
    void a_terminal_gets_nothing_to_obey() {
        List<String> shown = answer("SELECT 'a' || chr(27) || '[31m' || chr(10) || 'b' AS x, 1e0 / 0 AS y", false);

        assertEquals("a?[31m b  Infinity", shown.get(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            DESCRIBE about            | 3
            SUMMARIZE about           | 3
            FROM about                | 2
            VALUES (1), (2)           | 3
            WITH x AS (SELECT 1) FROM x; | 2
            """)
    void whatever_only_reads_is_answered(String sql, int lines) {
        assertEquals(lines, answer(sql, true).size());
    }

    @Test
    void what_there_is_can_be_asked() {
        assertTrue(answer("SHOW TABLES", true).contains("evidence"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            SELECT * FROM recrd                        | the query cannot be answered: Catalog Error: Table with name recrd does not exist! Did you mean "record"?
            SELEC 1                                    | the query cannot be read: syntax error at or near "SELEC"
            SELECT 1; DELETE FROM about                | only a query that reads is run here: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE
            SELECT 1; SELECT 2                         | there are 2 queries; give one
            -- nothing                                 | there are 0 queries; give one
            DELETE FROM about                          | only a query that reads is run here: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE
            CREATE TEMP TABLE t (i INTEGER)            | only a query that reads is run here: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE
            SET enable_external_access = true          | only a query that reads is run here: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE
            INSTALL httpfs                             | only a query that reads is run here: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE
            """)
    void whatever_else_is_refused_in_one_line(String sql, String said) {
        assertEquals(said, refusal(sql));
    }

    @Test
    void no_file_can_be_read_or_written() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        for (String source : List.of("read_text('%s')", "read_csv('%s')", "'%s'", "glob('%s')")) {
            String said = refusal("SELECT * FROM " + source.formatted(secret));
            assertFalse(said.contains("\n"), said);
        }
        refusal("COPY (SELECT 1) TO '" + folder.resolve("made.csv") + "'");
        refusal("ATTACH '" + folder.resolve("made.duckdb") + "'");
        assertFalse(Files.exists(folder.resolve("made.csv")));
        assertFalse(Files.exists(folder.resolve("made.duckdb")));
    }

    @Test
    void a_query_that_writes_under_another_name_changes_nothing() {
        refusal("WITH x AS (DELETE FROM about RETURNING *) SELECT * FROM x");
        try (Duck duck = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            assertEquals(1, duck.number("SELECT count(*) FROM about"));
        }
    }

    @Test
    void without_a_catalog_it_says_what_to_do(@TempDir Path empty) {
        assertEquals(
                "curated/catalog/catalog.duckdb: not made yet; run: winnow run",
                assertThrows(ReviewException.class, () -> Query.run(empty, "SELECT 1", true, line -> {}))
                        .getMessage());
    }
}
