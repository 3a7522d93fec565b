package winnow.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.Ruling;
import winnow.model.Verdict;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Conflict;
import winnow.model.Verdict.Excluded;
import winnow.model.Verdict.Flagged;
import winnow.model.Verdict.Included;
import winnow.model.Verdict.NotRetrieved;
import winnow.model.Verdict.Pending;
import winnow.model.Verdict.Step;
import winnow.model.Vote;
import winnow.stage.Issue;

/**
 * Makes a verdict of people's votes, phase after phase. A phase is decided when enough people voted and all say the same,
 * or a ruling settles their conflict; two different reasons to exclude are no conflict. A vote in a later phase does not
 * count before the earlier one let the citation pass; until then it is an issue.
 */
final class Panel {

    /**
     * What the votes come to.
     *
     * @param reached the phases that the citation came to, in order
     * @param issues rulings that do not count, and votes in phases that were not reached
     */
    record Outcome(Verdict verdict, List<Phase> reached, List<Issue> issues) {}

    private final ScreenSettings settings;

    Panel(ScreenSettings settings) {
        this.settings = settings;
    }

    /**
     * Decides on one citation.
     *
     * @param flagged whether a rule could not decide about it
     */
    Outcome decide(Ballot ballot, List<Ruling> rulings, boolean flagged) {
        List<Phase> reached = new ArrayList<>();
        Rulings settled = new Rulings(settings, rulings);
        Optional<Verdict> verdict = Optional.empty();
        for (Phase phase : settings.phases()) {
            if (verdict.isEmpty()) {
                reached.add(phase);
                verdict = verdict(phase, ballot, settled);
            }
        }
        settled.closeNeedless(ballot);
        Verdict result = verdict.map(
                        each -> marked(each, flagged && ballot.votes().isEmpty()))
                .orElseGet(Included::new);
        List<Issue> issues = new ArrayList<>(settled.issues());
        issues.addAll(tooEarly(ballot, reached));
        return new Outcome(result, List.copyOf(reached), List.copyOf(issues));
    }

    /** Votes in phases that the citation did not come to. */
    private static List<Issue> tooEarly(Ballot ballot, List<Phase> reached) {
        return ballot.votes().stream()
                .filter(vote -> !reached.contains(vote.phase()))
                .map(vote -> new Issue(
                        Issue.Code.PHASE_NOT_REACHED,
                        vote.at(),
                        "phase",
                        vote.phase().key()))
                .toList();
    }

    /** A verdict that nobody has looked at the citation for, where a rule wants somebody to. */
    private static Verdict marked(Verdict verdict, boolean flagged) {
        return flagged && verdict instanceof Pending pending
                ? new Flagged(pending.phase(), pending.waitingFor())
                : verdict;
    }

    /** Empty if the citation goes on to the next phase. */
    private Optional<Verdict> verdict(Phase phase, Ballot ballot, Rulings rulings) {
        SortedMap<String, Decision> votes = ballot.counting(phase);
        if (votes.size() < settings.votesRequired()) {
            return Optional.of(new Pending(phase, waitingFor(votes.keySet())));
        }
        Set<Vote> said = votes.values().stream().map(Decision::vote).collect(Collectors.toSet());
        if (said.size() == 1) {
            return agreed(phase, votes.values());
        }
        String hash = Ballot.hash(phase, votes.values());
        Optional<Decision> ruling = rulings.settling(phase, hash, votes.keySet());
        return ruling.isPresent() ? agreed(phase, List.of(ruling.get())) : Optional.of(new Conflict(phase, hash));
    }

    private Optional<Verdict> agreed(Phase phase, Collection<Decision> votes) {
        return switch (votes.iterator().next().vote()) {
            case INCLUDE -> Optional.empty();
            case NOT_RETRIEVED -> Optional.of(new NotRetrieved());
            case EXCLUDE -> Optional.of(new Excluded(step(phase), reason(votes), By.PERSON));
        };
    }

    private static Step step(Phase phase) {
        return switch (phase) {
            case TITLE -> Step.TITLE;
            case FULLTEXT -> Step.FULLTEXT;
        };
    }

    private String reason(Collection<Decision> votes) {
        return votes.stream()
                .flatMap(vote -> vote.criterion().stream())
                .min(Comparator.comparingInt(settings::position))
                .orElseThrow();
    }

    private List<String> waitingFor(Set<String> voted) {
        return settings.reviewers().stream()
                .filter(reviewer -> !voted.contains(reviewer))
                .sorted()
                .toList();
    }
}
