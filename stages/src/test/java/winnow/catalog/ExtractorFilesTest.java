package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static winnow.catalog.TwoExtractors.MODELS;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.sample.SmallReview;

/** Where the tables of two people may be, and what each of them may hold. */
class ExtractorFilesTest {

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void bothAgree() {
        review = TwoExtractors.whoAgree(folder);
    }

    @Test
    void oneExtractorIsNotEnough() {
        SmallReview alone = new SmallReview(folder.resolve("alone"));
        review = alone;
        folder.resolve("alone").toFile().mkdirs();
        extract("ann", "models", MODELS + "Tiny,7B,Open,,2,T4,32\n");

        assertEquals(
                "raw/annotations/extractors: only ann extracted the table models; add what another extracted, or move the"
                        + " table to raw/annotations",
                message());
    }

    @Test
    void aTableComesFromOnePlace() {
        review.annotation("models.csv", MODELS + "Tiny,7B,Open,,2,T4,32\n");

        assertEquals(
                "raw/annotations: the table models is there as a file of its own and as raw/annotations/extractors; keep one",
                message().lines().findFirst().orElseThrow());
    }

    @Test
    void nobodySaysTheSameTwice() {
        extract("bob", "models", MODELS + "Tiny,7B,Open,,2,T4,32\nTiny,7B,API,,,,\n");

        assertEquals(
                "raw/annotations/extractors/bob/models.csv:3: the same model, size as in line 2; keep one of the two rows",
                message());
    }

    @ParameterizedTest
    @CsvSource({
        "extractors/models.csv, 'no such place for a table; move it to raw/annotations or to raw/annotations/extractors/<name>, or away'",
        "extractors/ann/modls.csv, 'no such annotation table; rename it, for example to models.csv, or move it away'",
        "old/models.csv, 'no such place for a table; move it to raw/annotations or to raw/annotations/extractors/<name>, or away'"
    })
    void aTableThatNobodyReadsIsNotPassedOver(String file, String finding) {
        review.annotation(file, MODELS);

        assertEquals("raw/annotations/" + file + ": " + finding, message());
    }

    private void extract(String person, String table, String text) {
        TwoExtractors.extract(review, person, table, text);
    }

    private String message() {
        return Checked.message(review);
    }
}
