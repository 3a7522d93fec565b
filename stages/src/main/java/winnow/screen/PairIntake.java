package winnow.screen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import winnow.stage.Issue;
import winnow.table.Row;

/** Takes what people say about doubtful pairs, row by row, as {@link Intake} takes votes. */
final class PairIntake {

    /** The columns of the file that they are kept in. */
    static final List<String> COLUMNS = List.of("left", "right", "judgement", "person", "date", DecisionRows.NOTE);

    private static final String JUDGEMENT = "judgement";
    private static final List<String> JUDGEMENTS = List.of("same", "different");

    /** Who said something about which two records. */
    private record Subject(String person, Set<String> records) {
        static Subject of(String person, Row row) {
            return new Subject(person, new TreeSet<>(List.of(row.get("left"), row.get("right"))));
        }
    }

    private final Map<Subject, Row> before = new LinkedHashMap<>();
    private final List<Map<String, String>> added = new ArrayList<>();
    private final List<Issue> refused = new ArrayList<>();
    private int already;
    private int empty;

    /** @param before the rows that are kept already */
    PairIntake(List<Row> before) {
        before.forEach(row -> this.before.put(Subject.of(row.find("person").orElse(""), row), row));
    }

    /** Takes a row, as the word of a person. */
    void take(String person, Row row) {
        Optional<Issue> problem = problem(row);
        if (problem.isPresent()) {
            refuse(problem.get());
            return;
        }
        Row said = before.putIfAbsent(Subject.of(person, row), row);
        if (said == null) {
            Map<String, String> cells = new LinkedHashMap<>();
            COLUMNS.forEach(column -> cells.put(column, row.find(column).orElse("")));
            cells.put("person", person);
            added.add(cells);
        } else if (said.get(JUDGEMENT).equalsIgnoreCase(row.get(JUDGEMENT))) {
            already++;
        } else {
            refuse(new Issue(
                    Issue.Code.SECOND_VOTE, row.at(), JUDGEMENT, row.get(JUDGEMENT) + ", first at " + said.at()));
        }
    }

    /** Whether nobody filled the row in; it is counted then. */
    boolean saysNothing(Row row) {
        boolean nothing =
                row.find(JUDGEMENT).isEmpty() && row.find(DecisionRows.NOTE).isEmpty();
        empty += nothing ? 1 : 0;
        return nothing;
    }

    private static Optional<Issue> problem(Row row) {
        String judgement = row.get(JUDGEMENT);
        if (!JUDGEMENTS.contains(judgement.toLowerCase(Locale.ROOT))) {
            return Optional.of(new Issue(Issue.Code.BAD_VALUE, row.at(), JUDGEMENT, judgement));
        }
        try {
            LocalDate.parse(row.get("date"));
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(new Issue(Issue.Code.BAD_DATE, row.at(), "date", row.get("date")));
        }
    }

    void refuse(Issue issue) {
        refused.add(issue);
    }

    List<Map<String, String>> added() {
        return added;
    }

    List<Issue> refused() {
        return refused;
    }

    int already() {
        return already;
    }

    int empty() {
        return empty;
    }
}
