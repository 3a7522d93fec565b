package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.selector.Selector.Settings;
import winnow.stage.Json;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsCheckTest {

    private static final TaskQuestion TASK = task("write");

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of(with(" ", "1.0.0", "L", tree("I", TASK)), "title: is missing; write it"),
                Arguments.of(with("T", "1.0.0", "", tree("I", TASK)), "licence: is missing; write it"),
                Arguments.of(with("T", "1.0", "L"), "version: '1.0' is not three numbers such as 1.0.0"),
                Arguments.of(with("T", "1.0.01", "L"), "version: '1.0.01' is not three numbers such as 1.0.0"),
                Arguments.of(
                        valid(tree("", TASK)),
                        "trees[1].key: '' is not a short name of letters, digits, dots and hyphens, such as II"),
                Arguments.of(
                        valid(tree("A:B", TASK)),
                        "trees[1].key: 'A:B' is not a short name of letters, digits, dots and hyphens, such as II"),
                Arguments.of(valid(tree("I", TASK), tree("I", TASK)), "trees[2].key: 'I' is taken; choose another"),
                Arguments.of(
                        valid(new TreePlan("I", "", "T", false, List.of(TASK))),
                        "trees[1].stage: is missing; write it"),
                Arguments.of(
                        valid(new TreePlan("I", "1", "", false, List.of(TASK))),
                        "trees[1].title: is missing; write it"),
                Arguments.of(valid(tree("I")), "trees[1].tasks: there is none; list at least one task question"),
                Arguments.of(
                        valid(tree("I", tasks(61))),
                        "trees[1].tasks: 61 questions about tasks and attributes, at most 60 are possible; merge some"),
                Arguments.of(
                        valid(tree("I", task("Write"))),
                        "trees[1].tasks[1].key: 'Write' is not lower-case letters, digits and hyphens, such as"
                                + " summarize"),
                Arguments.of(valid(tree("I", TASK, TASK)), "trees[1].tasks[2].key: 'write' is taken; choose another"),
                Arguments.of(
                        valid(tree("I", task("sharing"))), "trees[1].tasks[1].key: 'sharing' is taken; choose another"),
                Arguments.of(
                        valid(tree("I", new TaskQuestion("write", "", "", List.of("Writing")))),
                        "trees[1].tasks[1].question: is missing; write it"),
                Arguments.of(
                        valid(tree("I", new TaskQuestion("write", "Q?", "", List.of()))),
                        "trees[1].tasks[1].evidence_tasks: there is none; list the tasks of evidence.csv that the"
                                + " question means"),
                Arguments.of(
                        valid(tree("I", new TaskQuestion("write", "Q?", "", List.of("A", "A")))),
                        "trees[1].tasks[1].evidence_tasks: 'A' is taken; choose another"),
                Arguments.of(
                        valid(asking("memory", "inference_memry", List.of())),
                        "trees[1].attributes[1].attribute: 'inference_memry' is none of "
                                + String.join(", ", Attribute.names()) + "; did you mean 'inference_memory'?"),
                Arguments.of(
                        valid(asking("memory", "inference_memory", List.of("80"))),
                        "trees[1].attributes[1]: inference_memory is a number; say at_most, at_least or both, and no is"),
                Arguments.of(
                        valid(asking("model", "model", List.of())),
                        "trees[1].attributes[1]: model is text; list the values under is, and say no at_most and at_least"),
                Arguments.of(
                        valid(asking("write", "model", List.of("A"))),
                        "trees[1].attributes[1].key: 'write' is taken; choose another"),
                Arguments.of(
                        valid(ordered("tasks", "inptu")),
                        "trees[1].order: there is no question 'inptu'; did you mean 'input'?"),
                Arguments.of(valid(ordered("tasks", "tasks")), "trees[1].order: 'tasks' is taken; choose another"),
                Arguments.of(
                        valid(ordered("input", "sharing")),
                        "trees[1].order: 'write' is missing; name it, or tasks and attributes"),
                Arguments.of(
                        withQuestions(new Questions(null, new Wording("", "x"), null, null)),
                        "questions.output.question: is missing; write it"),
                Arguments.of(
                        withRule(new DisplayRule(-1, 0)),
                        "display_rule.more_than_starred: -1 is negative; write 0 or more"),
                Arguments.of(
                        withRule(new DisplayRule(0, -2)),
                        "display_rule.more_than_candidates: -2 is negative; write 0 or more"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void says_where_what_and_how_to_mend(Settings settings, String finding) {
        ReviewException e = assertThrows(ReviewException.class, () -> SettingsCheck.require(settings));
        assertEquals("raw/protocol.yml: selector." + finding, e.getMessage());
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        ReviewException e =
                assertThrows(ReviewException.class, () -> SettingsCheck.require(with("", "x", "L", tree("I"))));
        assertEquals(3, e.getMessage().lines().count());
    }

    @Test
    void accepts_the_defaults_sixty_questions_and_the_same_key_in_two_trees() {
        assertDoesNotThrow(() -> SettingsCheck.require(Settings.defaults()));
        assertDoesNotThrow(() -> SettingsCheck.require(valid(tree("I", tasks(60)), tree("II", tasks(60)))));
        assertDoesNotThrow(() -> SettingsCheck.require(withRule(new DisplayRule(0, 0))));
    }

    @Test
    void what_a_protocol_leaves_out_has_its_default() throws Exception {
        Settings read = Json.mapper().readValue("""
                        {"title": "T", "version": "1.0.0", "licence": "L",
                         "questions": {"input": {"question": "Text?"}},
                         "trees": [{"key": "I", "stage": "1", "title": "One",
                                    "tasks": [{"key": "write", "question": "Q?", "evidenceTasks": ["Writing"]}]}]}
                        """, Settings.class);

        SettingsCheck.require(read);
        Questions plain = Settings.defaults().questions();
        assertEquals(new Wording("Text?", ""), read.questions().input());
        assertEquals(plain.deployment(), read.questions().deployment());
        assertEquals(Optional.empty(), read.displayRule());
        assertEquals(
                List.of(tree("I", new TaskQuestion("write", "Q?", "", List.of("Writing")))
                        .tasks()),
                read.trees().stream().map(TreePlan::tasks).toList());
    }

    private static Settings valid(TreePlan... trees) {
        return with("T", "1.0.0", "L", trees);
    }

    private static Settings with(String title, String version, String licence, TreePlan... trees) {
        return new Settings(
                title,
                version,
                licence,
                Settings.defaults().questions(),
                Optional.empty(),
                1,
                List.of(),
                List.of(trees));
    }

    private static Settings withQuestions(Questions questions) {
        return new Settings("T", "1.0.0", "L", questions, Optional.empty(), 1, List.of(), List.of());
    }

    private static Settings withRule(DisplayRule rule) {
        return Settings.defaults().with(Optional.of(rule));
    }

    private static TreePlan tree(String key, TaskQuestion... tasks) {
        return new TreePlan(key, "1", "Tree", false, List.of(tasks));
    }

    /** An attribute question with a bound exactly if it has no values. */
    private static TreePlan asking(String key, String attribute, List<String> is) {
        AttributeQuestion asked = SmallReview.attribute(
                key, attribute, is, 80, AttributeQuestion.No.ANYTHING, AttributeQuestion.Unknown.DROP);
        return SmallReview.plan(tree("I", TASK), false, List.of(asked), List.of());
    }

    private static TreePlan ordered(String... order) {
        return SmallReview.plan(tree("I", TASK), false, List.of(), List.of(order));
    }

    private static TaskQuestion[] tasks(int count) {
        return IntStream.range(0, count).mapToObj(i -> task("task-" + i)).toArray(TaskQuestion[]::new);
    }

    private static TaskQuestion task(String key) {
        return new TaskQuestion(key, "Q?", "", List.of("Writing"));
    }
}
