package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of two selectors that differ. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DifferenceTest {

    private static final String ANSWER =
            "{\"answer\": \"The LLM(s) we recommend you use are: %s. Here are the resources: %d\"}";

    @TempDir
    private Path folder;

    @Test
    void models_and_stars_are_told_per_answers_and_questions_by_name() throws IOException {
        Path before = write("before", """
                {"0": {"question": "Task? 0", "yes": "1", "no": "2"},
                 "1": %s, "2": {"answer": "Sorry, no matching LLMs were found. 2"}}
                """.formatted(answer("A (*), B, C", 1)));
        Path after = write("after", """
                {"0": {"question": "Task? 0", "yes": "1", "no": "2"},
                 "1": {"question": "Deploy locally? 1", "yes": "3", "no": "4"},
                 "2": {"question": "Deploy locally? 2", "yes": null, "no": "5"},
                 "3": %s, "4": %s, "5": {"answer": "Sorry, no matching LLMs were found. 5"}}
                """.formatted(answer("A, B", 3), answer("A (*), B (*), C, D (*)", 4)));

        assertEquals(
                List.of(
                        "T: question gained: deployment: Deploy locally?",
                        "T: Task?=yes/deployment=yes: - C, star lost: A",
                        "T: Task?=yes/deployment=no: + D *, star gained: B",
                        "T: Task?=no/deployment=yes: none -> nowhere",
                        "T: models gained, by differing places: D 1",
                        "T: models lost, by differing places: C 1"),
                SelectorFile.difference(before, after));
    }

    @Test
    void a_tree_that_is_only_on_one_side_is_told() throws IOException {
        Document both = SmallReview.document(folder);
        Document first = SmallReview.document(
                SmallReview.settings()
                        .with(List.of(SmallReview.settings().trees().get(0))),
                SmallReview.knowledge(folder.resolve("again")));
        Path one = Files.writeString(folder.resolve("one.json"), SelectorJson.text(first));
        Path two = Files.writeString(folder.resolve("two.json"), SelectorJson.text(both));

        assertEquals(List.of("V: tree gained"), SelectorFile.difference(one, two));
        assertEquals(List.of("V: tree lost"), SelectorFile.difference(two, one));
    }

    @RepeatedTest(50)
    void the_same_answers_in_another_form_or_order_are_no_difference(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        RandomReview review = new RandomReview(random).withoutDisplayRule();
        Document document = review.document();
        Path one = Files.writeString(folder.resolve("one.json"), SelectorJson.text(document));
        Path two = Files.writeString(folder.resolve("two.json"), SelectorJson.text(document.plain()));
        Path fewer = Files.writeString(
                folder.resolve("fewer.json"),
                SelectorJson.text(review.skipping().document()));

        assertEquals(List.of("no difference"), SelectorFile.difference(one, two));
        assertEquals(List.of("no difference"), SelectorFile.difference(one, fewer));
    }

    /** Against all walks, one by one. */
    @RepeatedTest(100)
    void every_version_that_some_answers_gain_is_named(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        RandomReview review = new RandomReview(random).withoutDisplayRule();
        String before = SelectorJson.text(review.document());
        review.addEvidence(random);
        String after = SelectorJson.text(review.document());
        TreeSet<String> gained = new TreeSet<>();
        for (Map<String, Boolean> answers : review.allAnswers()) {
            TreeSet<String> now = versions(after, answers);
            now.removeAll(versions(before, answers));
            gained.addAll(now);
        }
        List<String> told = SelectorFile.difference(
                Files.writeString(folder.resolve("before.json"), before),
                Files.writeString(folder.resolve("after.json"), after));
        Optional<String> summary =
                told.stream().filter(line -> line.contains("models gained")).findFirst();

        assertEquals(gained.isEmpty(), summary.isEmpty(), told::toString);
        gained.forEach(name -> assertTrue(summary.orElseThrow().contains(name), told::toString));
    }

    private static TreeSet<String> versions(String json, Map<String, Boolean> answers) {
        TreeSet<String> versions = new TreeSet<>();
        Walker.parse("selector", json)
                .walk("T", question -> answers.get(question.key()))
                .leaf()
                .versions()
                .forEach(offer -> versions.add(offer.version()));
        return versions;
    }

    private static String answer(String names, int id) {
        return ANSWER.formatted(names, id);
    }

    private Path write(String edition, String json) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve(edition)).resolve("selector_stage_T.json"), json);
    }
}
