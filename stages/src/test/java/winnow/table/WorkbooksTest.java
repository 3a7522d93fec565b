package winnow.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.stage.ReviewException;

/** Workbooks as tables, and what is refused because it is no whole workbook or is not called one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbooksTest {

    private static final List<String> COLUMNS = List.of("record", "vote");

    @TempDir
    private Path folder;

    @Test
    void a_workbook_that_ends_in_csv_is_refused() throws IOException {
        workbook(
                "a.csv",
                book -> book.createSheet("x").createRow(0).createCell(0).setCellValue("record"));

        assertEquals(
                "a.csv: ends in .csv, but is a zip archive or a workbook; if it is an Excel workbook, rename it so that it ends in .xlsx",
                refused("a.csv"));
    }

    @Test
    void a_zip_archive_that_ends_in_xlsx_is_refused() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("a.xlsx")))) {
            zip.putNextEntry(new ZipEntry("votes.csv"));
            zip.write("record,vote\n".getBytes(StandardCharsets.UTF_8));
        }

        assertTrue(refused("a.xlsx").startsWith("a.xlsx: not an Excel workbook, or a damaged one; unpack it if"));
    }

    @Test
    void a_damaged_workbook_is_refused() throws IOException {
        workbook(
                "whole.xlsx",
                book -> book.createSheet("x").createRow(0).createCell(0).setCellValue("record"));
        byte[] whole = Files.readAllBytes(folder.resolve("whole.xlsx"));
        Files.write(folder.resolve("a.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertTrue(refused("a.xlsx").startsWith("a.xlsx: not an Excel workbook, or a damaged one; "));
    }

    @Test
    void an_old_workbook_is_refused() throws IOException {
        Files.write(folder.resolve("a.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        assertEquals(
                "a.xls: ends in .xls, but is a workbook in an old format or with a password; open it and save it as .xlsx without a password",
                refused("a.xls"));
    }

    @Test
    void a_workbook_gives_the_same_rows_as_a_csv() throws IOException {
        workbook("a.xlsx", book -> {
            Sheet sheet = book.createSheet("votes");
            fill(sheet, 0, "record", "vote", "date", "note");
            fill(sheet, 1, "pubmed:1", "include");
            sheet.getRow(1).createCell(2).setCellValue(LocalDate.of(2025, 3, 31));
            CellStyle day = book.createCellStyle();
            day.setDataFormat((short) 14);
            sheet.getRow(1).getCell(2).setCellStyle(day);
            sheet.getRow(1).createCell(3).setCellValue(12_000_000);
            fill(sheet, 2, " ", "");
            fill(sheet, 4, "pubmed:2", "", "", "x");
        });

        Table table = Tables.read(folder.resolve("a.xlsx"), "raw/a.xlsx", COLUMNS);

        assertEquals(
                Map.of("record", "pubmed:1", "vote", "include", "date", "2025-03-31", "note", "12000000"),
                table.rows().get(0).cells());
        assertEquals("raw/a.xlsx#votes:5", table.rows().get(1).at().toString());
        assertEquals(
                Map.of("record", "pubmed:2", "vote", "", "date", "", "note", "x"),
                table.rows().get(1).cells());
        assertEquals(2, table.rows().size());
    }

    @Test
    void the_sheet_with_the_columns_is_found_and_a_named_sheet_is_kept_to() throws IOException {
        workbook("a.xlsx", book -> {
            fill(book.createSheet("About"), 0, "Read me");
            Sheet second = book.createSheet("Second");
            fill(second, 0, "A list of votes");
            fill(second, 1, "record", "vote");
            fill(second, 2, "r1", "include");
            fill(book.createSheet("Third"), 0, "record", "vote");
        });
        Path file = folder.resolve("a.xlsx");
        Shape shape = new Shape(COLUMNS, Map.of(), 2, Optional.empty(), Optional.empty(), List.of());

        assertEquals(1, Tables.read(file, "a.xlsx", shape).rows().size());
        assertEquals(
                0, Tables.read(file, "a.xlsx", shape.inSheet("Third")).rows().size());
        assertEquals(
                "a.xlsx: no sheet 'Fourth'; its sheets are About, Second, Third; rename the one that is meant",
                assertThrows(ReviewException.class, () -> Tables.read(file, "a.xlsx", shape.inSheet("Fourth")))
                        .getMessage());
        assertEquals(
                "a.xlsx#About: no column 'record'; the nearest is 'Read me'; rename it if that is meant; its columns are Read me",
                assertThrows(ReviewException.class, () -> Tables.read(file, "a.xlsx", shape.inSheet("About")))
                        .getMessage());
    }

    private String refused(String name) {
        return assertThrows(ReviewException.class, () -> Tables.read(folder.resolve(name), name, COLUMNS))
                .getMessage();
    }

    private interface Filling {
        void fill(XSSFWorkbook book);
    }

    private void workbook(String name, Filling filling) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            filling.fill(book);
            book.write(out);
        }
    }

    private static void fill(Sheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            org.apache.poi.ss.usermodel.Row target =
                    sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            target.getCell(i, MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(cells[i]);
        }
    }
}
