package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import winnow.catalog.Catalog.Criterion;
import winnow.catalog.Catalog.Database;
import winnow.model.Pair;
import winnow.model.Verdict;
import winnow.sample.SmallReview;
import winnow.stage.Hash;
import winnow.stage.Json;
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

    /** Two rows: all citations, and a month of which kappa is not defined. */
    @Test
    void showsHowFarReviewersAgree() throws IOException {
        published("excluded_automatic");

        String[] rows = review.read("reports/tables/agreement.csv").split("\n");
        String figure = review.read("reports/agreement.svg");

        assertEquals("title,ann and bob,all,,10,2,0,0.8,0.6,0.1,1,0.6,0.6,0.61,0.8,0.8,0,0,", rows[1]);
        assertEquals(
                "title,ann and bob,month,2025-04,2,0,0,1,,,,1,1,,,1,1,0,\"cohen_kappa, alpha: no <chance>; positive_agreement: nobody\"",
                rows[2]);
        assertTrue(figure.contains("<title>kappa 0.600</title>"), figure);
        assertEquals(1, figure.split("<title>kappa 0").length - 1, "no mark for what is not defined");
        assertTrue(review.read("reports/index.html").contains("no &lt;chance&gt;"));
    }

    @Test
    void listsDatabasesInProtocolOrderAndReasonsInTheirs() throws IOException {
        JsonNode prisma = published("excluded_automatic");

        assertEquals("Scopus 4, PubMed 7, arXiv 3, IEEE Xplore 0", shares(prisma, "database_specific_results"));
        assertEquals("No language model 1, No clinical use 1", shares(prisma, "dbr_excluded"));
        assertEquals("Not in English 1, No language model 1", shares(prisma, "records_excluded_reasons"));
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
    void writesEveryTable() throws IOException {
        published("excluded_automatic");

        List<String> made;
        try (Stream<Path> files = Files.list(folder.resolve("reports/tables"))) {
            made = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        List<String> queries;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/winnow/report/tables"))) {
            queries = Stream.concat(
                            Stream.of("index.csv"),
                            files.map(file -> file.getFileName().toString().replace(".sql", ".csv")))
                    .sorted()
                    .toList();
        }
        assertEquals(queries, made);
    }

    @Test
    void tellsWhatBecameOfEachDatabasesRecords() throws IOException {
        review.rejected("raw/searches/2025-03-31/pubmed/a.csv", 2);
        review.rejected("raw/searches/2025-03-31/ieee/broken.csv", 1);
        published("excluded_automatic");

        assertEquals("""
                database,name,track,entries,rejected,repeats,records,duplicates,excluded_threshold,excluded_title,awaiting,not_retrieved,excluded_fulltext,included
                scopus,Scopus,journals,4,0,0,4,2,0,1,1,0,0,0
                pubmed,PubMed,journals,10,2,1,7,0,1,1,1,1,2,1
                arxiv,arXiv,preprints,3,0,0,3,0,0,0,2,0,0,1
                ieee,IEEE Xplore,journals,1,1,0,0,0,0,0,0,0,0,0
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
                round,database,name,entries,rejected,records,new_records
                2025-03-31,scopus,Scopus,4,0,4,4
                2025-03-31,pubmed,PubMed,9,2,7,7
                2025-03-31,arxiv,arXiv,3,0,3,3
                2025-03-31,ieee,IEEE Xplore,1,1,0,0
                2025-06-30,pubmed,PubMed,1,0,1,0
                """, review.read("reports/tables/records_per_round.csv"));
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
                "basis,stage,task,subtask,version,model,size,access,applied\n",
                review.read("reports/tables/applied_by_subtask_and_version.csv"));
    }

    @Test
    void thePageAsksNobodyForAnything() throws IOException {
        published("excluded_automatic");
        String page = review.read("reports/index.html");

        assertFalse(page.matches("(?s).*<(script|link|img|iframe|object)\\b.*"));
        assertFalse(page.matches("(?s).*(@import|url\\((?!#)).*"));
        assertTrue(page.contains("<a href=\"https://doi.org/10.1000/pubmed.1\">doi:10.1000/pubmed.1</a>"));
        assertTrue(page.contains("<a href=\"selector/selector.html\">"));
        for (String name : FrequencyTables.names()) {
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
                texts.put(folder.relativize(file).toString(), Hash.of(file));
            }
        }
        return texts;
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
