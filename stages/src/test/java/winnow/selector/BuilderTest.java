package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.selector.Selector.Settings;

/** Each rule of the builder, on the small review. A leaf is written as its versions, a star after the name. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BuilderTest {

    @TempDir
    private Path review;

    private Knowledge knowledge;

    @BeforeEach
    void read() throws IOException {
        knowledge = SmallReview.knowledge(review);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # Interfaces only where data may be shared and the cloud will do; never restricted versions.
                    II:input/output/diagnose  | Beta* Alpha-7B*
                    II:input/output/diagnose/deployment | Alpha-7B*
                    II:input/output/sharing=no/diagnose   | Alpha-7B*
                    II:input/output/sharing=no/diagnose/deployment  | Alpha-7B*
                    # A star needs "best" in every task asked for; Alpha is not best in generating.
                    II:input/output/sharing=no/generate/diagnose/deployment | Alpha-7B
                    # "Not only text" admits more: Delta diagnoses from images.
                    II:output/sharing=no/diagnose/deployment   | Alpha-7B* Delta
                    # Images are asked about only where some version could match.
                    II:sharing=no/image | Delta*
                    II:diagnose/image | Delta
                    # No version at all: no question about the place.
                    II:generate/image        | none
                    # No task chosen.
                    II:input/output                 | insufficient
                    # The place is asked although nothing fits, because this tree always asks.
                    V:input/output/sharing=no/generate                | none
                    V:input/output/generate               | Beta*
                    V:input/output/generate/deployment              | none
                    """)
    void a_leaf_lists_what_the_rules_say(String id, String expected) {
        assertEquals(expected, leaf(Optional.empty(), id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # Three candidates of which two are starred.
                    1 | 9 | Beta* Alpha-7B*
                    2 | 2 | Beta* Alpha-7B*
                    2 | 3 | Beta* Alpha-7B* Delta
                    """)
    void the_display_rule_shortens_leaves_above_its_bounds(int starred, int candidates, String expected) {
        assertEquals(expected, leaf(Optional.of(new DisplayRule(starred, candidates)), "II:output/diagnose"));
    }

    @Test
    void the_display_rule_never_empties_a_leaf() {
        String id = "II:input/output/generate";
        Optional<DisplayRule> rule = Optional.of(new DisplayRule(0, 0));

        assertEquals("Beta* " + SmallReview.HOSTILE + "*", leaf(rule, id));
        assertEquals("Alpha-7B", leaf(rule, id + "/deployment"));
    }

    @Test
    void doing_best_counts_even_if_being_applied_was_not_noted() throws IOException {
        Walker walker =
                Walker.parse("small", SelectorJson.text(SmallReview.document(SmallReview.settings(), knowledge)));
        Node.Leaf leaf = find(Optional.empty(), "II:input/output/generate");

        assertEquals(
                SmallReview.evidence(knowledge, 11),
                walker.evidence(leaf, leaf.versions().get(1)));
    }

    private String leaf(Optional<DisplayRule> rule, String id) {
        Node.Leaf leaf = find(rule, id);
        return leaf.outcome() != Node.Outcome.MODELS
                ? leaf.outcome().name().toLowerCase(java.util.Locale.ROOT)
                : leaf.versions().stream()
                        .map(offer -> offer.version() + (offer.starred() ? "*" : ""))
                        .collect(Collectors.joining(" "));
    }

    /** In the plain form, in which every leaf has its own id. */
    private Node.Leaf find(Optional<DisplayRule> rule, String id) {
        Settings settings = SmallReview.settings().with(rule);
        return SmallReview.document(settings, knowledge).plain().trees().stream()
                .flatMap(tree -> tree.leaves().stream())
                .filter(leaf -> leaf.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no leaf " + id));
    }
}
