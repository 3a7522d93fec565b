package winnow.report;

import static winnow.report.FlowDrawing.Style.DASHED;
import static winnow.report.FlowDrawing.Style.PLAIN;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import winnow.report.FlowDrawing.Node;
import winnow.report.FlowDrawing.Row;
import winnow.report.FlowDrawing.Section;
import winnow.report.Prisma.Share;
import winnow.report.drawing.Drawing;

/**
 * The flow diagram of a new review from databases: what stands in which box. {@link FlowDrawing} puts it on paper. What
 * waits for a decision has dashed boxes of its own, which a finished review does not have.
 */
final class FlowDiagram {

    private static final String TITLE = "Identification of studies via databases and registers";

    private final Prisma prisma;

    private FlowDiagram(Prisma prisma) {
        this.prisma = prisma;
    }

    /** The diagram. */
    static Drawing of(Numbers numbers) {
        FlowDiagram diagram = new FlowDiagram(numbers.prisma());
        List<Section> sections = List.of(
                new Section("Identification", List.of(diagram.identified())),
                new Section("Screening", List.of(diagram.screened(), diagram.sought(), diagram.assessed())),
                new Section("Included", List.of(new Row(diagram.included(), List.of()))));
        return new FlowDrawing(TITLE, sections, numbers.footnotes()).drawing();
    }

    private Row identified() {
        List<String> from = new ArrayList<>(
                List.of("Records identified from*:", "Databases " + count(prisma.number("database_results"))));
        indented("database_specific_results").forEach(from::add);
        from.add("Registers " + count(0));
        Node removed = new Node(
                PLAIN,
                List.of(
                        "Records removed before screening:",
                        counted("duplicates"),
                        counted("excluded_automatic"),
                        counted("excluded_other")));
        return new Row(new Node(PLAIN, from), List.of(removed));
    }

    private Row screened() {
        Node excluded = new Node(PLAIN, List.of("Records excluded** " + count(prisma.number("records_excluded"))));
        return new Row(node("records_screened"), withAwaiting(excluded, "awaiting_title"));
    }

    private Row sought() {
        return new Row(node("dbr_sought_reports"), withAwaiting(node("dbr_notretrieved_reports"), "awaiting_fulltext"));
    }

    private Row assessed() {
        List<String> excluded = new ArrayList<>();
        excluded.add(counted("dbr_excluded") + (prisma.number("dbr_excluded") > 0 ? ":" : ""));
        indented("dbr_excluded").forEach(excluded::add);
        return new Row(node("dbr_assessed"), List.of(new Node(PLAIN, excluded)));
    }

    private Node included() {
        return new Node(PLAIN, List.of(counted("new_studies"), counted("new_reports")));
    }

    private List<Node> withAwaiting(Node node, String awaiting) {
        return prisma.number(awaiting) == 0
                ? List.of(node)
                : List.of(node, new Node(DASHED, List.of(counted(awaiting))));
    }

    private Node node(String key) {
        return new Node(PLAIN, List.of(counted(key)));
    }

    private String counted(String key) {
        return prisma.box(key).label() + " " + count(prisma.number(key));
    }

    private Stream<String> indented(String key) {
        return prisma.shares(key).stream().map(FlowDiagram::indented);
    }

    private static String indented(Share share) {
        return FlowDrawing.INDENT + share.label() + " " + count(share.number());
    }

    /** Does not break across lines. */
    private static String count(long number) {
        return "(n\u00A0=\u00A0" + number + ")";
    }
}
