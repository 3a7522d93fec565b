package winnow.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import winnow.catalog.Findings.Odd;
import winnow.model.Origin;
import winnow.table.Row;

/**
 * Makes one table of what several people extracted. Where they differ a ruling settles it; what nobody settled is not
 * chosen but left out, reported and listed.
 */
final class Reconciliation {

    /** A difference, and the ruling that settles it. */
    record Settled(Difference difference, Optional<Rulings.Ruling> ruling) {}

    private static final Comparator<List<String>> BY_CELLS =
            (one, other) -> Arrays.compare(one.toArray(String[]::new), other.toArray(String[]::new));

    private final AnnotationTable table;
    private final Map<String, Map<List<String>, Row>> extracted = new LinkedHashMap<>();
    private final Rulings rulings;
    private final Findings findings;
    private final List<Row> rows = new ArrayList<>();
    private final List<Settled> differences = new ArrayList<>();
    private final List<List<String>> leftOut = new ArrayList<>();

    private Reconciliation(AnnotationTable table, Rulings rulings, Findings findings) {
        this.table = table;
        this.rulings = rulings;
        this.findings = findings;
    }

    /** @param extracted who extracted what; the people sorted, the rows cleaned */
    static Reconciliation of(
            AnnotationTable table, SortedMap<String, List<Row>> extracted, Rulings rulings, Findings findings) {
        Reconciliation all = new Reconciliation(table, rulings, findings);
        extracted.forEach((person, rows) -> all.extracted.put(person, all.byKey(rows)));
        all.extracted.values().stream()
                .flatMap(rows -> rows.keySet().stream())
                .distinct()
                .sorted(BY_CELLS)
                .forEach(all::reconcile);
        return all;
    }

    private Map<List<String>, Row> byKey(List<Row> rows) {
        Map<List<String>, Row> byKey = new LinkedHashMap<>();
        for (Row row : rows) {
            List<String> key = table.key().stream()
                    .map(column -> row.find(column).orElse(""))
                    .toList();
            Row before = byKey.putIfAbsent(key, row);
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
        Optional<String> ruled = here.size() < extracted.size()
                ? settle(new Difference(table, key, Difference.ROW, presence(here), places(here)))
                : Optional.of(Difference.PRESENT);
        if (ruled.isPresent() && ruled.get().equals(Difference.ABSENT)) {
            return;
        }
        Optional<Row> merged = ruled.flatMap(present -> new MergedRow(table, key, here).row(this::settle));
        merged.ifPresent(rows::add);
        if (merged.isEmpty()) {
            leftOut.add(key);
        }
    }

    private Map<String, String> presence(Map<String, Row> here) {
        return extracted.keySet().stream()
                .collect(Collectors.toMap(
                        person -> person, person -> here.containsKey(person) ? Difference.PRESENT : Difference.ABSENT));
    }

    private static List<Origin> places(Map<String, Row> here) {
        return here.values().stream().map(Row::at).toList();
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
