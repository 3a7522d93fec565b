package winnow.catalog;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.model.Origin;
import winnow.table.Row;

/**
 * One row out of several people's rows of the same key. A cell on which they differ is that of the ruling; without one it
 * is left out together with what makes no sense without it: of a model's phase or link that part, of anything else the row.
 */
final class MergedRow {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
    private static final String NOTE = "note";

    private final AnnotationTable table;
    private final List<String> key;
    private final Map<String, Row> extracted;

    /** @param extracted who has which row, at least one */
    MergedRow(AnnotationTable table, List<String> key, Map<String, Row> extracted) {
        this.table = table;
        this.key = key;
        this.extracted = extracted;
    }

    /**
     * The row that all agree on, where all differences but those of a part are settled.
     *
     * @param settle what was ruled on a difference; empty if nothing was
     */
    Optional<Row> row(Function<Difference, Optional<String>> settle) {
        Row first = extracted.values().iterator().next();
        Map<String, String> cells = new LinkedHashMap<>(first.cells());
        Set<String> dropped = new HashSet<>();
        boolean stays = true;
        for (Difference difference : differences()) {
            Optional<String> ruled = settle.apply(difference);
            List<String> part = part(difference.column());
            stays &= ruled.isPresent() || !part.isEmpty();
            ruled.ifPresent(value -> cells.put(difference.column(), value));
            if (ruled.isEmpty()) {
                dropped.addAll(part);
            }
        }
        cells.keySet().removeAll(dropped);
        cells.put(NOTE, notes());
        return stays ? Optional.of(new Row(first.at(), cells)) : Optional.empty();
    }

    /** The cells on which they differ, in the order of columns. */
    private List<Difference> differences() {
        List<Origin> places = extracted.values().stream().map(Row::at).toList();
        return table.compared().stream()
                .filter(column -> values(column).values().stream()
                                .map(MergedRow::comparable)
                                .distinct()
                                .count()
                        > 1)
                .map(column -> new Difference(table, key, column, values(column), places))
                .toList();
    }

    private Map<String, String> values(String column) {
        Map<String, String> values = new TreeMap<>();
        extracted.forEach((person, row) -> values.put(person, row.find(column).orElse("")));
        return values;
    }

    /** Texts that are the same number are alike. */
    private static String comparable(String text) {
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** The columns that are left out with this one; none if the row cannot do without it. */
    private List<String> part(String column) {
        if (table != AnnotationTable.MODELS) {
            return List.of();
        }
        return column.equals("link")
                ? List.of(column)
                : Arrays.stream(Phase.values())
                        .map(Phase::columns)
                        .filter(columns -> columns.contains(column))
                        .findFirst()
                        .orElse(List.of());
    }

    private String notes() {
        return extracted.values().stream()
                .flatMap(row -> row.find(NOTE).stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
