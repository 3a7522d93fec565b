package winnow.selector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    private final Map<String, List<Evidence>> evidence = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Map<String, Study> studies = new HashMap<>();

    private Walker(Document document) {
        this.document = document;
        document.trees().forEach(tree -> trees.put(tree.key(), tree));
        document.trees().forEach(tree -> tree.nodes().forEach(node -> nodes.put(node.id(), node)));
        document.versions().forEach(version -> versions.put(version.version(), version));
        document.uses().forEach(use -> uses.put(use.id(), use));
        document.evidence()
                .forEach(row -> evidence.computeIfAbsent(row.version(), version -> new ArrayList<>())
                        .add(row));
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

    /** Reads the text of a file that need not hold together. */
    static Document document(String name, String json) {
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
     * The text of the same file in the plain form, in which a node is there once for each way that leads to it.
     *
     * @throws ReviewException if a tree has too many of them
     */
    public String plainText() throws IOException {
        return SelectorJson.text(document.plain());
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
     * A node by its id.
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

    /**
     * Answers questions until there is nothing left to ask.
     *
     * @throws NoSuchElementException if there is no such tree
     */
    public Ending walk(String tree, Predicate<Question> yes) {
        Trail trail = Trail.start(tree);
        Map<String, Boolean> answers = new LinkedHashMap<>();
        Node node = start(tree);
        while (node instanceof Node.Branch branch) {
            Question question = question(branch);
            boolean answer = yes.test(question);
            answers.put(question.key(), answer);
            trail = trail.plus(question, answer);
            node = answer(branch, answer);
        }
        return new Ending(trail.leaf(), answers, (Node.Leaf) node);
    }

    /**
     * Where a walk ended.
     *
     * @param id the tree's key and what the answers demand, as {@code II:input/generate}; the same answers have
     *     the same id in every edition. The leaf's own id may be that of other answers with the same outcome
     * @param answers by key of the question, in the order in which they were asked
     */
    public record Ending(String id, Map<String, Boolean> answers, Node.Leaf leaf) {}

    /**
     * The evidence behind an answer, as a query of the review's catalog: one row for each piece of evidence of each
     * version that the ending's leaf offers, and of others that only lack something that is not evidence.
     */
    public String query(Ending ending) {
        Tree tree = tree(ending.id().substring(0, ending.id().indexOf(':')));
        List<String> conditions = new ArrayList<>(List.of(tree.query()));
        List<String> tasks = new ArrayList<>();
        tree.questions().stream()
                .filter(question -> ending.answers().containsKey(question.key()))
                .forEach(question -> question.sql(ending.answers().get(question.key()))
                        .ifPresent((question.kind() == Question.Kind.TASK ? tasks : conditions)::add));
        if (!tasks.isEmpty()) {
            conditions.add(String.join(" OR ", tasks));
        }
        return conditions.get(0)
                + conditions.stream()
                        .skip(1)
                        .map(condition -> " AND (" + condition + ")")
                        .collect(Collectors.joining());
    }

    /** The version that a leaf offers. */
    public Version version(Offer offer) {
        return versions.get(offer.version());
    }

    /** Why a leaf offers a version: all evidence of its uses in a task that was asked for. */
    public List<Evidence> evidence(Node.Leaf leaf, Offer offer) {
        return evidence.getOrDefault(offer.version(), List.of()).stream()
                .filter(row -> leaf.uses().contains(row.use()))
                .toList();
    }

    /** What a version was used for. */
    public Use use(Evidence row) {
        return uses.get(row.use());
    }

    /** The study behind a piece of evidence; empty if it repeats published counts. */
    public Optional<Study> study(Evidence row) {
        return row.study().map(studies::get);
    }

    /** The studies that applied the version as asked for, each once. */
    public List<Study> applied(Node.Leaf leaf, Offer offer) {
        return studies(leaf, offer, row -> true);
    }

    /** Those of them that found it best. */
    public List<Study> best(Node.Leaf leaf, Offer offer) {
        return studies(leaf, offer, Evidence::wasBest);
    }

    private List<Study> studies(Node.Leaf leaf, Offer offer, Predicate<Evidence> counts) {
        return evidence(leaf, offer).stream()
                .filter(counts)
                .flatMap(row -> study(row).stream())
                .distinct()
                .toList();
    }

    private static <T> T found(T value, String what, String name) {
        return Optional.ofNullable(value).orElseThrow(() -> new NoSuchElementException("no " + what + " " + name));
    }
}
