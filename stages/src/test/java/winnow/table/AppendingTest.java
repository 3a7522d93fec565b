package winnow.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.stage.ReviewException;

/** Rows that are added to tables of people, which have forms of all kinds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendingTest {

    private static final List<String> COLUMNS = List.of("a", "b", "note");

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("x.csv"), text);
    }

    private static void add(Path file, String... cells) throws IOException {
        Appending.to(file, "x.csv", COLUMNS, List.of(Map.of("a", cells[0], "b", cells[1], "note", cells[2])));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("a,b,note\n1,2,\n", "x,y,\n"),
                Arguments.of("a,b,note\n1,2,", "\nx,y,\n"),
                Arguments.of("note,B,A\r\n,2,1\r\n", ",y,x\r\n"),
                Arguments.of("a;b;more;note\n1;2;3;\n", "x;y;;\n"),
                Arguments.of("\uFEFFa\tb\n1\t2\n", "x\ty\n"),
                Arguments.of("a,b\n1,2\n\n\n", "x,y\n"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void what_stands_there_stays_and_the_new_row_has_its_form(String before, String added) throws IOException {
        Path file = file(before);

        add(file, "x", "y", "");

        assertEquals(before + added, Files.readString(file));
    }

    @Test
    void a_new_file_gets_its_header() throws IOException {
        Path file = folder.resolve("new/x.csv");

        add(file, "x", "y", "z");

        assertEquals("a,b,note\nx,y,z\n", Files.readString(file));
    }

    @Test
    void whatever_a_cell_holds_it_is_read_again_as_one_row() throws IOException {
        Path file = file("a;b;note\n");
        add(file, "=1+1", "say \"hi\"; bye", "two\nlines");

        List<Row> rows = Tables.read(file, "x.csv", COLUMNS).rows();

        assertEquals(1, rows.size());
        assertEquals(
                List.of("=1+1", "say \"hi\"; bye", "two lines"),
                List.copyOf(rows.get(0).cells().values()));
    }

    @Test
    void nothing_is_added_that_would_be_lost() throws IOException {
        Path narrow = file("a,b\n1,2\n");
        assertEquals(
                "x.csv: no column 'note', for which there is something to add; add the column",
                assertThrows(ReviewException.class, () -> add(narrow, "x", "y", "z"))
                        .getMessage());
        Path open = file("a,b,note\n1,\"2,\n");
        assertEquals(
                "x.csv:2: a quote is never closed, so that nothing can be added below it; close the quote",
                assertThrows(ReviewException.class, () -> add(open, "x", "y", "z"))
                        .getMessage());
        Path legacy =
                Files.write(folder.resolve("x.csv"), "a,b,note\n\u00E9,2,\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(
                "x.csv: not UTF-8, so that nothing can be added; save it as CSV in UTF-8",
                assertThrows(ReviewException.class, () -> add(legacy, "x", "y", "z"))
                        .getMessage());
        assertEquals(14, Files.size(legacy));
    }
}
