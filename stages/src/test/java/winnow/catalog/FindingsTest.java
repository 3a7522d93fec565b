package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** Every way in which annotations can be at odds with the review, with the words that people read. */
class FindingsTest {

    private static final String STUDIES = "study,record,negative_result\n";
    private static final String MODELS = "model,size,access,pretrain_memory_total_gb\n";
    private static final String EVIDENCE =
            "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\n";
    private static final String COUNTS =
            "model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best\n";
    private static final String PRICES = "version,input_usd_per_1k_tokens,output_usd_per_1k_tokens,date\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ghost,pubmed:99,no        | 2: no export has the record 'pubmed:99'; correct it or remove the row
                    ghost,99,no               | 2: record is '99'; write database:accession, such as pubmed:31452104
                    ,pubmed:1,no              | 2: no study; fill it in
                    pubmed:1,pubmed:1,no      | 2: study 'pubmed:1' looks like a record; give it a short name such as benary-2023
                    doe,pubmed:1,perhaps      | 2: negative_result is 'perhaps'; write yes or no
                    lost,pubmed:6,no          | 2: study 'lost' (pubmed:6: not-retrieved): no report of the study is included; remove its rows here and in evidence.csv, or change the votes
                    dup,scopus:2,no           | 2: study 'dup' (scopus:2: excluded title no-model): no report of the study is included; remove its rows here and in evidence.csv, or change the votes
                    doe,pubmed:1,no,one,more  | 2: row has another number of cells than the header; put its cells below their columns
                    """)
    void studies(String row, String message) {
        assertFinding("raw/annotations/studies.csv:" + message, review().annotation("studies.csv", STUDIES + row));
    }

    @Test
    void aStudyWithOneIncludedReportMayHaveOthers() throws IOException {
        review().annotation("studies.csv", STUDIES + "doe,pubmed:6,no\ndoe,pubmed:1,no\n")
                .withCatalog();
    }

    @Test
    void theRowsOfAStudyAgree() {
        assertFinding(
                "raw/annotations/studies.csv:3: negative_result differs from line 2 for study 'doe';"
                        + " write the same in all rows of a study",
                review().annotation("studies.csv", STUDIES + "doe,pubmed:1,no\ndoe,arxiv:1,yes\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ,,Open,          | 3: no model; fill it in
                    Huge,,Closed,    | 3: access is 'Closed'; write API, Open or Restricted
                    Huge,,API,-5     | 3: pretrain_memory_total_gb is '-5'; write a number, 0 or more, such as 1250.5, or leave it empty
                    Huge,,API,much   | 3: pretrain_memory_total_gb is 'much'; write a number, 0 or more, such as 1250.5, or leave it empty
                    Tiny,7B,API,     | 3: version 'Tiny-7B' has access API here and Open in line 2; a version has one access
                    """)
    void models(String row, String message) {
        assertFinding(
                "raw/annotations/models.csv:" + message,
                review().annotation("models.csv", MODELS + "Tiny,7B,Open,640\n" + row));
    }

    @Test
    void oneVersionIsOneModelInOneSize() {
        assertFinding(
                "raw/annotations/models.csv:3: version 'X-LLM-7B' is the model 'X' in size 'LLM-7B' here and the model"
                        + " 'X-LLM' in size '7B' in line 2; write model and size alike, or give one another name",
                review().annotation("models.csv", MODELS + "X-LLM,7B,Open,\nX,LLM-7B,Open,\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    deo,Tiny,7B,3,Text,Letters,text,,text,1,0   | 3: studies.csv does not list the study 'deo'; the nearest is 'doe'; correct it or add it there
                    doe,Tiny,8B,3,Text,Letters,text,,text,1,0   | 3: models.csv does not list the model version 'Tiny-8B'; the nearest is 'Tiny-7B'; correct it or add it there
                    doe,Tiny,7B,3,Text,Letters,text,,text,0,1   | 3: best '1' (1 best, 0 applied): best is 1 although applied is 0; set applied to 1, or best to 0
                    doe,Tiny,7B,3,Text,Letters,text,,text,2,1   | 3: applied is '2'; with a study it is 0 or 1
                    doe,Tiny,7B,3,Text,Letters,text,,text,1,2   | 3: best is '2'; with a study it is 0 or 1
                    doe,Tiny,7B,3,Text,Letters,text,,text,-1,0  | 3: applied is '-1'; write a whole number, 0 or more
                    doe,Tiny,7B,3,Text,Letters,text,,text,yes,0 | 3: applied is 'yes'; write a whole number, 0 or more
                    doe,Tiny,7B,,Text,Letters,text,,text,1,0    | 3: no stage; fill it in
                    doe,Tiny,7B,3,,Letters,text,,text,1,0       | 3: no task; fill it in
                    doe,Tiny,7B,3,Text,,text,,text,1,0          | 3: no subtask; fill it in
                    doe,Tiny,7B,3,Text,Letters,,,text,1,0       | 3: no mandatory_input; fill it in
                    doe,Tiny,7B,3,Text,Letters,text,,,1,0       | 3: no output; fill it in
                    ,Tiny,7B,3,Text,Letters,text,,text,1,0      | 3: no study; name one, or leave the column empty in all rows if they are published counts
                    doe,Tiny-7B,,3,Text,Letters,text,,text,1,0  | 3: version 'Tiny-7B' is the model 'Tiny-7B' here and the model 'Tiny' in size '7B' in models.csv; write model and size as there
                    doe,Tiny,7B,3,Text,Notes,text,,text,1,1     | 3: the same study, version, stage, task, subtask, inputs and output as in line 2; keep one of the two rows
                    """)
    void evidence(String row, String message) {
        SmallReview review = review().annotation("studies.csv", STUDIES + "doe,pubmed:1,no\n")
                .annotation("models.csv", MODELS + "Tiny,7B,Open,640\n")
                .annotation("evidence.csv", EVIDENCE + "doe,Tiny,7B,3,Text,Notes,text,,text,1,0\n" + row);
        assertFinding("raw/annotations/evidence.csv:" + message, review);
    }

    @Test
    void publishedCountsAreAsLargeAsTheyAreButNotNegative() throws IOException {
        SmallReview review = review().annotation("models.csv", MODELS + "Tiny,,Open,\n")
                .annotation("evidence.csv", COUNTS + "Tiny,,3,Text,Notes,text,,text,17,4\n");
        review.withCatalog();
        review.annotation("evidence.csv", COUNTS + "Tiny,,3,Text,Notes,text,,text,17,-4\n");
        assertFinding("raw/annotations/evidence.csv:2: best is '-4'; write a whole number, 0 or more", review);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tinny,1,2,          | 3: models.csv does not list the model version 'Tinny'; the nearest is 'Tiny'; correct it or add it there
                    Tiny,a,2,           | 3: input_usd_per_1k_tokens is 'a'; write a number, 0 or more, such as 1250.5, or leave it empty
                    Tiny,1,2,2024-01-01 | 3: the same version and date as in line 2; keep one of the two rows
                    """)
    void prices(String row, String message) {
        SmallReview review = review().annotation("models.csv", MODELS + "Tiny,,Open,\n")
                .annotation("prices.csv", PRICES + "Tiny,0.5,1,2024-01-01\n" + row);
        assertFinding("raw/annotations/prices.csv:" + message, review);
    }

    @Test
    void aTableThatNobodyReadsIsNotPassedOver() {
        assertFinding(
                "raw/annotations/evidnce.csv: no such annotation table; rename it, for example to evidence.csv,"
                        + " or move it away",
                review().annotation("evidnce.csv", "a\n1\n"));
    }

    @Test
    void allFindingsComeAtOnceByFileAndLine() {
        SmallReview review = review().annotation("studies.csv", STUDIES + "doe,pubmed:1,maybe\n")
                .annotation("models.csv", MODELS + "Tiny,,Open,\nHuge,,None,\n")
                .annotation("prices.csv", PRICES + "Tiny,x,y,\n");
        assertFinding("""
                raw/annotations/models.csv:3: access is 'None'; write API, Open or Restricted
                raw/annotations/prices.csv:2: input_usd_per_1k_tokens is 'x'; write a number, 0 or more, such as 1250.5, or leave it empty
                raw/annotations/prices.csv:2: output_usd_per_1k_tokens is 'y'; write a number, 0 or more, such as 1250.5, or leave it empty
                raw/annotations/studies.csv:2: negative_result is 'maybe'; write yes or no""", review);
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "21, 21", "25, 21"})
    void twentyFindingsAreShownAndTheOthersCounted(int wrong, int lines) {
        String rows =
                IntStream.range(0, wrong).mapToObj(i -> "M" + i + ",,None,\n").collect(Collectors.joining());
        String message = finding(review().annotation("models.csv", MODELS + rows));
        assertEquals(lines, message.lines().count());
        assertEquals(wrong > 20, message.endsWith("\n… and " + (wrong - 20) + " more"));
    }

    private SmallReview review() {
        return new SmallReview(folder);
    }

    private static void assertFinding(String expected, SmallReview review) {
        assertEquals(expected, finding(review));
    }

    private static String finding(SmallReview review) {
        return assertThrows(ReviewException.class, review::withCatalog).getMessage();
    }
}
