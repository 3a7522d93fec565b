package winnow.dedup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
 * What people said about pairs of records: of each pair what was said last. On one day that is what each person said
 * furthest down in the file; should two people differ, the records are taken to be different. So the rows of two people
 * can stand in any order, and a row that stands there twice counts where it stands first.
 *
 * @param bySides the assertions that count
 * @param issues rows that do not count, and why
 */
record Assertions(SortedMap<Sides, Assertion> bySides, List<Issue> issues) {

    /** The columns of the table that must be there; a person and a note may be. */
    static final List<String> COLUMNS = List.of("left", "right", "judgement", "date");

    private static final String SAME = "same";
    private static final Set<String> JUDGEMENTS = Set.of(SAME, "different");

    /** A row; the same twice says nothing new. */
    private record Said(Sides sides, boolean same, LocalDate date, String person, String note) {}

    /** An assertion and who made it. */
    private record Spoken(Assertion assertion, String person) {}

    /** Nobody said anything. */
    static Assertions none() {
        return new Assertions(new TreeMap<>(), List.of());
    }

    /** @param known all records; a row about another record does not count */
    static Assertions of(List<Table> tables, Set<RecordId> known) {
        Assertions assertions = new Assertions(new TreeMap<>(), new ArrayList<>());
        Map<String, RecordId> ids = known.stream().collect(Collectors.toMap(RecordId::toString, Function.identity()));
        Set<Said> said = new HashSet<>();
        SortedMap<Sides, List<Spoken>> spoken = new TreeMap<>();
        for (Table table : tables) {
            assertions.issues.addAll(table.issues());
            for (Row row : table.rows()) {
                assertions
                        .read(row, ids)
                        .filter(each -> assertions.isNew(each, row, said))
                        .ifPresent(each -> spoken.computeIfAbsent(each.sides(), sides -> new ArrayList<>())
                                .add(new Spoken(each, row.find("person").orElse(""))));
            }
        }
        spoken.values().forEach(assertions::add);
        return assertions;
    }

    private boolean isNew(Assertion assertion, Row row, Set<Said> said) {
        boolean isNew = said.add(new Said(
                assertion.sides(),
                assertion.same(),
                assertion.date(),
                row.find("person").orElse(""),
                row.find("note").orElse("")));
        if (!isNew) {
            issues.add(new Issue(Code.REPEATED_ROW, row.at(), "", ""));
        }
        return isNew;
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

    /** @param spoken everything that was said about one pair */
    private void add(List<Spoken> spoken) {
        List<Spoken> inTime = spoken.stream()
                .sorted(Comparator.comparing((Spoken each) -> each.assertion.date())
                        .thenComparing(each -> each.assertion.at()))
                .toList();
        LocalDate lastDay = inTime.get(inTime.size() - 1).assertion.date();
        Map<String, Assertion> lastWords = new LinkedHashMap<>();
        inTime.stream()
                .filter(each -> each.assertion.date().equals(lastDay))
                .forEach(each -> lastWords.put(each.person, each.assertion));
        Assertion counts = lastWords.values().stream()
                .reduce((one, other) -> one.same() ? other : one)
                .orElseThrow();
        bySides.put(counts.sides(), counts);
        inTime.stream()
                .map(Spoken::assertion)
                .filter(each -> each.same() != counts.same())
                .forEach(each -> contradicted(each, lastWords.containsValue(each)));
    }

    private void contradicted(Assertion assertion, boolean lastWord) {
        String said = assertion.same() ? SAME : "different";
        Code code = lastWord ? Code.PEOPLE_DIFFER : Code.CONTRADICTED;
        issues.add(new Issue(code, assertion.at(), "judgement", said));
    }
}
