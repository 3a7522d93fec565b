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
                {exported_rows=15, database_results=14, database_specific_results=14, duplicates=2, excluded_automatic=1, \
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

    @Test
    void refusesAnUnknownPlaceForTheThreshold() {
        assertEquals(
                "raw/protocol.yml: the threshold's PRISMA box is 'somewhere'; write one of excluded_automatic,"
                        + " excluded_other, records_excluded",
                assertThrows(ReviewException.class, () -> published("somewhere"))
                        .getMessage());
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
        assertEquals(List.of("I1", "I2", "I3", "I4", "I5", "I15", "I15", "I10", "I10", "I16", "I17"), ids);
        assertFalse(prisma.get("finished").booleanValue());
        assertEquals(
                "The review is not finished. Awaiting a decision: 3 on title and abstract, 1 on full text.",
                prisma.get("footnotes").get(3).textValue());
    }

    @Test
    void aLostRecordIsFound() throws IOException {
        withoutConstraints("DELETE FROM ledger WHERE record = 'pubmed:3'");

        assertEquals("""
                curated/catalog/catalog.duckdb: I2 does not hold: records_screened = database_results - duplicates \
                - excluded_automatic - excluded_other, but 10 is not 11; run every stage again
                curated/catalog/catalog.duckdb: I16 does not hold: records that end in exactly one box = all records, \
                but 13 is not 14 (pubmed:3 in 0); run every stage again""", assertThrows(ReviewException.class, this::report).getMessage());
    }

    @Test
    void aLostDuplicateIsFound() throws IOException {
        withoutConstraints("DELETE FROM ledger WHERE record = 'scopus:1'");

        assertTrue(assertThrows(ReviewException.class, this::report)
                .getMessage()
                .contains("I16 does not hold: records that end in exactly one box = all records, but 13 is not 14"
                        + " (scopus:1 in 0)"));
    }

    @Test
    void aRecordThatEndsTwiceIsFound() throws IOException {
        withoutConstraints("INSERT INTO report VALUES ('pubmed:6', 'arxiv:1')");

        String message = assertThrows(ReviewException.class, this::report).getMessage();
        assertTrue(
                message.contains("I5 does not hold: new_reports = dbr_assessed - sum of dbr_excluded, but 3 is not 2"));
        assertTrue(message.contains("(pubmed:6 in 2)"), message);
    }

    @Test
    void moreStudiesThanReportsIsPublishedWithAnExplanation() throws IOException {
        review.annotation("studies.csv", "study,record\none,pubmed:1\ntwo,pubmed:1\n");

        JsonNode warning = published("excluded_automatic").get("identities").get(8);
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
            assertFalse(text.contains("<script"), file);
            assertTrue(text.contains("&lt;script&gt;"), file);
        }
    }

    @Test
    void anEmptyLabelIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PrismaCsv.label(" \n"));
    }

    @Test
    void writesEveryTable() throws IOException {
        published("excluded_automatic");

        List<String> made;
        try (Stream<Path> files = Files.list(folder.resolve("reports/tables"))) {
            made = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        List<String> queries;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/winnow/report/tables"))) {
            queries = files.map(file -> file.getFileName().toString().replace(".sql", ".csv"))
                    .sorted()
                    .toList();
        }
        assertEquals(queries, made);
    }

    @Test
    void tellsWhatBecameOfEachDatabasesRecords() throws IOException {
        published("excluded_automatic");

        assertEquals("""
                database,track,exported_rows,records,duplicates,excluded_threshold,excluded_title,awaiting,not_retrieved,excluded_fulltext,included
                Scopus,journals,4,4,2,0,1,1,0,0,0
                PubMed,journals,8,7,0,1,1,1,1,2,1
                arXiv,preprints,3,3,0,0,0,2,0,0,1
                IEEE Xplore,journals,0,0,0,0,0,0,0,0,0
                """, review.read("reports/tables/records_per_database.csv"));
        assertEquals("""
                step,criterion,reason,excluded,by_people,by_automation
                threshold,threshold,Journal below the citation threshold,1,0,1
                title,language,Not in English,1,0,1
                title,no-model,No language model,1,1,0
                fulltext,no-model,No language model,1,1,0
                fulltext,not-clinical,No clinical use,1,1,0
                """, review.read("reports/tables/exclusion_reasons.csv"));
        assertEquals("""
                round,database,exported_rows,records,new_records
                2025-03-31,Scopus,4,4,4
                2025-03-31,PubMed,7,7,7
                2025-03-31,arXiv,3,3,3
                2025-06-30,PubMed,1,1,0
                """, review.read("reports/tables/records_per_round.csv"));
    }

    @Test
    void countsStudiesByYearAndResult() throws IOException {
        review.annotation("studies.csv", "study,record,negative_result\ndoe,pubmed:1,yes\n");
        published("excluded_automatic");

        assertEquals("year,studies\n2023,1\n2024,1\n", review.read("reports/tables/studies_per_year.csv"));
        assertEquals(
                "negative_result,studies\nyes,1\nnot described,1\n",
                review.read("reports/tables/negative_results.csv"));
    }

    @Test
    void aTableWithoutRowsHasItsHeader() throws IOException {
        published("excluded_automatic");

        assertEquals(
                "basis,version,model,size,access,stage,task,subtask,applied\n",
                review.read("reports/tables/applied_by_version.csv"));
    }

    @Test
    void thePageAsksNobodyForAnything() throws IOException {
        published("excluded_automatic");
        String page = review.read("reports/index.html");

        assertFalse(page.matches("(?s).*<(script|link|img|iframe|object)\\b.*"));
        assertFalse(page.matches("(?s).*(@import|url\\((?!#)).*"));
        assertTrue(page.contains("<a href=\"https://doi.org/10.1000/pubmed.1\">doi:10.1000/pubmed.1</a>"));
        assertTrue(page.contains("<a href=\"selector/selector.html\">"));
        for (String name : FrequencyTables.NAMES) {
            assertTrue(page.contains("<a href=\"tables/" + name + ".csv\">"), name);
        }
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
                texts.put(folder.relativize(file).toString(), Files.readString(file));
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
                    "database", "criterion", "record", "sighting", "pair", "citation", "ledger", "study", "report")) {
                duck.run("CREATE TABLE " + table + " AS SELECT * FROM strict.main." + table);
            }
            duck.run("DETACH strict");
            duck.run(change);
        }
        Files.move(loose, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private void report() throws IOException {
        review.run(new Report(new Report.Settings("A review", List.of("Ann"), "excluded_automatic")));
    }

    private JsonNode published(String threshold) throws IOException {
        review.withCatalog();
        review.run(new Report(new Report.Settings("A review of doctors & models", List.of("Ann", "Bob"), threshold)));
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
