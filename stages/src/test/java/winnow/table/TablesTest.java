package winnow.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/** Texts as tables, and files that are refused. */
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
    void another_kind_of_file_is_refused() {
        assertEquals("a.pdf: not a table; tables end in .csv or .xlsx", refused("a.pdf", "%PDF-1.4"));
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

    private static String messages(Table table) {
        return String.join("\n", table.issues().stream().map(Issue::message).toList());
    }
}
