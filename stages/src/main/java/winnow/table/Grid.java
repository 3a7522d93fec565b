package winnow.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/**
 * A table whose columns are not told by one row of names: its rows as they stand in the file, nothing removed.
 *
 * @param lines in file order, blank ones left out
 * @param issues rows that could not be read, in file order
 */
public record Grid(List<Line> lines, List<Issue> issues) {

    private static final int LINES_THAT_TELL_THE_DELIMITER = 6;

    /**
     * One row.
     *
     * @param cells as many as the row has
     */
    public record Line(Origin at, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    public Grid {
        lines = List.copyOf(lines);
        issues = List.copyOf(issues);
    }

    /**
     * Reads a text whole.
     *
     * @param name the file as people name it, for origins and messages
     * @throws ReviewException if the file is not what its ending says, or is a workbook
     */
    public static Grid read(Path file, String name) throws IOException {
        if (FileKind.of(file, name) != FileKind.TEXT) {
            throw new ReviewException(name + ": is a workbook; save the sheet as .csv in UTF-8");
        }
        List<Line> lines = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        TextTable.cells(file, LINES_THAT_TELL_THE_DELIMITER, each -> {
            Origin at = new Origin(name, each.number());
            if (each instanceof Csv.Cells row) {
                lines.add(new Line(at, row.values()));
            } else {
                issues.add(new Issue(Issue.Code.BROKEN_ROW, at, "", each.raw()));
            }
        });
        return new Grid(lines.stream().filter(Grid::saysSomething).toList(), issues);
    }

    private static boolean saysSomething(Line line) {
        return line.cells().stream().anyMatch(cell -> !cell.isBlank());
    }
}
