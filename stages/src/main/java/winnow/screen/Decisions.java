package winnow.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import winnow.model.Decision;
import winnow.model.RecordId;
import winnow.model.Ruling;
import winnow.stage.Issue;

/**
 * What people decided, as read from their files.
 *
 * @param votes every valid vote once, the replaced ones included
 * @param rulings every valid ruling once, the replaced ones included
 * @param issues what was wrong with rows
 */
record Decisions(List<Decision> votes, List<Ruling> rulings, List<Issue> issues) {

    private static final Comparator<Decision> IN_HISTORY = Comparator.comparing(Decision::record)
            .thenComparing(Decision::phase)
            .thenComparing(Decision::reviewer)
            .thenComparing(Decision::date)
            .thenComparing(Decision::at);

    Decisions {
        votes = List.copyOf(votes);
        rulings = List.copyOf(rulings);
        issues = List.copyOf(issues);
    }

    /** Every record that a vote or a ruling names. */
    Set<RecordId> named() {
        Set<RecordId> named = new HashSet<>();
        all().forEach(decision -> named.add(decision.record()));
        return named;
    }

    /** The same without those that are dated before their record was found; each is an issue. */
    Decisions since(FirstSeen seen) {
        List<Issue> all = new ArrayList<>(issues);
        all().forEach(decision -> seen.problem(decision).ifPresent(all::add));
        return new Decisions(
                votes.stream().filter(vote -> seen.problem(vote).isEmpty()).toList(),
                rulings.stream()
                        .filter(ruling -> seen.problem(ruling.decision()).isEmpty())
                        .toList(),
                all);
    }

    /** An issue for each vote and ruling that names one of these records, which no export has. */
    List<Issue> issuesOfUnknown(Set<RecordId> unknown) {
        return all().filter(decision -> unknown.contains(decision.record()))
                .map(decision -> new Issue(
                        Issue.Code.UNKNOWN_RECORD,
                        decision.at(),
                        "record",
                        decision.record().toString()))
                .toList();
    }

    /** Every vote, sorted, but those that name one of these records, which no export has. */
    List<Decision> history(Set<RecordId> unknown) {
        return votes.stream()
                .filter(vote -> !unknown.contains(vote.record()))
                .sorted(IN_HISTORY)
                .toList();
    }

    /** Every ruling, sorted, but those that name one of these records, which no export has. */
    List<Ruling> rulingHistory(Set<RecordId> unknown) {
        return rulings.stream()
                .filter(ruling -> !unknown.contains(ruling.decision().record()))
                .sorted(Comparator.comparing(Ruling::decision, IN_HISTORY))
                .toList();
    }

    private Stream<Decision> all() {
        return Stream.concat(votes.stream(), rulings.stream().map(Ruling::decision));
    }
}
