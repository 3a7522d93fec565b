package winnow.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CsvTest {

    private static List<Csv.Line> read(String text) {
        List<Csv.Line> lines = new ArrayList<>();
        new Csv(new StringReader(text), ',').forEachRemaining(lines::add);
        return lines;
    }

    private static List<Csv.Line> readOfPeople(String text) {
        List<Csv.Line> lines = new ArrayList<>();
        Csv.ofPeople(new StringReader(text), ',').forEachRemaining(lines::add);
        return lines;
    }

    private static Csv.Cells row(long number, boolean repaired, String raw, String... cells) {
        return new Csv.Cells(number, List.of(cells), repaired, raw);
    }

    @Test
    void a_quoted_cell_may_hold_line_ends_delimiters_and_doubled_quotes() {
        assertEquals(
                List.of(
                        row(1, false, "a,b\r\n", "a", "b"),
                        row(2, false, "\"1,\n\"\"2\"\"\",3\r", "1,\n\"2\"", "3"),
                        row(4, false, "4,", "4", "")),
                read("a,b\r\n\"1,\n\"\"2\"\"\",3\r4,"));
    }

    @Test
    void quotes_that_are_not_doubled_are_kept_if_the_row_is_then_as_wide_as_the_header() {
        String loose = "\"On \"New, Old\" (X)\",\"\"\n";
        assertEquals(
                row(2, true, loose, "On \"New, Old\" (X)", ""),
                read("a,b\n" + loose).get(1));
        String atEnd = "\"The \"Tool\"\",2\n";
        assertEquals(
                row(2, true, atEnd, "The \"Tool\"", "2"), read("a,b\n" + atEnd).get(1));
    }

    @Test
    void a_stray_quote_costs_its_own_row_alone() {
        assertEquals(
                List.of(
                        row(1, false, "a,b\n", "a", "b"),
                        new Csv.Broken(2, false, "1,\"2\n"),
                        row(3, false, "3,4\n", "3", "4"),
                        row(4, false, "5,\"6\"\n", "5", "6")),
                read("a,b\n1,\"2\n3,4\n5,\"6\"\n"));
    }

    @Test
    void two_stray_quotes_around_rows_cost_the_first_row_alone_where_people_write() {
        String text = "a,b\n1,\"2\n3,4\n5,6,\n7,8\"\n9,0\n";

        assertEquals(
                List.of(
                        row(1, false, "a,b\n", "a", "b"),
                        new Csv.Broken(2, false, "1,\"2\n"),
                        row(3, false, "3,4\n", "3", "4"),
                        row(4, false, "5,6,\n", "5", "6", ""),
                        row(5, false, "7,8\"\n", "7", "8\""),
                        row(6, false, "9,0\n", "9", "0")),
                readOfPeople(text));
        assertEquals(
                row(2, false, "1,\"2\n3,4\n5,6,\n7,8\"\n", "1", "2\n3,4\n5,6,\n7,8"),
                read(text).get(1));
    }

    @Test
    void a_row_with_empty_cells_after_the_last_is_a_row_too() {
        assertEquals(
                new Csv.Broken(2, false, "1,\"2\n"),
                readOfPeople("a,b\n1,\"2\n3,4,,\n5,6\"\n").get(1));
    }

    @Test
    void where_people_write_a_cell_of_several_lines_stays_whole_if_none_of_them_is_a_row() {
        String text = "1,\"2\nthree\n4,5,6\n7\"\n";

        assertEquals(
                row(2, false, text, "1", "2\nthree\n4,5,6\n7"),
                readOfPeople("a,b\n" + text).get(1));
    }

    /** Several votes, with a stray quote in some notes: every row is given, alone or as what cannot be read. */
    @RepeatedTest(300)
    void where_people_write_stray_quotes_swallow_no_row(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        StringBuilder text = new StringBuilder("record,note\n");
        int rows = 1 + random.nextInt(8);
        for (int i = 1; i <= rows; i++) {
            String note = List.of("", "x", "\"x", "x\"", "\"x\"", "\"", "\"\"x").get(random.nextInt(7));
            text.append("r").append(i).append(',').append(note).append('\n');
        }

        List<Csv.Line> read = readOfPeople(text.toString());

        assertEquals(rows + 1, read.size(), () -> text + "\n" + read);
    }

    @Test
    void a_file_that_ends_within_quotes_was_cut_off() {
        assertEquals(
                new Csv.Broken(2, true, "1,\"2\nand on"),
                read("a,b\n1,\"2\nand on").get(1));
    }

    @Test
    void blank_lines_between_rows_are_passed_over_and_counted() {
        assertEquals(row(4, false, "1,2", "1", "2"), read("a,b\n\n \r\n1,2").get(1));
    }

    @Test
    void a_quote_within_an_unquoted_cell_is_a_character() {
        assertEquals(
                row(2, false, "5\" disk,2\n", "5\" disk", "2"),
                read("a,b\n5\" disk,2\n").get(1));
    }

    @Test
    void after_the_last_row_there_is_none() {
        Csv rows = new Csv(new StringReader("a\n\n"), ',');
        rows.next();
        assertThrows(NoSuchElementException.class, rows::next);
    }

    @RepeatedTest(200)
    void what_was_written_is_read_again(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        int width = 2 + random.nextInt(4);
        StringBuilder text = new StringBuilder();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<String> row = new ArrayList<>(List.of("x"));
            while (row.size() < width) {
                row.add(noise(random, 6));
            }
            rows.add(row);
            Csv.write(text, row);
        }
        assertEquals(
                rows,
                read(text.toString()).stream()
                        .map(line -> ((Csv.Cells) line).values())
                        .toList());
    }

    @RepeatedTest(500)
    void of_any_text_every_character_is_in_one_row_or_in_a_blank_line(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String text = noise(random, random.nextInt(60));
        String read = read(text).stream().map(Csv.Line::raw).collect(Collectors.joining());
        assertEquals(withoutBlank(text), withoutBlank(read));
    }

    /** The library reads the same cells. */
    @RepeatedTest(500)
    void a_row_whose_quotes_are_doubled_has_the_cells_that_commons_csv_finds(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        for (Csv.Line line : read(noise(random, random.nextInt(60)))) {
            if (line instanceof Csv.Cells cells && !cells.repaired()) {
                try (CSVParser parser = CSVParser.parse(cells.raw(), CSVFormat.DEFAULT)) {
                    assertEquals(List.of(parser.getRecords().get(0).values()), cells.values(), cells.raw());
                }
            }
        }
    }

    private static String withoutBlank(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String noise(Random random, int length) {
        return random.ints(length, 0, 8)
                .mapToObj(i -> "a \",\n\rb\"".substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
