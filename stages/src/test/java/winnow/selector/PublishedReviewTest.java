package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.selector.Selector.TaskQuestion;
import winnow.selector.Selector.TreePlan;

/** The builder against the five published trees, which were made by hand from the same evidence. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedReviewTest {

    private static final Selector.DisplayRule PUBLISHED_RULE = new Selector.DisplayRule(5, 20);

    @BeforeEach
    void requireIt() {
        PublishedReview.require();
    }

    @Test
    void the_trees_have_the_specified_sizes() throws IOException {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        PublishedReview.document(Optional.empty())
                .trees()
                .forEach(tree -> sizes.put(tree.key(), tree.nodes().size()));

        assertEquals("{I=47, II=1295, III=479, IV=815, V=407}", sizes.toString());
    }

    /** Only one version that can be had processes images in stage III, and only from images to images. */
    @Test
    void questions_that_no_offered_version_matches_add_no_node() throws IOException {
        TreePlan four = PublishedReview.settings().trees().get(2);
        List<TaskQuestion> seven = new ArrayList<>(four.tasks());
        seven.add(0, new TaskQuestion("predict", "Predict?", "", List.of("Disease prediction")));
        seven.add(2, new TaskQuestion("summarize", "Summarize?", "", List.of("Text summarization")));
        seven.add(new TaskQuestion("image", "Images?", "", List.of("Medical image processing")));
        TreePlan more = new TreePlan(four.key(), four.stage(), four.title(), false, seven);
        Knowledge open = PublishedReview.knowledge();
        Knowledge restricted = PublishedReview.restricting(open, "LLMSeg");

        assertTrue(nodes(more, restricted).equals(nodes(four, restricted)), "the same tree");
        assertEquals(
                32,
                nodes(more, open).stream()
                        .filter(node -> node instanceof Node.Branch branch
                                && branch.question().equals("image"))
                        .count());
    }

    private static List<Node> nodes(TreePlan plan, Knowledge knowledge) {
        return Builder.nodes(plan, knowledge, Optional.empty());
    }

    @Test
    void the_answers_agree_with_the_published_ones() throws IOException {
        assertEquals(
                "{leaves with models=972, paths=1521, same kind=1511, same questions=1515, same stars=862,"
                        + " same versions=645}",
                compare(Optional.empty()).toString());
    }

    @Test
    void with_the_display_rule_more_answers_agree() throws IOException {
        assertEquals(
                "{leaves with models=972, paths=1521, same kind=1511, same questions=1515, same stars=862,"
                        + " same versions=755}",
                compare(Optional.of(PUBLISHED_RULE)).toString());
    }

    @Test
    void the_file_is_small_enough_to_load_in_a_page_and_survives_a_round_trip() throws IOException {
        Document document = PublishedReview.document(Optional.empty());
        String text = SelectorJson.text(document);

        assertEquals(document, Walker.parse("selector.json", text).document());
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        System.out.println("selector.json of the published review: " + size + " bytes");
        assertTrue(size < 2_000_000, size + " bytes");
    }

    private static Map<String, Integer> compare(Optional<Selector.DisplayRule> rule) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        for (Tree tree : PublishedReview.document(rule).trees()) {
            Map<String, Node.Leaf> leaves =
                    tree.leaves().stream().collect(Collectors.toMap(Node.Leaf::id, leaf -> leaf));
            for (PublishedTree.Way way : PublishedTree.ways(tree)) {
                agreements(way, Optional.ofNullable(leaves.get(way.trail().id())))
                        .forEach(agreement -> counts.merge(agreement, 1, Integer::sum));
            }
        }
        System.out.println("built and published trees, rule " + rule + ": " + counts);
        return counts;
    }

    private static List<String> agreements(PublishedTree.Way way, Optional<Node.Leaf> leaf) {
        List<String> found = new ArrayList<>(List.of("paths"));
        boolean models = way.ending()
                .filter(ending -> ending.outcome() == Node.Outcome.MODELS)
                .isPresent();
        if (models) {
            found.add("leaves with models");
        }
        leaf.ifPresent(built -> {
            found.add("same questions");
            way.ending().filter(ending -> ending.outcome() == built.outcome()).ifPresent(ending -> {
                found.add("same kind");
                Map<String, Boolean> offered =
                        built.versions().stream().collect(Collectors.toMap(Offer::version, Offer::starred));
                if (models && stars(offered).equals(stars(ending.starred()))) {
                    found.add("same stars");
                }
                if (models && offered.equals(ending.starred())) {
                    found.add("same versions");
                }
            });
        });
        return found;
    }

    private static List<String> stars(Map<String, Boolean> starred) {
        return starred.keySet().stream().filter(starred::get).sorted().toList();
    }
}
