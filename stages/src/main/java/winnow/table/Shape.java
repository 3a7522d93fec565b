package winnow.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table must look like. Columns are told by name, never by position; upper and lower case do not matter.
 *
 * @param required columns that must be there
 * @param alsoCalled column to its other spellings; a row gives the cell under the column's name, whichever the file uses
 * @param headerWithin the header is the first row, of so many, that has all required columns
 * @param surplus the column that takes cells beyond the header's width, because its text is known to hold the delimiter;
 *     without it such a row is an issue
 * @param sheet the sheet of a workbook; if not given, the first that has the required columns
 * @param pasted the columns of a wider table from which people copy rows, none if there is none: where the header is its
 *     first columns, a row of its width was copied from there, and the further cells are passed over
 */
public record Shape(
        List<String> required,
        Map<String, List<String>> alsoCalled,
        int headerWithin,
        Optional<String> surplus,
        Optional<String> sheet,
        List<String> pasted) {

    public Shape {
        required = List.copyOf(required);
        alsoCalled = new LinkedHashMap<>(alsoCalled);
        pasted = List.copyOf(pasted);
    }

    /** The header in the first row, with these columns and any others. */
    public static Shape of(List<String> required) {
        return new Shape(required, Map.of(), 1, Optional.empty(), Optional.empty(), List.of());
    }

    /** The same, but also for rows that were copied from a wider table with these columns. */
    public Shape orPastedFrom(List<String> columns) {
        return new Shape(required, alsoCalled, headerWithin, surplus, sheet, columns);
    }

    /** The same, in the sheet of that name if the file is a workbook. */
    public Shape inSheet(String name) {
        return new Shape(required, alsoCalled, headerWithin, surplus, Optional.of(name), pasted);
    }

    /** The name under which rows give a column that the file calls so. */
    String canonical(String spelling) {
        return required.stream()
                .filter(spelling::equalsIgnoreCase)
                .findFirst()
                .or(() -> alsoCalled.entrySet().stream()
                        .filter(entry -> isOneOf(spelling, entry))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(spelling);
    }

    private static boolean isOneOf(String spelling, Map.Entry<String, List<String>> entry) {
        return spelling.equalsIgnoreCase(entry.getKey())
                || entry.getValue().stream().anyMatch(spelling::equalsIgnoreCase);
    }
}
