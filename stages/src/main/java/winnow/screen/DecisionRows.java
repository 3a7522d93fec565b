package winnow.screen;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Vote;
import winnow.stage.Issue;
import winnow.table.Row;

/** Reads rows of votes and rulings. A table of rules decides what is wrong with a row; the first that fails is told. */
final class DecisionRows {

    /** The columns of a vote that must be there; a note may be. */
    static final List<String> VOTE_COLUMNS = List.of("record", "phase", "vote", "criterion", "date");

    /** The columns of a ruling that must be there; a note may be. */
    static final List<String> RULING_COLUMNS =
            List.of("record", "phase", "vote", "criterion", "adjudicator", "date", "settles");

    /** The column that may be missing. */
    static final String NOTE = "note";

    private record Rule(String column, Issue.Code code, Predicate<Row> holds) {}

    private final ScreenSettings settings;
    private final List<Rule> rules;
    private final Rule settles =
            new Rule("settles", Issue.Code.BAD_VALUE, row -> row.find("settles").isPresent());

    DecisionRows(ScreenSettings settings) {
        this.settings = settings;
        this.rules = List.of(
                new Rule("record", Issue.Code.UNKNOWN_RECORD, row -> record(row).isPresent()),
                new Rule(
                        "phase",
                        Issue.Code.BAD_VALUE,
                        row -> phase(row).filter(settings.phases()::contains).isPresent()),
                new Rule("vote", Issue.Code.BAD_VALUE, row -> vote(row).isPresent()),
                new Rule(
                        "vote",
                        Issue.Code.BAD_VALUE,
                        row -> !says(Vote.NOT_RETRIEVED, row) || phase(row).equals(Optional.of(Phase.FULLTEXT))),
                new Rule(
                        "criterion",
                        Issue.Code.MISSING_CRITERION,
                        row -> !says(Vote.EXCLUDE, row) || row.find("criterion").isPresent()),
                new Rule(
                        "criterion",
                        Issue.Code.UNKNOWN_CRITERION,
                        row -> !says(Vote.EXCLUDE, row) || settings.position(row.get("criterion")) >= 0),
                new Rule(
                        "criterion",
                        Issue.Code.BAD_VALUE,
                        row -> says(Vote.EXCLUDE, row) || row.find("criterion").isEmpty()),
                new Rule("date", Issue.Code.BAD_DATE, row -> date(row).isPresent()));
    }

    /**
     * Why somebody may not vote, if so.
     *
     * @param column that says, or would say, who it is
     */
    Optional<Issue> problemOfVoter(Row row, String column, String person) {
        if (settings.adjudicator().equals(Optional.of(person))) {
            return Optional.of(new Issue(Issue.Code.ADJUDICATOR_VOTED, row.at(), column, person));
        }
        return settings.reviewers().contains(person)
                ? Optional.empty()
                : Optional.of(new Issue(Issue.Code.NOT_A_REVIEWER, row.at(), column, person));
    }

    /** What is wrong with a vote, if anything. */
    Optional<Issue> problemOfVote(Row row) {
        return problem(row, rules.stream());
    }

    /** What is wrong with a ruling, if anything. */
    Optional<Issue> problemOfRuling(Row row) {
        return problem(row, Stream.concat(rules.stream(), Stream.of(settles)));
    }

    private static Optional<Issue> problem(Row row, Stream<Rule> rules) {
        return rules.filter(rule -> !rule.holds().test(row))
                .findFirst()
                .map(rule -> new Issue(rule.code(), row.at(), rule.column(), row.get(rule.column())));
    }

    /** A row without a problem, as the word of a person. */
    static Decision decision(Row row, String person) {
        return new Decision(
                record(row).orElseThrow(),
                phase(row).orElseThrow(),
                vote(row).orElseThrow(),
                row.find("criterion"),
                person,
                date(row).orElseThrow(),
                row.find(NOTE).orElse(""),
                row.at());
    }

    private static Optional<RecordId> record(Row row) {
        try {
            return Optional.of(RecordId.parse(row.get("record")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Phase> phase(Row row) {
        return Phase.of(row.get("phase").toLowerCase(Locale.ROOT));
    }

    private static Optional<Vote> vote(Row row) {
        return Vote.of(row.get("vote").toLowerCase(Locale.ROOT));
    }

    private static boolean says(Vote vote, Row row) {
        return vote(row).equals(Optional.of(vote));
    }

    private static Optional<LocalDate> date(Row row) {
        try {
            return Optional.of(LocalDate.parse(row.get("date")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
