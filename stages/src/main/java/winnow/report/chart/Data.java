package winnow.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/**
 * A table to be drawn.
 *
 * @param name of the table
 * @param columns in order
 * @param rows in order, a text per column, empty where there is no value
 * @param units what a column counts or measures, where that is known
 */
public record Data(String name, List<String> columns, List<List<String>> rows, Map<String, String> units) {

    public Data {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        units = Map.copyOf(units);
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

    /** The rows of each value of a column, in the order in which the values come; all rows if there is no column. */
    Map<String, Data> by(Optional<String> column) {
        if (column.isEmpty()) {
            return Map.of("", this);
        }
        Map<String, List<List<String>>> groups = new LinkedHashMap<>();
        for (List<String> row : rows) {
            groups.computeIfAbsent(text(row, column.orElseThrow()), each -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Data> result = new LinkedHashMap<>();
        groups.forEach((value, group) -> result.put(value, new Data(name, columns, group, units)));
        return result;
    }

    /** A column as people read it, with its unit. */
    String said(String column) {
        String plain = column.replace('_', ' ');
        String unit = units.getOrDefault(column, "");
        return unit.isEmpty() || unit.equals(plain) ? plain : plain + " (" + unit + ")";
    }
}
