package winnow.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TablesTest {

    private static final List<String> COLUMNS = List.of("record", "vote");

    @TempDir
    private Path folder;

    @Test
    void a_csv_with_or_without_a_byte_order_mark_is_the_same_table() throws IOException {
        String text = "Record,vote,note\r\npubmed:1,include,\"a, b\"\r\n\r\n,,\r\npubmed:2,exclude,İ\r\n";

        Table plain = read("a.csv", text.getBytes(StandardCharsets.UTF_8));
        Table marked = read("a.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));

        assertEquals(plain, marked);
        assertEquals(List.of("record", "vote", "note"), plain.columns());
        assertEquals(
                List.of(2L, 5L),
                plain.rows().stream().map(row -> row.at().line()).toList());
        assertEquals(
                Map.of("record", "pubmed:1", "vote", "include", "note", "a, b"),
                plain.rows().get(0).cells());
        assertEquals("İ", plain.rows().get(1).get("note"));
        assertEquals(List.of(), plain.issues());
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_delimiter_is_found(String delimiter) throws IOException {
        Table table = read("a.csv", "record,vote\nr1,include\n".replace(",", delimiter));

        assertEquals(
                Map.of("record", "r1", "vote", "include"), table.rows().get(0).cells());
    }

    @Test
    void a_file_in_another_encoding_is_read_and_noted() throws IOException {
        Table table = read("a.csv", "record,vote\nMüller,–\n".getBytes(Charset.forName("windows-1252")));

        assertEquals("a.csv: NOT_UTF8: " + Issue.Code.NOT_UTF8.text(), messages(table));
        assertEquals(
                Map.of("record", "Müller", "vote", "–"), table.rows().get(0).cells());
    }

    @Test
    void a_file_in_utf_16_is_read() throws IOException {
        Table table = read("a.csv", "\uFEFFrecord,vote\nr1,ş\n".getBytes(StandardCharsets.UTF_16LE));

        assertEquals(Map.of("record", "r1", "vote", "ş"), table.rows().get(0).cells());
        assertEquals(List.of(), table.issues());
    }

    @Test
    void a_row_that_cannot_be_read_costs_that_row_only() throws IOException {
        Table table = read("a.csv", "record,vote\nr1\nr2,include\n\"r3,include\nr4,include\nr5,a,b\nr6,include,\n");

        assertEquals(
                List.of("r2", "r4", "r6"),
                table.rows().stream().map(row -> row.get("record")).toList());
        assertEquals(
                List.of(Issue.Code.WRONG_COLUMN_COUNT, Issue.Code.BROKEN_ROW, Issue.Code.WRONG_COLUMN_COUNT),
                table.issues().stream().map(Issue::code).toList());
        assertEquals(
                List.of(2L, 4L, 6L),
                table.issues().stream().map(issue -> issue.at().line()).toList());
    }

    @Test
    void two_stray_quotes_swallow_no_row_without_an_issue() throws IOException {
        Table table = read("a.csv", "record,vote,note\nr1,include,\"first\nr2,include,\nr3,include,last\"\n");

        assertEquals(
                List.of("r2", "r3"),
                table.rows().stream().map(row -> row.get("record")).toList());
        assertEquals(
                "a.csv:2: BROKEN_ROW: row cannot be read, usually because of a broken quote; nothing was done with the row;"
                        + " mend the quote",
                messages(table));
    }

    @Test
    void a_quote_that_never_ends_costs_the_rest() throws IOException {
        Table table = read("a.csv", "record,vote\nr1,include\nr2,\"x");

        assertEquals(1, table.rows().size());
        assertEquals(
                "a.csv:3: TRUNCATED_ROW: the file ends within a quote that starts here; nothing was done with the rest;"
                        + " close the quote",
                messages(table));
    }

    @Test
    void a_missing_column_is_named_with_the_nearest_one() {
        assertEquals(
                "a.csv: no column 'vote'; the nearest is 'votes'; rename it if that is meant; its columns are record, note, votes",
                refused("a.csv", "record,note,votes\nr1,,include\n"));
    }

    @Test
    void a_missing_column_without_any_other_is_to_be_added() {
        assertEquals("a.csv: no column 'vote'; add it; its columns are record", refused("a.csv", "record\nr1\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", ",,\n"})
    void an_empty_file_is_refused(String text) {
        assertEquals("a.csv: is empty; its first row must name the columns record, vote", refused("a.csv", text));
    }

    @Test
    void a_text_that_ends_in_xlsx_is_refused() {
        assertEquals(
                "a.xlsx: ends in .xlsx, but is a text; rename it so that it ends in .csv",
                refused("a.xlsx", "record,vote\n"));
    }

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
    void another_kind_of_file_is_refused() {
        assertEquals("a.pdf: not a table; tables end in .csv or .xlsx", refused("a.pdf", "%PDF-1.4"));
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

    @Test
    void other_spellings_of_a_column_and_a_repeated_name_are_told_apart() throws IOException {
        Shape shape = new Shape(
                List.of("Title"),
                Map.of("Title", List.of("Source Title")),
                1,
                Optional.empty(),
                Optional.empty(),
                List.of());
        Files.writeString(folder.resolve("a.csv"), "Source title,Publisher,Publisher,,x\nT,A,B,C,D\n");

        Table table = Tables.read(folder.resolve("a.csv"), "a.csv", shape);

        assertEquals(List.of("Title", "Publisher", "Publisher (2)", "column 4", "x"), table.columns());
        assertEquals("C", table.rows().get(0).get("column 4"));
    }

    @Test
    void cells_beyond_the_header_go_to_the_column_that_holds_the_delimiter() throws IOException {
        Shape shape = new Shape(List.of("Title"), Map.of(), 1, Optional.of("Title"), Optional.empty(), List.of());
        Files.writeString(folder.resolve("a.csv"), "Rank;Title;Type\n1;\"A \"B\", C; D\";journal\n2;E;journal\n");

        Table table = Tables.read(folder.resolve("a.csv"), "a.csv", shape);

        assertEquals(
                List.of("journal", "journal"),
                table.rows().stream().map(row -> row.get("Type")).toList());
        assertTrue(table.rows().get(0).get("Title").contains("; D"));
        assertEquals(
                List.of(Issue.Code.REPAIRED_QUOTES),
                table.issues().stream().map(Issue::code).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''-1", "'", "'a'", "", "a=b", "x, \"quoted\"\ny"
            })
    void a_text_written_for_a_spreadsheet_is_harmless_and_comes_back(String text) throws IOException {
        StringWriter out = new StringWriter();
        SpreadsheetCsv.write(out, List.of("record", "vote"));
        SpreadsheetCsv.write(out, List.of("r", text));

        String written = out.toString().lines().skip(1).findFirst().orElseThrow();
        assertTrue(written.matches("r,\"?([^=+@\t\r\"-].*)?"), written);
        assertEquals(text.strip(), read("a.csv", out.toString()).rows().get(0).get("vote"));
    }

    @Test
    void a_row_copied_from_a_wider_table_is_read_by_its_first_cells_and_of_no_other_width() throws IOException {
        Path file = folder.resolve("votes.csv");
        Files.writeString(file, "record,vote,note\na,include,,Title,2024\nb,include,x,Title\n");

        Table table = Tables.read(
                file,
                "votes.csv",
                Shape.of(List.of("record", "vote", "note"))
                        .orPastedFrom(List.of("record", "vote", "note", "title", "year")));

        assertEquals(1, table.rows().size());
        assertEquals("include", table.rows().get(0).get("vote"));
        assertEquals(
                List.of(Issue.Code.WRONG_COLUMN_COUNT),
                table.issues().stream().map(Issue::code).toList());
    }

    @Test
    void a_row_copied_under_another_header_is_an_issue() throws IOException {
        Path file = folder.resolve("votes.csv");
        Files.writeString(file, "vote,record,note\na,include,,Title,2024\n");

        Table table = Tables.read(
                file,
                "votes.csv",
                Shape.of(List.of("record", "vote", "note"))
                        .orPastedFrom(List.of("record", "vote", "note", "title", "year")));

        assertEquals(List.of(), table.rows());
        assertEquals(1, table.issues().size());
    }

    private Table read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Table read(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return Tables.read(folder.resolve(name), name, COLUMNS);
    }

    private String refused(String name, String text) {
        return assertThrows(ReviewException.class, () -> read(name, text)).getMessage();
    }

    private String refused(String name) {
        return assertThrows(ReviewException.class, () -> Tables.read(folder.resolve(name), name, COLUMNS))
                .getMessage();
    }

    private static String messages(Table table) {
        return String.join("\n", table.issues().stream().map(Issue::message).toList());
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
