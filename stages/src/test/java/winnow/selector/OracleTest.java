package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import winnow.selector.Selector.DisplayRule;
import winnow.selector.Selector.Settings;
import winnow.selector.Selector.TaskQuestion;
import winnow.selector.Selector.TreePlan;
import winnow.selector.Version.Access;

/**
 * Walking a written tree gives what the rules say of the evidence, whatever the answers. The repetition number is the
 * seed: run that repetition to reproduce.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OracleTest {

    /** What a walk asked, and where it ended. */
    private record Walked(List<String> asked, Node.Outcome outcome, List<Offer> offers) {}

    @RepeatedTest(300)
    void every_walk_ends_where_the_evidence_says(RepetitionInfo seed) throws IOException {
        Small small = new Small(new Random(seed.getCurrentRepetition()));
        Walker walker = Walker.parse("selector.json", SelectorJson.text(small.document()));

        for (Map<String, Boolean> answers : small.allAnswers()) {
            assertEquals(
                    new Rules(small, answers).walked(),
                    walked(walker, answers),
                    () -> answers + " in " + small.print());
        }
    }

    @RepeatedTest(100)
    void a_node_is_named_by_its_answers_whatever_else_is_in_the_evidence(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Small small = new Small(random);
        for (int edition = 0; edition < 3; edition++) {
            Map<String, Node> nodes = nodes(small.document());
            Map<String, Trail> trails = new LinkedHashMap<>();
            follow(nodes, small.document().trees().get(0).root(), Trail.start("T"), trails);

            assertEquals(nodes.keySet(), trails.keySet());
            trails.forEach((id, trail) -> assertEquals(trail.id(), id));
            small.addEvidence(random);
        }
    }

    private static void follow(Map<String, Node> nodes, String id, Trail trail, Map<String, Trail> trails) {
        trails.put(id, trail);
        if (nodes.get(id) instanceof Node.Branch branch) {
            follow(nodes, branch.yes(), trail.plus(branch.question(), true), trails);
            follow(nodes, branch.no(), trail.plus(branch.question(), false), trails);
        }
    }

    private static Map<String, Node> nodes(Document document) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        document.trees().get(0).nodes().forEach(node -> nodes.put(node.id(), node));
        return nodes;
    }

    private static Walked walked(Walker walker, Map<String, Boolean> answers) {
        List<String> asked = new ArrayList<>();
        Node.Leaf leaf = walker.walk("T", question -> {
            asked.add(question.key());
            return answers.get(question.key());
        });
        return new Walked(asked, leaf.outcome(), leaf.versions());
    }

    /** The rules as they are written down, one version and one row at a time. */
    private static final class Rules {
        private final Small small;
        private final Map<String, Boolean> answers;

        Rules(Small small, Map<String, Boolean> answers) {
            this.small = small;
            this.answers = answers;
        }

        Walked walked() {
            List<String> asked = new ArrayList<>(List.of("input", "output", "sharing"));
            List<TaskQuestion> needed = new ArrayList<>();
            for (TaskQuestion task : small.plan.tasks()) {
                if (someVersionMatches(task)) {
                    asked.add(task.key());
                    if (answers.get(task.key())) {
                        needed.add(task);
                    }
                }
            }
            if (needed.isEmpty()) {
                return new Walked(asked, Node.Outcome.INSUFFICIENT, List.of());
            }
            if (offers(needed, false).isEmpty() && !small.plan.alwaysAskDeployment()) {
                return new Walked(asked, Node.Outcome.NONE, List.of());
            }
            asked.add("deployment");
            List<Offer> offers = offers(needed, answers.get("deployment"));
            return new Walked(asked, offers.isEmpty() ? Node.Outcome.NONE : Node.Outcome.MODELS, offers);
        }

        private boolean someVersionMatches(TaskQuestion task) {
            for (Version version : small.versions) {
                if (version.access() != Access.RESTRICTED
                        && !rows(version, task).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private List<Offer> offers(List<TaskQuestion> needed, boolean local) {
            List<Offer> fitting = new ArrayList<>();
            int candidates = 0;
            int stars = 0;
            for (boolean starred : new boolean[] {true, false}) {
                for (Access access : new Access[] {Access.API, Access.OPEN}) {
                    for (Version version : small.versions) {
                        if (version.access() == access
                                && matchesAll(version, needed)
                                && isBest(version, needed) == starred) {
                            candidates++;
                            stars += starred ? 1 : 0;
                            if (access == Access.OPEN || answers.get("sharing") && !local) {
                                fitting.add(new Offer(version.version(), starred, evidence(version, needed)));
                            }
                        }
                    }
                }
            }
            if (small.rule.isPresent()
                    && stars > 0
                    && fitting.stream().anyMatch(Offer::starred)
                    && (stars > small.rule.get().moreThanStarred()
                            || candidates > small.rule.get().moreThanCandidates())) {
                fitting.removeIf(offer -> !offer.starred());
            }
            return fitting;
        }

        private boolean matchesAll(Version version, List<TaskQuestion> needed) {
            return needed.stream().noneMatch(task -> rows(version, task).isEmpty());
        }

        private boolean isBest(Version version, List<TaskQuestion> needed) {
            return needed.stream().allMatch(task -> rows(version, task).stream().anyMatch(row -> row.best() > 0));
        }

        private List<Integer> evidence(Version version, List<TaskQuestion> needed) {
            TreeSet<Integer> numbers = new TreeSet<>();
            needed.forEach(task -> rows(version, task).forEach(row -> numbers.add(row.row())));
            return List.copyOf(numbers);
        }

        private List<EvidenceRow> rows(Version version, TaskQuestion task) {
            List<EvidenceRow> found = new ArrayList<>();
            for (EvidenceRow row : small.evidence) {
                boolean textIn = row.mandatoryInput().equals("text")
                        && !row.optionalInput().isPresent()
                                | row.optionalInput().equals(Optional.of("text"));
                boolean textOut = row.output().equals("text");
                if (row.version().equals(version.version())
                        && row.stage().equals("2")
                        && task.evidenceTasks().contains(row.task())
                        && row.applied() + row.best() > 0
                        && (textIn || !answers.get("input"))
                        && (textOut || !answers.get("output"))) {
                    found.add(row);
                }
            }
            return found;
        }
    }

    /** A random review: up to 8 versions, up to 30 rows of evidence, a tree of up to 4 task questions. */
    private static final class Small {
        private static final List<String> TASKS = List.of("write", "read", "see", "tell", "count");

        final List<Version> versions = new ArrayList<>();
        final List<EvidenceRow> evidence = new ArrayList<>();
        final TreePlan plan;
        final Optional<DisplayRule> rule;

        Small(Random random) {
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                Access access = any(random, Access.API, Access.OPEN, Access.OPEN, Access.RESTRICTED);
                // Names in another order than positions, so that sorting by name would show.
                versions.add(new Version(
                        "v" + (9 - i), "v", Optional.empty(), access, Optional.empty(), List.of(), List.of()));
            }
            List<TaskQuestion> tasks = new ArrayList<>();
            int questions = 1 + random.nextInt(4);
            for (int i = 0; i < questions; i++) {
                TreeSet<String> named =
                        new TreeSet<>(List.of(TASKS.get(random.nextInt(5)), TASKS.get(random.nextInt(5))));
                tasks.add(new TaskQuestion("task-" + i, "Task " + i + "?", "", List.copyOf(named)));
            }
            plan = new TreePlan("T", "2", "Tree", random.nextInt(4) == 0, tasks);
            rule = random.nextInt(3) == 0
                    ? Optional.of(new DisplayRule(random.nextInt(3), random.nextInt(4)))
                    : Optional.empty();
            int rows = random.nextInt(31);
            for (int i = 0; i < rows; i++) {
                addEvidence(random);
            }
        }

        void addEvidence(Random random) {
            evidence.add(new EvidenceRow(
                    evidence.size() + 1,
                    EvidenceRow.Basis.COUNTS,
                    Optional.empty(),
                    versions.get(random.nextInt(versions.size())).version(),
                    any(random, "2", "2", "2", "3"),
                    TASKS.get(random.nextInt(5)),
                    "",
                    any(random, "text", "text", "image", "image+text"),
                    any(random, Optional.<String>empty(), Optional.of("text"), Optional.of("time-series")),
                    any(random, "text", "text", "image"),
                    random.nextInt(3),
                    random.nextInt(3)));
        }

        Document document() {
            Map<String, Version> byName = new LinkedHashMap<>();
            versions.forEach(version -> byName.put(version.version(), version));
            Settings plain = Settings.defaults();
            return Assembly.document(
                    new Settings("Small", "1.0.0", "none", plain.questions(), rule, List.of(plan)),
                    new Knowledge(byName, evidence, Map.of()));
        }

        List<Map<String, Boolean>> allAnswers() {
            List<String> keys = new ArrayList<>(List.of("input", "output", "sharing", "deployment"));
            plan.tasks().forEach(task -> keys.add(task.key()));
            List<Map<String, Boolean>> all = new ArrayList<>();
            for (int bits = 0; bits < 1 << keys.size(); bits++) {
                Map<String, Boolean> answers = new LinkedHashMap<>();
                for (int i = 0; i < keys.size(); i++) {
                    answers.put(keys.get(i), (bits >> i & 1) == 1);
                }
                all.add(answers);
            }
            return all;
        }

        String print() {
            return plan + "\n" + rule + "\n" + versions + "\n" + evidence;
        }

        @SafeVarargs
        private static <T> T any(Random random, T... values) {
            return values[random.nextInt(values.length)];
        }
    }
}
