package winnow.report;

import static winnow.report.FlowLayout.Style.DASHED;
import static winnow.report.FlowLayout.Style.GREY_TITLE;
import static winnow.report.FlowLayout.Style.PLAIN;
import static winnow.report.FlowLayout.Style.TITLE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.report.FlowLayout.Lane;
import winnow.report.FlowLayout.Node;
import winnow.report.FlowLayout.Section;
import winnow.report.FlowLayout.Step;
import winnow.report.Prisma.Share;
import winnow.report.drawing.Drawing;

/**
 * The flow diagram: what stands in which box, after the four official templates (Page et al., BMJ 2021;372:n71).
 * {@link FlowDrawing} puts it on paper. What waits for a decision has dashed boxes of its own, which a finished review does
 * not have.
 */
final class FlowDiagram {

    private static final int IDENTIFIED = 0;
    private static final int SCREENED = 1;
    private static final int SOUGHT = 2;
    private static final int ASSESSED = 3;
    private static final int INCLUDED = 4;
    private static final int TOTAL = 5;

    private static final double WIDE = 320;
    private static final double NARROW = 250;
    private static final double NARROWEST = 180;

    /** What the diagram calls boxes whose labels say more, because no heading stands above those. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("database_results", "Databases"),
            Map.entry("register_results", "Registers"),
            Map.entry("website_results", "Websites"),
            Map.entry("organisation_results", "Organisations"),
            Map.entry("citations_results", "Citation searching"),
            Map.entry("records_excluded", "Records excluded**"),
            Map.entry("other_sought_reports", "Reports sought for retrieval"),
            Map.entry("other_notretrieved_reports", "Reports not retrieved"),
            Map.entry("other_awaiting", "Reports awaiting a decision"),
            Map.entry("other_assessed", "Reports assessed for eligibility"),
            Map.entry("other_excluded", "Reports excluded"));

    private final Prisma prisma;
    private final Template template;
    private final double box;

    private FlowDiagram(Prisma prisma) {
        this.prisma = prisma;
        this.template = prisma.template();
        this.box = template.other() ? NARROW : WIDE;
    }

    /** The diagram. */
    static Drawing of(Numbers numbers) {
        FlowDiagram diagram = new FlowDiagram(numbers.prisma());
        List<Lane> lanes = diagram.lanes();
        int rows = lanes.stream()
                .mapToInt(lane ->
                        lane.steps().keySet().stream().max(Integer::compare).orElse(0) + 1)
                .max()
                .orElse(0);
        List<Section> sections = List.of(
                new Section("Identification", SCREENED),
                new Section("Screening", INCLUDED - SCREENED),
                new Section("Included", rows - INCLUDED));
        return new FlowDrawing(lanes, sections).drawing(diagram.template.title(), numbers.footnotes());
    }

    private List<Lane> lanes() {
        List<Lane> lanes = new ArrayList<>();
        if (template.update()) {
            lanes.add(new Lane(
                    GREY_TITLE, "Previous studies", Map.of(IDENTIFIED, previous()), NARROWEST, Optional.of(TOTAL)));
        }
        lanes.add(new Lane(TITLE, template.heading("databases and registers"), databases(), box, Optional.empty()));
        if (template.other()) {
            lanes.add(new Lane(GREY_TITLE, template.heading("other methods"), other(), box, Optional.of(INCLUDED)));
        }
        return lanes;
    }

    private Step previous() {
        List<Node> nodes = withAwaiting(node("previous_studies", "previous_reports"), "earlier_awaiting");
        return alone(nodes.size() == 1 ? nodes.get(0) : joined(nodes));
    }

    private static Node joined(List<Node> nodes) {
        return new Node(
                DASHED, nodes.stream().flatMap(node -> node.lines().stream()).toList());
    }

    private Map<Integer, Step> databases() {
        Map<Integer, Step> steps = new LinkedHashMap<>();
        steps.put(IDENTIFIED, identified());
        steps.put(
                SCREENED, new Step(node("records_screened"), withAwaiting(node("records_excluded"), "awaiting_title")));
        steps.put(
                SOUGHT,
                new Step(
                        node("dbr_sought_reports"),
                        withAwaiting(node("dbr_notretrieved_reports"), "awaiting_fulltext")));
        steps.put(ASSESSED, new Step(node("dbr_assessed"), List.of(reasons("dbr_excluded"))));
        steps.put(INCLUDED, alone(node("new_studies", "new_reports")));
        if (template.update()) {
            steps.put(TOTAL, alone(node("total_studies", "total_reports")));
        }
        if (template.metaAnalysis()) {
            steps.put(template.update() ? TOTAL + 1 : TOTAL, alone(node("total_studies_ma", "total_reports_ma")));
        }
        return steps;
    }

    private Step identified() {
        List<String> from = new ArrayList<>(List.of("Records identified from*:"));
        from.add(counted("database_results"));
        indented("database_specific_results").forEach(from::add);
        from.add(counted("register_results"));
        indented("register_specific_results").forEach(from::add);
        Node removed = new Node(
                PLAIN,
                List.of(
                        "Records removed before screening:",
                        counted("duplicates"),
                        counted("excluded_automatic"),
                        counted("excluded_other")));
        return new Step(new Node(PLAIN, from), List.of(removed));
    }

    private Map<Integer, Step> other() {
        List<String> from = new ArrayList<>(List.of("Records identified from:"));
        List.of("website", "organisation", "citations").forEach(source -> source(from, source));
        return Map.of(
                IDENTIFIED, alone(new Node(PLAIN, from)),
                SOUGHT,
                        new Step(
                                node("other_sought_reports"),
                                withAwaiting(node("other_notretrieved_reports"), "other_awaiting")),
                ASSESSED, new Step(node("other_assessed"), List.of(reasons("other_excluded"))));
    }

    /** A source is told apart only if there are several of its kind. */
    private void source(List<String> lines, String key) {
        lines.add(counted(key + "_results"));
        if (prisma.shares(key + "_specific_results").size() > 1) {
            indented(key + "_specific_results").forEach(lines::add);
        }
    }

    private Node reasons(String key) {
        List<String> lines = new ArrayList<>();
        lines.add(counted(key) + (prisma.number(key) > 0 ? ":" : ""));
        indented(key).forEach(lines::add);
        return new Node(PLAIN, lines);
    }

    private List<Node> withAwaiting(Node node, String awaiting) {
        return prisma.number(awaiting) == 0
                ? List.of(node)
                : List.of(node, new Node(DASHED, List.of(counted(awaiting))));
    }

    private static Step alone(Node node) {
        return new Step(node, List.of());
    }

    private Node node(String... keys) {
        return new Node(PLAIN, Stream.of(keys).map(this::counted).toList());
    }

    /** What stands in the diagram before a box's number. */
    static String words(Prisma.Box box) {
        return WORDS.getOrDefault(box.key(), box.label());
    }

    private String counted(String key) {
        return words(prisma.box(key)) + " " + count(prisma.number(key));
    }

    private Stream<String> indented(String key) {
        return prisma.shares(key).stream().map(FlowDiagram::indented);
    }

    private static String indented(Share share) {
        return FlowLayout.INDENT + share.label() + " " + count(share.number());
    }

    /** Does not break across lines. */
    private static String count(long number) {
        return "(n\u00A0=\u00A0" + number + ")";
    }
}
