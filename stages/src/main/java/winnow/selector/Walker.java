package winnow.selector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import winnow.stage.ReviewException;

/**
 * Reads a {@code selector.json} and walks its trees. A walker exists only for a file that is whole: its content hash is
 * right and everything in it that is referred to is there.
 */
public final class Walker {

    private final Document document;
    private final Map<String, Tree> trees = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Version> versions = new HashMap<>();
    private final Map<Integer, EvidenceRow> evidence = new HashMap<>();
    private final Map<String, Study> studies = new HashMap<>();

    private Walker(Document document) {
        this.document = document;
        document.trees().forEach(tree -> trees.put(tree.key(), tree));
        document.trees().forEach(tree -> tree.nodes().forEach(node -> nodes.put(node.id(), node)));
        document.versions().forEach(version -> versions.put(version.version(), version));
        document.evidence().forEach(row -> evidence.put(row.row(), row));
        document.studies().forEach(study -> studies.put(study.study(), study));
    }

    /**
     * Reads a file.
     *
     * @throws ReviewException if it is no selector, was changed by hand, or does not hold together
     */
    public static Walker load(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readString(file));
    }

    /**
     * Reads the text of a file.
     *
     * @param name what to call it in messages
     * @throws ReviewException as {@link #load}
     */
    public static Walker parse(String name, String json) {
        Document document = document(name, json);
        List<String> findings = Integrity.findings(document);
        if (!findings.isEmpty()) {
            throw new ReviewException(name + ": " + String.join("\n" + name + ": ", findings));
        }
        return new Walker(document);
    }

    private static Document document(String name, String json) {
        try {
            return SelectorJson.parse(json);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ReviewException(
                    name + ": not a selector of schema version " + Document.SCHEMA_VERSION + ": " + reason, e);
        }
    }

    /** All that the file says. */
    public Document document() {
        return document;
    }

    /**
     * A tree by its key.
     *
     * @throws NoSuchElementException if there is none
     */
    public Tree tree(String key) {
        return found(trees.get(key), "tree", key);
    }

    /**
     * A node by its id, which is the answers that lead to it.
     *
     * @throws NoSuchElementException if there is none
     */
    public Node node(String id) {
        return found(nodes.get(id), "node", id);
    }

    /** Where a tree begins. */
    public Node start(String tree) {
        return node(tree(tree).root());
    }

    /** The question of a branch. */
    public Question question(Node.Branch branch) {
        Tree tree = tree(branch.id().substring(0, branch.id().indexOf(':')));
        return tree.questions().stream()
                .filter(question -> question.key().equals(branch.question()))
                .findFirst()
                .orElseThrow();
    }

    /** The node after an answer. */
    public Node answer(Node.Branch branch, boolean yes) {
        return node(yes ? branch.yes() : branch.no());
    }

    /** Answers questions until there is nothing left to ask. */
    public Node.Leaf walk(String tree, Predicate<Question> yes) {
        Node node = start(tree);
        while (node instanceof Node.Branch branch) {
            node = answer(branch, yes.test(question(branch)));
        }
        return (Node.Leaf) node;
    }

    /** The version that a leaf offers. */
    public Version version(Offer offer) {
        return versions.get(offer.version());
    }

    /** Why a leaf offers a version: one row for each use of it in a task that was asked for. */
    public List<EvidenceRow> evidence(Offer offer) {
        return offer.evidence().stream().map(evidence::get).toList();
    }

    /** The study behind a row; empty if the row repeats published counts. */
    public Optional<Study> study(EvidenceRow row) {
        return row.study().map(studies::get);
    }

    private static <T> T found(T value, String what, String name) {
        return Optional.ofNullable(value).orElseThrow(() -> new NoSuchElementException("no " + what + " " + name));
    }
}
