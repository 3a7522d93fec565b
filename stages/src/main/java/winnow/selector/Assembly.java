package winnow.selector;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import winnow.selector.Question.Kind;
import winnow.selector.Selector.Questions;
import winnow.selector.Selector.Settings;
import winnow.selector.Selector.TreePlan;
import winnow.selector.Selector.Wording;

/** Puts trees and what they refer to into one document. */
final class Assembly {

    private final Settings settings;
    private final Knowledge knowledge;

    private Assembly(Settings settings, Knowledge knowledge) {
        this.settings = settings;
        this.knowledge = knowledge;
    }

    /** The whole stage without files. */
    static Document document(Settings settings, Knowledge knowledge) {
        return new Assembly(settings, knowledge).document();
    }

    private Document document() {
        List<Tree> trees = settings.trees().stream().map(this::tree).toList();
        Set<String> offered = offered(trees, offer -> List.of(offer.version()));
        Set<Integer> used = offered(trees, Offer::evidence);
        List<EvidenceRow> evidence = knowledge.evidence().stream()
                .filter(row -> used.contains(row.row()))
                .toList();
        Set<String> studies =
                evidence.stream().flatMap(row -> row.study().stream()).collect(Collectors.toSet());
        Document document = new Document(
                Document.SCHEMA_VERSION,
                settings.version(),
                "",
                settings.title(),
                settings.licence(),
                Meaning.ofBuilder(),
                settings.displayRule(),
                trees,
                knowledge.versions().values().stream()
                        .filter(version -> offered.contains(version.version()))
                        .toList(),
                restricted(),
                evidence,
                knowledge.studies().values().stream()
                        .filter(study -> studies.contains(study.study()))
                        .toList());
        return document.withContentHash(Canonical.hash(document));
    }

    private Tree tree(TreePlan plan) {
        List<Question> questions = questions(plan);
        List<Node> nodes = Builder.nodes(plan, knowledge, settings.displayRule());
        Set<String> asked = nodes.stream()
                .filter(Node.Branch.class::isInstance)
                .map(node -> ((Node.Branch) node).question())
                .collect(Collectors.toSet());
        return new Tree(
                plan.key(),
                plan.stage(),
                plan.title(),
                nodes.get(0).id(),
                questions.stream()
                        .map(Question::key)
                        .filter(key -> !asked.contains(key))
                        .toList(),
                tasksWithoutQuestion(plan),
                questions,
                nodes);
    }

    private List<Question> questions(TreePlan plan) {
        Questions wording = settings.questions();
        List<Question> all = new ArrayList<>();
        all.add(question(Kind.INPUT, wording.input()));
        all.add(question(Kind.OUTPUT, wording.output()));
        all.add(question(Kind.SHARING, wording.sharing()));
        plan.tasks()
                .forEach(task -> all.add(new Question(
                        task.key(), Kind.TASK, task.question(), task.explanation(), task.evidenceTasks())));
        all.add(question(Kind.DEPLOYMENT, wording.deployment()));
        return all;
    }

    private static Question question(Kind kind, Wording wording) {
        return new Question(kind.key(), kind, wording.question(), wording.explanation(), List.of());
    }

    private List<String> tasksWithoutQuestion(TreePlan plan) {
        Set<String> tasks = new TreeSet<>();
        knowledge.evidence().stream()
                .filter(row -> row.stage().equals(plan.stage()) && row.supports())
                .forEach(row -> tasks.add(row.task()));
        plan.tasks().forEach(task -> tasks.removeAll(task.evidenceTasks()));
        return List.copyOf(tasks);
    }

    /** In model order. */
    private List<String> restricted() {
        Set<String> found = new HashSet<>();
        settings.trees()
                .forEach(plan -> found.addAll(
                        Builder.matches(plan, knowledge, false, false).restricted()));
        return knowledge.versions().keySet().stream().filter(found::contains).toList();
    }

    private static <T> Set<T> offered(List<Tree> trees, Function<Offer, List<T>> part) {
        return trees.stream()
                .flatMap(tree -> tree.leaves().stream())
                .flatMap(leaf -> leaf.versions().stream())
                .flatMap(offer -> part.apply(offer).stream())
                .collect(Collectors.toSet());
    }
}
