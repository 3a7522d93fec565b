package winnow.catalog;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.catalog.Difference.Subject;
import winnow.catalog.Findings.Odd;
import winnow.model.Origin;
import winnow.stage.Nearest;
import winnow.table.Row;
import winnow.table.Shape;

/**
 * What people who extracted nothing ruled on the differences of those who did: {@code rulings.csv}. Rows are only added;
 * of those that name what everybody says now, the latest counts.
 */
final class Rulings {

    /** The name of the table, without the ending. */
    static final String TITLE = "rulings";

    /** The columns of the table; a note comes after them. */
    static final List<String> COLUMNS = List.of("table", "key", "column", "value", "person", "date", "settles");

    static final String NOTE = "note";

    /** One ruling. */
    record Ruling(Subject on, String value, String person, LocalDate date, String settles, String note, Origin at) {}

    private static final Comparator<Ruling> AS_MADE =
            Comparator.comparing(Ruling::date).thenComparing(Ruling::at);

    private final Map<Subject, List<Ruling>> open = new HashMap<>();
    private final Set<String> extractors;
    private final Findings findings;

    private Rulings(Set<String> extractors, Findings findings) {
        this.extractors = extractors;
        this.findings = findings;
    }

    /** @param pasted the columns of the list of differences, whose rows people copy */
    static Rulings read(AnnotationFolder folder, Set<String> extractors, List<String> pasted, Findings findings)
            throws IOException {
        Rulings rulings = new Rulings(extractors, findings);
        List<Ruling> all = new ArrayList<>();
        folder.scan(
                TITLE,
                Shape.of(COLUMNS).orPastedFrom(pasted),
                row -> rulings.ruling(row).ifPresent(all::add));
        all.sort(AS_MADE);
        all.forEach(each ->
                rulings.open.computeIfAbsent(each.on(), on -> new ArrayList<>()).add(each));
        return rulings;
    }

    private Optional<Ruling> ruling(Row row) {
        Cell cell = new Cell(findings);
        COLUMNS.forEach(column -> cell.required(row, column));
        check(row);
        Subject on = new Subject(row.get("table"), row.get("key"), row.get("column"));
        String note = row.find(NOTE).orElse("");
        return date(row)
                .map(day ->
                        new Ruling(on, row.get("value"), row.get("person"), day, row.get("settles"), note, row.at()));
    }

    private void check(Row row) {
        String table = row.get("table");
        if (AnnotationTable.of(table).isEmpty()) {
            String nearest = Nearest.of(table, AnnotationTable.titles()).orElseThrow();
            findings.add(row.at(), "no table '" + table + "'; the nearest is '" + nearest + "'");
        }
        String person = row.get("person");
        if (extractors.stream().anyMatch(person::equalsIgnoreCase)) {
            findings.add(row.at(), "person '" + person + "' is an extractor; let another person settle the difference");
        }
        List<String> words = List.of(Difference.PRESENT, Difference.ABSENT);
        if (row.get("column").equals(Difference.ROW) && !words.contains(row.get("value"))) {
            findings.add(
                    row.at(),
                    "value is '%s'; of a row write %s".formatted(row.get("value"), String.join(" or ", words)));
        }
    }

    private Optional<LocalDate> date(Row row) {
        try {
            return Optional.of(LocalDate.parse(row.get("date")));
        } catch (DateTimeParseException e) {
            findings.add(row.at(), "date is '" + row.get("date") + "'; write the day like 2025-03-31");
            return Optional.empty();
        }
    }

    /** The ruling that settles a difference; that one no longer does is reported if none does. */
    Optional<Ruling> on(Difference difference) {
        List<Ruling> here =
                Optional.ofNullable(open.remove(difference.subject())).orElse(List.of());
        List<Ruling> on = here.stream()
                .filter(ruling -> ruling.settles().equals(difference.settles()))
                .toList();
        if (on.isEmpty()) {
            here.forEach(ruling -> report(Check.STALE_RULING, ruling, difference.said()));
            return Optional.empty();
        }
        return last(on);
    }

    /** The last word; none if two people said different things on the last day, in whichever order that stands there. */
    private Optional<Ruling> last(List<Ruling> inTime) {
        LocalDate lastDay = inTime.get(inTime.size() - 1).date();
        Map<String, Ruling> byPerson = new LinkedHashMap<>();
        inTime.stream()
                .filter(ruling -> ruling.date().equals(lastDay))
                .forEach(ruling -> byPerson.put(ruling.person(), ruling));
        Ruling last = byPerson.values().stream()
                .min(Comparator.comparing(Ruling::person))
                .orElseThrow();
        List<Ruling> others = byPerson.values().stream()
                .filter(ruling -> !ruling.value().equals(last.value()))
                .toList();
        others.forEach(ruling -> report(Check.RULINGS_DIFFER, ruling, last.person() + " ruled " + last.value()));
        return others.isEmpty() ? Optional.of(last) : Optional.empty();
    }

    /** To be called after all differences: what is left settles nothing. */
    void reportNeedless() {
        open.values()
                .forEach(rulings -> rulings.forEach(ruling -> report(
                        Check.NEEDLESS_RULING,
                        ruling,
                        ruling.on().table() + ", " + ruling.on().column())));
    }

    private void report(Check check, Ruling ruling, String detail) {
        findings.report(new Odd(check, ruling.at(), "key", ruling.on().key(), detail));
    }
}
