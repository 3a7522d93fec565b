package winnow.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookTextTest {

    @TempDir
    private Path folder;

    private Path workbook() throws IOException {
        Path file = folder.resolve("x.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("empty");
            Sheet sheet = book.createSheet("records");
            fill(sheet, 0, "Copyright");
            fill(sheet, 1, "Title", "Year", "Note");
            fill(sheet, 3, "A, \"quoted\" one", "2020");
            sheet.getRow(3).createCell(1).setCellValue(2020);
            fill(sheet, 4, "Two\nlines", "", "", "too much");
            fill(sheet, 5, " ", "");
            fill(sheet, 6, "Last");
            fill(book.createSheet("other"), 0, "Nothing", "of", "this");
            book.write(out);
        }
        return file;
    }

    private static void fill(Sheet sheet, int number, String... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private static String text(Path file) throws IOException {
        try (Reader in = WorkbookText.open(file)) {
            StringWriter out = new StringWriter();
            in.transferTo(out);
            return out.toString();
        }
    }

    @Test
    void row_numbers_are_line_numbers_and_short_rows_are_filled_up() throws IOException {
        List<String> lines = List.of(
                "Copyright",
                "Title,Year,Note",
                "",
                "\"A, \"\"quoted\"\" one\",2020,",
                "Two\u2028lines,,,too much",
                "",
                "Last,,",
                "");
        assertEquals(String.join("\n", lines), text(workbook()));
    }

    @Test
    void a_workbook_is_known_by_its_content() throws IOException {
        assertTrue(WorkbookText.is(workbook()));
        assertFalse(WorkbookText.is(Files.writeString(folder.resolve("y.xlsx"), "PK\u0003\u0004 no")));
        assertFalse(WorkbookText.is(folder));
    }

    @RepeatedTest(60)
    void a_damaged_workbook_is_read_or_said_to_be_damaged(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        byte[] bytes = Files.readAllBytes(workbook());
        byte[] damaged =
                seed.getCurrentRepetition() % 2 == 0 ? bytes : Arrays.copyOf(bytes, random.nextInt(bytes.length));
        for (int i = 0; i < 5 && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        Path file = Files.write(folder.resolve("damaged.xlsx"), damaged);
        try {
            text(file);
        } catch (DamagedWorkbook e) {
            assertEquals("a damaged workbook, or one with a password", e.getMessage());
        }
    }

    @Test
    void what_is_no_workbook_is_said_to_be_damaged() throws IOException {
        Path file = Files.writeString(folder.resolve("y.xlsx"), "PK\u0003\u0004 no");
        assertThrows(DamagedWorkbook.class, () -> WorkbookText.open(file));
    }
}
