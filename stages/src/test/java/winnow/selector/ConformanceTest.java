package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.selector.AttributeQuestion.No;
import winnow.selector.AttributeQuestion.Unknown;
import winnow.stage.Json;
import winnow.stage.ReviewException;

/** The fixtures for consumers are what the builder makes, and both readers give what they say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConformanceTest {

    private static final Path CONSUMER = Path.of("..", "consumer");
    private static final Path FIXTURES = CONSUMER.resolve("conformance");

    /** What a right consumer gives for some answers. */
    private record Case(
            String tree,
            Map<String, Boolean> answers,
            String id,
            Node.Outcome outcome,
            List<Listed> versions,
            String query) {}

    private record Listed(String version, boolean starred, List<String> applied, List<String> best) {}

    @TempDir
    private Path review;

    @ParameterizedTest
    @ValueSource(strings = {"tasks", "attributes", "plain", "empty"})
    void the_java_reader_gives_what_the_fixture_says(String name) throws IOException {
        Document made = made(name);
        expect(name + ".selector.json", SelectorJson.text(made));
        Walker walker = Walker.load(FIXTURES.resolve(name + ".selector.json"));
        List<Case> cases = new ArrayList<>();
        made.trees().forEach(tree -> cases(walker, tree).forEach(cases::add));

        expect(name + ".cases.json", Json.pretty(cases));
    }

    private Document made(String name) throws IOException {
        Knowledge knowledge = SmallReview.knowledge(review);
        return switch (name) {
            case "attributes" -> SmallReview.document(SmallReview.settings().with(List.of(attributes())), knowledge);
            case "plain" ->
                SmallReview.document(SmallReview.settings(), knowledge).plain();
            case "empty" -> SmallReview.document(SmallReview.settings().with(List.of()), knowledge);
            default -> SmallReview.document(SmallReview.settings(), knowledge);
        };
    }

    private static TreePlan attributes() {
        TreePlan tasks = SmallReview.settings().trees().get(0);
        AttributeQuestion memory =
                SmallReview.attribute("memory", "inference_memory", List.of(), 80, No.NEEDS_OTHERS, Unknown.DROP);
        AttributeQuestion budget =
                SmallReview.attribute("budget", "monthly_price", List.of(), 10, No.ANYTHING, Unknown.KEEP);
        AttributeQuestion reports = SmallReview.attribute(
                "reports", "subtask", List.of("Report generation"), 0, No.NEEDS_OTHERS, Unknown.DROP);
        return new TreePlan(
                "A",
                TreePlan.ANY_STAGE,
                "Any stage",
                false,
                true,
                No.NEEDS_OTHERS,
                tasks.tasks(),
                List.of(memory, budget, reports),
                List.of("budget", "tasks", "input", "attributes", "sharing"));
    }

    private static Set<Case> cases(Walker walker, Tree tree) {
        Set<Case> cases = new LinkedHashSet<>();
        int questions = tree.questions().size();
        for (int bits = 0; bits < 1 << questions; bits++) {
            Map<String, Boolean> answers = new LinkedHashMap<>();
            for (int i = 0; i < questions; i++) {
                answers.put(tree.questions().get(i).key(), (bits >> i & 1) == 0);
            }
            Walker.Ending end = walker.walk(tree.key(), question -> answers.get(question.key()));
            cases.add(new Case(
                    tree.key(),
                    end.answers(),
                    end.id(),
                    end.leaf().outcome(),
                    end.leaf().versions().stream()
                            .map(offer -> listed(walker, end.leaf(), offer))
                            .toList(),
                    walker.query(end)));
        }
        return cases;
    }

    private static Listed listed(Walker walker, Node.Leaf leaf, Offer offer) {
        return new Listed(
                offer.version(),
                offer.starred(),
                walker.applied(leaf, offer).stream().map(Study::study).toList(),
                walker.best(leaf, offer).stream().map(Study::study).toList());
    }

    private static void expect(String name, String text) throws IOException {
        Path file = FIXTURES.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file), text, name);
    }

    /** A later first number, a changed byte, and something that is not there, each sealed with a right hash if possible. */
    @ParameterizedTest
    @ValueSource(strings = {"newer", "changed", "dangling"})
    void what_cannot_be_trusted_is_refused(String name) throws IOException {
        String right = SelectorJson.text(SmallReview.document(review));
        expect(
                name + ".refused.json",
                switch (name) {
                    case "newer" ->
                        sealed(right.replace("\"schemaVersion\": \"2.0.0\"", "\"schemaVersion\": \"3.0.0\""));
                    case "dangling" -> sealed(right.replaceFirst("\"no\":\"V:[^\"]*\"", "\"no\":\"V:nowhere\""));
                    default -> right.replaceFirst("\"starred\":true", "\"starred\":false");
                });

        assertThrows(ReviewException.class, () -> Walker.load(FIXTURES.resolve(name + ".refused.json")));
    }

    private static String sealed(String text) throws IOException {
        return SelectorJson.text(SelectorJson.parse(text).sealed());
    }

    @Test
    void the_javascript_reader_gives_what_the_fixtures_say() throws Exception {
        if (!runs("node", "--version")) {
            System.err.println("SKIPPED: no node here, so nobody ran the JavaScript walker");
            Assumptions.abort("no node");
        }
        Process node = new ProcessBuilder(
                        "node", CONSUMER.resolve("conformance.mjs").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals(0, node.waitFor(), said);
        assertEquals(all() + " cases\n", said);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static int all() throws IOException {
        int count = 3;
        for (String name : List.of("tasks", "attributes", "plain", "empty")) {
            JsonNode cases = Json.mapper()
                    .readTree(FIXTURES.resolve(name + ".cases.json").toFile());
            count += cases.size();
        }
        return count;
    }

    @Test
    void the_reference_walker_has_at_most_a_hundred_lines_and_no_import() throws IOException {
        List<String> lines = Files.readAllLines(CONSUMER.resolve("walker.mjs"));

        assertEquals(true, lines.size() <= 100, lines.size() + " lines");
        assertEquals(
                List.of(),
                lines.stream().filter(line -> line.startsWith("import")).toList());
    }
}
