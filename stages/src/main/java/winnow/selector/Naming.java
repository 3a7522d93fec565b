package winnow.selector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import winnow.stage.ReviewException;

/**
 * Names the nodes of a tree by the answers that lead to them. A node that several answers lead to is named by the first of
 * them, yes before no.
 */
final class Naming {

    private final Map<String, Node> nodes;
    private final Map<String, Question> questions;
    private final boolean shared;
    private final int most;
    private final Map<String, String> names = new HashMap<>();
    private final List<Node> named = new ArrayList<>();

    private Naming(List<Node> nodes, List<Question> questions, boolean shared, int most) {
        this.nodes = nodes.stream().collect(Collectors.toMap(Node::id, Function.identity()));
        this.questions = questions.stream().collect(Collectors.toMap(Question::key, Function.identity()));
        this.shared = shared;
        this.most = most;
    }

    /** Each node once, the first one first, what is behind yes before what is behind no. */
    static List<Node> shared(String tree, String root, List<Node> nodes, List<Question> questions) {
        return new Naming(nodes, questions, true, Integer.MAX_VALUE).from(tree, root);
    }

    /**
     * Each node as often as different answers lead to it, so that each but the first is behind exactly one answer.
     *
     * @throws ReviewException if there are more than so many
     */
    static List<Node> plain(Tree tree, int most) {
        return new Naming(tree.nodes(), tree.questions(), false, most).from(tree.key(), tree.root());
    }

    private List<Node> from(String tree, String root) {
        visit(root, Trail.start(tree));
        return named;
    }

    private String visit(String id, Trail trail) {
        if (shared && names.containsKey(id)) {
            return names.get(id);
        }
        if (named.size() == most) {
            throw new ReviewException("tree %s has more than %d nodes if equal ones are not shared; use it as it is"
                    .formatted(trail.tree(), most));
        }
        int place = named.size();
        Node node = nodes.get(id);
        named.add(node);
        if (node instanceof Node.Branch branch) {
            Question question = questions.get(branch.question());
            String name = trail.branch(question.key());
            names.put(id, name);
            String yes = visit(branch.yes(), trail.plus(question, true));
            String no = visit(branch.no(), trail.plus(question, false));
            named.set(place, new Node.Branch(name, question.key(), yes, no));
            return name;
        }
        Node.Leaf leaf = (Node.Leaf) node;
        names.put(id, trail.leaf());
        named.set(place, new Node.Leaf(trail.leaf(), leaf.outcome(), leaf.versions(), leaf.uses()));
        return trail.leaf();
    }
}
