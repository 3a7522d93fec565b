package winnow.selector;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.selector.Question.Effect;
import winnow.selector.Question.Kind;
import winnow.selector.Questionnaire.Item;
import winnow.selector.Shapes.Shape;

/**
 * Builds the nodes of one tree. What is behind an answer depends only on the {@link State} that it leaves, so a state is
 * expanded once, and equal nodes are made once: a tree of many questions is no larger than what it can tell apart.
 */
final class Builder {

    private final TreePlan plan;
    private final Optional<DisplayRule> displayRule;
    private final List<Item> items;
    private final Field field;
    private final Shapes shapes = new Shapes();
    private final Map<State, Shape> made = new HashMap<>();

    private Builder(TreePlan plan, List<Item> items, Knowledge knowledge, Optional<DisplayRule> displayRule) {
        this.plan = plan;
        this.displayRule = displayRule;
        this.items = items;
        this.field = new Field(plan, items, knowledge);
    }

    /** The nodes of a tree, each different one once, the first one first. */
    static List<Node> nodes(TreePlan plan, List<Item> items, Knowledge knowledge, Optional<DisplayRule> displayRule) {
        Builder builder = new Builder(plan, items, knowledge, displayRule);
        Shape root = builder.expand(builder.field.start());
        return Naming.shared(
                plan.key(),
                String.valueOf(root.number()),
                builder.shapes.nodes(),
                items.stream().map(Item::question).toList());
    }

    private Shape expand(State state) {
        Shape known = made.get(state);
        if (known != null) {
            return known;
        }
        Shape shape = state.next() == items.size() ? leaf(state) : ask(state, items.get(state.next()));
        made.put(state, shape);
        return shape;
    }

    private Shape ask(State state, Item item) {
        if (!isAsked(state, item)) {
            return expand(after(state, item, Effect.ANYTHING));
        }
        Shape yes = expand(after(state, item, item.question().effect(true)));
        Shape no = expand(after(state, item, item.question().effect(false)));
        if (plan.skipWithoutEffect() && yes.meaning() == no.meaning()) {
            return item.question().effect(true) == Effect.ANYTHING ? yes : no;
        }
        return shapes.branch(item.question().key(), yes, no);
    }

    private boolean isAsked(State state, Item item) {
        boolean moreTasks = field.tasksFrom(state.next()) != 0;
        boolean decided = state.tasks() != 0;
        return switch (item.question().kind()) {
            case INPUT, OUTPUT, SHARING ->
                moreTasks || decided && !offers(state).isEmpty();
            case TASK -> field.isWorthAsking(state);
            case ATTRIBUTE -> (moreTasks || decided) && field.divides(state, item);
            case DEPLOYMENT ->
                moreTasks
                        || decided
                                && (plan.alwaysAskDeployment() || !offers(state).isEmpty());
        };
    }

    private State after(State state, Item item, Effect effect) {
        boolean access = item.is(Kind.SHARING) || item.is(Kind.DEPLOYMENT);
        return access && displayRule.isPresent() && effect == Effect.FITS
                ? field.openOnly(state)
                : field.after(state, item, effect);
    }

    private Shape leaf(State state) {
        if (state.tasks() == 0) {
            return shapes.leaf(Node.Outcome.INSUFFICIENT, List.of(), List.of());
        }
        List<Offer> offers = offers(state);
        return shapes.leaf(
                offers.isEmpty() ? Node.Outcome.NONE : Node.Outcome.MODELS, offers, field.uses(state, offers));
    }

    private List<Offer> offers(State state) {
        List<Offer> candidates = field.offers(state);
        List<Offer> allowed =
                state.openOnly() ? candidates.stream().filter(field::isOpen).toList() : candidates;
        return displayRule.filter(rule -> isLong(candidates, rule)).isPresent()
                        && allowed.stream().anyMatch(Offer::starred)
                ? allowed.stream().filter(Offer::starred).toList()
                : allowed;
    }

    private static boolean isLong(List<Offer> candidates, DisplayRule rule) {
        long starred = candidates.stream().filter(Offer::starred).count();
        return starred > rule.moreThanStarred() || starred > 0 && candidates.size() > rule.moreThanCandidates();
    }
}
