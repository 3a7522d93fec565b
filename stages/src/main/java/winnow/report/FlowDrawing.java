package winnow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.report.drawing.Box;
import winnow.report.drawing.Canvas;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Face;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;
import winnow.report.drawing.Type;

/**
 * Draws boxes in two columns: the flow runs down on the left, what leaves it goes to the right. Sections have a label at
 * their side. Sizes follow from the texts, so that any label fits.
 */
final class FlowDrawing {

    /** At the start of a line: the line belongs to the one above. */
    static final String INDENT = "\t";

    private static final int WIDTH = 790;
    private static final int SIDE = 34;
    private static final int LEFT = 58;
    private static final int RIGHT = 420;
    private static final int BOX = 320;
    private static final int BRANCH = (LEFT + BOX + RIGHT) / 2;
    private static final int LINE = 19;
    private static final int PADDING = 11;
    private static final int INDENTATION = 16;
    private static final int GAP = 30;
    private static final int TOP = 10;

    private static final Type PLAIN_TEXT = Type.of(14, Colour.INK);
    private static final Type HEADING = Type.of(15, Colour.INK).centred();
    private static final Type NOTE = Type.of(12, Colour.QUIET);
    private static final int NOTE_LINE = 16;
    private static final Paint LINES = Paint.line(new Colour(0x222222), 1.3);

    /** How a box is drawn. */
    enum Style {
        PLAIN(Paint.filled(Colour.WHITE).edged(new Colour(0x222222), 1)),
        DASHED(Paint.filled(new Colour(0xFFF8E8)).edged(new Colour(0x9A5B00), 1).broken()),
        TITLE(Paint.filled(new Colour(0xFFD35C))),
        SIDE(Paint.filled(new Colour(0xB9D0EE)));

        private final Paint paint;

        Style(Paint paint) {
            this.paint = paint;
        }
    }

    /** A box with its lines, not yet broken to its width. */
    record Node(Style style, List<String> lines) {

        private List<String> broken() {
            List<String> broken = new ArrayList<>();
            for (String line : lines) {
                String indent = line.startsWith(INDENT) ? INDENT : "";
                double width = BOX - 2.0 * PADDING - (indent.isEmpty() ? 0 : INDENTATION);
                Face.lines(line, width / PLAIN_TEXT.size()).forEach(part -> broken.add(indent + part));
            }
            return broken;
        }

        private int height() {
            return broken().size() * LINE + 2 * PADDING;
        }
    }

    /** A step of the flow and what leaves it there, from top to bottom. */
    record Row(Node node, List<Node> leaving) {

        private int height() {
            int right = leaving.stream().mapToInt(Node::height).sum() + PADDING * Math.max(0, leaving.size() - 1);
            return Math.max(node.height(), right);
        }
    }

    /** Rows under one label. */
    record Section(String label, List<Row> rows) {}

    private final String title;
    private final List<Section> sections;
    private final List<String> footnotes;
    private final Canvas canvas = new Canvas();

    FlowDrawing(String title, List<Section> sections, List<String> footnotes) {
        this.title = title;
        this.sections = sections;
        this.footnotes = footnotes;
    }

    /** The whole drawing. */
    Drawing drawing() {
        double y = TOP;
        double heading = LINE + 2.0 * PADDING;
        rounded(new Box(LEFT, y, RIGHT + BOX - LEFT, heading), Style.TITLE);
        canvas.text(title, (LEFT + RIGHT + BOX) / 2.0, y + heading / 2 + HEADING.drop(), HEADING);
        y += heading + GAP / 2.0;
        for (int i = 0; i < sections.size(); i++) {
            y = section(sections.get(i), y, i == sections.size() - 1);
        }
        return canvas.drawing(WIDTH, notes(y), "PRISMA 2020 flow diagram", description());
    }

    private String description() {
        return sections.stream()
                .flatMap(section -> section.rows().stream())
                .flatMap(row -> Stream.concat(Stream.of(row.node()), row.leaving().stream()))
                .flatMap(node -> node.lines().stream())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    private double section(Section section, double top, boolean last) {
        double y = top;
        for (int i = 0; i < section.rows().size(); i++) {
            Row row = section.rows().get(i);
            boolean end = last && i == section.rows().size() - 1;
            row(row, y);
            y += row.height() + GAP;
            if (!end) {
                double from = y - GAP - row.height() + row.node().height();
                canvas.arrow(LEFT + BOX / 2.0, from, LEFT + BOX / 2.0, y, LINES);
            }
        }
        double height = Math.max(y - GAP - top, HEADING.width(section.label()) + 2 * PADDING);
        rounded(new Box(TOP, top, SIDE, height), Style.SIDE);
        canvas.text(section.label(), TOP + SIDE / 2.0 + HEADING.drop(), top + height / 2, HEADING.upwards());
        return top + height + GAP;
    }

    private void row(Row row, double top) {
        box(row.node(), LEFT, top);
        double y = top;
        double branch = 0;
        for (Node leaving : row.leaving()) {
            box(leaving, RIGHT, y);
            boolean first = y == top;
            double middle = y + Math.min(leaving.height(), first ? row.node().height() : leaving.height()) / 2.0;
            if (!first) {
                canvas.mark(Outline.line(BRANCH, branch, BRANCH, middle), LINES);
            }
            branch = first ? middle : branch;
            canvas.arrow(first ? LEFT + BOX : BRANCH, middle, RIGHT, middle, LINES);
            y += leaving.height() + PADDING;
        }
    }

    private void box(Node node, double x, double top) {
        canvas.mark(Outline.rectangle(x, top, BOX, node.height()), node.style().paint);
        double y = top + PADDING + PLAIN_TEXT.size();
        for (String line : node.broken()) {
            double start = x + PADDING + (line.startsWith(INDENT) ? INDENTATION : 0);
            canvas.text(line.strip(), start, y, PLAIN_TEXT);
            y += LINE;
        }
    }

    private void rounded(Box box, Style style) {
        canvas.mark(Outline.rounded(box, PADDING), style.paint);
    }

    /** @return where the drawing ends */
    private double notes(double top) {
        double y = top - GAP + LINE + PADDING;
        for (String note : footnotes) {
            List<String> lines = Face.lines(note, (RIGHT + BOX - LEFT) / NOTE.size());
            y = canvas.lines(lines, LEFT, y, NOTE, NOTE_LINE) + 4;
        }
        return y - NOTE.size() + PADDING;
    }
}
