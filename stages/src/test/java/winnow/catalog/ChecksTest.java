package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** Each check with rows that are just right and rows that are just wrong. */
class ChecksTest {

    private static final String USE = "3,Text,Letters,text,,text";
    private static final String NEEDS =
            "model,size,access,finetune_n_gpu,finetune_gpu,finetune_memory_each_gb,finetune_memory_total_gb,"
                    + "finetune_tdp_each_w,finetune_tdp_total_w,finetune_price_each_usd,finetune_price_total_usd,"
                    + "inference_n_gpu,inference_gpu,inference_memory_total_gb\n";

    @TempDir
    private Path folder;

    @Test
    void aCleanReviewGivesNoFinding() throws IOException {
        SmallReview review = judged("Tiny,7B", "1,1,0")
                .annotation("models.csv", NEEDS + "Tiny,7B,Open,8,A100-80GB,,640,300,2400,18000,144000,1,T4,16\n")
                .annotation("prices.csv", "version,input_usd_per_1k_tokens,output_usd_per_1k_tokens\nTiny-7B,1,2\n");

        assertEquals(List.of(), odd(review));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2,A100-40GB,,80,,,,,,,           |
                    2,A100-40GB,,81,,,,,,,           | WRONG_TOTAL finetune_memory_total_gb 81 (2 × 40 = 80)
                    2,A100-40GB,,79,,,,,,,           | WRONG_TOTAL finetune_memory_total_gb 79 (2 × 40 = 80)
                    2,A100-40GB,32,80,,,,,,,         | WRONG_TOTAL finetune_memory_total_gb 80 (2 × 32 = 64)
                    2,A100 40 gb,,64,,,,,,,          | WRONG_TOTAL finetune_memory_total_gb 64 (2 × 40 = 80)
                    2,A100,,81,,,,,,,                |
                    many,A100-40GB,,81,,,,,,,        |
                    3,A100,,1,250,750,,,,,           |
                    3,A100,,1,250,751,,,,,           | WRONG_TOTAL finetune_tdp_total_w 751 (3 × 250 = 750)
                    3,A100,,1,,,333.33,1000,,,       |
                    3,A100,,1,,,333.33,1000.02,,,    | WRONG_TOTAL finetune_price_total_usd 1000.02 (3 × 333.33 = 999.99)
                    3,A100,,1,,,333.33,1000.01,,,    |
                    3,A100,,1,,,333.33,1000.0,,,     |
                    3,A100,,1,,,333.3,1000.0,,,      |
                    3,A100,,1,,,333.3,1000.2,,,      | WRONG_TOTAL finetune_price_total_usd 1000.2 (3 × 333.3 = 999.9)
                    """)
    void aTotalIsNumberTimesUnitWithinTheRoundingOfWrittenDecimals(String cells, String finding) throws IOException {
        assertEquals(expected(finding), odd(models(NEEDS + "Tiny,7B,Open," + cells)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2,A100,,,,,,,,,                  | GPU_WITHOUT_MEMORY finetune_gpu A100
                    2,A100,,80,,,,,,,                |
                    ,A100,,80,,,,,,,                 | INCOMPLETE_PHASE finetune_n_gpu  (there is finetune_gpu, finetune_memory_total_gb)
                    2,,,80,,,,,,,                    | INCOMPLETE_PHASE finetune_gpu  (there is finetune_n_gpu, finetune_memory_total_gb)
                    2,A100,,80,300,,,,,,             | INCOMPLETE_PHASE finetune_tdp_total_w  (there is finetune_tdp_each_w)
                    2,A100,,80,,600,,,,,             |
                    2,A100,,80,,,,,,,16              | INCOMPLETE_PHASE inference_gpu  (there is inference_memory_total_gb);INCOMPLETE_PHASE inference_n_gpu  (there is inference_memory_total_gb)
                    2,A100,,,,,,,,,80                | GPU_WITHOUT_MEMORY finetune_gpu A100;INCOMPLETE_PHASE inference_gpu  (there is inference_memory_total_gb, perhaps its cells belong to finetune);INCOMPLETE_PHASE inference_n_gpu  (there is inference_memory_total_gb, perhaps its cells belong to finetune)
                    """)
    void aPhaseIsCompleteOrNotThere(String cells, String finding) throws IOException {
        assertEquals(expected(finding), odd(models(NEEDS + "Tiny,7B,Open," + cells)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    LLaVA-1.5     | LLaVA v1.5     | true
                    LLaVA-1.5     | llava 1.5      | true
                    LLaVA-1.5     | LLaVA_Version 1.5 | true
                    GPT-4         | GPT 4.0        | true
                    BianQue-2     | Bianque v2     | true
                    Tiny          | tıny           | false
                    INDIGO        | indigo         | true
                    LLaVA-1.5     | LLaVA-1.6      | false
                    GPT-4         | GPT-4.05       | false
                    GPT-4         | GPT-40         | false
                    GPT-4.0.1     | GPT-4.1        | false
                    GPT-4.05      | GPT-45         | false
                    Med2          | Medv2          | false
                    Gemini Pro    | Gemini Pro 2   | false
                    """)
    void twinsDifferInCaseBlanksHyphensOrTheMarkOfAVersion(String one, String other, boolean twins) throws IOException {
        List<String> found = odd(models("model,size,access\n" + one + ",7B,Open\n" + other + ",9B,Open\n"));

        assertEquals(twins ? 1 : 0, found.size(), found::toString);
        assertTrue(found.stream().allMatch(text -> text.startsWith("NEAR_DUPLICATE_MODEL model ")));
    }

    @Test
    void versionsCanBeTwinsThoughTheirNamesAreNot() throws IOException {
        assertEquals(
                List.of("NEAR_DUPLICATE_MODEL size Tiny-Chat-7B ('Tiny-Chat 7B' in line 3)"),
                odd(models("model,size,access\nTiny-Chat,7B,Open\nTiny-Chat 7B,,Open\n")));
    }

    @Test
    void oneModelIsListedOnceAndHasOneAccess() throws IOException {
        assertEquals(
                List.of(
                        "DUPLICATE_VERSION model Tiny-7B (also in line 2)",
                        "TWO_ACCESSES access API ('Tiny' is Open in line 2)"),
                odd(
                        models(
                                "model,size,access,link\nTiny,7B,Open,\nTiny,7B,Open,https://example.org\nTiny,9B,Open,\nTiny,13B,API,\nTiny,20B,API,\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tiny   | ' Tiny'     | model
                    Tiny   | 'Tiny '     | model
                    A  B   | 'A B'       | model
                    """)
    void blanksTooManyAreTakenAwayAndNamed(String listed, String used, String column) throws IOException {
        SmallReview review =
                judged(used + ",", "1,0,").annotation("models.csv", "model,size,access\n" + listed + ",,Open\n");

        List<String> found = odd(review);
        assertEquals(1, found.size(), found::toString);
        assertTrue(found.get(0).startsWith("STRAY_BLANKS " + column), found::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    link                     |
                    Link                     |
                    links                    | MISSPELLED_COLUMN column links (the nearest is 'link')
                    lonks                    | MISSPELLED_COLUMN column lonks (the nearest is 'link')
                    ranks                    |
                    source                   |
                    finetune_memory_gb       | MISSPELLED_COLUMN column finetune_memory_gb (the nearest is 'finetune_memory_each_gb')
                    """)
    void aColumnOfAlmostTheNameOfAMissingOneIsNoticed(String column, String finding) throws IOException {
        SmallReview review = models("model,size,access," + column + "\nTiny,7B,Open,\n");
        review.annotationSettings = turned(Check.MISSPELLED_COLUMN, Check.Effect.WARNING);

        assertEquals(expected(finding), odd(review));
    }

    @Test
    void aMisspelledStudyDoesNotMakeCountsOfJudgements() {
        SmallReview review = judged("Tiny,7B", "1,0,");
        review.annotation(
                "evidence.csv",
                "studie,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\ndoe,Tiny,7B,"
                        + USE + ",1,0\n");

        assertEquals(
                "raw/annotations/evidence.csv:1: column 'studie' (the nearest is 'study'): nothing reads this column, and"
                        + " one of almost that name is missing; rename it or remove it",
                message(review));
    }

    @Test
    void evidenceSaysAppliedBeforeBest() throws IOException {
        assertEquals(List.of(), odd(counts("5,5")));
        assertEquals(List.of("BEST_EXCEEDS_APPLIED best 6 (6 best, 5 applied)"), odd(counts("5,6")));
        SmallReview review = judged("Tiny,7B", "0,1,");
        assertEquals(
                "raw/annotations/evidence.csv:2: best '1' (1 best, 0 applied): best is 1 although applied is 0;"
                        + " set applied to 1, or best to 0",
                message(review));
        review.annotationSettings = turned(Check.BEST_WITHOUT_APPLIED, Check.Effect.WARNING);
        assertEquals(
                List.of("BEST_WITHOUT_APPLIED best 1 (1 best, 0 applied)", "NEVER_APPLIED model Tiny-7B"), odd(review));
    }

    @Test
    void aModelIsAppliedSomewhereOnceThereIsEvidence() throws IOException {
        assertEquals(List.of(), odd(models("model,size,access\nTiny,7B,Open\n")));
        assertEquals(List.of(), odd(judged("Tiny,7B", "1,0,")));
        assertEquals(List.of("NEVER_APPLIED model Tiny-7B"), odd(judged("Tiny,7B", "0,0,")));
    }

    @ParameterizedTest
    @CsvSource({"yes, 1, 0", "no, 0, 0", "no, 1, 1", "yes, 0, 0", "no, '', 0"})
    void aUseWithANegativeResultIsOfAStudyWithOne(String study, String use, int findings) throws IOException {
        SmallReview review = judged("Tiny,7B", "1,0," + use)
                .annotation("studies.csv", "study,record,negative_result\ndoe,pubmed:1," + study + "\n");

        assertEquals(findings, odd(review).size());
    }

    @Test
    void aNegativeUseIsKeptAndOneThatNobodyJudgedIsUnknown() throws IOException {
        assertEquals(List.of("true"), rows(judged("Tiny,7B", "1,0,1"), "SELECT negative::VARCHAR FROM evidence"));
        assertEquals(List.of("false"), rows(judged("Tiny,7B", "1,0,0"), "SELECT negative::VARCHAR FROM evidence"));
        assertEquals(
                List.of("1"), rows(judged("Tiny,7B", "1,0,"), "SELECT count(*) FROM evidence WHERE negative IS NULL"));
        assertEquals(
                "raw/annotations/evidence.csv:2: negative is 'no'; write 1 or 0, or leave it empty if nobody said",
                message(judged("Tiny,7B", "1,0,no")));
        assertEquals(
                "raw/annotations/evidence.csv:2: negative is given, but published counts have none; name the study, or"
                        + " leave it empty",
                message(counts("3,1")
                        .annotation(
                                "evidence.csv",
                                "model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best,negative\n"
                                        + "Tiny,7B," + USE + ",3,1,1\n")));
    }

    @ParameterizedTest
    @CsvSource({"wrong-total", "gpu-without-memory"})
    void theProtocolTurnsACheck(String key) throws IOException {
        Check check = Check.of(key).orElseThrow();
        SmallReview review = models(NEEDS + "Tiny,7B,Open,3,A100,,,250,751,,,,,\n");
        review.annotationSettings = turned(check, Check.Effect.ERROR);

        String message = message(review);
        assertEquals(1, message.lines().count(), message);
        assertTrue(message.startsWith("raw/annotations/models.csv:2: finetune_"), message);
        assertTrue(message.endsWith(": " + check.asError()), message);
    }

    @Test
    void aStudyThatIsNotIncludedCanBeAWarning() throws IOException {
        SmallReview review =
                new SmallReview(folder).annotation("studies.csv", "study,record\nlost,pubmed:6\nhere,pubmed:1\n");
        review.annotationSettings = turned(Check.STUDY_NOT_INCLUDED, Check.Effect.WARNING);

        assertEquals(List.of("STUDY_NOT_INCLUDED study lost (pubmed:6: not-retrieved)"), odd(review));
    }

    @Test
    void everyCheckHasItsUsualEffectUnlessItIsTurned() {
        Map<String, Check.Effect> checks =
                turned(Check.ALIAS, Check.Effect.ERROR).checks();

        assertEquals(Check.keys(), List.copyOf(checks.keySet()));
        assertEquals(
                List.of("alias"),
                Arrays.stream(Check.values())
                        .filter(check -> checks.get(check.key()) != check.usual())
                        .map(Check::key)
                        .toList());
    }

    @Test
    void aCheckThatDoesNotExistNamesTheNearest() {
        assertEquals(
                "checks: there is no check 'wrong-totals'; did you mean 'wrong-total'?",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new AnnotationSettings(
                                        Optional.empty(), Map.of("wrong-totals", Check.Effect.ERROR)))
                        .getMessage());
    }

    private static AnnotationSettings turned(Check check, Check.Effect effect) {
        return new AnnotationSettings(Optional.empty(), Map.of(check.key(), effect));
    }

    private SmallReview models(String table) {
        return new SmallReview(folder).annotation("models.csv", table);
    }

    /** One use of a model by a study. */
    private SmallReview judged(String model, String judgement) {
        return models("model,size,access\nTiny,7B,Open\n")
                .annotation("studies.csv", "study,record,negative_result\ndoe,pubmed:1,no\n")
                .annotation(
                        "evidence.csv",
                        "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best,negative\n"
                                + "doe," + model + "," + USE + "," + judgement + "\n");
    }

    private SmallReview counts(String counts) {
        return models("model,size,access\nTiny,7B,Open\n")
                .annotation("studies.csv", "study,record\ndoe,pubmed:1\n")
                .annotation(
                        "evidence.csv",
                        "model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\nTiny,7B,"
                                + USE + "," + counts + "\n");
    }

    private static List<String> expected(String findings) {
        return Stream.ofNullable(findings)
                .flatMap(text -> Stream.of(text.split(";")))
                .toList();
    }

    private static List<String> odd(SmallReview review) throws IOException {
        return rows(
                review, "SELECT concat_ws(' ', code, field, value) FROM issue WHERE stage = 'catalog' ORDER BY ALL");
    }

    private static List<String> rows(SmallReview review, String sql) throws IOException {
        try (Duck duck = Duck.open(review.withCatalog())) {
            return duck.query(sql).stream()
                    .map(row -> row.values().iterator().next().orElseThrow().toString())
                    .collect(Collectors.toList());
        }
    }

    private static String message(SmallReview review) {
        return assertThrows(ReviewException.class, review::withCatalog).getMessage();
    }
}
