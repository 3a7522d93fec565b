package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.catalog.Catalog.Criterion;
import winnow.catalog.Catalog.Database;
import winnow.db.Duck;
import winnow.model.Pair;
import winnow.model.Verdict;
import winnow.sample.SmallReview;
import winnow.stage.Hash;
import winnow.stage.Json;
import winnow.stage.ReviewException;
import winnow.table.Csv;

/** What is published of a small review. */
class ReportTest {

    private static final String HOSTILE = "<script>alert(1)</script>, \"quoted\"; it's\n5 & more";

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void aSmallReview() {
        review = new SmallReview(folder);
    }

    @Test
    void countsEveryBox() throws IOException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        published("excluded_automatic")
                .get("boxes")
                .forEach(box -> numbers.put(
                        box.get("key").textValue(), box.get("number").longValue()));

        assertEquals("""
                {sightings=15, database_results=14, database_specific_results=14, duplicates=2, excluded_automatic=1, \
                excluded_other=0, records_screened=11, records_excluded=2, records_excluded_reasons=2, \
                records_excluded_by_human=1, records_excluded_by_automation=1, awaiting_title=3, dbr_sought_reports=6, \
                dbr_notretrieved_reports=1, awaiting_fulltext=1, dbr_assessed=4, dbr_excluded=2, new_studies=2, \
                new_reports=2}""", numbers.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "excluded_automatic, 1, 0, 11, 2, 1",
        "excluded_other, 0, 1, 11, 2, 1",
        "records_excluded, 0, 0, 12, 3, 2",
    })
    void countsTheThresholdWhereTheProtocolSays(
            String box, long automatic, long other, long screened, long excluded, long byAutomation)
            throws IOException {
        JsonNode prisma = published(box);

        assertEquals(automatic, number(prisma, "excluded_automatic"));
        assertEquals(other, number(prisma, "excluded_other"));
        assertEquals(screened, number(prisma, "records_screened"));
        assertEquals(excluded, number(prisma, "records_excluded"));
        assertEquals(byAutomation, number(prisma, "records_excluded_by_automation"));
        assertEquals(box, prisma.get("thresholdCountedIn").textValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"excluded_automatic", "excluded_other", "records_excluded"})
    void everyNumberIsTheSizeOfItsList(String threshold) throws IOException {
        JsonNode prisma = published(threshold);
        try (Duck duck = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            for (JsonNode box : prisma.get("boxes")) {
                List<String> items = duck.query(box.get("sql").textValue()).stream()
                        .flatMap(row -> row.get("item").stream())
                        .map(Object::toString)
                        .toList();
                assertEquals(
                        box.get("number").longValue(),
                        items.size(),
                        box.get("key").textValue());
                assertEquals(
                        items.size(),
                        items.stream().distinct().count(),
                        box.get("key").textValue());
            }
        }
    }

    @Test
    void listsDatabasesInProtocolOrderAndReasonsInTheirs() throws IOException {
        JsonNode prisma = published("excluded_automatic");

        assertEquals("Scopus 4, PubMed 7, arXiv 3, IEEE Xplore 0", shares(prisma, "database_specific_results"));
        assertEquals("No language model 1, No clinical use 1", shares(prisma, "dbr_excluded"));
        assertEquals("Not in English 1, No language model 1", shares(prisma, "records_excluded_reasons"));
    }

    @Test
    void allIdentitiesHoldInAnUnfinishedReview() throws IOException {
        JsonNode prisma = published("excluded_automatic");

        List<String> ids = new ArrayList<>();
        prisma.get("identities").forEach(identity -> {
            assertTrue(identity.get("holds").booleanValue(), identity.toString());
            ids.add(identity.get("id").textValue());
        });
        assertEquals(
                List.of("X1", "X2", "X3", "I1", "I2", "I2", "I3", "I4", "I5", "I10", "I15", "I15", "I10", "I16"), ids);
        assertFalse(prisma.get("finished").booleanValue());
        assertEquals(
                "The review is not finished. Awaiting a decision: 3 on title and abstract, 1 on full text.",
                prisma.get("footnotes").get(3).textValue());
    }

    /** Each change breaks one table alone; what is counted from the others contradicts it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM ledger WHERE record = 'pubmed:3'                            | I3, I15, I15, I16
            DELETE FROM ledger WHERE record = 'scopus:1'                            | I2, I2, I16
            DELETE FROM ledger WHERE record = 'pubmed:6'                            | I3, I16
            UPDATE ledger SET box = 'duplicates' WHERE record = 'pubmed:2'          | I2
            UPDATE ledger SET box = 'records_excluded' WHERE record = 'scopus:4'    | I15, I15
            UPDATE ledger SET box = 'dbr_notretrieved_reports' WHERE record = 'pubmed:4' | I4, I5
            DELETE FROM record WHERE record = 'scopus:2'                            | X3, I1, I2, I16
            DELETE FROM verdict WHERE citation = 'pubmed:4'                         | I2, I3, I4, I5
            DELETE FROM verdict WHERE citation = 'scopus:3'                         | I2, I3, I15, I15
            UPDATE verdict SET decided_by = NULL WHERE citation = 'scopus:3'        | I15
            UPDATE verdict SET step = 'fulltext' WHERE citation = 'scopus:3'        | I4, I5, I15, I15
            UPDATE citation SET records = 3 WHERE citation = 'pubmed:1'             | I2
            INSERT INTO report VALUES ('pubmed:6', 'arxiv:1')                       | I5, I16
            DELETE FROM report WHERE citation = 'arxiv:1'                           | I5, I10, I16
            DELETE FROM study WHERE study = 'arxiv:1'                               | I10
            DELETE FROM sighting WHERE record = 'pubmed:3'                          | X2, X3, I1
            UPDATE export_file SET rejected = 1 WHERE database = 'scopus'           | X1, X3
            DELETE FROM export_file WHERE database = 'scopus'                       | X2, X3, I1
            UPDATE export_file SET database = 'ieee' WHERE database = 'scopus'      | X3
            """)
    void aTableThatContradictsTheOthersIsFound(String change, String failing) throws IOException {
        withoutConstraints(change);

        String failed = assertThrows(ReviewException.class, this::report)
                .getMessage()
                .lines()
                .map(line -> line.split(" ")[1])
                .collect(Collectors.joining(", "));
        assertEquals(failing, failed);
    }

    @Test
    void aContradictionIsToldWithItsNumbersAndPlaces() throws IOException {
        withoutConstraints("UPDATE export_file SET records = 2 WHERE database = 'arxiv'");

        assertEquals("""
                curated/catalog/catalog.duckdb: X1 does not hold: exports whose entries = records + rejected = all, \
                but 3 is not 4 (raw/searches/2025-03-31/arxiv/a.csv: 3 entries, 2 records, 0 rejected); \
                delete curated/ and run again; if it says the same again, that is a bug of this program
                curated/catalog/catalog.duckdb: X2 does not hold: exports whose records = sightings = all, \
                but 3 is not 4 (raw/searches/2025-03-31/arxiv/a.csv: 2 records, 3 sightings); \
                delete curated/ and run again; if it says the same again, that is a bug of this program""", assertThrows(ReviewException.class, this::report).getMessage());
    }

    @Test
    void moreStudiesThanReportsIsPublishedWithAnExplanation() throws IOException {
        review.annotation("studies.csv", "study,record\none,pubmed:1\ntwo,pubmed:1\n");

        JsonNode warning = published("excluded_automatic").get("identities").get(12);
        assertEquals("warning", warning.get("level").textValue());
        assertFalse(warning.get("holds").booleanValue());
        assertEquals(
                "A report can hold several studies.", warning.get("explanation").textValue());
    }

    @Test
    void twoReportsOfOneStudyAreToldUntilTheyAreJoined() throws IOException {
        assertTrue(published("excluded_automatic")
                .get("footnotes")
                .toString()
                .contains("look like two reports of one study but are counted as two studies: 1;"));

        review.annotation("studies.csv", "study,record\ndoe,pubmed:1\ndoe,arxiv:1\n");
        JsonNode joined = published("excluded_automatic");
        assertFalse(joined.get("footnotes").toString().contains("look like"));
        assertEquals(1, number(joined, "new_studies"));
        assertEquals(2, number(joined, "new_reports"));
    }

    @Test
    void aPairOfReportsIsToldOnceHoweverManyRecordsSaySo() throws IOException {
        review.citation("Doctors and models (preprint)", new Verdict.Included(), "arxiv:1", "scopus:5");
        review.pairs.add(twoReports("pubmed:1", "scopus:5"));
        review.pairs.add(twoReports("scopus:1", "scopus:5"));

        assertTrue(published("excluded_automatic")
                .get("footnotes")
                .toString()
                .contains("look like two reports of one study but are counted as two studies: 1;"));
    }

    private static Pair twoReports(String left, String right) {
        return new Pair(
                SmallReview.id(left),
                SmallReview.id(right),
                7.5,
                Pair.Outcome.TWO_REPORTS,
                Pair.Basis.RULES,
                List.of());
    }

    @Test
    void writesTheFileOfTheRPackage() throws IOException {
        published("excluded_automatic");
        String text = review.read("reports/PRISMA.csv");

        assertEquals(35, text.split("\r\n").length);
        assertFalse(text.replace("\r\n", "").contains("\n"));
        Map<String, String> numbers = numbers(text);
        assertEquals("14", numbers.get("database_results"));
        assertEquals("Scopus, 4; PubMed, 7; arXiv, 3; IEEE Xplore, 0", numbers.get("database_specific_results"));
        assertEquals("No language model, 1; No clinical use, 1", numbers.get("dbr_excluded"));
        assertEquals("Other, 0", numbers.get("other_excluded"));
        assertEquals("Register 1, xxx; Register 2, xxx; Register 3, xxx", numbers.get("register_specific_results"));
        assertEquals("2", numbers.get("total_studies"));
        assertEquals("0", numbers.get("previous_studies"));
    }

    @Test
    void withoutExclusionsTheFileSaysOtherZero() throws IOException {
        review.verdict("pubmed:4", new Verdict.Included());
        review.verdict("pubmed:5", new Verdict.Included());
        published("excluded_automatic");

        assertEquals("Other, 0", numbers(review.read("reports/PRISMA.csv")).get("dbr_excluded"));
    }

    @Test
    void hostileLabelsSurvive() throws IOException {
        review.criteria.set(3, new Criterion("not-clinical", HOSTILE));
        review.databases.set(0, new Database("scopus", HOSTILE, "journals"));
        review.citation("A title with " + HOSTILE.replace('\n', ' '), new Verdict.Included(), "pubmed:8");
        JsonNode prisma = published("excluded_automatic");

        assertEquals(
                "No language model, 1; <script>alert(1)</script> - ”quoted”/ it’s 5 & more, 1",
                numbers(review.read("reports/PRISMA.csv")).get("dbr_excluded"));
        assertTrue(shares(prisma, "dbr_excluded").contains(HOSTILE));
        assertEquals(
                "scopus, not-clinical",
                prisma.get("labels")
                        .get("<script>alert(1)</script> - ”quoted”/ it’s 5 & more")
                        .textValue());
        for (String file : List.of("reports/index.html", "reports/prisma.svg")) {
            String text = review.read(file);
            assertFalse(text.contains("<script>alert"), file);
            assertTrue(text.contains("&lt;script&gt;"), file);
        }
    }

    @Test
    void anEmptyLabelIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PrismaCsv.label(" \n"));
    }

    @Test
    void tellsOfEntriesThatCouldNotBeRead() throws IOException {
        review.rejected("raw/searches/2025-03-31/pubmed/a.csv", 2);
        JsonNode prisma = published("excluded_automatic");

        assertEquals(
                "{\"entries\":17,\"records\":15,\"rejected\":2}",
                prisma.get("exports").toString());
        assertEquals(15, number(prisma, "sightings"));
        assertEquals(
                "* Distinct records per database; the exports hold 17 entries, of which 2 could not be read.",
                prisma.get("footnotes").get(0).textValue());
        assertEquals("""
                file,round,database,format,entries,records,rejected
                raw/searches/2025-03-31/scopus/a.csv,2025-03-31,Scopus,Plain CSV,4,4,0
                raw/searches/2025-03-31/pubmed/a.csv,2025-03-31,PubMed,Plain CSV,9,7,2
                raw/searches/2025-03-31/arxiv/a.csv,2025-03-31,arXiv,Plain CSV,3,3,0
                raw/searches/2025-06-30/pubmed/a.csv,2025-06-30,PubMed,Plain CSV,1,1,0
                """, review.read("reports/tables/export_files.csv"));
        assertTrue(review.read("reports/index.html").contains("<td>raw/searches/2025-03-31/pubmed/a.csv</td>"));
    }

    @Test
    void theSameCatalogGivesTheSameBytes() throws IOException {
        published("excluded_automatic");
        Map<String, String> first = reports();
        published("excluded_automatic");

        assertEquals(first, reports());
    }

    private Map<String, String> reports() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("reports"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Hash.of(file));
            }
        }
        return texts;
    }

    /** Changes the catalog behind the back of its constraints, then tries to report. */
    private void withoutConstraints(String change) throws IOException {
        review.withCatalog();
        Path file = folder.resolve("curated/catalog/catalog.duckdb");
        Path loose = folder.resolve("loose.duckdb");
        try (Duck duck = Duck.create(loose)) {
            duck.run("ATTACH '" + file + "' AS strict (READ_ONLY)");
            for (String table : List.of(
                    "database",
                    "criterion",
                    "export_file",
                    "record",
                    "sighting",
                    "pair",
                    "citation",
                    "verdict",
                    "ledger",
                    "study",
                    "report")) {
                duck.run("CREATE TABLE " + table + " AS SELECT * FROM strict.main." + table);
            }
            duck.run("DETACH strict");
            duck.run(change);
        }
        Files.move(loose, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void report() throws IOException {
        review.run(new Report(new Report.Settings("A review", List.of("Ann"), SmallReview.CONDUCT)));
    }

    private JsonNode published(String threshold) throws IOException {
        review.thresholdBox = threshold;
        review.withCatalog();
        review.run(new Report(
                new Report.Settings("A review of doctors & models", List.of("Ann", "Bob"), SmallReview.CONDUCT)));
        return Json.mapper().readTree(review.read("reports/prisma.json"));
    }

    private static JsonNode box(JsonNode prisma, String key) {
        for (JsonNode box : prisma.get("boxes")) {
            if (box.get("key").textValue().equals(key)) {
                return box;
            }
        }
        throw new AssertionError("no box " + key);
    }

    private static long number(JsonNode prisma, String key) {
        return box(prisma, key).get("number").longValue();
    }

    private static String shares(JsonNode prisma, String key) {
        List<String> shares = new ArrayList<>();
        box(prisma, key)
                .get("counts")
                .forEach(share -> shares.add(share.get("label").textValue() + " "
                        + share.get("number").longValue()));
        return String.join(", ", shares);
    }

    private static Map<String, String> numbers(String csv) {
        Map<String, String> numbers = new LinkedHashMap<>();
        Csv rows = new Csv(new StringReader(csv), ',');
        while (rows.hasNext()) {
            Csv.Cells cells = (Csv.Cells) rows.next();
            assertEquals(8, cells.values().size());
            numbers.put(cells.values().get(0), cells.values().get(7));
        }
        return numbers;
    }
}
