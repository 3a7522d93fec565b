package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds for every selector. The repetition number is the seed: run that repetition to reproduce. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawsTest {

    @RepeatedTest(100)
    void building_again_gives_the_same_bytes_whatever_the_order_in_memory(RepetitionInfo seed) throws IOException {
        RandomReview one = new RandomReview(new Random(seed.getCurrentRepetition()));
        RandomReview other = new RandomReview(new Random(seed.getCurrentRepetition()));

        assertEquals(SelectorJson.text(one.document()), SelectorJson.text(other.document()));
    }

    @RepeatedTest(100)
    void any_answers_end_in_a_leaf_and_both_forms_give_the_same_one(RepetitionInfo seed) throws IOException {
        RandomReview review = new RandomReview(new Random(seed.getCurrentRepetition()));
        Walker shared = Walker.parse("shared", SelectorJson.text(review.document()));
        Walker plain = Walker.parse("plain", SelectorJson.text(review.document().plain()));

        for (Map<String, Boolean> answers : review.allAnswers()) {
            Walker.Ending one = shared.walk("T", question -> answers.get(question.key()));
            Walker.Ending other = plain.walk("T", question -> answers.get(question.key()));
            assertEquals(one.id(), other.leaf().id(), "in the plain form a leaf's id is that of the answers");
            assertEquals(one.answers(), other.answers());
            assertEquals(one.leaf().versions(), other.leaf().versions());
            assertEquals(one.leaf().uses(), other.leaf().uses());
            assertEquals(one.leaf().outcome(), other.leaf().outcome());
        }
    }

    @RepeatedTest(100)
    void no_two_nodes_of_the_shared_form_have_the_same_behind_them(RepetitionInfo seed) {
        Tree tree = new RandomReview(new Random(seed.getCurrentRepetition()))
                .document()
                .trees()
                .get(0);
        Map<String, Node> nodes = new LinkedHashMap<>();
        tree.nodes().forEach(node -> nodes.put(node.id(), node));
        Set<String> behind = new HashSet<>();

        nodes.keySet().forEach(id -> assertTrue(behind.add(unfolded(nodes, id)), id));
    }

    private static String unfolded(Map<String, Node> nodes, String id) {
        if (nodes.get(id) instanceof Node.Branch branch) {
            return "(%s %s %s)"
                    .formatted(branch.question(), unfolded(nodes, branch.yes()), unfolded(nodes, branch.no()));
        }
        Node.Leaf leaf = (Node.Leaf) nodes.get(id);
        return leaf.outcome() + " " + leaf.versions() + leaf.uses();
    }

    @RepeatedTest(200)
    void one_more_row_of_evidence_changes_no_leaf_but_those_that_it_can_be_a_reason_for(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        RandomReview review = new RandomReview(random);
        Map<String, Node.Leaf> before = leaves(review.document());
        EvidenceRow added = review.addEvidence(random);
        Map<String, Node.Leaf> after = leaves(review.document());

        Set<String> both = new HashSet<>(before.keySet());
        both.retainAll(after.keySet());
        for (String id : both) {
            if (!review.canBeReason(added, id)) {
                assertEquals(before.get(id), after.get(id), () -> added + " in " + review.print());
            }
        }
        Set<String> gone = new HashSet<>(before.keySet());
        gone.removeAll(after.keySet());
        assertEquals(Set.of(), gone, "an answer that had an id has it still");
        after.keySet().stream()
                .filter(id -> !before.containsKey(id))
                .forEach(id -> assertTrue(review.canBeReason(added, id), id + " is new"));
    }

    private static Map<String, Node.Leaf> leaves(Document document) {
        return document.plain().trees().get(0).leaves().stream()
                .collect(Collectors.toMap(Node.Leaf::id, leaf -> leaf, (some, more) -> some, TreeMap::new));
    }

    @RepeatedTest(100)
    void a_question_left_out_for_want_of_effect_changes_no_answer(RepetitionInfo seed) throws IOException {
        RandomReview review = new RandomReview(new Random(seed.getCurrentRepetition()));
        Walker all = Walker.parse("all", SelectorJson.text(review.document()));
        Walker fewer = Walker.parse("fewer", SelectorJson.text(review.skipping().document()));

        for (Map<String, Boolean> answers : review.allAnswers()) {
            Node.Leaf one =
                    all.walk("T", question -> answers.get(question.key())).leaf();
            Node.Leaf other =
                    fewer.walk("T", question -> answers.get(question.key())).leaf();
            assertEquals(one.outcome(), other.outcome());
            assertEquals(one.versions(), other.versions());
        }
        assertEquals(List.of(), Lint.of(fewer.document()), "and nothing else is wrong with the tree");
    }

    @RepeatedTest(50)
    void in_another_order_the_same_demands_get_the_same_answer(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        RandomReview review = new RandomReview(random).withoutDisplayRule();
        Walker usual = Walker.parse("usual", SelectorJson.text(review.document()));
        RandomReview other = review.shuffled(random);
        Walker shuffled = Walker.parse("shuffled", SelectorJson.text(other.document()));

        for (Map<String, Boolean> answers : review.allAnswers()) {
            Walker.Ending one = usual.walk("T", question -> answers.get(question.key()));
            Walker.Ending two = shuffled.walk("T", question -> answers.get(question.key()));
            if (demands(one).equals(demands(two))) {
                assertEquals(one.leaf().versions(), two.leaf().versions(), () -> answers + " in " + other.print());
                assertEquals(one.leaf().uses(), two.leaf().uses());
            }
        }
    }

    private static Set<String> demands(Walker.Ending ending) {
        return Set.of(ending.id().split("[:/]"));
    }

    @RepeatedTest(20)
    void other_evidence_has_another_hash(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        RandomReview review = new RandomReview(random);
        String before = review.document().contentHash();
        String text = SelectorJson.plain(review.document()).toString();
        review.addEvidence(random);

        if (!text.equals(SelectorJson.plain(review.document()).toString())) {
            assertNotEquals(before, review.document().contentHash());
        }
    }
}
