package winnow.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/**
 * Reads tables that people keep, {@code .csv} and {@code .xlsx} alike.
 *
 * <p>Blank rows are passed over. A row that cannot be read, or has another number of cells than the header, is an
 * {@link Issue} and costs that row only. In a workbook a short row is filled up with empty cells, dates come as
 * {@code 2025-03-31} and numbers without grouping.
 */
public final class Tables {

    private Tables() {}

    /**
     * Reads a table whole, its header in the first row.
     *
     * @param name the file as people name it, for origins and messages
     * @param required columns that it must have; others may be there
     * @throws ReviewException if a required column is missing, or the file is not what its ending says
     */
    public static Table read(Path file, String name, List<String> required) throws IOException {
        return read(file, name, Shape.of(required));
    }

    /**
     * Reads a table whole.
     *
     * @param name the file as people name it, for origins and messages
     * @throws ReviewException if the table is not of that shape, or the file is not what its ending says
     */
    public static Table read(Path file, String name, Shape shape) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<Issue> issues = new ArrayList<>();
        List<String> columns = scan(file, name, shape, rows::add, issues::add);
        return new Table(columns, rows, issues);
    }

    /**
     * The sheets of a workbook, in order; none of a text. {@link Shape#inSheet} reads one of them.
     *
     * @param name the file as people name it, for messages
     * @throws ReviewException if the file is not what its ending says
     */
    public static List<String> sheets(Path file, String name) throws IOException {
        return FileKind.of(file, name) == FileKind.TEXT ? List.of() : Workbook.sheets(file, name);
    }

    /**
     * Reads every table of a file: each sheet of a workbook that has a row, or the one of a text. The first row is the
     * header.
     *
     * @param name the file as people name it, for origins and messages
     * @throws ReviewException if the file is not what its ending says
     */
    public static List<Table> readEach(Path file, String name) throws IOException {
        return FileKind.of(file, name) == FileKind.TEXT
                ? List.of(read(file, name, List.of()))
                : Workbook.tables(file, name);
    }

    /**
     * Reads a table row by row; nothing is held.
     *
     * @param name the file as people name it, for origins and messages
     * @param rows is given each row, in file order
     * @param issues is given each row that could not be read, in file order
     * @return the columns, in order
     * @throws ReviewException if the table is not of that shape, or the file is not what its ending says
     */
    public static List<String> scan(Path file, String name, Shape shape, Consumer<Row> rows, Consumer<Issue> issues)
            throws IOException {
        HeadedRows.Sink sink = new HeadedRows.Sink(rows, issues);
        return FileKind.of(file, name) == FileKind.TEXT
                ? TextTable.read(file, name, shape, sink)
                : Workbook.read(file, name, shape, sink);
    }
}
