package winnow.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Ruling;
import winnow.stage.Issue;
import winnow.table.Row;

/**
 * Takes what people hand in, row by row: each row is added, was there before, says nothing, or is refused with its
 * reason, so that the four counts add up to the rows.
 */
final class Intake {

    /** What is known of the review. */
    record Review(ScreenSettings settings, Known citations, FirstSeen seen, Decisions before, Reopening reopening) {}

    /** One person's word on one citation in one phase. */
    private record Subject(String person, RecordId citation, Phase phase) {}

    private final Review review;
    private final DecisionRows rules;
    private final Votes before;
    private final Map<RecordId, String> conflicts;
    private final Map<Subject, Decision> here = new HashMap<>();
    private final Map<String, List<Map<String, String>>> votes = new TreeMap<>();
    private final List<Map<String, String>> rulings = new ArrayList<>();
    private final List<Issue> refused = new ArrayList<>();
    private int already;
    private int empty;

    /** @param conflicts the citations in conflict, with the name of their votes */
    Intake(Review review, Map<RecordId, String> conflicts) {
        this.review = review;
        this.rules = new DecisionRows(review.settings());
        this.before = new Votes(review.before());
        this.conflicts = conflicts;
    }

    /** The record under which a vote on a citation is kept: the one that was found first. */
    RecordId record(Citation citation) {
        return review.seen().first(citation.members());
    }

    /** Takes a row with the columns of a vote, as the word of a person. */
    void vote(String person, Row row) {
        Optional<Issue> problem = rules.problemOfVoter(row, Seal.PERSON, person).or(() -> rules.problemOfVote(row));
        if (problem.isPresent()) {
            refuse(problem.get());
            return;
        }
        Decision vote = DecisionRows.decision(row, person);
        citation(vote)
                .filter(citation -> isInTime(vote) && isFirst(citation, vote))
                .ifPresent(citation -> add(
                        before.on(citation).votes().stream()
                                .filter(each -> each.reviewer().equals(person))
                                .filter(each ->
                                        review.reopening().of(citation, each).isEmpty())
                                .toList(),
                        vote,
                        votes.computeIfAbsent(person, each -> new ArrayList<>()),
                        cells(row, Map.of())));
    }

    /** Takes a row with the columns of a ruling. */
    void ruling(String person, Row row) {
        Optional<Issue> problem = problemOfAdjudicator(person, row).or(() -> rules.problemOfRuling(row));
        if (problem.isPresent()) {
            refuse(problem.get());
            return;
        }
        Decision ruling = DecisionRows.decision(row, person);
        citation(ruling)
                .filter(citation -> isInTime(ruling) && isFirst(citation, ruling))
                .ifPresent(citation -> rule(citation, ruling, row));
    }

    private void rule(Citation citation, Decision ruling, Row row) {
        String settles = row.get("settles");
        List<Decision> same = before.rulingsOn(citation).stream()
                .filter(each -> each.settles().equals(settles))
                .map(Ruling::decision)
                .filter(each -> each.reviewer().equals(ruling.reviewer()))
                .toList();
        if (same.isEmpty() && !settles.equals(conflicts.get(citation.id()))) {
            refuse(new Issue(Issue.Code.STALE_RULING, row.at(), "settles", settles));
            return;
        }
        add(same, ruling, rulings, cells(row, Map.of("adjudicator", ruling.reviewer(), "settles", settles)));
    }

    private Optional<Issue> problemOfAdjudicator(String person, Row row) {
        return review.settings().adjudicator().equals(Optional.of(person))
                ? Optional.empty()
                : Optional.of(new Issue(Issue.Code.NOT_A_REVIEWER, row.at(), Seal.PERSON, person));
    }

    private Optional<Citation> citation(Decision decision) {
        Optional<Citation> citation = review.citations().of(decision.record());
        if (citation.isEmpty()) {
            refuse(new Issue(
                    Issue.Code.UNKNOWN_RECORD,
                    decision.at(),
                    "record",
                    decision.record().toString()));
        }
        return citation;
    }

    private boolean isInTime(Decision decision) {
        Optional<Issue> problem = review.seen().problem(decision);
        problem.ifPresent(this::refuse);
        return problem.isEmpty();
    }

    /** Whether the file has not decided on it already, in a row above. */
    private boolean isFirst(Citation citation, Decision now) {
        Decision above = here.putIfAbsent(new Subject(now.reviewer(), citation.id(), now.phase()), now);
        if (above != null) {
            repeated(List.of(above), now);
        }
        return above == null;
    }

    private void add(List<Decision> said, Decision now, List<Map<String, String>> target, Map<String, String> cells) {
        List<Decision> here =
                said.stream().filter(each -> each.phase() == now.phase()).toList();
        if (here.isEmpty()) {
            target.add(cells);
        } else {
            repeated(here, now);
        }
    }

    /** Counts what was said before, and refuses what says otherwise. */
    private void repeated(List<Decision> said, Decision now) {
        if (said.stream().anyMatch(each -> isSame(each, now))) {
            already++;
        } else {
            String value = now.vote().key() + ", first at " + said.get(0).at();
            refuse(new Issue(Issue.Code.SECOND_VOTE, now.at(), "vote", value));
        }
    }

    private static boolean isSame(Decision one, Decision other) {
        return one.vote() == other.vote()
                && one.criterion().equals(other.criterion())
                && (other.note().isEmpty() || one.note().equals(other.note()));
    }

    private static Map<String, String> cells(Row row, Map<String, String> more) {
        Map<String, String> cells = new LinkedHashMap<>();
        DecisionRows.VOTE_COLUMNS.forEach(column -> cells.put(column, row.get(column)));
        cells.put(DecisionRows.NOTE, row.find(DecisionRows.NOTE).orElse(""));
        cells.putAll(more);
        return cells;
    }

    /** Whether nobody filled the row in; it is counted then. A date alone is no decision, since days are filled in for whole columns. */
    boolean saysNothing(Row row) {
        boolean nothing = List.of("vote", "criterion", DecisionRows.NOTE).stream()
                .allMatch(column -> row.find(column).isEmpty());
        empty += nothing ? 1 : 0;
        return nothing;
    }

    void refuse(Issue issue) {
        refused.add(issue);
    }

    /** New votes by person, each with the columns of a vote. */
    Map<String, List<Map<String, String>>> votes() {
        return votes;
    }

    List<Map<String, String>> rulings() {
        return rulings;
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
