package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.selector.Node;
import winnow.selector.Offer;
import winnow.selector.Walker;

/** {@code winnow selector} on the example review, and what its selector says held against its catalog. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectorCommandTest {

    private static final String SELECTOR = "reports/selector/selector.json";

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void run() {
        review = MadeExample.copy(folder);
    }

    @Test
    void lint_finds_nothing_in_the_example_but_what_its_protocol_accepts() {
        TestReview.Result result = review.winnow("selector", "lint");

        assertEquals(0, result.exit(), result.err());
        assertTrue(result.out().endsWith("selector.json: nothing found; accepted: 11\n"), result.out());
    }

    @Test
    void findings_that_nobody_accepts_exit_with_1() {
        review.replace("raw/protocol.yml", "check: undated-price", "check: stale-price");
        assertEquals(0, review.winnow("run").exit());
        TestReview.Result result = review.winnow("selector", "lint", "--porcelain");

        assertEquals(1, result.exit());
        assertTrue(
                result.out().contains("selector.json\tundated-price\tGPT-4\ta price without a day\t\n"), result.out());
        assertTrue(result.out().contains("accepted-in-vain"), result.out());
    }

    @Test
    void diff_names_questions_and_models_gained_and_lost() {
        review.copy(folder.resolve(SELECTOR), "before.json");
        review.replace("raw/protocol.yml", "Should the model name a diagnosis?", "Should the model find a diagnosis?");
        review.replace("raw/annotations/models.csv", "Clinical Camel,70B,Open", "Clinical Camel,70B,Restricted");
        assertEquals(0, review.winnow("run").exit());
        String before = folder.resolve("before.json").toString();
        String after = folder.resolve(SELECTOR).toString();
        List<String> lines =
                review.winnow("selector", "diff", before, after).out().lines().toList();

        assertTrue(
                lines.contains(
                        "III: question reworded: diagnose: Should the model name a diagnosis? -> Should the model"
                                + " find a diagnosis?"),
                () -> String.join("\n", lines));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("III: ") && line.contains("- Clinical Camel-70B")));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("III: models lost, by differing places: Clinical")));
        assertTrue(lines.stream().noneMatch(line -> line.contains("models gained")));
        assertEquals(
                "no difference\n",
                review.winnow("selector", "diff", after, after).out());
    }

    @Test
    void unfold_prints_the_same_selector_with_a_node_for_each_way() throws IOException {
        String plain = review.winnow("selector", "unfold").out();
        Walker unfolded = Walker.parse("plain", plain);
        Walker shared = Walker.load(folder.resolve(SELECTOR));

        assertTrue(
                unfolded.tree("III").nodes().size() > shared.tree("III").nodes().size());
        assertEquals(
                shared.walk("III", question -> true).leaf().versions(),
                unfolded.walk("III", question -> true).leaf().versions());
    }

    @Test
    void each_leaf_has_the_evidence_that_the_query_of_its_answers_finds_and_each_star_a_study() throws IOException {
        int leaves = LeafQueries.compare(folder);
        assertTrue(leaves > 60, leaves + " leaves");

        Walker walker = Walker.load(folder.resolve(SELECTOR));
        for (Node.Leaf leaf : LeafQueries.leaves(walker)) {
            for (Offer offer : leaf.versions()) {
                assertFalse(walker.applied(leaf, offer).isEmpty(), leaf.id() + " " + offer);
                assertEquals(offer.starred() && walker.best(leaf, offer).isEmpty(), false, leaf.id() + " " + offer);
            }
        }
    }

    @Test
    void the_header_names_the_review_its_searches_and_the_hash_of_its_catalog() throws IOException {
        Walker walker = Walker.load(folder.resolve(SELECTOR));
        try (Duck catalog = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            assertEquals(
                    catalog.query("SELECT value FROM about WHERE name = 'hash'")
                            .get(0)
                            .get("value"),
                    walker.document().review().catalogHash().map(Object.class::cast));
        }
        assertEquals(
                List.of("2024-12-31", "2025-03-31"), walker.document().review().searches());
        assertEquals(
                "Large language models in clinical work - an example review",
                walker.document().review().title());
    }
}
