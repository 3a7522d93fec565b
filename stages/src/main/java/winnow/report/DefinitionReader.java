package winnow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import winnow.report.Definition.About;
import winnow.report.Definition.Columns;
import winnow.report.Definition.Measure;
import winnow.report.Definition.Rows;
import winnow.report.Definition.Share;
import winnow.stage.Nearest;

/** Makes a table's definition from its query, or says what the comment at its top lacks. */
final class DefinitionReader {

    private static final Set<String> UNITS = Set.of(
            Definition.BY_BASIS,
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

    private DefinitionReader() {}

    /** @throws IllegalArgumentException naming what is missing or contradicts itself */
    static Definition of(String name, String sql) {
        Header header = Header.of(name, sql);
        About about = new About(
                header.text("question"),
                header.text("row"),
                header.find("note", "").orElse(""));
        if (!about.question().endsWith("?")) {
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
        if (unit.equals(Definition.BY_BASIS) && !key.contains("basis")) {
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
}
