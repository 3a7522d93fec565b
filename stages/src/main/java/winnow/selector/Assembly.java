package winnow.selector;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import winnow.selector.Question.Kind;
import winnow.selector.Questionnaire.Item;
import winnow.selector.Selector.Settings;

/** Puts trees and what they refer to into one document. */
final class Assembly {

    private static final String QUERY = "SELECT version, study, applied, best, stage, task, subtask, mandatory_input,"
            + " optional_input, output FROM evidence WHERE " + EvidenceRow.SUPPORTS;

    /** Why a version is offered. */
    private record Reason(String version, String use) {}

    private final Settings settings;
    private final Knowledge knowledge;
    private final Set<String> restricted = new HashSet<>();

    private Assembly(Settings settings, Knowledge knowledge) {
        this.settings = settings;
        this.knowledge = knowledge;
    }

    /**
     * The whole stage without files.
     *
     * @param review title of the review
     */
    static Document document(String review, Settings settings, Knowledge knowledge) {
        return new Assembly(settings, knowledge).document(review);
    }

    private Document document(String review) {
        List<Tree> trees = settings.trees().stream().map(this::tree).toList();
        Set<String> offered = new HashSet<>();
        Set<Reason> reasons = new HashSet<>();
        trees.stream()
                .flatMap(tree -> tree.leaves().stream())
                .forEach(leaf -> leaf.versions().forEach(offer -> {
                    offered.add(offer.version());
                    leaf.uses().forEach(use -> reasons.add(new Reason(offer.version(), use)));
                }));
        List<EvidenceRow> evidence = knowledge.evidence().stream()
                .filter(row -> row.supports()
                        && reasons.contains(new Reason(row.version(), row.use().id())))
                .toList();
        Set<String> studies =
                evidence.stream().flatMap(row -> row.study().stream()).collect(Collectors.toSet());
        List<Version> versions = knowledge.versions().values().stream()
                .filter(version -> offered.contains(version.version()))
                .toList();
        return new Document(
                        Document.SCHEMA_VERSION,
                        "",
                        settings.version(),
                        Document.Form.SHARED,
                        settings.title(),
                        settings.licence(),
                        new Document.Source(review, knowledge.searches(), knowledge.hash()),
                        Meaning.ofBuilder(),
                        new Rules(settings.displayRule(), settings.priceDays(), settings.accepted()),
                        trees,
                        SimilarSize.advise(versions),
                        knowledge.versions().keySet().stream()
                                .filter(restricted::contains)
                                .toList(),
                        evidence.stream().map(EvidenceRow::use).distinct().toList(),
                        evidence.stream().map(EvidenceRow::fact).toList(),
                        knowledge.studies().values().stream()
                                .filter(study -> studies.contains(study.study()))
                                .toList())
                .sealed();
    }

    private Tree tree(TreePlan plan) {
        List<Item> items = Questionnaire.of(plan, settings.questions());
        List<Question> questions = items.stream().map(Item::question).toList();
        List<Node> nodes = Builder.nodes(plan, items, knowledge, settings.displayRule());
        Set<String> asked = nodes.stream()
                .filter(Node.Branch.class::isInstance)
                .map(node -> ((Node.Branch) node).question())
                .collect(Collectors.toSet());
        noteRestricted(plan, items);
        return new Tree(
                plan.key(),
                plan.stage(),
                plan.title(),
                plan.stage().equals(TreePlan.ANY_STAGE) ? QUERY : QUERY + " AND stage = " + Sql.text(plan.stage()),
                nodes.get(0).id(),
                questions.stream()
                        .map(Question::key)
                        .filter(key -> !asked.contains(key))
                        .toList(),
                tasksWithoutQuestion(plan, items),
                questions,
                nodes);
    }

    private List<EvidenceRow> evidence(TreePlan plan) {
        return knowledge.evidence().stream()
                .filter(row -> plan.coversStage(row.stage()) && row.supports())
                .toList();
    }

    private static boolean isTaskOf(List<Item> items, EvidenceRow row) {
        return items.stream().anyMatch(item -> item.is(Kind.TASK) && item.row().test(row));
    }

    private List<String> tasksWithoutQuestion(TreePlan plan, List<Item> items) {
        Set<String> tasks = new TreeSet<>();
        evidence(plan).forEach(row -> tasks.add(row.task()));
        evidence(plan).stream().filter(row -> isTaskOf(items, row)).forEach(row -> tasks.remove(row.task()));
        return List.copyOf(tasks);
    }

    private void noteRestricted(TreePlan plan, List<Item> items) {
        evidence(plan).stream()
                .filter(row -> isTaskOf(items, row))
                .map(EvidenceRow::version)
                .filter(version -> knowledge.versions().get(version).access() == Version.Access.RESTRICTED)
                .forEach(restricted::add);
    }
}
