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
import winnow.stage.Nearest;

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

    private static final Set<String> UNITS = Set.of(
            BY_BASIS,
            "applications",
            "citations",
            "entries",
            "GB",
            "input/output columns",
            "lines",
            "models",
            "proportion",
            "records",
            "reports",
            "stages",
            "studies",
            "subtask categories",
            "US dollars",
            "versions",
            "votes",
            "W");

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
            return !key.contains(column) && !labels.contains(column);
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
        return of(name, Duck.resource(Definition.class, "tables/" + name + ".sql"));
    }

    /** @throws IllegalArgumentException naming what is missing or contradicts itself */
    static Definition of(String name, String sql) {
        Header header = Header.of(name, sql);
        About about = new About(
                header.text("question"),
                header.text("row"),
                header.find("note", "").orElse(""));
        if (!about.question.endsWith("?")) {
            throw header.refused("the question does not end with a question mark");
        }
        List<String> key = List.of(header.text("key").split(", *"));
        List<Measure> measures = header.all("counts").entrySet().stream()
                .map(each -> measure(header, key, each.getKey(), each.getValue()))
                .toList();
        Columns columns = new Columns(key, header.names("label", ""), measures, shares(header, measures));
        refuseStrays(header, columns);
        return new Definition(name, about, columns, sql);
    }

    private static Measure measure(Header header, List<String> key, String column, String expression) {
        String unit = header.find("unit", column).orElseThrow(() -> header.refused("no unit of " + column));
        if (!UNITS.contains(unit)) {
            throw header.refused("no unit '" + unit + "'; the nearest is '"
                    + Nearest.of(unit, UNITS).orElseThrow() + "'");
        }
        List<String> within = header.names("within", column);
        if (!key.containsAll(within)) {
            throw header.refused("within " + column + " names a column that is not in the key");
        }
        if (unit.equals(BY_BASIS) && !key.contains("basis")) {
            throw header.refused("the unit of " + column + " is by basis, but basis is not in the key");
        }
        Rows rows = new Rows(
                header.find("behind", column).orElseThrow(() -> header.refused("nothing behind " + column)),
                header.find("where", column),
                within.isEmpty() ? key : within);
        return new Measure(column, unit, expression, rows);
    }

    private static List<Share> shares(Header header, List<Measure> measures) {
        Map<String, String> units = measures.stream().collect(Collectors.toMap(Measure::column, Measure::unit));
        List<Share> shares = new ArrayList<>();
        header.all("share").forEach((column, text) -> {
            List<String> parts = List.of(text.split(" of "));
            if (parts.size() != 2 || !units.keySet().containsAll(parts)) {
                throw header.refused("share " + column + " is not 'COLUMN of COLUMN' of two counted columns");
            }
            if (!units.get(parts.get(0)).equals(units.get(parts.get(1)))) {
                throw header.refused("share " + column + " mixes units: " + units.get(parts.get(0)) + " of "
                        + units.get(parts.get(1)));
            }
            shares.add(new Share(column, parts.get(0), parts.get(1)));
        });
        return List.copyOf(shares);
    }

    private static void refuseStrays(Header header, Columns columns) {
        Set<String> counted = columns.measures().stream().map(Measure::column).collect(Collectors.toSet());
        if (counted.isEmpty()) {
            throw header.refused("nothing is counted");
        }
        for (String aspect : List.of("behind", "unit", "where", "within")) {
            for (String column : header.all(aspect).keySet()) {
                if (!column.isEmpty() && !counted.contains(column)) {
                    throw header.refused(
                            aspect + " " + column + ": no such counted column" + Nearest.hint(column, counted));
                }
            }
        }
        if (columns.all().stream().distinct().count() != columns.all().size()) {
            throw header.refused("a column is declared twice");
        }
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
        String units = columns.measures().stream()
                .collect(Collectors.groupingBy(
                        Measure::unit,
                        LinkedHashMap::new,
                        Collectors.mapping(each -> "`" + each.column() + "`", Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(each -> each.getValue() + " in " + unitInWords(each.getKey()))
                .collect(Collectors.joining("; ", "Units: ", "."));
        return Stream.of(about.question(), "A row is " + about.row() + ".", about.note(), units)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The unit of a table in one text: that of all columns, or each with its columns. */
    String units() {
        List<String> units =
                columns.measures().stream().map(Measure::unit).distinct().toList();
        return units.size() == 1
                ? unitInWords(units.get(0))
                : columns.measures().stream()
                        .map(each -> each.column() + ": " + unitInWords(each.unit()))
                        .collect(Collectors.joining("; "));
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
