package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;
import winnow.stage.Counted;

/**
 * One row of a query, whose values become words of a text.
 *
 * @param row column to value
 */
record Facts(Map<String, Optional<Object>> row) {

    /** The rows of the resource {@code methods/name.sql}. */
    static List<Facts> of(Duck duck, String name) throws IOException {
        return of(duck, "methods/" + name, Map.of());
    }

    /**
     * The rows of a resource.
     *
     * @param path without its ending
     * @param parts what to put in place of what, in its text; the values are SQL
     */
    static List<Facts> of(Duck duck, String path, Map<String, String> parts) throws IOException {
        String sql = Duck.resource(Facts.class, path + ".sql");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            sql = sql.replace(part.getKey(), part.getValue());
        }
        return duck.query(sql).stream().map(Facts::new).toList();
    }

    boolean has(String column) {
        return row.get(column).isPresent();
    }

    /** As published; empty if there is no value. */
    String text(String column) {
        return row.get(column).map(Sheet::text).orElse("");
    }

    long number(String column) {
        return row.get(column).map(value -> ((Number) value).longValue()).orElse(0L);
    }

    double decimal(String column) {
        return row.get(column).map(value -> ((Number) value).doubleValue()).orElseThrow();
    }

    /** {@code 1 record}, {@code 2 records}. */
    String count(String column, String what) {
        return Counted.of(number(column), what);
    }

    /** {@code 1 record was}, {@code 2 records were}. */
    static String were(long number, String what) {
        return Counted.of(number, what) + (number == 1 ? " was" : " were");
    }
}
