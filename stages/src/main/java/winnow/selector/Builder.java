package winnow.selector;

import static winnow.selector.Question.Kind.DEPLOYMENT;
import static winnow.selector.Question.Kind.INPUT;
import static winnow.selector.Question.Kind.OUTPUT;
import static winnow.selector.Question.Kind.SHARING;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import winnow.selector.Selector.DisplayRule;
import winnow.selector.Selector.TaskQuestion;
import winnow.selector.Selector.TreePlan;
import winnow.selector.Version.Access;

/**
 * Builds the nodes of one tree: input, output, sharing, then every task question that some version could match, then
 * deployment.
 */
final class Builder {

    private final TreePlan plan;
    private final Knowledge knowledge;
    private final Optional<DisplayRule> displayRule;

    private Builder(TreePlan plan, Knowledge knowledge, Optional<DisplayRule> displayRule) {
        this.plan = plan;
        this.knowledge = knowledge;
        this.displayRule = displayRule;
    }

    /** The nodes of a tree, the first one first, what is behind yes before what is behind no. */
    static List<Node> nodes(TreePlan plan, Knowledge knowledge, Optional<DisplayRule> displayRule) {
        return new Builder(plan, knowledge, displayRule).all();
    }

    private List<Node> all() {
        return ask(INPUT.key(), Trail.start(plan.key()), input -> ask(OUTPUT.key(), input, this::belowOutput));
    }

    private List<Node> belowOutput(Trail trail) {
        Matches matches = matches(plan, knowledge, trail.yes(INPUT), trail.yes(OUTPUT));
        List<TaskQuestion> asked =
                plan.tasks().stream().filter(matches::isWorthAsking).toList();
        return ask(SHARING.key(), trail, sharing -> askTasks(sharing, matches, asked, 0));
    }

    /** What the evidence says, given whether input and output are text only. */
    static Matches matches(TreePlan plan, Knowledge knowledge, boolean textInput, boolean textOutput) {
        List<EvidenceRow> admissible = knowledge.evidence().stream()
                .filter(row -> row.stage().equals(plan.stage()))
                .filter(row -> !textInput || row.readsTextOnly())
                .filter(row -> !textOutput || row.writesTextOnly())
                .toList();
        return Matches.of(plan.tasks(), admissible, knowledge.versions());
    }

    private List<Node> askTasks(Trail trail, Matches matches, List<TaskQuestion> asked, int next) {
        if (next == asked.size()) {
            return belowTasks(
                    trail,
                    matches,
                    asked.stream().filter(task -> trail.yes(task.key())).toList());
        }
        return ask(asked.get(next).key(), trail, longer -> askTasks(longer, matches, asked, next + 1));
    }

    private List<Node> belowTasks(Trail trail, Matches matches, List<TaskQuestion> needed) {
        if (needed.isEmpty()) {
            return List.of(new Node.Leaf(trail.id(), Node.Outcome.INSUFFICIENT, List.of()));
        }
        List<Offer> candidates = matches.candidates(needed);
        boolean starredOnly = displayRule.isPresent() && isLong(candidates, displayRule.get());
        Function<Boolean, List<Offer>> offers =
                local -> shown(allowed(candidates, trail.yes(SHARING) && !local), starredOnly);
        if (offers.apply(false).isEmpty() && !plan.alwaysAskDeployment()) {
            return List.of(leaf(trail, List.of()));
        }
        return ask(DEPLOYMENT.key(), trail, end -> List.of(leaf(end, offers.apply(end.yes(DEPLOYMENT)))));
    }

    private List<Offer> allowed(List<Offer> candidates, boolean withInterface) {
        return candidates.stream()
                .filter(offer -> withInterface
                        || knowledge.versions().get(offer.version()).access() == Access.OPEN)
                .toList();
    }

    private static boolean isLong(List<Offer> candidates, DisplayRule rule) {
        long starred = candidates.stream().filter(Offer::starred).count();
        return starred > rule.moreThanStarred() || starred > 0 && candidates.size() > rule.moreThanCandidates();
    }

    private static List<Offer> shown(List<Offer> allowed, boolean starredOnly) {
        boolean anyStarred = allowed.stream().anyMatch(Offer::starred);
        return starredOnly && anyStarred
                ? allowed.stream().filter(Offer::starred).toList()
                : allowed;
    }

    private static Node.Leaf leaf(Trail trail, List<Offer> offers) {
        return new Node.Leaf(trail.id(), offers.isEmpty() ? Node.Outcome.NONE : Node.Outcome.MODELS, offers);
    }

    /** A question, what is behind its yes and what is behind its no. */
    private static List<Node> ask(String question, Trail trail, Function<Trail, List<Node>> below) {
        List<Node> yes = below.apply(trail.plus(question, true));
        List<Node> no = below.apply(trail.plus(question, false));
        List<Node> all = new ArrayList<>(1 + yes.size() + no.size());
        all.add(new Node.Branch(trail.id(), question, yes.get(0).id(), no.get(0).id()));
        Stream.of(yes, no).forEach(all::addAll);
        return all;
    }
}
