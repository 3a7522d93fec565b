package winnow.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/** Cells as they stand in the file. */
class GridTest {

    @TempDir
    private Path folder;

    @Test
    void givesEveryRowWithItsLineAndItsBlanks() throws IOException {
        Grid grid = grid("\uFEFFa,,b \n\n,,\n c,\"d\nd\",e\n");

        assertEquals(
                List.of(
                        new Grid.Line(new Origin("x.csv", 1), List.of("a", "", "b ")),
                        new Grid.Line(new Origin("x.csv", 4), List.of(" c", "d\nd", "e"))),
                grid.lines());
        assertEquals(List.of(), grid.issues());
    }

    @Test
    void aBrokenRowIsAnIssue() throws IOException {
        Grid grid = grid("a,b\n\"c,d\ne,f\n");

        assertEquals(List.of(new Issue(Issue.Code.BROKEN_ROW, new Origin("x.csv", 2), "", "\"c,d\n")), grid.issues());
        assertEquals(2, grid.lines().size());
    }

    @Test
    void aWorkbookIsNone() throws IOException {
        Path file = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4});

        assertEquals(
                "x.xlsx: is a workbook; save the sheet as .csv in UTF-8",
                assertThrows(ReviewException.class, () -> Grid.read(file, "x.xlsx"))
                        .getMessage());
    }

    @Test
    void aRowKnowsWhereBlanksWere() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "a,b,c,d\none, two,three ,  \n");
        Row row = Tables.read(file, "x.csv", List.of("a")).rows().get(0);

        assertEquals(Set.of("b", "c"), row.padded());
        assertEquals(List.of("one", "two", "three", ""), List.copyOf(row.cells().values()));
    }

    private Grid grid(String text) throws IOException {
        return Grid.read(Files.writeString(folder.resolve("x.csv"), text), "x.csv");
    }
}
