package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.selector.Selector.DisplayRule;
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
                    II:input=yes/output=yes/sharing=yes/generate=no/diagnose=yes/deployment=no  | Beta* Alpha-7B*
                    II:input=yes/output=yes/sharing=yes/generate=no/diagnose=yes/deployment=yes | Alpha-7B*
                    II:input=yes/output=yes/sharing=no/generate=no/diagnose=yes/deployment=no   | Alpha-7B*
                    II:input=yes/output=yes/sharing=no/generate=no/diagnose=yes/deployment=yes  | Alpha-7B*
                    # A star needs "best" in every task asked for; Alpha is not best in generating.
                    II:input=yes/output=yes/sharing=no/generate=yes/diagnose=yes/deployment=yes | Alpha-7B
                    # "Not only text" admits more: Delta diagnoses from images.
                    II:input=no/output=yes/sharing=no/generate=no/diagnose=yes/deployment=yes   | Alpha-7B* Delta
                    # Images are asked about only where some version could match.
                    II:input=no/output=no/sharing=no/generate=no/diagnose=no/image=yes/deployment=no | Delta*
                    II:input=no/output=no/sharing=yes/generate=no/diagnose=yes/image=yes/deployment=no | Delta
                    # No version at all: no question about the place.
                    II:input=no/output=no/sharing=yes/generate=yes/diagnose=no/image=yes        | none
                    # No task chosen.
                    II:input=yes/output=yes/sharing=yes/generate=no/diagnose=no                 | insufficient
                    # The place is asked although nothing fits, because this tree always asks.
                    V:input=yes/output=yes/sharing=no/generate=yes/deployment=no                | none
                    V:input=yes/output=yes/sharing=yes/generate=yes/deployment=no               | Beta*
                    V:input=yes/output=yes/sharing=yes/generate=yes/deployment=yes              | none
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
        assertEquals(
                expected,
                leaf(
                        Optional.of(new DisplayRule(starred, candidates)),
                        "II:input=no/output=yes/sharing=yes/generate=no/diagnose=yes/deployment=no"));
    }

    @Test
    void the_display_rule_never_empties_a_leaf() {
        String id = "II:input=yes/output=yes/sharing=yes/generate=yes/diagnose=no/deployment=";
        Optional<DisplayRule> rule = Optional.of(new DisplayRule(0, 0));

        assertEquals("Beta* " + SmallReview.HOSTILE + "*", leaf(rule, id + "no"));
        assertEquals("Alpha-7B", leaf(rule, id + "yes"));
    }

    @Test
    void doing_best_counts_even_if_being_applied_was_not_noted() {
        assertEquals(
                List.of(11),
                find(Optional.empty(), "II:input=yes/output=yes/sharing=yes/generate=yes/diagnose=no/deployment=no")
                        .versions()
                        .get(1)
                        .evidence());
    }

    private String leaf(Optional<DisplayRule> rule, String id) {
        Node.Leaf leaf = find(rule, id);
        return leaf.outcome() != Node.Outcome.MODELS
                ? leaf.outcome().name().toLowerCase(java.util.Locale.ROOT)
                : leaf.versions().stream()
                        .map(offer -> offer.version() + (offer.starred() ? "*" : ""))
                        .collect(Collectors.joining(" "));
    }

    private Node.Leaf find(Optional<DisplayRule> rule, String id) {
        Settings plain = SmallReview.settings();
        Settings settings =
                new Settings(plain.title(), plain.version(), plain.licence(), plain.questions(), rule, plain.trees());
        return Assembly.document(settings, knowledge).trees().stream()
                .flatMap(tree -> tree.leaves().stream())
                .filter(leaf -> leaf.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no leaf " + id));
    }
}
