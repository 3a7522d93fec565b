package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** Evidence as a wide matrix. */
class MatrixTest {

    private static final String USES = """
            \uFEFFStage,Size,2,,3
            Task,,Text,Text,Image
            Sub-task,,Letters,Letters,Masks
            Mandatory input,,text,text,image
            Optional input,,,image,
            Output,,text,text,image
            """;
    private static final String NEEDS = "Stage,Size,access,pre_num,pre_gpu,pre_m,TDP1,pre_TDP,price1,pre_price\n";

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void aMatrix() {
        review = new SmallReview(folder)
                .annotation("applied.csv", USES + "Tiny,7B,4,0,\nHuge,,,2,1\n")
                .annotation("best.csv", USES + "Tiny,7B,4,,0\nHuge,,0,1,0\n")
                .annotation("needs.csv", NEEDS + "Tiny,7B,Open,2,T4,32,70,140,1000,2000\nHuge,,API,,,,,,,\n");
        review.annotationSettings = settings(Optional.of("needs.csv"));
    }

    @Test
    void aCellThatCountsIsARowOfEvidence() throws IOException {
        assertEquals(
                List.of(
                        "Huge 2 Text Letters text image text 2 1 applied.csv:8 column D",
                        "Huge 3 Image Masks image - image 1 0 applied.csv:8 column E",
                        "Tiny-7B 2 Text Letters text - text 4 4 applied.csv:7 column C"),
                evidence());
        assertEquals(
                List.of("Huge API -", "Tiny-7B Open 2 T4 32.0 140.0 2000.0"),
                rows("SELECT concat_ws(' ', version, access, coalesce(gpus, '-'), gpu, memory_gb, tdp_w, price_usd)"
                        + " FROM model_version LEFT JOIN resource USING (version) ORDER BY ALL"));
        assertEquals(List.of("0"), rows("SELECT count(*) FROM issue WHERE stage = 'catalog'"));
    }

    @Test
    void theModelsCanBeATable() throws IOException {
        review.annotation("models.csv", "model,size,access\nTiny,7B,Open\nHuge,,API\n")
                .annotation("needs.csv", "model,size,access\n");
        review.annotationSettings = settings(Optional.empty());

        assertEquals(
                "raw/annotations/needs.csv: no such annotation table; rename it, for example to models.csv, or move it away",
                message());
    }

    @Test
    void rowsBelongTogetherByNameWhateverTheirOrder() throws IOException {
        List<String> before = evidence();
        review.annotation("best.csv", USES + "Huge,,0,1,0\nTiny,7B,4,,0\n");

        assertEquals(before, evidence());
    }

    @Test
    void columnsBelongTogetherByUseWhateverTheirOrder() throws IOException {
        List<String> before = evidence();
        review.annotation("best.csv", """
                Stage,Size,3,2,
                Task,,Image,Text,Text
                Subtask,,Masks,Letters,Letters
                Mandatory input,,image,text,text
                Optional input,,,,image
                Output,,image,text,text
                Tiny,7B,0,4,
                Huge,,0,0,1
                """);

        assertEquals(before, evidence());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tiny,8B | size 8B ('7B' in raw/annotations/applied.csv)
                    Tiny,   | size  ('7B' in raw/annotations/applied.csv)
                    Tinny,7B | model Tinny ('Tiny' in raw/annotations/applied.csv)
                    tiny,7B | model tiny ('Tiny' in raw/annotations/applied.csv)
                    """)
    void aNameThatDiffersBelongsToTheRowOfItsLine(String name, String finding) throws IOException {
        review.annotation("best.csv", USES + name + ",4,,0\nHuge,,0,1,0\n");

        assertEquals(3, evidence().size());
        assertEquals(
                List.of("FILES_DIFFER raw/annotations/best.csv:7 " + finding),
                rows(
                        "SELECT concat_ws(' ', code, file || ':' || line, field, value) FROM issue WHERE stage = 'catalog'"));
    }

    @ParameterizedTest
    @CsvSource({"'Other,7B,4,,0\nHuge,,0,1,0', 7, Other", "'Huge,,0,1,0\nTinny,7B,4,,0', 8, Tinny"})
    void aRowThatBelongsToNoneIsAFinding(String rows, int line, String name) {
        review.annotation("best.csv", USES + rows + "\n");

        assertEquals(
                ("raw/annotations/applied.csv:7: raw/annotations/best.csv has no row of the model 'Tiny' in size '7B',"
                                + " and none like it in the same line; write both files alike\n"
                                + "raw/annotations/best.csv:%d: raw/annotations/applied.csv has no row of the model '%s'"
                                + " in size '7B', and none like it in the same line; write both files alike")
                        .formatted(line, name),
                message());
    }

    @ParameterizedTest
    @CsvSource({"x", "1.5", "-1", "1 or 2"})
    void aCellThatIsNoCountIsAFinding(String cell) {
        review.annotation("applied.csv", USES + "Tiny,7B," + cell + ",0,\nHuge,,,2,1\n");

        assertEquals(
                "raw/annotations/applied.csv:7: column C is '" + cell + "'; write a whole number, 0 or more",
                message());
    }

    @Test
    void headersThatDifferAreFindings() {
        review.annotation("best.csv", USES.replace("Masks", "Marks") + "Tiny,7B,4,,0\nHuge,,0,1,0\n");

        assertEquals("""
                raw/annotations/applied.csv:1: column E stands for 3 / Image / Masks / image / image, which is no column of raw/annotations/best.csv; write the header rows of both alike
                raw/annotations/best.csv:1: column E stands for 3 / Image / Marks / image / image, which is no column of raw/annotations/applied.csv; write the header rows of both alike""", message());
    }

    @Test
    void aColumnWithoutAUseIsAFinding() {
        String uses = USES.replace("Task,,Text,Text,Image", "Task,,Text,,Image");
        review.annotation("applied.csv", uses + "Tiny,7B,4,0,\nHuge,,,2,1\n")
                .annotation("best.csv", uses + "Tiny,7B,4,,0\nHuge,,0,1,0\n");

        assertEquals("""
                raw/annotations/applied.csv:1: column D has no task; fill it in
                raw/annotations/best.csv:1: column D has no task; fill it in""", message());
    }

    @Test
    void twoColumnsOfOneUseAreAFinding() {
        String uses = USES.replace("Optional input,,,image,", "Optional input,,,,");
        review.annotation("applied.csv", uses + "Tiny,7B,4,0,\nHuge,,,2,1\n")
                .annotation("best.csv", uses + "Tiny,7B,4,,0\nHuge,,0,1,0\n");

        assertEquals("""
                raw/annotations/applied.csv:1: column D stands for the same use as column C; keep one
                raw/annotations/best.csv:1: column D stands for the same use as column C; keep one""", message());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pre_m  | pre_mem | :1: column F: nothing reads 'pre_mem'; the nearest is 'pre_m'; rename it or remove it
                    TDP1   | pre_m   | :1: column G: 'pre_m' is there twice
                    """)
    void aColumnOfNeedsThatNobodyReadsIsAFinding(String column, String other, String finding) {
        review.annotation(
                "needs.csv",
                NEEDS.replace(column, other) + "Tiny,7B,Open,2,T4,32,70,140,1000,2000\nHuge,,API,,,,,,,\n");

        assertEquals("raw/annotations/needs.csv" + finding, message());
    }

    @Test
    void columnsThatAnAliasMakesOneUseAreAFinding() {
        review.annotation("vocabulary.yml", "tasks: [{term: Text, aliases: [Writing]}, Image]\n");
        String uses = USES.replace("Task,,Text,Text", "Task,,Text,Writing")
                .replace("Optional input,,,image,", "Optional input,,,,");
        review.annotation("applied.csv", uses + "Tiny,7B,4,1,\nHuge,,,2,1\n")
                .annotation("best.csv", uses + "Tiny,7B,4,,0\nHuge,,0,1,0\n");

        assertEquals(
                "raw/annotations/applied.csv:7: the same study, version, stage, task, subtask, inputs and output as in"
                        + " line 7; keep one of the two rows",
                message());
    }

    @Test
    void aFileThatIsNotThereIsAFinding() {
        review.annotationSettings = new AnnotationSettings(
                Optional.of(new AnnotationSettings.Matrix("applied.csv", "bst.csv", Optional.of("needs.csv"))),
                Map.of());

        assertEquals(
                "raw/annotations/bst.csv: not found; the protocol names it under annotations.matrix",
                message()
                        .lines()
                        .filter(line -> line.contains("bst.csv: not"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void aTableBesideTheMatrixIsAFinding() {
        review.annotation("evidence.csv", String.join(",", AnnotationTable.EVIDENCE.required()) + "\n");

        assertEquals(
                "raw/annotations: the table evidence is there as a file of its own and as the matrix of the protocol; keep one",
                message());
    }

    @ParameterizedTest
    @CsvSource({"2, C", "25, Z", "26, AA", "27, AB", "51, AZ", "52, BA", "68, BQ", "701, ZZ", "702, AAA"})
    void columnsAreCalledAsInSpreadsheets(int column, String letters) {
        assertEquals(letters, MatrixFile.letters(column));
    }

    private static AnnotationSettings settings(Optional<String> resources) {
        return new AnnotationSettings(
                Optional.of(new AnnotationSettings.Matrix("applied.csv", "best.csv", resources)), Map.of());
    }

    private List<String> evidence() throws IOException {
        return rows(
                "SELECT concat_ws(' ', version, stage, task, subtask, mandatory_input, coalesce(optional_input, '-'),"
                        + " output, applied, best, replace(place, 'raw/annotations/', '')) FROM evidence ORDER BY row_number");
    }

    private List<String> rows(String sql) throws IOException {
        try (Duck duck = Duck.open(review.withCatalog())) {
            return duck.query(sql).stream()
                    .map(row -> row.values().iterator().next().orElseThrow().toString())
                    .toList();
        }
    }

    private String message() {
        return assertThrows(ReviewException.class, review::withCatalog).getMessage();
    }
}
