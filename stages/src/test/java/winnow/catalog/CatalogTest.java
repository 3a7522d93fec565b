package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.db.Duck;
import winnow.model.Decision;
import winnow.model.Origin;
import winnow.model.Phase;
import winnow.model.Vote;
import winnow.sample.SmallReview;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/** What stands in the catalog of a small review. */
class CatalogTest {

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void aSmallReview() {
        review = new SmallReview(folder);
    }

    @Test
    void everyRecordEndsInOneState() throws IOException {
        assertEquals(
                List.of(
                        "arxiv:1 included",
                        "arxiv:2 awaiting fulltext (pending)",
                        "arxiv:3 awaiting title (flagged)",
                        "pubmed:1 included",
                        "pubmed:2 excluded threshold",
                        "pubmed:3 excluded title no-model",
                        "pubmed:4 excluded fulltext not-clinical",
                        "pubmed:5 excluded fulltext no-model",
                        "pubmed:6 not-retrieved",
                        "pubmed:7 awaiting title (conflict)",
                        "scopus:1 duplicate of pubmed:1",
                        "scopus:2 duplicate of pubmed:3",
                        "scopus:3 excluded title language",
                        "scopus:4 awaiting title (pending)"),
                rows("SELECT record || ' ' || outcome FROM ledger ORDER BY record"));
    }

    @Test
    void aStaleRulingStopsItWithItsLine() {
        review.screenIssues.add(new Issue(
                Issue.Code.STALE_RULING, new Origin("raw/decisions/adjudication.csv", 3), "record", "pubmed:7"));

        assertEquals(
                "raw/decisions/adjudication.csv:3: the ruling on pubmed:7 is stale: the votes, the record or the criteria"
                        + " changed after it; look at it again in curated/screen/conflicts.csv and add a row that settles"
                        + " it as it is now; until then no number is published",
                assertThrows(ReviewException.class, () -> review.withCatalog()).getMessage());
    }

    @Test
    void saysWhomEachOpenCitationWaitsFor() throws IOException {
        assertEquals(
                List.of(
                        "arxiv:2 fulltext vote bob",
                        "arxiv:3 title vote ann",
                        "arxiv:3 title vote bob",
                        "pubmed:7 title ruling -",
                        "scopus:4 title vote ann",
                        "scopus:4 title vote bob"),
                rows(
                        "SELECT concat_ws(' ', citation, phase, asks, coalesce(reviewer, '-')) FROM waiting ORDER BY ALL"));
    }

    @Test
    void anIncludedReportThatNoStudyClaimsIsAStudyByItself() throws IOException {
        assertEquals(
                List.of("arxiv:1 arxiv:1 false", "pubmed:1 pubmed:1 false"),
                rows(
                        "SELECT concat_ws(' ', study, citation, annotated) FROM report JOIN study USING (study) ORDER BY ALL"));
    }

    @Test
    void aStudyHasTheReportsOfAnyOfTheirRecords() throws IOException {
        review.annotation("studies.csv", """
                study,record,negative_result,note
                doe-2024,scopus:1,yes,first
                doe-2024,arxiv:1,yes,second
                doe-2024,pubmed:1,yes,first
                """);

        assertEquals(
                List.of("doe-2024 arxiv:1 true true first second", "doe-2024 pubmed:1 true true first second"),
                rows("SELECT concat_ws(' ', study, citation, annotated, negative_result, note)"
                        + " FROM report JOIN study USING (study) ORDER BY ALL"));
    }

    @Test
    void aReportCanHoldTwoStudies() throws IOException {
        review.annotation("studies.csv", """
                study,record
                one,pubmed:1
                two,pubmed:1
                """);

        assertEquals(
                List.of("arxiv:1 arxiv:1", "one pubmed:1", "two pubmed:1"),
                rows("SELECT concat_ws(' ', study, citation) FROM report ORDER BY ALL"));
    }

    @Test
    void keepsModelsEvidenceAndPrices() throws IOException {
        review.annotation("studies.csv", "study,record\ndoe-2024,pubmed:1\n")
                .annotation("models.csv", """
                        model,size,access,link,pretrain_n_gpu,pretrain_gpu,pretrain_memory_total_gb
                        Tiny,7B,Open,,8,A100,640
                        Tiny,7B,Open,https://example.org,,,
                        Huge,,API,,,,
                        """)
                .annotation("evidence.csv", """
                        study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best
                        doe-2024,Tiny,7B,3,Text,Letters,text,,text,1,1
                        doe-2024,Huge,,3,Text,Letters,text,image,text,1,0
                        """)
                .annotation("prices.csv", "version,input_usd_per_1k_tokens,output_usd_per_1k_tokens\nHuge,0.01,0.03\n");

        Path file = review.withCatalog();
        assertEquals(
                List.of("Huge API - 1", "Tiny-7B Open https://example.org 2"),
                rows(
                        file,
                        "SELECT concat_ws(' ', version, access, coalesce(link, '-'), position) FROM model_version"
                                + " ORDER BY ALL"));
        assertEquals(
                List.of("Tiny-7B pretrain 8 A100 640.0 2"),
                rows(file, "SELECT concat_ws(' ', version, phase, gpus, gpu, memory_gb, row_number) FROM resource"));
        assertEquals(
                List.of(
                        "studies doe-2024 Huge image 1 0 raw/annotations/evidence.csv:3",
                        "studies doe-2024 Tiny-7B - 1 1 raw/annotations/evidence.csv:2"),
                rows(
                        file,
                        "SELECT concat_ws(' ', basis, study, version, coalesce(optional_input, '-'), applied, best,"
                                + " place) FROM use_of_version ORDER BY ALL"));
        assertEquals(
                List.of("Huge 0.01 0.03"),
                rows(
                        file,
                        "SELECT concat_ws(' ', version, input_usd_per_1k_tokens, output_usd_per_1k_tokens) FROM price"));
    }

    @Test
    void publishedCountsNameNoStudy() throws IOException {
        review.annotation("models.csv", "model,size,access\nTiny,,Open\n").annotation("evidence.csv", """
                        model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best
                        Tiny,,3,Text,Letters,text,,text,5,2
                        Tiny,,3,Text,Notes,text,,text,0,1
                        """);

        Path file = review.withCatalog();
        assertEquals(
                List.of("published counts 0 1", "published counts 5 2"),
                rows(file, "SELECT concat_ws(' ', basis, applied, best) FROM use_of_version ORDER BY ALL"));
        assertEquals(
                List.of("catalog BEST_EXCEEDS_APPLIED kept raw/annotations/evidence.csv 3 1 (1 best, 0 applied)"),
                rows(
                        file,
                        "SELECT concat_ws(' ', stage, code, effect, file, line, value) FROM issue"
                                + " WHERE stage = 'catalog'"));
    }

    @Test
    void keepsSightingsVotesPairsAndIssues() throws IOException {
        Path file = review.withCatalog();

        assertEquals(List.of("15"), rows(file, "SELECT count(*) FROM sighting"));
        assertEquals(
                List.of("arxiv:1 pubmed:1 7.5 two-reports rules"),
                rows(file, "SELECT concat_ws(' ', left_record, right_record, score, outcome, basis) FROM pair"));
        assertEquals(
                List.of("pubmed:7 title exclude no-model ann 2025-04-01"),
                rows(file, "SELECT concat_ws(' ', record, phase, vote, criterion, reviewer, date) FROM vote"));
        assertEquals(List.of("ingest BAD_YEAR"), rows(file, "SELECT stage || ' ' || code FROM issue"));
    }

    @Test
    void knowsInWhichRoundARecordWasFirstSeen() throws IOException {
        String firstRounds = "SELECT concat_ws(' ', first_round, count(*)) FROM %s GROUP BY first_round";

        assertEquals(List.of("2025-03-31 14"), rows(firstRounds.formatted("record")));
        assertEquals(List.of("2025-03-31 14"), rows(firstRounds.formatted("ledger")));
    }

    @Test
    void keepsWhatWasInEachExport() throws IOException {
        review.rejected("raw/searches/2025-03-31/arxiv/a.csv", 2);
        review.rejected("raw/searches/2025-03-31/ieee/broken.csv", 1);

        assertEquals(
                List.of(
                        "2025-03-31/arxiv/a.csv 2025-03-31 arxiv 5 3 2",
                        "2025-03-31/ieee/broken.csv 2025-03-31 ieee 1 0 1",
                        "2025-03-31/pubmed/a.csv 2025-03-31 pubmed 7 7 0",
                        "2025-03-31/scopus/a.csv 2025-03-31 scopus 4 4 0",
                        "2025-06-30/pubmed/a.csv 2025-06-30 pubmed 1 1 0"),
                rows("SELECT concat_ws(' ', replace(file, 'raw/searches/', ''), round, database, entries, records,"
                        + " rejected) FROM export_file ORDER BY file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"excluded_automatic", "excluded_other", "records_excluded"})
    void everyRecordStandsInOneBoxOfTheFlow(String threshold) throws IOException {
        review.thresholdBox = threshold;
        Map<String, String> boxes = new TreeMap<>();
        rows("SELECT box || ' ' || string_agg(record, ' ' ORDER BY record) FROM ledger GROUP BY box")
                .forEach(row -> boxes.put(row.split(" ", 2)[0], row.split(" ", 2)[1]));

        Map<String, String> expected = new TreeMap<>(Map.of(
                "awaiting_fulltext", "arxiv:2",
                "awaiting_title", "arxiv:3 pubmed:7 scopus:4",
                "dbr_excluded", "pubmed:4 pubmed:5",
                "dbr_notretrieved_reports", "pubmed:6",
                "duplicates", "scopus:1 scopus:2",
                "included_dbr_reports", "arxiv:1 pubmed:1",
                "records_excluded", "pubmed:3 scopus:3"));
        expected.merge(threshold, "pubmed:2", (others, one) -> one + " " + others);
        assertEquals(expected, boxes);
    }

    @Test
    void refusesAnUnknownPlaceForTheThreshold() {
        review.thresholdBox = "somewhere";

        assertEquals(
                "no such box: somewhere; there are [excluded_automatic, excluded_other, records_excluded]",
                assertThrows(IllegalArgumentException.class, review::settings).getMessage());
    }

    @Test
    void votesAreNamedAsInFiles() throws IOException {
        review.votes.clear();
        for (Vote vote : Vote.values()) {
            review.votes.add(new Decision(
                    SmallReview.id("pubmed:6"),
                    Phase.FULLTEXT,
                    vote,
                    Optional.empty(),
                    "ann",
                    LocalDate.of(2025, 4, 1),
                    "",
                    new Origin("raw/decisions/ann.csv", 2)));
        }

        assertEquals(List.of("exclude", "include", "not-retrieved"), rows("SELECT vote FROM vote ORDER BY vote"));
    }

    @Test
    void everyTableIsExplained() throws IOException {
        assertEquals(
                List.of(), rows("SELECT table_name FROM duckdb_tables() WHERE comment IS NULL ORDER BY table_name"));
    }

    @Test
    void refusesRecordsOfADatabaseThatTheProtocolDoesNotList() throws IOException {
        review.databases.remove(2);

        assertEquals(
                "raw/protocol.yml: there are exports of arxiv, which the protocol does not list;"
                        + " add it under databases, or take its exports away",
                assertThrows(ReviewException.class, review::withCatalog).getMessage());
    }

    private List<String> rows(String sql) throws IOException {
        return rows(review.withCatalog(), sql);
    }

    private static List<String> rows(Path file, String sql) {
        try (Duck duck = Duck.open(file)) {
            return duck.query(sql).stream()
                    .map(Map::values)
                    .map(values -> values.iterator().next().orElseThrow().toString())
                    .toList();
        }
    }
}
