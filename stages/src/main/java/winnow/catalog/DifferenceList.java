package winnow.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.model.Origin;
import winnow.table.SpreadsheetCsv;

/**
 * Where extractors differ, as a table, the settled differences too. Its first columns are those of {@code rulings.csv},
 * with all filled in that is known, so that a filled row can be copied there.
 */
final class DifferenceList {

    private final Collection<String> people;
    private final StringBuilder text = new StringBuilder();

    DifferenceList(Collection<String> people) throws IOException {
        this.people = people;
        SpreadsheetCsv.write(text, columns(people));
    }

    /** All columns of the table, those of a ruling first. */
    static List<String> columns(Collection<String> people) {
        List<String> columns = new ArrayList<>(Rulings.COLUMNS);
        columns.addAll(List.of(Rulings.NOTE, "state"));
        people.forEach(person -> columns.add(person + " says"));
        columns.add("places");
        return columns;
    }

    void add(Reconciliation.Settled settled) throws IOException {
        Difference difference = settled.difference();
        Difference.Subject subject = difference.subject();
        Optional<Rulings.Ruling> ruling = settled.ruling();
        List<String> cells = new ArrayList<>(List.of(subject.table(), subject.key(), subject.column()));
        cells.add(ruling.map(Rulings.Ruling::value).orElse(""));
        cells.add(ruling.map(Rulings.Ruling::person).orElse(""));
        cells.add(ruling.map(each -> each.date().toString()).orElse(""));
        cells.add(difference.settles());
        cells.add(ruling.map(Rulings.Ruling::note).orElse(""));
        cells.add(ruling.isPresent() ? "settled" : "open");
        Map<String, String> values = difference.values();
        people.forEach(person -> cells.add(values.getOrDefault(person, "")));
        cells.add(difference.places().stream().map(Origin::toString).collect(Collectors.joining("; ")));
        SpreadsheetCsv.write(text, cells);
    }

    /** The table so far. */
    String text() {
        return text.toString();
    }
}
