package winnow.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.stage.Durable;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/**
 * Adds rows to a table of people, in that table's own form: its columns in their order, its delimiter, its line ends. What
 * stands there stays as it is, byte for byte; all rows are added or, should the process or the machine end in the
 * middle, none.
 */
public final class Appending {

    private static final char QUOTE = '"';

    private Appending() {}

    /**
     * Adds rows; makes the file if it is not there.
     *
     * @param name the file as people name it
     * @param columns of a new file; an old one must have them, except those in which every row is empty
     * @param rows column name to text
     * @throws ReviewException if a row has something to say for which the file has no column, or the file is not UTF-8
     */
    public static void to(Path file, String name, List<String> columns, List<Map<String, String>> rows)
            throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        Files.createDirectories(file.getParent());
        StringBuilder text = new StringBuilder();
        if (!Files.exists(file) || Files.size(file) == 0) {
            SpreadsheetCsv.write(text, columns);
            add(text, columns, rows, ',');
        } else {
            continued(text, file, name, columns, rows);
        }
        Durable.write(file, text.toString());
    }

    private static void continued(
            StringBuilder text, Path file, String name, List<String> columns, List<Map<String, String>> rows)
            throws IOException {
        if (!TextTable.charset(file).equals(StandardCharsets.UTF_8)) {
            throw new ReviewException(name + ": not UTF-8, so that nothing can be added; save it as CSV in UTF-8");
        }
        List<String> there = columns(file, name, columns);
        for (Map<String, String> row : rows) {
            row.forEach((column, value) -> {
                if (!value.isEmpty() && !there.contains(column)) {
                    throw new ReviewException("%s: no column '%s', for which there is something to add; add the column"
                            .formatted(name, column));
                }
            });
        }
        String before = Files.readString(file);
        String end = before.contains("\r\n") ? "\r\n" : "\n";
        text.append(before).append(before.endsWith("\n") ? "" : end);
        StringBuilder more = new StringBuilder();
        add(more, there, rows, TextTable.delimiter(file, StandardCharsets.UTF_8, 1));
        text.append(end.equals("\n") ? more : more.toString().replace("\n", end));
    }

    /** The columns of the file, in its order, under the names that the rows use. */
    private static List<String> columns(Path file, String name, List<String> known) throws IOException {
        Map<String, List<String>> spelled =
                known.stream().collect(Collectors.toMap(column -> column, column -> List.of()));
        Table table = Tables.read(
                file, name, new Shape(List.of(), spelled, 1, Optional.empty(), Optional.empty(), List.of()));
        table.issues().stream()
                .filter(issue -> issue.code() == Issue.Code.TRUNCATED_ROW)
                .findFirst()
                .ifPresent(issue -> {
                    throw new ReviewException(issue.at() + ": a quote is never closed, so that nothing can be added"
                            + " below it; close the quote");
                });
        return table.columns();
    }

    private static void add(StringBuilder text, List<String> columns, List<Map<String, String>> rows, char delimiter) {
        for (Map<String, String> row : rows) {
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(cell(row.getOrDefault(column, ""), delimiter)));
            text.append(String.join(String.valueOf(delimiter), cells)).append('\n');
        }
    }

    /** One cell; line breaks become blanks, so that a row is a line. */
    private static String cell(String value, char delimiter) {
        String text = SpreadsheetCsv.harmless(value.replaceAll("\\R", " "));
        boolean plain = text.indexOf(delimiter) < 0 && text.indexOf(QUOTE) < 0;
        return plain ? text : QUOTE + text.replace("\"", "\"\"") + QUOTE;
    }
}
