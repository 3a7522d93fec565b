package winnow.selector;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import winnow.selector.Question.Effect;
import winnow.selector.Question.Kind;
import winnow.selector.Questionnaire.Item;
import winnow.selector.Version.Access;

/** The versions that can be had and their evidence, as one tree's questions divide them. */
final class Field {

    private static final long NO_VERSION_LEFT = -1;

    private final List<Item> items;
    private final List<Version> versions;
    private final List<EvidenceRow> rows;
    private final Set<String> open;
    private final int[] versionOf;
    private final String[] useOf;
    /** Per row, the task questions that it answers, one bit per position of the question. */
    private final long[] tasksOf;

    Field(TreePlan plan, List<Item> items, Knowledge knowledge) {
        this.items = items;
        this.versions = knowledge.versions().values().stream()
                .filter(version -> version.access() != Access.RESTRICTED)
                .sorted(Comparator.comparing(Version::access))
                .toList();
        Map<String, Integer> positions = new HashMap<>();
        versions.forEach(version -> positions.put(version.version(), positions.size()));
        this.rows = knowledge.evidence().stream()
                .filter(row -> plan.coversStage(row.stage()) && row.supports() && positions.containsKey(row.version()))
                .toList();
        this.open = versions.stream()
                .filter(version -> version.access() == Access.OPEN)
                .map(Version::version)
                .collect(Collectors.toSet());
        this.versionOf =
                rows.stream().mapToInt(row -> positions.get(row.version())).toArray();
        this.useOf = rows.stream().map(row -> row.use().id()).toArray(String[]::new);
        this.tasksOf = rows.stream().mapToLong(this::tasks).toArray();
    }

    private long tasks(EvidenceRow row) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).is(Kind.TASK) && items.get(i).row().test(row))
                .mapToLong(i -> 1L << i)
                .sum();
    }

    State start() {
        Members all = Members.upTo(rows.size());
        return settled(new State(0, Members.upTo(versions.size()), all, 0, all, 0, false));
    }

    /** The task questions from a position on, one bit each. */
    long tasksFrom(int next) {
        return IntStream.range(next, items.size())
                .filter(i -> items.get(i).is(Kind.TASK))
                .mapToLong(i -> 1L << i)
                .sum();
    }

    private boolean evidenceIsAskedAboutFrom(int next) {
        return items.stream().skip(next).anyMatch(item -> item.isAboutEvidence() && !item.is(Kind.TASK));
    }

    /** Whether some version that can be had matches the task question that comes next. */
    boolean isWorthAsking(State state) {
        long bit = 1L << state.next();
        return (state.worth() & bit) != 0 || state.admissible().stream().anyMatch(row -> (tasksOf[row] & bit) != 0);
    }

    /** Whether some of what remains meets the condition of a question, and some does not. */
    boolean divides(State state, Item item) {
        return item.isAboutEvidence()
                ? !state.rows().where(row -> item.row().test(rows.get(row))).equals(state.rows())
                : !state.versions()
                        .where(version -> item.keeps(versions.get(version), Effect.FITS))
                        .equals(state.versions());
    }

    boolean isOpen(Offer offer) {
        return open.contains(offer.version());
    }

    State openOnly(State state) {
        return settled(new State(
                state.next() + 1,
                state.versions(),
                state.rows(),
                state.tasks(),
                state.admissible(),
                state.worth(),
                true));
    }

    State after(State state, Item item, Effect effect) {
        boolean demanded = effect != Effect.ANYTHING;
        boolean task = item.is(Kind.TASK);
        boolean aboutRows = demanded && item.isAboutEvidence() && !task;
        boolean aboutVersions = demanded && !item.isAboutEvidence();
        return settled(new State(
                state.next() + 1,
                aboutVersions
                        ? state.versions().where(version -> item.keeps(versions.get(version), effect))
                        : state.versions(),
                aboutRows ? state.rows().where(row -> item.keeps(rows.get(row), effect)) : state.rows(),
                demanded && task ? state.tasks() | 1L << state.next() : state.tasks(),
                aboutRows ? state.admissible().where(row -> item.keeps(rows.get(row), effect)) : state.admissible(),
                state.worth(),
                state.openOnly()));
    }

    /** The same without anything that can make no difference any more, so that states that are alike become equal. */
    private State settled(State state) {
        long later = tasksFrom(state.next());
        boolean empty = state.versions().isEmpty();
        long relevant = state.tasks() | later;
        Members ofVersions = empty ? Members.NONE : ofVersions(state, relevant);
        long[] can = new long[versions.size()];
        ofVersions.stream().forEach(row -> can[versionOf[row]] |= tasksOf[row]);
        long wanted = state.tasks();
        Members left = state.versions().where(version -> can[version] != 0 && (can[version] & wanted) == wanted);
        boolean open = evidenceIsAskedAboutFrom(state.next()) && later != 0;
        boolean firstTime = !open && !state.admissible().isEmpty();
        return new State(
                state.next(),
                left,
                left.equals(state.versions()) ? ofVersions : ofVersions.where(row -> isIn(left, row)),
                left.isEmpty() && wanted != 0 ? NO_VERSION_LEFT : wanted,
                open ? state.admissible() : Members.NONE,
                open ? 0 : later & (firstTime ? worth(state.admissible()) : state.worth()),
                state.openOnly());
    }

    private Members ofVersions(State state, long relevant) {
        return state.rows().where(row -> (tasksOf[row] & relevant) != 0 && isIn(state.versions(), row));
    }

    private boolean isIn(Members some, int row) {
        return some.has(versionOf[row]);
    }

    private long worth(Members admissible) {
        return admissible.stream().mapToLong(row -> tasksOf[row]).reduce(0, (some, more) -> some | more);
    }

    /** The versions that are left, in leaf order. */
    List<Offer> offers(State state) {
        long[] best = new long[versions.size()];
        state.rows().stream()
                .filter(row -> rows.get(row).isBest())
                .forEach(row -> best[versionOf[row]] |= tasksOf[row]);
        return state.versions().stream()
                .mapToObj(version ->
                        new Offer(versions.get(version).version(), (best[version] & state.tasks()) == state.tasks()))
                .sorted(Comparator.comparing(Offer::starred).reversed())
                .toList();
    }

    /** The uses that are evidence of versions offered for the task questions answered yes, sorted. */
    List<String> uses(State state, List<Offer> offers) {
        Set<String> offered = offers.stream().map(Offer::version).collect(Collectors.toSet());
        return state.rows().stream()
                .filter(row -> (tasksOf[row] & state.tasks()) != 0)
                .filter(row -> offered.contains(rows.get(row).version()))
                .mapToObj(row -> useOf[row])
                .distinct()
                .sorted()
                .toList();
    }
}
