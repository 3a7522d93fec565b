package winnow.selector;

import java.util.List;
import java.util.Objects;

/**
 * One tree of questions.
 *
 * @param key unique in the document; the ids of its nodes start with it
 * @param stage the value of {@code stage} of the evidence that it is made from
 * @param root id of the first node
 * @param neverAsked keys of questions that no node asks, because no version could ever match
 * @param tasksWithoutQuestion tasks that the stage has evidence for, but no question asks about; sorted
 * @param questions in the order in which they are asked
 * @param nodes the first node first, then everything behind its yes, then everything behind its no, and so on
 */
public record Tree(
        String key,
        String stage,
        String title,
        String root,
        List<String> neverAsked,
        List<String> tasksWithoutQuestion,
        List<Question> questions,
        List<Node> nodes) {

    public Tree {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(root, "root");
        neverAsked = List.copyOf(neverAsked);
        tasksWithoutQuestion = List.copyOf(tasksWithoutQuestion);
        questions = List.copyOf(questions);
        nodes = List.copyOf(nodes);
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
