package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.catalog.TwoExtractors.EVIDENCE;
import static winnow.catalog.TwoExtractors.MODELS;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.sample.SmallReview;

/** Two people extract by themselves; where they differ nothing is chosen until a third one rules. */
class ExtractorsTest {

    private static final String RULINGS = "table,key,column,value,person,date,settles,note\n";

    private static final String DIFFERENCES = "curated/catalog/differences.csv";

    private static final String KEY = "doe | Tiny | 7B | 3 | Text | Letters | text | - | text";

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void bothAgree() {
        review = TwoExtractors.whoAgree(folder);
    }

    @Test
    void whatBothSayIsInTheCatalog() throws IOException {
        extract("bob", "prices", "version,input_usd_per_1k_tokens,output_usd_per_1k_tokens,date\nTiny-7B,1.0,2.00,\n");

        assertEquals(List.of("doe Tiny-7B 1 0 false"), evidence());
        assertEquals(
                List.of("doe read by ann; read by bob"),
                rows("SELECT concat_ws(' ', study, note) FROM study WHERE annotated"));
        assertEquals(
                List.of("Tiny-7B 2 T4 32.0"),
                rows("SELECT concat_ws(' ', version, gpus, gpu, memory_gb) FROM resource"));
        assertEquals(List.of("1.0"), rows("SELECT input_usd_per_1k_tokens FROM price"));
        assertEquals(List.of(), odd());
        assertEquals(1, review.read(DIFFERENCES).lines().count());
    }

    @Test
    void aCellThatNobodySettledLeavesItsRowOutAndIsListed() throws IOException {
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,1,0\n");

        assertEquals(List.of(), evidence());
        assertEquals(
                List.of("UNSETTLED rejected raw/annotations/extractors/ann/evidence.csv:2 best ann: 0; bob: 1 (" + KEY
                        + ")"),
                odd());
        List<String> lines = review.read(DIFFERENCES).lines().toList();
        assertEquals("table,key,column,value,person,date,settles,note,state,ann says,bob says,places", lines.get(0));
        assertTrue(
                lines.get(1)
                        .matches(
                                "evidence,\\Q" + KEY + "\\E,best,,,,[0-9a-f]{12},,open,0,1,"
                                        + "raw/annotations/extractors/ann/evidence.csv:2; raw/annotations/extractors/bob/evidence.csv:2"),
                lines.get(1));
        assertEquals(2, lines.size());
    }

    @Test
    void theProtocolMakesItAStop() {
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,1,0\n");
        review.annotationSettings = new AnnotationSettings(Optional.empty(), Map.of("unsettled", Check.Effect.ERROR));

        assertEquals(
                "raw/annotations/extractors/ann/evidence.csv:2: best 'ann: 0; bob: 1' (" + KEY + "): "
                        + Check.UNSETTLED.asError(),
                message());
    }

    @Test
    void theLatestRulingOnWhatIsSaidNowCounts() throws IOException {
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,1,0\n");
        String settles = settles();
        rule(ruling("best", "0", "eve", "2025-05-02", settles) + ruling("best", "1", "eve", "2025-05-01", settles));

        assertEquals(List.of("doe Tiny-7B 1 0 false"), evidence());
        assertEquals(List.of(), odd());
        assertTrue(review.read(DIFFERENCES).contains(",best,0,eve,2025-05-02," + settles + ",why,settled,0,1,"));
    }

    @Test
    void aRowOfTheListCanBePastedBelowTheRulings() throws IOException {
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,1,0\n");
        review.withCatalog();
        String open = review.read(DIFFERENCES).lines().toList().get(1);
        rule(open.replace(",best,,,,", ",best,1,eve,2025-05-01,") + "\n");

        assertEquals(List.of("doe Tiny-7B 1 1 false"), evidence());
    }

    @Test
    void aRulingIsStaleOnceSomebodySaysOtherwise() throws IOException {
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,1,0\n");
        rule(ruling("best", "1", "eve", "2025-05-01", settles()));
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,,0\n");

        assertEquals(List.of(), evidence());
        assertEquals(
                List.of(
                        "STALE_RULING kept raw/annotations/rulings.csv:2 key " + KEY + " (ann: 0; bob: (empty))",
                        "UNSETTLED rejected raw/annotations/extractors/ann/evidence.csv:2 best ann: 0; bob: (empty) ("
                                + KEY + ")"),
                odd());
    }

    @Test
    void ofTwoPeopleWhoRuleDifferentlyOnOneDayNeitherCountsInWhicheverOrder() throws IOException {
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,1,0\n");
        String eve = ruling("best", "1", "eve", "2025-05-01", settles());
        String fay = ruling("best", "0", "fay", "2025-05-01", settles());
        for (String both : List.of(eve + fay, fay + eve)) {
            rule(both);
            assertEquals(List.of(), evidence());
            assertTrue(odd().stream().anyMatch(each -> each.startsWith("RULINGS_DIFFER kept")), odd()::toString);
        }
        rule(eve + fay + eve + ruling("best", "1", "fay", "2025-05-02", settles()));
        assertEquals(List.of("doe Tiny-7B 1 1 false"), evidence());
    }

    @Test
    void aRulingOnWhatBothSayIsNeedless() throws IOException {
        rule(ruling("best", "1", "eve", "2025-05-01", "0123456789ab"));

        assertEquals(List.of("doe Tiny-7B 1 0 false"), evidence());
        assertEquals(
                List.of("NEEDLESS_RULING kept raw/annotations/rulings.csv:2 key " + KEY + " (evidence, best)"), odd());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    evidnce,k,best,1,eve,2025-05-01,abc   | no table 'evidnce'; the nearest is 'evidence'
                    evidence,k,best,1,bob,2025-05-01,abc  | person 'bob' is an extractor; let another person settle the difference
                    evidence,k,best,1,Ann,2025-05-01,abc  | person 'Ann' is an extractor; let another person settle the difference
                    evidence,k,best,1,eve,May 1,abc       | date is 'May 1'; write the day like 2025-03-31
                    evidence,k,best,,eve,2025-05-01,abc   | no value; fill it in
                    evidence,k,best,1,,2025-05-01,abc     | no person; fill it in
                    evidence,k,best,1,eve,2025-05-01,     | no settles; fill it in
                    evidence,k,(row),1,eve,2025-05-01,abc | value is '1'; of a row write present or absent
                    """)
    void aRulingThatCannotBeMeantIsAFinding(String row, String finding) {
        rule(row + ",\n");

        assertEquals("raw/annotations/rulings.csv:2: " + finding, message());
    }

    @ParameterizedTest
    @CsvSource({"present, 2", "absent, 1", "'', 1"})
    void aRowThatOneOfThemLacksIsADifference(String ruled, int kept) throws IOException {
        extract(
                "bob",
                "evidence",
                EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,0,0\ndoe,Tiny,7B,3,Text,Notes,text,,text,1,1,\n");
        String settles = settles();
        if (!ruled.isEmpty()) {
            rule("evidence,doe | Tiny | 7B | 3 | Text | Notes | text | - | text,(row)," + ruled + ",eve,2025-05-01,"
                    + settles + ",\n");
        }

        assertEquals(kept, evidence().size());
        assertEquals(ruled.isEmpty() ? 1 : 0, odd().size());
        assertTrue(review.read(DIFFERENCES).contains(",absent,present,"));
    }

    @Test
    void whatNamesARowThatIsLeftOutIsLeftOutAndCounted() throws IOException {
        extract("bob", "studies", "study,record,negative_result\ndoe,pubmed:1,yes\n");

        assertEquals(List.of(), evidence());
        assertEquals(
                List.of(
                        "UNSETTLED rejected raw/annotations/extractors/ann/evidence.csv:2 study doe"
                                + " (its row is left out, and what names it too)",
                        "UNSETTLED rejected raw/annotations/extractors/ann/studies.csv:2 negative_result ann: no; bob: yes"
                                + " (doe | pubmed:1)"),
                odd());
        assertEquals(List.of("arxiv:1", "pubmed:1"), rows("SELECT study FROM study ORDER BY study"));
    }

    @Test
    void aModelWithoutAnAccessTakesEvidenceAndPricesAlong() throws IOException {
        extract("bob", "models", MODELS + "Tiny,7B,API,,2,T4,32\n");

        assertEquals(List.of(), evidence());
        assertEquals(
                List.of("0 0 0"),
                rows("SELECT concat_ws(' ', (SELECT count(*) FROM model_version),"
                        + " (SELECT count(*) FROM price), (SELECT count(*) FROM resource))"));
        assertEquals(3, odd().size());
    }

    @ParameterizedTest
    @CsvSource({
        "'Tiny,7B,Open,,4,T4,32', 0, 1",
        "'Tiny,7B,Open,https://a.example,2,T4,32', 1, 1",
        "'Tiny,7B,Open,,2,,', 0, 2"
    })
    void ofAModelOnlyThePhaseOrTheLinkIsLeftOut(String bobs, int resources, int differences) throws IOException {
        extract("bob", "models", MODELS + bobs + "\n");

        assertEquals(List.of("doe Tiny-7B 1 0 false"), evidence());
        assertEquals(List.of(String.valueOf(resources)), rows("SELECT count(*) FROM resource"));
        assertEquals(List.of("1"), rows("SELECT count(*) FROM model_version WHERE link IS NULL"));
        assertEquals(
                differences,
                odd().stream().filter(text -> text.startsWith("UNSETTLED")).count());
    }

    @Test
    void anAliasIsNoDifference() throws IOException {
        review.annotation("vocabulary.yml", "tasks: [{term: Text, aliases: [writing]}]\n");
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,writing,Letters,text,,text,1,0,0\n");

        assertEquals(List.of("doe Tiny-7B 1 0 false"), evidence());
    }

    @Test
    void anEmptyCellCanBeRuled() throws IOException {
        extract("bob", "evidence", EVIDENCE + "doe,Tiny,7B,3,Text,Letters,text,,text,1,0,\n");
        rule(ruling("negative", "(empty)", "eve", "2025-05-01", settles()));

        assertEquals(List.of("1"), rows("SELECT count(*) FROM evidence WHERE negative IS NULL"));
    }

    private void extract(String person, String table, String text) {
        TwoExtractors.extract(review, person, table, text);
    }

    private void rule(String rows) {
        review.annotation("rulings.csv", RULINGS + rows);
    }

    private static String ruling(String column, String value, String person, String date, String settles) {
        return "evidence,%s,%s,%s,%s,%s,%s,why\n".formatted(KEY, column, value, person, date, settles);
    }

    /** The name of the only difference. */
    private String settles() throws IOException {
        review.withCatalog();
        return review.read(DIFFERENCES).lines().toList().get(1).split(",")[6];
    }

    private List<String> evidence() throws IOException {
        return rows("SELECT concat_ws(' ', study, version, applied, best, negative) FROM evidence ORDER BY ALL");
    }

    private List<String> odd() throws IOException {
        return rows("SELECT concat_ws(' ', code, effect, file || ':' || line, field, value) FROM issue"
                + " WHERE stage = 'catalog' AND code <> 'NEVER_APPLIED' ORDER BY ALL");
    }

    private List<String> rows(String sql) throws IOException {
        return Checked.rows(review, sql);
    }

    private String message() {
        return Checked.message(review);
    }
}
