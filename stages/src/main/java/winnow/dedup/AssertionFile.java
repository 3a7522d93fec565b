package winnow.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.table.Csv;
import winnow.table.Row;
import winnow.table.Table;

/** Reads the table of asserted pairs. */
final class AssertionFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private AssertionFile() {}

    /**
     * @param name the file's name in messages
     * @throws ReviewException if a column is missing
     */
    static Table read(Path file, String name) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Csv lines = new Csv(in, ',');
            List<String> columns = lines.hasNext() ? columns(lines.next(), name) : List.of();
            List<Row> rows = new ArrayList<>();
            List<Issue> issues = new ArrayList<>();
            while (lines.hasNext()) {
                read(lines.next(), name, columns, rows, issues);
            }
            return new Table(columns, rows, issues);
        }
    }

    private static List<String> columns(Csv.Line line, String name) {
        List<String> columns = line instanceof Csv.Cells cells
                ? cells.values().stream()
                        .map(cell -> cell.replace(BYTE_ORDER_MARK, "").strip())
                        .toList()
                : List.of();
        if (!columns.containsAll(Assertions.COLUMNS)) {
            throw new ReviewException("%s:1: the first line must name the columns %s; it has %s"
                    .formatted(name, String.join(",", Assertions.COLUMNS), columns));
        }
        return columns;
    }

    private static void read(Csv.Line line, String name, List<String> columns, List<Row> rows, List<Issue> issues) {
        Origin at = new Origin(name, line.number());
        if (line instanceof Csv.Cells cells && cells.values().size() == columns.size()) {
            Map<String, String> byColumn = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                byColumn.put(columns.get(i), cells.values().get(i).strip());
            }
            rows.add(new Row(at, byColumn));
        } else {
            Issue.Code code = line instanceof Csv.Cells ? Issue.Code.WRONG_COLUMN_COUNT : Issue.Code.BROKEN_ENTRY;
            issues.add(new Issue(code, at, "", line.raw().strip()));
        }
    }
}
