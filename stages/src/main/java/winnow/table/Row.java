package winnow.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.model.Origin;

/**
 * One row of a table.
 *
 * @param at file and line (of a workbook: the row number; the file's name is followed by {@code #} and the sheet)
 * @param cells column name to text, in column order, blanks at the ends and what {@link
 *     SpreadsheetCsv} puts before the text removed; an empty cell is the empty text
 * @param padded the columns whose text had blanks at an end
 */
public record Row(Origin at, Map<String, String> cells, Set<String> padded) {

    public Row {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        padded = Set.copyOf(padded);
    }

    /** A row without blanks at the ends of its cells. */
    public Row(Origin at, Map<String, String> cells) {
        this(at, cells, Set.of());
    }

    /**
     * The text of a cell; the empty text if it is empty.
     *
     * @throws IllegalArgumentException if the table has no such column
     */
    public String get(String column) {
        String text = cells.get(column);
        if (text == null) {
            throw new IllegalArgumentException(at + ": no column " + column + "; there are " + cells.keySet());
        }
        return text;
    }

    /** The text of a cell; empty if the table has no such column or the cell is empty. */
    public Optional<String> find(String column) {
        return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
    }
}
