package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.catalog.Checked.NEEDS;
import static winnow.catalog.Checked.message;
import static winnow.catalog.Checked.odd;
import static winnow.catalog.Checked.rows;
import static winnow.catalog.Checked.turned;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.sample.SmallReview;

/** Each check with rows that are just right and rows that are just wrong; those of the table of models have a class of their own. */
class ChecksTest {

    private static final String USE = "3,Text,Letters,text,,text";

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
}
