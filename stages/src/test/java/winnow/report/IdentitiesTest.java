package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.sample.UpdatedReview;
import winnow.stage.ReviewException;

/** One event more or less in a copy of the catalog, and what is counted from elsewhere contradicts it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentitiesTest {

    @TempDir
    private static Path folder;

    @TempDir
    private Path copies;

    @BeforeAll
    static void two_reviews() throws IOException {
        Path small = Files.createDirectory(folder.resolve("small"));
        Path updated = Files.createDirectory(folder.resolve("updated"));
        loose(new SmallReview(small).withCatalog(), folder.resolve("new.duckdb"));
        loose(UpdatedReview.in(updated, NewReports.TOTAL).withCatalog(), folder.resolve("update.duckdb"));
    }

    /** A copy without the constraints that would keep what the tests do from happening. */
    private static void loose(Path catalog, Path copy) {
        try (Duck duck = Duck.create(copy)) {
            duck.run("ATTACH '" + catalog + "' AS strict (READ_ONLY)");
            for (String table : names(
                    duck,
                    "SELECT table_name AS name FROM duckdb_tables() WHERE database_name = 'strict' ORDER BY ALL")) {
                duck.run("CREATE TABLE " + table + " AS SELECT * FROM strict.main." + table);
            }
            for (String view : names(
                    duck,
                    "SELECT sql AS name FROM duckdb_views() WHERE database_name = 'strict' AND view_name IN"
                            + " ('exported_record', 'found_report', 'identified_record') ORDER BY ALL")) {
                duck.run(view);
            }
            duck.run("DETACH strict");
        }
    }

    private static List<String> names(Duck duck, String sql) {
        return duck.query(sql).stream()
                .map(row -> row.get("name").orElseThrow().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"new", "update"})
    void all_hold_as_long_as_nothing_is_changed(String review) throws IOException {
        try (Duck duck = Duck.open(folder.resolve(review + ".duckdb"))) {
            List<Identities.Result> failing = Identities.of(duck, Prisma.of(duck)).stream()
                    .filter(result -> !result.holds())
                    .toList();
            assertEquals(
                    review.equals("new") ? "[]" : "[I6 WARNING 4]",
                    failing.stream()
                            .map(result -> result.id() + " " + result.level() + " " + result.delta())
                            .toList()
                            .toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "new, X1 X2 X3 X4 I0 I1 I1 I1 I1 I1 I2 I2 I3 I3 I4 I5 I6 I6 I6 I7 I8 I9 I10 I10 I11 I12 I13 I13 I14 I14 I15 I15 I16 I17",
        "update, X1 X2 X3 X4 I0 I1 I1 I1 I1 I1 I2 I2 I3 I3 I4 I5 I6 I6 I6 I7 I8 I9 I10 I10 I11 I12 I14 I14 I15 I15 I16 I17",
    })
    void every_identity_of_the_template_is_worked_out(String review, String expected) throws IOException {
        try (Duck duck = Duck.open(folder.resolve(review + ".duckdb"))) {
            assertEquals(
                    expected,
                    Identities.of(duck, Prisma.of(duck)).stream()
                            .map(Identities.Result::id)
                            .collect(Collectors.joining(" ")));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X1 | UPDATE export_file SET rejected = 1 WHERE database = 'scopus'                | X1 X3
            X2 | DELETE FROM export_file WHERE database = 'scopus'                            | X2 X3 I1
            X3 | UPDATE export_file SET database = 'ieee' WHERE database = 'scopus'           | X3
            X4 | UPDATE citation SET records = 3 WHERE citation = 'pubmed:1'                  | X4
            I1 | DELETE FROM sighting WHERE record = 'pubmed:3'                               | X2 X3 I1
            I2 | DELETE FROM ledger WHERE record = 'scopus:1'                                 | I2 I2 I16
            I2 | DELETE FROM record WHERE record = 'scopus:2'                                 | X3 X4 I1 I2 I2 I16
            I2 | UPDATE ledger SET box = 'duplicates' WHERE record = 'pubmed:2'               | I2
            I3 | DELETE FROM ledger WHERE record = 'pubmed:3'                                 | I3 I15 I15 I16
            I3 | DELETE FROM ledger WHERE record = 'pubmed:6'                                 | I3 I16
            I4 | DELETE FROM verdict WHERE citation = 'pubmed:4'                              | I2 I3 I4 I5
            I4 | UPDATE ledger SET box = 'dbr_notretrieved_reports' WHERE record = 'pubmed:4' | I4 I5
            I5 | DELETE FROM ledger WHERE record = 'pubmed:5'                                 | I3 I4 I5 I16
            I9 | INSERT INTO report VALUES ('pubmed:6', 'arxiv:1')                            | I9 I12 I13
            I9 | DELETE FROM report WHERE citation = 'arxiv:1'                                | I9 I10 I11 I12 I13 I13
            I10 | DELETE FROM study WHERE study = 'arxiv:1'                                   | I10 I11 I13
            I12 | INSERT INTO verdict SELECT * FROM verdict WHERE citation = 'arxiv:1'        | I2 I3 I4 I5 I12 I13 I17
            I13 | DELETE FROM verdict WHERE citation = 'arxiv:1'                              | I2 I3 I4 I5 I12 I13
            I15 | UPDATE verdict SET decided_by = NULL WHERE citation = 'scopus:3'            | I15
            I15 | UPDATE verdict SET step = 'fulltext' WHERE citation = 'scopus:3'            | I4 I5 I15 I15
            I15 | UPDATE ledger SET box = 'records_excluded' WHERE record = 'scopus:4'        | I15 I15
            I16 | INSERT INTO ledger SELECT * FROM ledger WHERE record = 'pubmed:7'           | I3 I16
            I17 | INSERT INTO verdict SELECT * FROM verdict WHERE citation = 'pubmed:7'       | I2 I3 I17
            """)
    void in_a_new_review(String named, String change, String failing) throws IOException {
        fails("new", named, change, failing);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I0 | UPDATE review SET removed_studies = -1                                      | I0 I11
            I1 | DELETE FROM sighting WHERE record = 'web:1'                                 | X2 X3 I1
            I2 | DELETE FROM ledger WHERE record = 'scopus:19'                               | I2 I2 I16
            I6 | DELETE FROM ledger WHERE record = 'web:2'                                   | I6 I6 I16
            I6 | DELETE FROM ledger WHERE record = 'citing:2'                                | I6 I16
            I7 | DELETE FROM verdict WHERE citation = 'who:2'                                | I7 I8
            I8 | DELETE FROM ledger WHERE record = 'who:2'                                   | I6 I7 I8 I16
            I9 | DELETE FROM report WHERE citation = 'citing:4'                              | I9 I10 I11 I12
            I9 | DELETE FROM citation_flow WHERE citation = 'trials:1'                       | I2 I2 I3 I4 I5 I9
            I10 | DELETE FROM earlier_study WHERE study = 'arxiv:1'                          | I10
            I11 | INSERT INTO earlier_study SELECT * FROM earlier_study WHERE study = 'arxiv:1' | I11
            I12 | DELETE FROM ledger WHERE record = 'pubmed:1'                               | I12 I16
            I12 | DELETE FROM verdict WHERE citation = 'pubmed:1'                            | I12
            I14 | UPDATE review SET reports_in_meta_analysis = 11                            | I14
            I14 | UPDATE review SET studies_in_meta_analysis = 8                             | I14
            I16 | DELETE FROM ledger WHERE record = 'pubmed:2'                               | I16
            I17 | INSERT INTO verdict SELECT * FROM verdict WHERE citation = 'pubmed:15'     | I2 I3 I17
            """)
    void in_an_update(String named, String change, String failing) throws IOException {
        fails("update", named, change, failing);
    }

    private void fails(String review, String named, String change, String failing) throws IOException {
        String failed = message(review, change)
                .lines()
                .map(line -> line.replaceFirst("^.*?: (?=[XI]\\d)", "").split(" ")[0])
                .collect(Collectors.joining(" "));
        assertEquals(failing, failed);
        assertTrue(List.of(failed.split(" ")).contains(named), failed);
    }

    private String message(String review, String change) throws IOException {
        Path copy = copies.resolve("copy.duckdb");
        Files.copy(folder.resolve(review + ".duckdb"), copy, StandardCopyOption.REPLACE_EXISTING);
        try (Duck duck = Duck.create(copy)) {
            duck.run(change);
            return assertThrows(ReviewException.class, () -> Numbers.of(duck)).getMessage();
        }
    }

    @Test
    void a_contradiction_is_told_with_its_numbers_and_places() throws IOException {
        assertEquals("""
                curated/catalog/catalog.duckdb: X1 does not hold: exports whose entries = records + rejected = all, \
                but 3 is not 4 (raw/searches/2025-03-31/arxiv/a.csv: 3 entries, 2 records, 0 rejected); \
                delete curated/ and run again; if it says the same again, that is a bug of this program
                curated/catalog/catalog.duckdb: X2 does not hold: exports whose records = sightings = all, \
                but 3 is not 4 (raw/searches/2025-03-31/arxiv/a.csv: 2 records, 3 sightings); \
                delete curated/ and run again; if it says the same again, that is a bug of this program""", message("new", "UPDATE export_file SET records = 2 WHERE database = 'arxiv'"));
    }

    @Test
    void the_records_are_named() throws IOException {
        assertEquals("""
                curated/catalog/catalog.duckdb: I6 does not hold: website_results + organisation_results + citations_results \
                = other_sought_reports + other_duplicates + other_removed, but 10 is not 9 (web:2: 1 times on the left, 0 on \
                the right); delete curated/ and run again; if it says the same again, that is a bug of this program
                curated/catalog/catalog.duckdb: I6 does not hold: other_duplicates = repeats_in_other_methods, but 2 is not \
                3 (web:2: 0 times on the left, 1 on the right); delete curated/ and run again; if it says the same again, \
                that is a bug of this program
                curated/catalog/catalog.duckdb: I16 does not hold: records that end in exactly one box = all, but 35 is not \
                36 (web:2: in 0 boxes); delete curated/ and run again; if it says the same again, that is a bug of this \
                program""", message("update", "DELETE FROM ledger WHERE record = 'web:2'"));
    }

    @Test
    void two_mistakes_do_not_cancel_out() throws IOException {
        String message = message(
                "update",
                "DELETE FROM verdict WHERE citation = 'who:2';"
                        + " INSERT INTO verdict SELECT * FROM verdict WHERE citation = 'citing:3'");

        assertTrue(message.contains("I7 does not hold"), message);
        assertTrue(message.contains("the numbers are equal, what they count is not (citing:3: 1 times"), message);
    }

    @Test
    void numbers_of_people_are_theirs_to_mend() throws IOException {
        assertEquals(
                "raw/protocol.yml: prisma.meta_analysis: I14 does not hold: total_studies_ma <= total_studies, but 8 is not 7;"
                        + " no more can be in a meta-analysis than in the review: correct the numbers",
                message("update", "UPDATE review SET studies_in_meta_analysis = 8"));
    }

    @Test
    void more_studies_than_reports_is_a_warning() throws IOException {
        SmallReview review = new SmallReview(copies);
        review.annotation("studies.csv", "study,record\none,pubmed:1\ntwo,pubmed:1\n");
        try (Duck duck = Duck.open(review.withCatalog())) {
            Map<String, Optional<String>> told = Numbers.of(duck).identities().stream()
                    .filter(result -> !result.holds())
                    .collect(Collectors.toMap(Identities.Result::id, result -> Optional.of(result.explanation())));
            assertEquals(Map.of("I10", Optional.of("A report can hold several studies.")), told);
        }
    }
}
