package winnow.screen;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.RecordId;
import winnow.screen.Known.Name;
import winnow.table.Row;
import winnow.table.Table;

/** The rows of a packet that comes back. A row that nobody filled in is not looked at. */
final class PacketRows {

    /** What kind of packet the rows are of. */
    private enum Kind {
        VOTES,
        RULINGS,
        PAIRS
    }

    private final Kind kind;
    private final List<Row> rows;

    private PacketRows(Kind kind, List<Row> rows) {
        this.kind = kind;
        this.rows = rows;
    }

    /**
     * The rows of a table of a packet; empty if it is none.
     *
     * @param day for rows without a date
     */
    static Optional<PacketRows> of(Table table, LocalDate day) {
        List<String> columns = table.columns();
        if (!columns.containsAll(List.of(Seal.COLUMN, Seal.PERSON, "date"))) {
            return Optional.empty();
        }
        List<Row> rows = table.rows().stream().map(row -> dated(row, day)).toList();
        if (columns.containsAll(List.of("left", "right", "judgement"))) {
            return Optional.of(new PacketRows(Kind.PAIRS, rows));
        }
        if (!columns.containsAll(DecisionRows.VOTE_COLUMNS)) {
            return Optional.empty();
        }
        boolean rulings = rows.stream().anyMatch(row -> row.find("settles").isPresent());
        return Optional.of(new PacketRows(rulings ? Kind.RULINGS : Kind.VOTES, rows));
    }

    private static Row dated(Row row, LocalDate day) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.computeIfPresent("date", (column, date) -> date.isEmpty() ? day.toString() : date);
        cells.computeIfPresent(DecisionRows.NOTE, (column, note) -> Seal.shown(note));
        return new Row(row.at(), cells);
    }

    /** Whose the first row says it is. */
    Optional<String> person() {
        return rows.stream().flatMap(row -> row.find(Seal.PERSON).stream()).findFirst();
    }

    /** The names of the records in it. */
    Set<Name> names() {
        Set<Name> names = new HashSet<>();
        rows.forEach(row -> Stream.of("record", "left", "right")
                .flatMap(column -> row.find(column).stream())
                .flatMap(text -> id(text).stream())
                .forEach(id -> names.add(Name.record(id))));
        return names;
    }

    private static Optional<RecordId> id(String text) {
        try {
            return Optional.of(RecordId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Gives votes and rulings that bear their seal to the intake; refuses the others. */
    void give(String person, Known known, ScreenSettings settings, Intake intake) {
        SealCheck check = new SealCheck(settings, Seal.DECISION, person);
        for (Row row : kind == Kind.PAIRS ? List.<Row>of() : rows) {
            if (intake.saysNothing(row)) {
                continue;
            }
            check.problem(row, each -> shown(each, known)).ifPresentOrElse(intake::refuse, () -> {
                if (kind == Kind.RULINGS) {
                    intake.ruling(person, row);
                } else {
                    intake.vote(person, row);
                }
            });
        }
    }

    /** The same for judgements on pairs. */
    void give(String person, ScreenSettings settings, List<Row> doubtful, PairIntake intake) {
        SealCheck check = new SealCheck(settings, Seal.PAIR, person);
        for (Row row : kind == Kind.PAIRS ? rows : List.<Row>of()) {
            if (intake.saysNothing(row)) {
                continue;
            }
            check.problem(row, each -> shown(each, doubtful))
                    .ifPresentOrElse(intake::refuse, () -> intake.take(person, row));
        }
    }

    private static Map<String, String> shown(Row row, Known known) {
        Map<String, String> cells = new HashMap<>();
        Optional<Citation> citation = row.find("record").flatMap(PacketRows::id).flatMap(known::of);
        if (citation.isEmpty()) {
            cells.put("record", "");
            return cells;
        }
        List<String> shown = Seal.shown(citation.get());
        for (int i = 0; i < shown.size(); i++) {
            cells.put(Seal.CITATION.get(i), shown.get(i));
        }
        return cells;
    }

    private static Map<String, String> shown(Row row, List<Row> doubtful) {
        return doubtful.stream()
                .filter(pair -> pair.get("left").equals(row.get("left"))
                        && pair.get("right").equals(row.get("right")))
                .findFirst()
                .map(Row::cells)
                .orElse(Map.of("left", ""));
    }
}
