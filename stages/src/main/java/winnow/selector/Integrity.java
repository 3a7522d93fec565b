package winnow.selector;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the schema of a selector cannot say: that the hash is right, that what is referred to is there, and that each
 * tree is a tree.
 */
final class Integrity {

    private final Document document;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Version> versions = new HashMap<>();
    private final Map<Integer, EvidenceRow> evidence = new HashMap<>();

    private Integrity(Document document) {
        this.document = document;
    }

    /** Everything that is wrong, in the order of the file; empty if the file can be trusted. */
    static List<String> findings(Document document) {
        Integrity integrity = new Integrity(document);
        integrity.document();
        return integrity.findings;
    }

    private void document() {
        String form = document.schemaVersion();
        if (!form.startsWith(major(Document.SCHEMA_VERSION))) {
            findings.add("schema version %s is not %s, which this reader knows; use a newer reader"
                    .formatted(form, Document.SCHEMA_VERSION));
        }
        String hash = Canonical.hash(document);
        if (!document.contentHash().equals(hash)) {
            findings.add(
                    "content hash is %s, but the content has %s: the file was changed after it was made; get it again"
                            .formatted(document.contentHash(), hash));
        }
        unique("tree", document.trees(), Tree::key);
        unique("version", document.versions(), Version::version);
        unique("evidence row", document.evidence(), EvidenceRow::row);
        unique("study", document.studies(), Study::study);
        document.versions().forEach(version -> versions.put(version.version(), version));
        document.evidence().forEach(row -> evidence.put(row.row(), row));
        document.trees().forEach(this::tree);
        versions();
        evidence();
    }

    private static String major(String version) {
        return version.substring(0, version.indexOf('.') + 1);
    }

    private void tree(Tree tree) {
        unique("question in tree " + tree.key(), tree.questions(), Question::key);
        unique("node", tree.nodes(), Node::id);
        Map<String, Node> nodes = new HashMap<>();
        tree.nodes().forEach(node -> nodes.put(node.id(), node));
        Set<String> reached = reach(tree.root(), nodes);
        tree.nodes().stream()
                .filter(node -> !reached.contains(node.id()))
                .forEach(node -> findings.add("node " + node.id() + " cannot be reached"));
        Set<String> questions = tree.questions().stream().map(Question::key).collect(Collectors.toSet());
        tree.branches().stream()
                .filter(branch -> !questions.contains(branch.question()))
                .forEach(branch -> findings.add(
                        "node %s asks %s, which is no question".formatted(branch.id(), branch.question())));
        tree.leaves().forEach(leaf -> leaf(tree, leaf));
    }

    /** Walks from the root; a node met twice means that the tree is none. */
    private Set<String> reach(String root, Map<String, Node> nodes) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(root));
        while (!next.isEmpty()) {
            String id = next.pop();
            if (!nodes.containsKey(id)) {
                findings.add("node " + id + " is referred to, but not there");
            } else if (!reached.add(id)) {
                findings.add("node " + id + " is reached in two ways");
            } else if (nodes.get(id) instanceof Node.Branch branch) {
                next.push(branch.no());
                next.push(branch.yes());
            }
        }
        return reached;
    }

    private void leaf(Tree tree, Node.Leaf leaf) {
        boolean offers = leaf.outcome() == Node.Outcome.MODELS;
        if (offers == leaf.versions().isEmpty()) {
            findings.add("leaf %s says %s, but lists %d versions"
                    .formatted(leaf.id(), leaf.outcome(), leaf.versions().size()));
        }
        for (Offer offer : leaf.versions()) {
            String place = "leaf %s, version %s: ".formatted(leaf.id(), offer.version());
            if (!versions.containsKey(offer.version())) {
                findings.add(place + "is not in the list of versions");
            }
            if (offer.evidence().isEmpty()) {
                findings.add(place + "has no evidence");
            }
            offer.evidence().forEach(row -> offered(place, tree, offer, row));
        }
    }

    private void offered(String place, Tree tree, Offer offer, int number) {
        EvidenceRow row = evidence.get(number);
        if (row == null) {
            findings.add(place + "evidence row " + number + " is not there");
        } else if (!row.version().equals(offer.version()) || !row.stage().equals(tree.stage())) {
            findings.add(place
                    + "evidence row %d is about version %s in stage %s".formatted(number, row.version(), row.stage()));
        }
    }

    private void versions() {
        document.versions().stream()
                .filter(version -> version.access() == Version.Access.RESTRICTED)
                .forEach(version -> findings.add("version " + version.version() + " is offered, but restricted"));
    }

    private void evidence() {
        Set<String> studies = document.studies().stream().map(Study::study).collect(Collectors.toSet());
        for (EvidenceRow row : document.evidence()) {
            if (row.study().isPresent() != (row.basis() == EvidenceRow.Basis.STUDY)) {
                findings.add("evidence row " + row.row() + ": basis and study do not agree");
            }
            row.study()
                    .filter(study -> !studies.contains(study))
                    .ifPresent(study ->
                            findings.add("evidence row %d: study %s is not there".formatted(row.row(), study)));
        }
    }

    private <T> void unique(String what, Collection<T> values, Function<T, Object> key) {
        Set<Object> seen = new HashSet<>();
        values.stream()
                .map(key)
                .filter(name -> !seen.add(name))
                .forEach(name -> findings.add(what + " " + name + " is there twice"));
    }
}
