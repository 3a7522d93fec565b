package winnow.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.report.Definition.Measure;

/**
 * Where the numbers of a column come from: which rows of the catalog are behind them, and the query that counts those. It
 * shares nothing with the table's own query but the catalog, so that the two can be held against each other.
 */
record Trace(Measure measure) {

    /**
     * The query whose only cell is the number.
     *
     * @param key the cells that name the table's row, by column
     */
    String number(Map<String, Optional<String>> key) {
        return "SELECT " + measure.expression() + " AS number\n" + from(key);
    }

    /** The query of the rows behind the number, in a total order. */
    String rows(Map<String, Optional<String>> key) {
        return "SELECT *\n" + from(key) + "\nORDER BY ALL";
    }

    /** The query of the rows behind all numbers of the column, in a total order. */
    String allRows() {
        return "SELECT *\nFROM " + source()
                + measure.rows().where().map(where -> "\nWHERE " + where).orElse("") + "\nORDER BY ALL";
    }

    /** The query of the number of rows that there are to choose from. */
    String size() {
        return "SELECT count(*) FROM " + source();
    }

    /** The query of all numbers of the column, with the columns that name their rows before them. */
    String numbers() {
        String within = measure.rows().within().stream().map(Trace::quoted).collect(Collectors.joining(", "));
        return "SELECT " + within + ", " + measure.expression() + " AS number\nFROM " + source()
                + measure.rows().where().map(where -> "\nWHERE " + where).orElse("") + "\nGROUP BY " + within;
    }

    private String from(Map<String, Optional<String>> key) {
        Stream<String> named = measure.rows().within().stream().map(column -> equal(column, key.get(column)));
        return "FROM " + source() + "\nWHERE "
                + Stream.concat(named, measure.rows().where().stream()).collect(Collectors.joining("\n  AND "));
    }

    private String source() {
        String behind = measure.rows().behind();
        return behind.startsWith("(") ? behind + " AS behind" : behind;
    }

    private static String equal(String column, Optional<String> value) {
        return quoted(column)
                + value.map(text -> " = '" + text.replace("'", "''") + "'").orElse(" IS NULL");
    }

    /** A name as SQL wants it. */
    static String quoted(String name) {
        return List.of("of").contains(name) || !name.matches("[a-z_][a-z_0-9]*") ? '"' + name + '"' : name;
    }
}
