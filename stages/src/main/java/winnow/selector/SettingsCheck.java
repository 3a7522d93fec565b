package winnow.selector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.selector.Selector.Settings;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/** What must hold for settings so that a tree can be made from them. Collects all findings, each naming its place. */
final class SettingsCheck {

    /** What a tree can count; long before that it would tell more apart than anyone could answer. */
    static final int MOST_QUESTIONS = 60;

    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}");
    private static final Pattern TREE_KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");
    private static final Pattern TASK_KEY = Pattern.compile("[a-z][a-z0-9-]*");

    private final List<String> findings = new ArrayList<>();

    private SettingsCheck() {}

    /** @throws ReviewException if anything is wrong: one line for each finding */
    static void require(Settings settings) {
        SettingsCheck check = new SettingsCheck();
        check.settings(settings);
        if (!check.findings.isEmpty()) {
            throw new ReviewException(String.join("\n", check.findings));
        }
    }

    private void settings(Settings settings) {
        text("title", settings.title());
        text("licence", settings.licence());
        pattern("version", settings.version(), VERSION, "three numbers such as 1.0.0");
        wording("questions.input", settings.questions().input());
        wording("questions.output", settings.questions().output());
        wording("questions.sharing", settings.questions().sharing());
        wording("questions.deployment", settings.questions().deployment());
        settings.displayRule().ifPresent(rule -> {
            notNegative("display_rule.more_than_starred", rule.moreThanStarred());
            notNegative("display_rule.more_than_candidates", rule.moreThanCandidates());
        });
        notNegative("price_days", settings.priceDays());
        for (int i = 0; i < settings.accepted().size(); i++) {
            accepted("accepted[" + (i + 1) + "]", settings.accepted().get(i));
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < settings.trees().size(); i++) {
            tree("trees[" + (i + 1) + "]", settings.trees().get(i), keys);
        }
    }

    private void accepted(String place, Rules.Accepted accepted) {
        if (!Lint.Check.names().contains(accepted.check())) {
            finding(
                    place + ".check",
                    "'" + accepted.check() + "' is none of " + String.join(", ", Lint.Check.names())
                            + Nearest.hint(accepted.check(), Lint.Check.names()));
        }
        text(place + ".reason", accepted.reason());
    }

    private void tree(String place, TreePlan tree, Set<String> keys) {
        pattern(place + ".key", tree.key(), TREE_KEY, "a short name of letters, digits, dots and hyphens, such as II");
        unique(place + ".key", tree.key(), keys);
        text(place + ".stage", tree.stage());
        text(place + ".title", tree.title());
        if (tree.tasks().isEmpty()) {
            finding(place + ".tasks", "there is none; list at least one task question");
        }
        if (tree.tasks().size() + tree.attributes().size() > MOST_QUESTIONS) {
            finding(
                    place + ".tasks",
                    "%d questions about tasks and attributes, at most %d are possible; merge some"
                            .formatted(tree.tasks().size() + tree.attributes().size(), MOST_QUESTIONS));
        }
        Set<String> taskKeys = new HashSet<>(
                Stream.of(Question.Kind.values()).map(Question.Kind::key).toList());
        taskKeys.addAll(TreePlan.USUAL_ORDER);
        for (int i = 0; i < tree.tasks().size(); i++) {
            task(place + ".tasks[" + (i + 1) + "]", tree.tasks().get(i), taskKeys);
        }
        for (int i = 0; i < tree.attributes().size(); i++) {
            attribute(place + ".attributes[" + (i + 1) + "]", tree.attributes().get(i), taskKeys);
        }
        order(place + ".order", tree);
    }

    /** Of the questions that every tree can ask, one that is not named is not asked. */
    private void order(String place, TreePlan tree) {
        List<String> own = Stream.concat(
                        tree.tasks().stream().map(TaskQuestion::key),
                        tree.attributes().stream().map(AttributeQuestion::key))
                .filter(key -> !key.isEmpty())
                .toList();
        List<String> known =
                Stream.of(own, TreePlan.USUAL_ORDER).flatMap(List::stream).toList();
        Set<String> named = new HashSet<>();
        for (String key : tree.order()) {
            if (!known.contains(key)) {
                finding(place, "there is no question '" + key + "'" + Nearest.hint(key, known));
            }
            unique(place, key, named);
        }
        own.stream()
                .filter(key -> !tree.keys().contains(key))
                .forEach(key -> finding(place, "'" + key + "' is missing; name it, or tasks and attributes"));
    }

    private void attribute(String place, AttributeQuestion asked, Set<String> keys) {
        pattern(place + ".key", asked.key(), TASK_KEY, "lower-case letters, digits and hyphens, such as memory");
        unique(place + ".key", asked.key(), keys);
        text(place + ".question", asked.question());
        Optional<Attribute> attribute = Attribute.named(asked.attribute());
        if (attribute.isEmpty()) {
            finding(
                    place + ".attribute",
                    "'" + asked.attribute() + "' is none of " + String.join(", ", Attribute.names())
                            + Nearest.hint(asked.attribute(), Attribute.names()));
            return;
        }
        boolean number = attribute.get().kind() == Attribute.Kind.NUMBER;
        boolean bounds = asked.atMost().isPresent() || asked.atLeast().isPresent();
        if (number && (!bounds || !asked.is().isEmpty())) {
            finding(place, asked.attribute() + " is a number; say at_most, at_least or both, and no is");
        }
        if (!number && (bounds || asked.is().isEmpty())) {
            finding(place, asked.attribute() + " is text; list the values under is, and say no at_most and at_least");
        }
        if (attribute.get() == Attribute.MONTHLY_PRICE && asked.readPerMonth() + asked.writtenPerMonth() <= 0) {
            finding(place, "monthly_price needs read_per_month and written_per_month, in tokens");
        }
    }

    private void task(String place, TaskQuestion task, Set<String> keys) {
        pattern(place + ".key", task.key(), TASK_KEY, "lower-case letters, digits and hyphens, such as summarize");
        unique(place + ".key", task.key(), keys);
        text(place + ".question", task.question());
        if (task.evidenceTasks().isEmpty()) {
            finding(place + ".evidence_tasks", "there is none; list the tasks of evidence.csv that the question means");
        }
        Set<String> seen = new HashSet<>();
        for (String name : task.evidenceTasks()) {
            text(place + ".evidence_tasks", name);
            unique(place + ".evidence_tasks", name, seen);
        }
    }

    private void wording(String place, Wording wording) {
        text(place + ".question", wording.question());
    }

    private void text(String place, String value) {
        if (value.isBlank()) {
            finding(place, "is missing; write it");
        }
    }

    private void pattern(String place, String value, Pattern pattern, String wanted) {
        if (!pattern.matcher(value).matches()) {
            finding(place, "'" + value + "' is not " + wanted);
        }
    }

    private void unique(String place, String value, Set<String> seen) {
        if (!seen.add(value)) {
            finding(place, "'" + value + "' is taken; choose another");
        }
    }

    private void notNegative(String place, int value) {
        if (value < 0) {
            finding(place, value + " is negative; write 0 or more");
        }
    }

    private void finding(String place, String text) {
        findings.add("raw/protocol.yml: selector." + place + ": " + text);
    }
}
