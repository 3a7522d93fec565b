package winnow.selector;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import winnow.selector.Selector.Settings;
import winnow.selector.Version.Access;

/** A random review: up to 8 versions, up to 30 rows of evidence, a tree of up to 4 task questions. */
final class RandomReview {
    private static final List<String> TASKS = List.of("write", "read", "see", "tell", "count");

    final List<Version> versions;
    final List<EvidenceRow> evidence;
    final TreePlan plan;
    final Optional<DisplayRule> rule;

    private RandomReview(
            List<Version> versions, List<EvidenceRow> evidence, TreePlan plan, Optional<DisplayRule> rule) {
        this.versions = versions;
        this.evidence = evidence;
        this.plan = plan;
        this.rule = rule;
    }

    RandomReview(Random random) {
        versions = new ArrayList<>();
        evidence = new ArrayList<>();
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            Access access = any(random, Access.API, Access.OPEN, Access.OPEN, Access.RESTRICTED);
            // Names in another order than positions, so that sorting by name would show.
            versions.add(new Version(
                    "v" + (9 - i), "v", Optional.empty(), access, Optional.empty(), List.of(), List.of(), List.of()));
        }
        List<TaskQuestion> tasks = new ArrayList<>();
        int questions = 1 + random.nextInt(4);
        for (int i = 0; i < questions; i++) {
            TreeSet<String> named = new TreeSet<>(List.of(TASKS.get(random.nextInt(5)), TASKS.get(random.nextInt(5))));
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

    EvidenceRow addEvidence(Random random) {
        EvidenceRow row = new EvidenceRow(
                Optional.empty(),
                versions.get(random.nextInt(versions.size())).version(),
                any(random, "2", "2", "2", "3"),
                TASKS.get(random.nextInt(5)),
                "",
                any(random, "text", "text", "image", "image+text"),
                any(random, Optional.<String>empty(), Optional.of("text"), Optional.of("time-series")),
                any(random, "text", "text", "image"),
                random.nextInt(3),
                random.nextInt(3));
        evidence.add(row);
        return row;
    }

    Document document() {
        Map<String, Version> byName = new LinkedHashMap<>();
        versions.forEach(version -> byName.put(version.version(), version));
        return Assembly.document(
                "Small", Settings.defaults().with(rule).with(List.of(plan)), new Knowledge(byName, evidence, Map.of()));
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

    /** Whether evidence can make a difference to the answer with this id: all that the id demands of evidence, it meets. */
    boolean canBeReason(EvidenceRow row, String id) {
        List<String> demands = List.of(id.substring(id.indexOf(':') + 1).split("/"));
        return row.stage().equals("2")
                && row.supports()
                && (row.readsTextOnly() || !demands.contains("input"))
                && (row.writesTextOnly() || !demands.contains("output"))
                && plan.tasks().stream()
                        .anyMatch(task -> demands.contains(task.key())
                                && task.evidenceTasks().contains(row.task()));
    }

    /** The same, leaving out questions without effect. */
    RandomReview skipping() {
        return with(SmallReview.plan(plan, true, List.of(), List.of()), rule);
    }

    /** The same with the questions in another order, and nothing shortened. */
    RandomReview shuffled(Random random) {
        List<String> order = new ArrayList<>(plan.keys());
        Collections.shuffle(order, random);
        return with(SmallReview.plan(plan, false, List.of(), order), Optional.empty());
    }

    RandomReview withoutDisplayRule() {
        return with(plan, Optional.empty());
    }

    private RandomReview with(TreePlan otherPlan, Optional<DisplayRule> otherRule) {
        return new RandomReview(versions, evidence, otherPlan, otherRule);
    }

    String print() {
        return plan + "\n" + rule + "\n" + versions + "\n" + evidence;
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
