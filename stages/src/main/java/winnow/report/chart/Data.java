package winnow.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/**
 * A table to be drawn.
 *
 * @param name of the table
 * @param columns in order
 * @param rows in order, a text per column, empty where there is no value
 * @param units what its numbers count or measure
 */
public record Data(String name, List<String> columns, List<List<String>> rows, Units units) {

    /** What the number of a column counts or measures in a row; empty where that is not known. */
    public interface Units {
        String of(String column, List<String> row);
    }

    public Data {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @throws ReviewException if there is no such column, naming the nearest */
    int column(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new ReviewException(
                    "the figure of table " + name + " asks for a column '" + column + "', the nearest is '"
                            + Nearest.of(column, columns).orElse("") + "'; mend the figure's declaration");
        }
        return index;
    }

    String text(List<String> row, String column) {
        return row.get(column(column));
    }

    /** @throws ReviewException if the cell holds something else than a number */
    Optional<Double> number(List<String> row, String column) {
        String text = text(row, column);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new ReviewException(
                    "table " + name + ": column " + column + ": '" + text
                            + "' is no number; mend the figure's declaration",
                    e);
        }
    }

    /** What some columns say of a row, in one text; a dash stands for what is not there. */
    String name(List<String> row, List<String> names) {
        return names.stream()
                .map(column -> text(row, column))
                .map(text -> text.isEmpty() ? "\u2013" : text)
                .collect(Collectors.joining(" \u00B7 "));
    }

    /** The rows of each combination of some columns, in the order in which they come; all rows if there are no columns. */
    Map<String, Data> by(List<String> names) {
        Map<String, List<List<String>>> groups = new LinkedHashMap<>();
        for (List<String> row : rows) {
            groups.computeIfAbsent(name(row, names), each -> new ArrayList<>()).add(row);
        }
        Map<String, Data> result = new LinkedHashMap<>();
        groups.forEach((value, group) -> result.put(value, new Data(name, columns, group, units)));
        return result;
    }

    /**
     * A column as people read it, with its unit.
     *
     * @throws ReviewException if its numbers have several units, which one scale must not mix
     */
    String said(String column) {
        String unit = unit(column);
        String plain = column.replace('_', ' ');
        String ending = " " + unit.toLowerCase(Locale.ROOT);
        if (plain.endsWith(ending)) {
            plain = plain.substring(0, plain.length() - ending.length());
        }
        return unit.isEmpty() || unit.equals(plain) ? plain : plain + " (" + unit + ")";
    }

    String unit(String column) {
        return unit(List.of(column));
    }

    /** The one unit of all numbers of some columns. */
    String unit(List<String> several) {
        List<String> all = several.stream()
                .flatMap(column -> rows.stream().map(row -> units.of(column, row)))
                .distinct()
                .toList();
        if (all.size() > 1) {
            throw new ReviewException("table " + name + ": " + String.join(", ", several) + " has several units, "
                    + String.join(" and ", all)
                    + ", which a scale does not mix; name the column that tells them apart as each");
        }
        return all.isEmpty() ? "" : all.get(0);
    }
}
