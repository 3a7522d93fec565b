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
            assertFalse(text.contains("<script>alert"), file);
            assertTrue(text.contains("&lt;script&gt;"), file);
        }
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
