package winnow.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.table.Shape;
import winnow.table.Tables;

/** The tables as one workbook. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableWorkbookTest {

    private static final String SQL = """
            -- question: How many?
            -- row: a stage
            -- key: stage
            -- behind: evidence
            -- unit: versions
            -- counts versions: count(DISTINCT version)
            SELECT 1
            """;

    @TempDir
    private Path folder;

    private static FrequencyTable table(String name) {
        Definition definition = DefinitionReader.of(name, SQL);
        List<List<String>> rows = List.of(List.of("=1+1", "12"), List.of("2", ""));
        return new FrequencyTable(
                definition, new Sheet(name, definition.inWords(), List.of("stage", "versions"), rows));
    }

    private Path written(String file) throws IOException {
        List<FrequencyTable> tables = List.of(table("b"), table("a"));
        Path workbook = folder.resolve(file);
        TableWorkbook.write(workbook, tables, TableIndex.of(tables, "0123abc"));
        return workbook;
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void it_begins_with_what_is_in_it() throws IOException {
        Path workbook = written("tables.xlsx");

        assertEquals(List.of("Contents", "b", "a"), Tables.sheets(workbook, "tables.xlsx"));
        assertEquals(
                List.of("b How many? a stage versions 2 0123abc", "a How many? a stage versions 2 0123abc"),
                Tables.read(
                                workbook,
                                "tables.xlsx",
                                Shape.of(List.of("sheet", "catalog_hash")).inSheet("Contents"))
                        .rows()
                        .stream()
                        .map(row -> String.join(
                                " ",
                                List.of("sheet", "question", "row", "unit", "rows", "catalog_hash").stream()
                                        .map(row::get)
                                        .toList()))
                        .toList());
        assertTrue(part(workbook, "xl/worksheets/sheet1.xml").contains("location=\"'b'!A1\""));
    }

    @Test
    void numbers_are_numbers_and_texts_are_texts() throws IOException {
        String sheet = part(written("tables.xlsx"), "xl/worksheets/sheet2.xml");

        assertTrue(sheet.matches("(?s).*<c r=\"B2\"[^>]*t=\"n\"[^>]*><v>12.0</v>.*"), sheet);
        assertTrue(sheet.matches("(?s).*<c r=\"A3\"[^>]*t=\"s\".*") || sheet.contains("t=\"inlineStr\""), sheet);
        assertTrue(!sheet.contains("<f>"), "a text became a formula");
        assertTrue(sheet.contains("state=\"frozen\""), "the header is not held in sight");
    }

    @Test
    void the_same_tables_give_the_same_bytes() throws IOException {
        assertArrayEquals(Files.readAllBytes(written("one.xlsx")), Files.readAllBytes(written("two.xlsx")));
    }

    @Test
    void names_of_sheets_are_short_and_differ() {
        String long31 = "a".repeat(31);
        List<String> tables = List.of("contents", long31, long31 + "b", long31.toUpperCase(Locale.ROOT) + "c");

        assertEquals(
                List.of("contents~2", long31, "a".repeat(29) + "~2", "A".repeat(29) + "~3"),
                List.copyOf(TableWorkbook.sheetNames(tables).values()));
        List<String> many = IntStream.range(0, 120).mapToObj(i -> long31 + i).toList();
        assertEquals(
                120, TableWorkbook.sheetNames(many).values().stream().distinct().count());
        assertTrue(TableWorkbook.sheetNames(many).values().stream().allMatch(name -> name.length() <= 31));
    }
}
