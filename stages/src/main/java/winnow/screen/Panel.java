package winnow.screen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.Ruling;
import winnow.model.Screened.Flag;
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
     * @param open what a ruling could settle: a conflict, or a flag that nobody has looked at; empty if nothing
     * @param issues rulings that do not count, and votes in phases that were not reached
     */
    record Outcome(Verdict verdict, List<Phase> reached, Optional<Matter> open, List<Issue> issues) {}

    private final ScreenSettings settings;
    private final List<Phase> phases;
    private final Codes codes;

    /** @param phases in which people are asked, in order */
    Panel(ScreenSettings settings, List<Phase> phases) {
        this.settings = settings;
        this.phases = phases;
        this.codes = new Codes(settings.criteria());
    }

    /**
     * Decides on one citation.
     *
     * @param flags what rules leave to people
     */
    Outcome decide(Citation citation, Ballot ballot, List<Ruling> rulings, List<Flag> flags) {
        List<Phase> reached = new ArrayList<>();
        Rulings settled = new Rulings(settings, codes, rulings);
        Optional<Verdict> verdict = Optional.empty();
        for (Phase phase : phases) {
            if (verdict.isEmpty()) {
                reached.add(phase);
                verdict = verdict(matter(phase, citation, ballot, flags), settled);
            }
        }
        settled.closeNeedless(ballot);
        Verdict result = verdict.orElseGet(Included::new);
        List<Issue> issues = new ArrayList<>(settled.issues());
        issues.addAll(tooEarly(ballot, reached));
        Optional<Matter> open = Optional.of(reached.get(reached.size() - 1))
                .filter(last -> result instanceof Conflict || result instanceof Flagged)
                .map(last -> matter(last, citation, ballot, flags));
        return new Outcome(result, List.copyOf(reached), open, List.copyOf(issues));
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

    /** What is to be decided in a phase. */
    private Matter matter(Phase phase, Citation citation, Ballot ballot, List<Flag> flags) {
        List<String> rules = flags.stream().map(Flag::rule).toList();
        return new Matter(phase, citation, ballot.counting(phase).values(), rules, codes);
    }

    /** Empty if the citation goes on to the next phase. */
    private Optional<Verdict> verdict(Matter matter, Rulings rulings) {
        if (isFlagged(matter)) {
            return settled(matter, rulings, () -> new Flagged(matter.phase(), waitingFor(matter)));
        }
        if (matter.votes().size() < settings.votesRequired()) {
            return Optional.of(new Pending(matter.phase(), waitingFor(matter)));
        }
        Set<Vote> said = matter.votes().stream().map(Decision::vote).collect(Collectors.toSet());
        return said.size() == 1
                ? agreed(matter.phase(), matter.votes())
                : settled(matter, rulings, () -> new Conflict(matter.phase(), matter.name()));
    }

    /** Whether a rule wants somebody to look at the citation, and nobody has; what it says is read in the first phase. */
    private boolean isFlagged(Matter matter) {
        return !matter.rules().isEmpty() && matter.votes().isEmpty() && matter.phase() == phases.get(0);
    }

    private Optional<Verdict> settled(Matter matter, Rulings rulings, Supplier<Verdict> open) {
        Optional<Decision> ruling = rulings.settling(matter);
        return ruling.isPresent() ? agreed(matter.phase(), List.of(ruling.get())) : Optional.of(open.get());
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

    private List<String> waitingFor(Matter matter) {
        Set<String> voted = matter.voters();
        return settings.reviewers().stream()
                .filter(reviewer -> !voted.contains(reviewer))
                .sorted()
                .toList();
    }
}
