package winnow.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.model.Origin;

/**
 * The names of a table's columns.
 *
 * @param columns in order; a repeated name is followed by {@code (2)}, {@code (3)}, a column without a name is called
 *     {@code column 3}; columns without a name at the end are not counted
 */
record Header(List<String> columns) {

    Header {
        columns = List.copyOf(columns);
    }

    /** Reads a row as a header. */
    static Header of(List<String> cells, Shape shape) {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            String text = cells.get(i).strip();
            names.add(unique(text.isEmpty() ? "column " + (i + 1) : shape.canonical(text), names));
        }
        return new Header(names);
    }

    private static String unique(String name, List<String> taken) {
        int number = 1;
        String unique = name;
        while (taken.contains(unique)) {
            number++;
            unique = name + " (" + number + ")";
        }
        return unique;
    }

    /** Required columns that are not there. */
    List<String> missing(Shape shape) {
        return shape.required().stream()
                .filter(column -> !columns.contains(column))
                .toList();
    }

    /**
     * Cells by column name.
     *
     * @return empty if there are more or fewer cells than columns; empty cells beyond the last column do not count
     */
    Optional<Row> row(Origin at, List<String> cells) {
        boolean fits = cells.size() >= columns.size()
                && cells.stream().skip(columns.size()).allMatch(String::isBlank);
        if (!fits) {
            return Optional.empty();
        }
        Map<String, String> byName = new LinkedHashMap<>();
        Set<String> padded = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = cells.get(i).strip();
            byName.put(columns.get(i), SpreadsheetCsv.plain(text).strip());
            if (!text.isEmpty() && text.length() < cells.get(i).length()) {
                padded.add(columns.get(i));
            }
        }
        return Optional.of(new Row(at, byName, padded));
    }

    /**
     * Cells by column name, where one column's text was cut at delimiters that it holds.
     *
     * @return empty if there are fewer cells than columns, or no column of that name
     */
    Optional<Row> rejoined(Origin at, List<String> cells, String column, String delimiter) {
        int place = columns.indexOf(column);
        int surplus = cells.size() - columns.size();
        if (place < 0 || surplus <= 0) {
            return Optional.empty();
        }
        List<String> joined = new ArrayList<>(cells.subList(0, place));
        joined.add(String.join(delimiter, cells.subList(place, place + surplus + 1)));
        joined.addAll(cells.subList(place + surplus + 1, cells.size()));
        return row(at, joined);
    }
}
