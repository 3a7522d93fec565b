package winnow.selector;

import java.util.List;
import java.util.Objects;

/**
 * One tree of questions.
 *
 * @param key unique in the document; the ids of its nodes start with it
 * @param stage the value of {@code stage} of the evidence that it is made from; {@code any} if of all stages
 * @param query the rows of the catalog that are evidence for the tree, in SQL; see {@link Walker#query}
 * @param root id of the first node
 * @param neverAsked keys of questions that no node asks, because the answer would make no difference
 * @param tasksWithoutQuestion tasks that the stage has evidence for, but no question asks about; sorted
 * @param questions in the order in which they are asked
 * @param nodes the first node first, then everything behind its yes, then everything behind its no, and so on
 */
public record Tree(
        String key,
        String stage,
        String title,
        String query,
        String root,
        List<String> neverAsked,
        List<String> tasksWithoutQuestion,
        List<Question> questions,
        List<Node> nodes) {

    private static final int MOST_PLAIN_NODES = 200_000;

    public Tree {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(root, "root");
        neverAsked = List.copyOf(neverAsked);
        tasksWithoutQuestion = List.copyOf(tasksWithoutQuestion);
        questions = List.copyOf(questions);
        nodes = List.copyOf(nodes);
    }

    /** With its ids, and each node as often as different answers lead to it. */
    Tree plain() {
        List<Node> all = Naming.plain(this, MOST_PLAIN_NODES);
        return new Tree(key, stage, title, query, all.get(0).id(), neverAsked, tasksWithoutQuestion, questions, all);
    }

    /** Its answers, in the order of its nodes. */
    public List<Node.Leaf> leaves() {
        return nodes.stream()
                .filter(Node.Leaf.class::isInstance)
                .map(Node.Leaf.class::cast)
                .toList();
    }

    /** Its questions as often as they are asked, in the order of its nodes. */
    public List<Node.Branch> branches() {
        return nodes.stream()
                .filter(Node.Branch.class::isInstance)
                .map(Node.Branch.class::cast)
                .toList();
    }
}
