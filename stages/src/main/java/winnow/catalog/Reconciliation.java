package winnow.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.catalog.Findings.Odd;
import winnow.model.Origin;
import winnow.table.Row;

/**
 * Makes one table of what several people extracted. Where they differ a ruling settles it. What nobody settled is not
 * chosen: of a model's phase or link that part is left out, of anything else the row.
 */
final class Reconciliation {

    /** A difference, and the ruling that settles it. */
    record Settled(Difference difference, Optional<Rulings.Ruling> ruling) {}

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");
    private static final String NOTE = "note";
    private static final Comparator<List<String>> BY_CELLS = (one, other) -> {
        String[] left = one.toArray(String[]::new);
        return Arrays.compare(left, other.toArray(String[]::new));
    };

    private final AnnotationTable table;
    private final Map<String, Map<List<String>, Row>> extracted;
    private final Rulings rulings;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    private final List<Settled> differences = new ArrayList<>();
    private final List<List<String>> leftOut = new ArrayList<>();

    private Reconciliation(
            AnnotationTable table, Map<String, Map<List<String>, Row>> extracted, Rulings rulings, Findings findings) {
        this.table = table;
        this.extracted = extracted;
        this.rulings = rulings;
        this.findings = findings;
    }

    /** @param extracted who extracted what; the people sorted, the rows cleaned */
    static Reconciliation of(
            AnnotationTable table, SortedMap<String, List<Row>> extracted, Rulings rulings, Findings findings) {
        Map<String, Map<List<String>, Row>> byKey = new LinkedHashMap<>();
        extracted.forEach((person, rows) -> byKey.put(person, byKey(table, rows, findings)));
        Reconciliation reconciliation = new Reconciliation(table, byKey, rulings, findings);
        byKey.values().stream()
                .flatMap(rows -> rows.keySet().stream())
                .distinct()
                .sorted(BY_CELLS)
                .forEach(reconciliation::reconcile);
        return reconciliation;
    }

    private static Map<List<String>, Row> byKey(AnnotationTable table, List<Row> rows, Findings findings) {
        Map<List<String>, Row> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            Row before = byKey.putIfAbsent(
                    table.key().stream()
                            .map(column -> row.find(column).orElse(""))
                            .toList(),
                    row);
            if (before != null) {
                findings.add(
                        row.at(),
                        "the same %s as in line %d; keep one of the two rows"
                                .formatted(
                                        String.join(", ", table.key()),
                                        before.at().line()));
            }
        }
        return byKey;
    }

    private void reconcile(List<String> key) {
        Map<String, Row> here = new LinkedHashMap<>();
        extracted.forEach((person, rows) -> Optional.ofNullable(rows.get(key)).ifPresent(row -> here.put(person, row)));
        if (here.size() < extracted.size()) {
            Difference missing = new Difference(table, key, Difference.ROW, presence(here), places(here));
            Optional<String> ruled = settle(missing);
            if (!ruled.equals(Optional.of(Difference.PRESENT))) {
                if (ruled.isEmpty()) {
                    leftOut.add(key);
                }
                return;
            }
        }
        merge(key, here);
    }

    private Map<String, String> presence(Map<String, Row> here) {
        return extracted.keySet().stream()
                .collect(Collectors.toMap(
                        person -> person, person -> here.containsKey(person) ? Difference.PRESENT : Difference.ABSENT));
    }

    private static List<Origin> places(Map<String, Row> here) {
        return here.values().stream().map(Row::at).toList();
    }

    private void merge(List<String> key, Map<String, Row> here) {
        Row first = here.values().iterator().next();
        Map<String, String> cells = new LinkedHashMap<>(first.cells());
        Set<String> dropped = new HashSet<>();
        boolean stays = true;
        for (String column : table.compared()) {
            Map<String, String> values = values(here, row -> row.find(column).orElse(""));
            if (values.values().stream()
                            .map(Reconciliation::comparable)
                            .distinct()
                            .count()
                    > 1) {
                Optional<String> ruled = settle(new Difference(table, key, column, values, places(here)));
                Optional<List<String>> part = part(column);
                stays &= ruled.isPresent() || part.isPresent();
                ruled.ifPresent(value -> cells.put(column, value));
                if (ruled.isEmpty()) {
                    dropped.addAll(part.orElse(List.of()));
                }
            }
        }
        cells.keySet().removeAll(dropped);
        if (!stays) {
            leftOut.add(key);
            return;
        }
        cells.put(NOTE, notes(here));
        rows.add(new Row(first.at(), cells));
    }

    private static Map<String, String> values(Map<String, Row> here, Function<Row, String> value) {
        Map<String, String> values = new TreeMap<>();
        here.forEach((person, row) -> values.put(person, value.apply(row)));
        return values;
    }

    /** What is left out of a row when this column is not settled; empty if the row cannot do without it. */
    private Optional<List<String>> part(String column) {
        if (table != AnnotationTable.MODELS) {
            return Optional.empty();
        }
        return column.equals("link")
                ? Optional.of(List.of(column))
                : Arrays.stream(Phase.values())
                        .map(Phase::columns)
                        .filter(columns -> columns.contains(column))
                        .findFirst();
    }

    /** Texts that are the same number are alike. */
    private static String comparable(String text) {
        return NUMBER.matcher(text).matches()
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    private static String notes(Map<String, Row> here) {
        return here.values().stream()
                .flatMap(row -> row.find(NOTE).stream())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The value that was ruled; empty if nobody ruled, which is reported. */
    private Optional<String> settle(Difference difference) {
        Optional<Rulings.Ruling> ruling = rulings.on(difference);
        differences.add(new Settled(difference, ruling));
        if (ruling.isEmpty()) {
            findings.report(new Odd(
                    Check.UNSETTLED,
                    difference.places().get(0),
                    difference.column(),
                    difference.said(),
                    Difference.inWords(difference.key())));
        }
        return ruling.map(Rulings.Ruling::value).map(value -> value.equals(Difference.EMPTY) ? "" : value);
    }

    /** What everybody says, or a ruling says, sorted by key. */
    List<Row> rows() {
        return Collections.unmodifiableList(rows);
    }

    /** All differences, the settled ones too, sorted by key. */
    List<Settled> differences() {
        return Collections.unmodifiableList(differences);
    }

    /** The keys of rows that are left out because a difference is not settled. */
    List<List<String>> leftOut() {
        return Collections.unmodifiableList(leftOut);
    }
}
