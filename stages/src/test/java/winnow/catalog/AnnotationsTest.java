package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** Annotations as one workbook in place of a file per table. */
class AnnotationsTest {

    private static final String WORKBOOK = "raw/annotations/annotations.xlsx";
    private static final List<String> STUDIES = List.of("study,record", "doe,pubmed:1", "roe,arxiv:1");
    private static final List<String> MODELS = List.of("model,size,access", "Tiny,7B,Open");

    @TempDir
    private Path folder;

    @Test
    void aSheetOfTheWorkbookIsATable() throws IOException {
        workbook(new Table("Models", MODELS), new Table("studies", STUDIES));

        assertEquals(List.of("doe", "roe"), column("SELECT study FROM study ORDER BY ALL"));
        assertEquals(List.of("Tiny-7B"), column("SELECT version FROM model_version ORDER BY ALL"));
    }

    @Test
    void aTableThatTheWorkbookLacksCanBeAFile() throws IOException {
        workbook(new Table("models", MODELS));
        Files.writeString(folder.resolve("raw/annotations/studies.csv"), String.join("\n", STUDIES));

        assertEquals(List.of("doe", "roe"), column("SELECT study FROM study ORDER BY ALL"));
        assertEquals(List.of("Tiny-7B"), column("SELECT version FROM model_version ORDER BY ALL"));
    }

    @Test
    void aTableIsThereOnce() throws IOException {
        workbook(new Table("studies", STUDIES));
        Files.writeString(folder.resolve("raw/annotations/studies.csv"), String.join("\n", STUDIES));

        assertEquals("raw/annotations/studies.csv: there is also " + WORKBOOK + "; keep one of the two", message());
    }

    @Test
    void aSheetOfAnotherNameIsNoTable() throws IOException {
        workbook(new Table("studies", STUDIES), new Table("model", MODELS));

        assertEquals(
                WORKBOOK + "#model: no such annotation table; rename it, for example to models, or move it away",
                message());
    }

    @Test
    void aRowOfASheetIsFoundAgain() throws IOException {
        workbook(new Table("studies", List.of("study,record", "doe,pubmed:99")));

        assertEquals(
                WORKBOOK + "#studies:2: no export has the record 'pubmed:99'; correct it or remove the row", message());
    }

    private record Table(String sheet, List<String> rows) {}

    private void workbook(Table... tables) throws IOException {
        Files.createDirectories(folder.resolve(WORKBOOK).getParent());
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(WORKBOOK))) {
            for (Table table : tables) {
                Sheet sheet = book.createSheet(table.sheet);
                for (String text : table.rows) {
                    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (String cell : text.split(",")) {
                        row.createCell(row.getPhysicalNumberOfCells()).setCellValue(cell);
                    }
                }
            }
            book.write(out);
        }
    }

    private List<String> column(String query) throws IOException {
        try (Duck duck = Duck.open(new SmallReview(folder).withCatalog())) {
            return duck.query(query).stream()
                    .map(row -> row.values().iterator().next().orElseThrow().toString())
                    .toList();
        }
    }

    private String message() {
        return assertThrows(ReviewException.class, () -> new SmallReview(folder).withCatalog())
                .getMessage();
    }
}
