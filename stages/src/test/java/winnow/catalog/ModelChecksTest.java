package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.catalog.Checked.NEEDS;
import static winnow.catalog.Checked.odd;
import static winnow.catalog.Checked.turned;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.sample.SmallReview;

/** Each check of the table of models with rows that are just right and rows that are just wrong. */
class ModelChecksTest {

    @TempDir
    private Path folder;

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

    private SmallReview models(String table) {
        return new SmallReview(folder).annotation("models.csv", table);
    }

    private static List<String> expected(String findings) {
        return Stream.ofNullable(findings)
                .flatMap(text -> Stream.of(text.split(";")))
                .toList();
    }
}
