package winnow.selector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import winnow.stage.ReviewException;

/** Nodes without names, each different one once. */
final class Shapes {

    static final int MOST = 1_000_000;

    /**
     * A node and everything behind it.
     *
     * @param number in order of making, so that what is behind it has smaller ones
     * @param meaning equal exactly for nodes that give the same versions and stars whatever is answered
     */
    record Shape(int number, int meaning) {}

    private record Asked(String question, int yes, int no) {}

    private record Listed(Node.Outcome outcome, List<Offer> versions) {}

    private final Map<Object, Shape> shapes = new HashMap<>();
    private final Map<Object, Integer> meanings = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();

    Shape leaf(Node.Outcome outcome, List<Offer> offers, List<String> uses) {
        Node.Leaf leaf = new Node.Leaf("", outcome, offers, uses);
        Shape known = shapes.get(leaf);
        return known != null
                ? known
                : add(leaf, meaning(new Listed(outcome, offers)), new Node.Leaf(next(), outcome, offers, uses));
    }

    /** @param yes what is behind yes */
    Shape branch(String question, Shape yes, Shape no) {
        Asked asked = new Asked(question, yes.number(), no.number());
        Shape known = shapes.get(asked);
        if (known != null) {
            return known;
        }
        int meaning = yes.meaning() == no.meaning()
                ? yes.meaning()
                : meaning(new Asked(question, yes.meaning(), no.meaning()));
        return add(
                asked,
                meaning,
                new Node.Branch(next(), question, String.valueOf(yes.number()), String.valueOf(no.number())));
    }

    private Shape add(Object key, int meaning, Node node) {
        if (nodes.size() == MOST) {
            throw new ReviewException(
                    "raw/protocol.yml: selector.trees: a tree has more than %d different nodes; ask fewer"
                                    .formatted(MOST)
                            + " questions, or merge tasks");
        }
        Shape shape = new Shape(nodes.size(), meaning);
        nodes.add(node);
        shapes.put(key, shape);
        return shape;
    }

    private int meaning(Object key) {
        return meanings.computeIfAbsent(key, any -> meanings.size());
    }

    private String next() {
        return String.valueOf(nodes.size());
    }

    /** Everything made so far; ids are numbers. */
    List<Node> nodes() {
        return nodes;
    }
}
