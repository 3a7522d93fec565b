package winnow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    private static final int FONT = 14;
    private static final int SMALL = 12;
    private static final int LINE = 19;
    private static final int PADDING = 11;
    private static final int INDENTATION = 16;
    private static final int GAP = 30;
    private static final int TOP = 10;

    /** How a box's border is drawn. */
    enum Style {
        PLAIN(""),
        DASHED(" class=\"waits\"");

        private final String attribute;

        Style(String attribute) {
            this.attribute = attribute;
        }
    }

    /** A box with its lines, not yet broken to its width. */
    record Node(Style style, List<String> lines) {

        private List<String> broken() {
            List<String> broken = new ArrayList<>();
            for (String line : lines) {
                String indent = line.startsWith(INDENT) ? INDENT : "";
                double width = BOX - 2.0 * PADDING - (indent.isEmpty() ? 0 : INDENTATION);
                TextWidth.lines(line, width / FONT).forEach(part -> broken.add(indent + part));
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
    private final StringBuilder out = new StringBuilder();

    FlowDrawing(String title, List<Section> sections, List<String> footnotes) {
        this.title = title;
        this.sections = sections;
        this.footnotes = footnotes;
    }

    /** The whole drawing. */
    String svg() {
        int y = TOP;
        int heading = LINE + 2 * PADDING;
        rectangle(LEFT, y, RIGHT + BOX - LEFT, heading, " class=\"title\" rx=\"10\"");
        centred(title, (LEFT + RIGHT + BOX) / 2, y + heading / 2 + FONT / 3, "");
        y += heading + GAP / 2;
        for (int i = 0; i < sections.size(); i++) {
            y = section(sections.get(i), y, i == sections.size() - 1);
        }
        y = notes(y);
        return frame(y + PADDING);
    }

    private int section(Section section, int top, boolean last) {
        int y = top;
        for (int i = 0; i < section.rows().size(); i++) {
            Row row = section.rows().get(i);
            boolean end = last && i == section.rows().size() - 1;
            row(row, y);
            y += row.height() + GAP;
            if (!end) {
                arrow(LEFT + BOX / 2, y - GAP - row.height() + row.node().height(), LEFT + BOX / 2, y);
            }
        }
        int label = (int) Math.ceil(TextWidth.of(section.label()) * FONT) + 2 * PADDING;
        int height = Math.max(y - GAP - top, label);
        rectangle(TOP, top, SIDE, height, " class=\"side\" rx=\"8\"");
        int middle = top + height / 2;
        int x = TOP + SIDE / 2 + FONT / 3;
        centred(section.label(), x, middle, " transform=\"rotate(-90 %s %s)\"".formatted(x, middle));
        return top + height + GAP;
    }

    private void row(Row row, int top) {
        box(row.node(), LEFT, top);
        int y = top;
        int branch = 0;
        for (Node leaving : row.leaving()) {
            box(leaving, RIGHT, y);
            boolean first = y == top;
            int middle = y + Math.min(leaving.height(), first ? row.node().height() : leaving.height()) / 2;
            if (!first) {
                line(BRANCH, branch, BRANCH, middle);
            }
            branch = first ? middle : branch;
            arrow(first ? LEFT + BOX : BRANCH, middle, RIGHT, middle);
            y += leaving.height() + PADDING;
        }
    }

    private void box(Node node, int x, int top) {
        rectangle(x, top, BOX, node.height(), node.style().attribute);
        int y = top + PADDING + FONT;
        for (String line : node.broken()) {
            int start = x + PADDING + (line.startsWith(INDENT) ? INDENTATION : 0);
            text(line.strip(), start, y, "");
            y += LINE;
        }
    }

    private int notes(int top) {
        int y = top - GAP + LINE + PADDING;
        for (String note : footnotes) {
            for (String line : TextWidth.lines(note, (RIGHT + BOX - LEFT) / (double) SMALL)) {
                text(line, LEFT, y, " class=\"note\"");
                y += SMALL + 4;
            }
            y += 4;
        }
        return y - SMALL;
    }

    private void rectangle(int x, int y, int width, int height, String attributes) {
        out.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s/>\n".formatted(x, y, width, height, attributes));
    }

    private void text(String text, int x, int y, String attributes) {
        out.append("<text x=\"%s\" y=\"%s\"%s>%s</text>\n".formatted(x, y, attributes, Markup.escape(text)));
    }

    private void centred(String text, int x, int y, String attributes) {
        text(text, x, y, " class=\"heading\" text-anchor=\"middle\"" + attributes);
    }

    private void line(int x1, int y1, int x2, int y2) {
        out.append("<path d=\"M%s %sL%s %s\"/>\n".formatted(x1, y1, x2, y2));
    }

    private void arrow(int x1, int y1, int x2, int y2) {
        out.append("<path d=\"M%s %sL%s %s\" marker-end=\"url(#flow-arrow)\"/>\n".formatted(x1, y1, x2, y2));
    }

    private String frame(int height) {
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" class="flow" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" aria-label="PRISMA 2020 flow diagram">
                <title>PRISMA 2020 flow diagram</title>
                <style>
                .flow { font-family: Helvetica, Arial, sans-serif; font-size: 14px; background: #fff }
                .flow rect { fill: #fff; stroke: #222 }
                .flow .title { fill: #ffd35c; stroke: none }
                .flow .side { fill: #b9d0ee; stroke: none }
                .flow .waits { stroke: #9a5b00; stroke-dasharray: 5 4; fill: #fff8e8 }
                .flow text { fill: #111 }
                .flow .heading { font-weight: bold }
                .flow .note { font-size: 12px; fill: #333 }
                .flow path { stroke: #222; fill: none; stroke-width: 1.3 }
                .flow marker path { fill: #222; stroke: none }
                </style>
                <defs><marker id="flow-arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z"/></marker></defs>
                <rect width="%1$d" height="%2$d" style="stroke:none"/>
                %3$s</svg>
                """, WIDTH, height, out);
    }
}
