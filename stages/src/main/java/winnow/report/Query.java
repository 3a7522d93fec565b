package winnow.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import winnow.db.Duck;
import winnow.stage.Counted;
import winnow.stage.ReviewException;
import winnow.table.Csv;

/** One query of a person on the catalog, which is only read; no file and no network can be reached from it. */
public final class Query {

    private static final int ROWS_SHOWN = 200;

    private static final String PARSED = """
            SELECT tree->>'error_message' AS error, json_array_length(tree, 'statements') AS statements
            FROM (SELECT json_serialize_sql('%s') AS tree)
            """;

    private Query() {}

    /**
     * Runs a query.
     *
     * @param review the review's directory
     * @param sql one query that gives rows: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE
     * @param csv whether to give all rows as CSV; otherwise at most 200 in aligned columns
     * @param lines takes the answer line by line
     * @throws ReviewException if there is no catalog yet, or the query is not one query that only reads, or cannot be
     *     answered
     */
    public static void run(Path review, String sql, boolean csv, Consumer<String> lines) {
        try (Duck duck = Duck.openForQuestions(Drill.catalog(review))) {
            refuseOther(duck, sql);
            List<String> columns = duck.columns(sql);
            if (csv) {
                lines.accept(csv(columns));
                duck.each(sql, row -> lines.accept(csv(cells(row))));
            } else {
                aligned(duck, sql, columns).forEach(lines);
            }
        } catch (Duck.DuckException e) {
            throw new ReviewException("the query cannot be answered: " + e.reason(), e);
        }
    }

    /** Lets the database's own parser say what it is. */
    private static void refuseOther(Duck duck, String sql) {
        Map<String, Optional<Object>> parsed =
                duck.query(PARSED.formatted(sql.replace("'", "''"))).get(0);
        Optional<String> error = parsed.get("error").map(Object::toString);
        if (error.isPresent()) {
            boolean other = error.get().startsWith("Only SELECT");
            throw new ReviewException(
                    other
                            ? "only a query that reads is run here: SELECT, WITH, FROM, VALUES, DESCRIBE, SHOW or SUMMARIZE"
                            : "the query cannot be read: " + error.get());
        }
        long statements =
                parsed.get("statements").map(Number.class::cast).orElse(0).longValue();
        if (statements != 1) {
            throw new ReviewException("there are " + statements + " queries; give one");
        }
    }

    private static List<String> aligned(Duck duck, String sql, List<String> columns) {
        List<List<String>> first = new ArrayList<>();
        long[] all = {0};
        duck.each(sql, row -> {
            if (++all[0] <= ROWS_SHOWN) {
                first.add(cells(row));
            }
        });
        List<String> lines = new ArrayList<>(PlainTable.lines(columns, first));
        lines.add(
                all[0] > ROWS_SHOWN
                        ? "… and " + Counted.of(all[0] - ROWS_SHOWN, "more rows") + "; all with --csv"
                        : "(" + Counted.of(all[0], "rows") + ")");
        return lines;
    }

    private static List<String> cells(List<Optional<Object>> row) {
        return row.stream().map(value -> value.map(Sheet::text).orElse("")).toList();
    }

    private static String csv(List<String> cells) {
        try {
            StringBuilder line = new StringBuilder();
            Csv.write(line, cells);
            return line.substring(0, line.length() - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
