package winnow.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.model.Origin;
import winnow.stage.Hash;

/**
 * A cell of which extractors say different things, or a row that not all of them have.
 *
 * @param key the cells that name the row
 * @param column of the cell, or {@link #ROW}
 * @param values by extractor; of a row {@link #PRESENT} or {@link #ABSENT}
 * @param places where the extractors have the row, sorted; at least one
 */
record Difference(
        AnnotationTable table, List<String> key, String column, Map<String, String> values, List<Origin> places) {

    /** Stands for the whole row in the place of a column. */
    static final String ROW = "(row)";

    static final String PRESENT = "present";
    static final String ABSENT = "absent";

    /** What a ruling says for an empty cell. */
    static final String EMPTY = "(empty)";

    private static final int HASH_LENGTH = 12;

    Difference {
        key = List.copyOf(key);
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        places = places.stream().sorted().toList();
    }

    /** What a ruling on it is about. */
    Subject subject() {
        return new Subject(table.title(), inWords(key), column);
    }

    /** What a ruling is about, as people write it. */
    record Subject(String table, String key, String column) {}

    static String inWords(List<String> key) {
        return key.stream().map(cell -> cell.isEmpty() ? "-" : cell).collect(Collectors.joining(" | "));
    }

    /** Names what everybody says, so that a ruling holds only as long as they say it: the start of a SHA-256. */
    String settles() {
        StringBuilder text = new StringBuilder(table.title()).append('\n').append(column);
        key.forEach(cell -> text.append('\n').append(cell));
        values.forEach(
                (person, value) -> text.append('\n').append(person).append('\t').append(value));
        return Hash.of(text.toString()).substring(0, HASH_LENGTH);
    }

    /** Who says what. */
    String said() {
        return values.entrySet().stream()
                .map(each -> each.getKey() + ": " + (each.getValue().isEmpty() ? EMPTY : each.getValue()))
                .collect(Collectors.joining("; "));
    }
}
