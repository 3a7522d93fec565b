package winnow.selector;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the schema of a selector cannot say: that the hash is right, that what is referred to is there, and that no
 * way through a tree leads back.
 */
final class Integrity {

    private final Document document;
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Version> versions = new HashMap<>();
    private final Map<String, Use> uses = new HashMap<>();
    private final Map<String, Set<String>> usesOfVersion = new HashMap<>();

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
        unique("use", document.uses(), Use::id);

        unique("study", document.studies(), Study::study);
        document.versions().forEach(version -> versions.put(version.version(), version));
        document.uses().forEach(use -> uses.put(use.id(), use));
        document.evidence()
                .forEach(row -> usesOfVersion
                        .computeIfAbsent(row.version(), version -> new HashSet<>())
                        .add(row.use()));
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
        List<String> order = tree.questions().stream().map(Question::key).toList();
        Map<String, Node> nodes = new HashMap<>();
        tree.nodes().forEach(node -> nodes.put(node.id(), node));
        Map<String, Integer> reached = new HashMap<>(Map.of(tree.root(), 1));
        for (Node.Branch branch : tree.branches()) {
            if (!order.contains(branch.question())) {
                findings.add("node %s asks %s, which is no question".formatted(branch.id(), branch.question()));
            }
            for (String next : List.of(branch.yes(), branch.no())) {
                reached.merge(next, 1, Integer::sum);
                if (nodes.get(next) instanceof Node.Branch later
                        && order.indexOf(later.question()) <= order.indexOf(branch.question())) {
                    findings.add("node %s comes after %s, which asks a later question".formatted(next, branch.id()));
                }
            }
        }
        reached(tree, nodes, reached);
        tree.leaves().forEach(leaf -> leaf(tree, leaf));
    }

    /** As questions come in one order, no way leads back; so a node that some other leads to can be reached. */
    private void reached(Tree tree, Map<String, Node> nodes, Map<String, Integer> reached) {
        reached.keySet().stream()
                .filter(id -> !nodes.containsKey(id))
                .sorted()
                .forEach(id -> findings.add("node " + id + " is referred to, but not there"));
        for (Node node : tree.nodes()) {
            int ways = reached.getOrDefault(node.id(), 0);
            if (ways == 0) {
                findings.add("node " + node.id() + " cannot be reached");
            } else if (ways > 1 && document.form() == Document.Form.PLAIN) {
                findings.add("node " + node.id() + " is reached in several ways");
            }
        }
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
            if (leaf.uses().stream().noneMatch(usesOfVersion.getOrDefault(offer.version(), Set.of())::contains)) {
                findings.add(place + "has no evidence");
            }
        }
        for (String id : leaf.uses()) {
            String stage = Optional.ofNullable(uses.get(id)).map(Use::stage).orElse("");
            if (!uses.containsKey(id)) {
                findings.add("leaf %s: use %s is not there".formatted(leaf.id(), id));
            } else if (!stage.equals(tree.stage()) && !tree.stage().equals(TreePlan.ANY_STAGE)) {
                findings.add("leaf %s: use %s is of stage %s".formatted(leaf.id(), id, stage));
            }
        }
    }

    private void versions() {
        for (Version version : document.versions()) {
            if (version.access() == Version.Access.RESTRICTED) {
                findings.add("version " + version.version() + " is offered, but restricted");
            }
            version.similar().stream()
                    .flatMap(advice -> advice.versions().stream())
                    .filter(other -> !versions.containsKey(other))
                    .forEach(other -> findings.add("version %s refers to %s, which is not in the list of versions"
                            .formatted(version.version(), other)));
        }
    }

    private void evidence() {
        Set<String> studies = document.studies().stream().map(Study::study).collect(Collectors.toSet());
        for (Evidence row : document.evidence()) {
            if (!uses.containsKey(row.use())) {
                findings.add("evidence of %s: use %s is not there".formatted(row.version(), row.use()));
            }
            row.study()
                    .filter(study -> !studies.contains(study))
                    .ifPresent(study ->
                            findings.add("evidence of %s: study %s is not there".formatted(row.version(), study)));
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
