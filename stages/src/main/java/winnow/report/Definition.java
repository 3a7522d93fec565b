package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;

/**
 * What a table says of itself in its {@link Header}, complete: each column names a row, says more about it, counts rows
 * that can be listed, or is a percentage of two such columns of one unit.
 *
 * @param name of the query's file, without its ending
 * @param sql the query, its comment included
 */
record Definition(String name, About about, Columns columns, String sql) {

    /** The unit of a column whose numbers are studies or applications, whichever the basis of the row says. */
    static final String BY_BASIS = "by basis";

    private static final Map<String, String> UNIT_OF_BASIS =
            Map.of("studies", "studies", "published counts", "applications");

    /**
     * The table in words.
     *
     * @param row what a row is
     * @param note what else to know; may be empty
     */
    record About(String question, String row, String note) {}

    /**
     * @param key columns that name a row
     * @param labels columns that say more about it
     * @param measures columns that count, in header order
     * @param shares percentages, in header order
     */
    record Columns(List<String> key, List<String> labels, List<Measure> measures, List<Share> shares) {

        /** All that the query must give, in no order. */
        List<String> all() {
            return Stream.of(
                            key.stream(),
                            labels.stream(),
                            measures.stream().map(Measure::column),
                            shares.stream().map(Share::column))
                    .flatMap(names -> names)
                    .toList();
        }

        /** Whether a column holds numbers that are counted or worked out. */
        boolean isNumber(String column) {
            return Stream.concat(
                            measures.stream().map(Measure::column),
                            shares.stream().map(Share::column))
                    .anyMatch(column::equals);
        }
    }

    /**
     * A column whose number is an aggregate over rows of the catalog.
     *
     * @param unit one of the known units
     * @param expression the aggregate, in SQL
     * @param rows which rows there are behind a number
     */
    record Measure(String column, String unit, String expression, Rows rows) {}

    /**
     * The rows behind the numbers of a column.
     *
     * @param behind a table, a view, or a query in parentheses
     * @param where which of its rows count; all if empty
     * @param within the columns that must equal those of the table's row
     */
    record Rows(String behind, Optional<String> where, List<String> within) {}

    /** A percentage: a measure out of another one of the same unit. */
    record Share(String column, String of, String outOf) {}

    /** The definition of the resource {@code tables/name.sql}. */
    static Definition of(String name) throws IOException {
        return DefinitionReader.of(name, Duck.resource(Definition.class, "tables/" + name + ".sql"));
    }

    /** @throws IllegalStateException if the query gives other columns than are declared */
    void check(List<String> given) {
        List<String> declared = columns.all();
        if (!Set.copyOf(given).equals(Set.copyOf(declared))) {
            throw new IllegalStateException(
                    "tables/%s.sql: gives %s, but declares %s".formatted(name, given, declared));
        }
    }

    /** What the table says, as sentences, for people. */
    List<String> inWords() {
        String units = columnsByUnit("`").collect(Collectors.joining("; ", "Units: ", "."));
        return Stream.of(about.question(), "A row is " + about.row() + ".", about.note(), units)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The unit of a table in one text: that of all columns, or each with its columns. */
    String units() {
        List<String> units =
                columns.measures().stream().map(Measure::unit).distinct().toList();
        return units.size() == 1 ? unitInWords(units.get(0)) : columnsByUnit("").collect(Collectors.joining("; "));
    }

    private Stream<String> columnsByUnit(String quote) {
        Map<String, List<String>> columnsOf = new LinkedHashMap<>();
        columns.measures()
                .forEach(each -> columnsOf
                        .computeIfAbsent(each.unit(), unit -> new ArrayList<>())
                        .add(quote + each.column() + quote));
        return columnsOf.entrySet().stream()
                .map(each -> String.join(", ", each.getValue()) + " in " + unitInWords(each.getKey()));
    }

    private static String unitInWords(String unit) {
        return unit.equals(BY_BASIS) ? "studies or applications by basis" : unit;
    }

    /** The unit of one number. */
    static String unit(Measure measure, Map<String, Optional<String>> key) {
        return measure.unit().equals(BY_BASIS)
                ? UNIT_OF_BASIS.get(key.get("basis").orElseThrow())
                : measure.unit();
    }
}
