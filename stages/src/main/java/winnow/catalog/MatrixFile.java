package winnow.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import winnow.catalog.Findings.Odd;
import winnow.model.Origin;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;
import winnow.table.Grid;

/**
 * One file of a matrix: first rows that say what the columns are, then a row per model, its name and size in the first two
 * cells.
 *
 * @param name as people name it
 * @param headers what stands at the start of each header row, as {@link #HEADERS} calls it, to the row
 * @param models in file order
 */
record MatrixFile(String name, Map<String, Grid.Line> headers, List<Model> models) {

    /** Spellings of the first cell of a header row, in lower case, to the column of the evidence that the row gives. */
    static final Map<String, String> HEADERS = Map.of(
            "stage", "stage",
            "task", "task",
            "sub-task", "subtask",
            "subtask", "subtask",
            "mandatory input", "mandatory_input",
            "optional input", "optional_input",
            "output", "output");

    /** Cells before the first column of a use or a resource. */
    static final int NAMED = 2;

    private static final int LETTERS = 26;

    /** @param cells all cells of the row, the name and the size included, without blanks too many */
    record Model(Origin at, ModelName name, List<String> cells) {

        /** A cell; the empty text beyond the last one. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Reads a file of {@code raw/annotations}; without rows if it is not there, which is a finding. */
    static MatrixFile read(Workspace files, String file, Findings findings) throws IOException {
        String name = Artifacts.ANNOTATIONS.path() + "/" + file;
        Optional<Path> path = files.files(Artifacts.ANNOTATIONS).stream()
                .filter(each -> files.name(each).equals(name))
                .findFirst();
        if (path.isEmpty()) {
            findings.add(new Origin(name, 0), "not found; the protocol names it under annotations.matrix");
            return new MatrixFile(name, Map.of(), List.of());
        }
        Grid grid = Grid.read(path.get(), name);
        grid.issues().forEach(findings::unread);
        Map<String, Grid.Line> headers = new LinkedHashMap<>();
        List<Model> models = new ArrayList<>();
        for (Grid.Line line : grid.lines()) {
            Optional<String> header = header(line).filter(found -> models.isEmpty());
            header.ifPresent(
                    found -> headers.put(found, tidied(line, line.cells().size(), findings)));
            if (header.isEmpty()) {
                model(tidied(line, NAMED, findings), findings).ifPresent(models::add);
            }
        }
        return new MatrixFile(name, headers, models);
    }

    private static Optional<String> header(Grid.Line line) {
        String first = line.cells().get(0).strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(HEADERS.get(first));
    }

    /**
     * Every cell without blanks too many.
     *
     * @param names how many of the first cells are names, in which such blanks are reported
     */
    private static Grid.Line tidied(Grid.Line line, int names, Findings findings) {
        List<String> tidy = new ArrayList<>();
        for (String cell : line.cells()) {
            String text = Cleaning.tidy(cell);
            if (!text.isEmpty() && !text.equals(cell) && tidy.size() < names) {
                String column = "column " + letters(tidy.size());
                findings.report(new Odd(Check.STRAY_BLANKS, line.at(), column, text, ""));
            }
            tidy.add(text);
        }
        return new Grid.Line(line.at(), tidy);
    }

    private static Optional<Model> model(Grid.Line line, Findings findings) {
        List<String> cells = line.cells();
        if (cells.get(0).isEmpty()) {
            findings.add(line.at(), "no model; its name stands in the first cell");
            return Optional.empty();
        }
        Optional<String> size = cells.stream().skip(1).findFirst().filter(text -> !text.isEmpty());
        return Optional.of(new Model(line.at(), new ModelName(cells.get(0), size), cells));
    }

    /** The cell of a header row; the empty text if there is none. */
    String header(String row, int column) {
        return Optional.ofNullable(headers.get(row))
                .map(Grid.Line::cells)
                .filter(cells -> column < cells.size())
                .map(cells -> cells.get(column))
                .orElse("");
    }

    /** How many columns its header rows have. */
    int width() {
        return headers.values().stream()
                .mapToInt(line -> line.cells().size())
                .max()
                .orElse(0);
    }

    /** Where its header is. */
    Origin at() {
        return new Origin(name, headers.isEmpty() ? 0 : 1);
    }

    /** What spreadsheet programs call a column: {@code A, B, …, Z, AA, AB, …}. */
    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
