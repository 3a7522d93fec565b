package winnow.dedup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import winnow.dedup.Assertion.Sides;
import winnow.model.RecordId;
import winnow.stage.Issue;
import winnow.stage.Issue.Code;
import winnow.table.Row;
import winnow.table.Table;

/**
 * What people said about pairs of records: of each pair what was said last.
 *
 * @param bySides the assertions that count
 * @param issues rows that do not count, and why
 */
record Assertions(SortedMap<Sides, Assertion> bySides, List<Issue> issues) {

    /** The columns of the table that must be there; a person and a note may be. */
    static final List<String> COLUMNS = List.of("left", "right", "judgement", "date");

    private static final String SAME = "same";
    private static final Set<String> JUDGEMENTS = Set.of(SAME, "different");

    /** Nobody said anything. */
    static Assertions none() {
        return new Assertions(new TreeMap<>(), List.of());
    }

    /** @param known all records; a row about another record does not count */
    static Assertions of(List<Table> tables, Set<RecordId> known) {
        Assertions assertions = new Assertions(new TreeMap<>(), new ArrayList<>());
        Map<String, RecordId> ids = known.stream().collect(Collectors.toMap(RecordId::toString, Function.identity()));
        for (Table table : tables) {
            assertions.issues.addAll(table.issues());
            table.rows().forEach(row -> assertions.read(row, ids).ifPresent(assertions::add));
        }
        return assertions;
    }

    private Optional<Assertion> read(Row row, Map<String, RecordId> ids) {
        Optional<RecordId> left = record(row, "left", ids);
        Optional<RecordId> right = record(row, "right", ids);
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (left.equals(right)) {
            return refuse(row, Code.SAME_RECORD, "right");
        }
        String judgement = row.get("judgement").toLowerCase(Locale.ROOT);
        if (!JUDGEMENTS.contains(judgement)) {
            return refuse(row, Code.BAD_VALUE, "judgement");
        }
        Optional<LocalDate> date = date(row.get("date"));
        if (date.isEmpty()) {
            return refuse(row, Code.BAD_DATE, "date");
        }
        Sides sides = Sides.of(left.get(), right.get());
        return Optional.of(new Assertion(sides, judgement.equals(SAME), date.get(), row.at()));
    }

    private Optional<RecordId> record(Row row, String column, Map<String, RecordId> ids) {
        Optional<RecordId> id = Optional.ofNullable(ids.get(row.get(column)));
        return id.isPresent() ? id : refuse(row, Code.UNKNOWN_RECORD, column);
    }

    private <T> Optional<T> refuse(Row row, Code code, String column) {
        issues.add(new Issue(code, row.at(), column, row.get(column)));
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void add(Assertion assertion) {
        Assertion before = bySides.put(assertion.sides(), assertion);
        if (before == null) {
            return;
        }
        Assertion later = assertion.isAfter(before) ? assertion : before;
        Assertion earlier = later == assertion ? before : assertion;
        bySides.put(later.sides(), later);
        if (earlier.same() != later.same()) {
            String said = earlier.same() ? SAME : "different";
            issues.add(new Issue(Code.CONTRADICTED, earlier.at(), "judgement", said));
        }
    }
}
