package winnow.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.table.Csv;

/**
 * The rows of one query, as text.
 *
 * @param name of the query's file, without its ending
 * @param about the comment at the top of the query, one line per sentence or so; the first says what is asked
 * @param columns in order
 * @param rows in the query's order, one text per column, empty where there is no value
 */
record Sheet(String name, List<String> about, List<String> columns, List<List<String>> rows) {

    /** Runs the resource {@code folder/name.sql}. */
    static Sheet of(Duck duck, String folder, String name) throws IOException {
        String sql = Duck.resource(Sheet.class, folder + "/" + name + ".sql");
        List<String> about = sql.lines()
                .takeWhile(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .toList();
        return of(duck, name, about, sql);
    }

    /** Runs a query. */
    static Sheet of(Duck duck, String name, List<String> about, String sql) {
        List<Map<String, Optional<Object>>> rows = duck.query(sql);
        return new Sheet(
                name,
                about,
                rows.isEmpty() ? duck.columns(sql) : List.copyOf(rows.get(0).keySet()),
                rows.stream().map(Sheet::cells).toList());
    }

    private static List<String> cells(Map<String, Optional<Object>> row) {
        return row.values().stream()
                .map(value -> value.map(Sheet::text).orElse(""))
                .toList();
    }

    /** A value as it is published: numbers without exponent, grouping or needless zeros. */
    static String text(Object value) {
        if (value instanceof Double number && Double.isFinite(number)) {
            BigDecimal plain = BigDecimal.valueOf(number).stripTrailingZeros();
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        }
        return value.toString();
    }

    /** As CSV with a header and {@code \n} line ends. */
    String csv() {
        StringBuilder text = new StringBuilder();
        Stream.concat(Stream.of(columns), rows.stream()).forEach(row -> write(text, row));
        return text.toString();
    }

    private static void write(StringBuilder text, List<String> row) {
        try {
            Csv.write(text, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
