package winnow.selector;

import java.util.Collection;
import java.util.stream.Collectors;

/** Pieces of SQL for people who want to see what a question or a leaf asks of the catalog. */
final class Sql {

    private Sql() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String in(String column, Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", ", column + " IN (", ")"));
    }
}
