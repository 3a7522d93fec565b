package winnow.selector;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One tree to make.
 *
 * @param key short name, such as {@code II}
 * @param stage the value of the evidence's {@code stage}, such as {@code 2}; {@code any} for all of them
 * @param alwaysAskDeployment whether to ask where to run the model even if no version fits anyway
 * @param skipWithoutEffect whether to leave out a question where both its answers lead to the same versions and stars
 * @param notTextOnly what no means in the questions about input and output: anything will do, or it needs something
 *     beside text
 * @param tasks in the order in which to ask
 * @param attributes in the order in which to ask
 * @param order keys of the questions; {@code tasks} and {@code attributes} stand for all of them that are not named. If
 *     empty: input, output, sharing, tasks, attributes, deployment
 */
public record TreePlan(
        String key,
        String stage,
        String title,
        boolean alwaysAskDeployment,
        boolean skipWithoutEffect,
        AttributeQuestion.No notTextOnly,
        List<TaskQuestion> tasks,
        List<AttributeQuestion> attributes,
        List<String> order) {

    /** The stage of a tree that is made from the evidence of all stages. */
    public static final String ANY_STAGE = "any";

    static final String TASKS = "tasks";
    static final String ATTRIBUTES = "attributes";
    static final List<String> USUAL_ORDER = List.of("input", "output", "sharing", TASKS, ATTRIBUTES, "deployment");

    public TreePlan {
        key = Wording.orEmpty(key);
        stage = Wording.orEmpty(stage);
        title = Wording.orEmpty(title);
        notTextOnly = Objects.requireNonNullElse(notTextOnly, AttributeQuestion.No.ANYTHING);
        tasks = List.copyOf(Objects.requireNonNullElse(tasks, List.of()));
        attributes = List.copyOf(Objects.requireNonNullElse(attributes, List.of()));
        order = List.copyOf(Objects.requireNonNullElse(order, List.of()));
    }

    /** Task questions only, in the usual order, asked even where they make no difference. */
    TreePlan(String key, String stage, String title, boolean alwaysAskDeployment, List<TaskQuestion> tasks) {
        this(key, stage, title, alwaysAskDeployment, false, AttributeQuestion.No.ANYTHING, tasks, List.of(), List.of());
    }

    /** Keys of the questions, each once, in the order in which to ask. */
    List<String> keys() {
        List<String> named = order.isEmpty() ? USUAL_ORDER : order;
        List<String> keys = new ArrayList<>();
        for (String name : named) {
            switch (name) {
                case TASKS -> rest(tasks.stream().map(TaskQuestion::key).toList(), named, keys);
                case ATTRIBUTES ->
                    rest(attributes.stream().map(AttributeQuestion::key).toList(), named, keys);
                default -> keys.add(name);
            }
        }
        return List.copyOf(keys);
    }

    private static void rest(List<String> all, List<String> named, List<String> keys) {
        all.stream().filter(key -> !named.contains(key)).forEach(keys::add);
    }

    boolean coversStage(String name) {
        return stage.equals(ANY_STAGE) || stage.equals(name);
    }
}
