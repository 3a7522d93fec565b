package winnow.report;

import static winnow.report.FlowLayout.BETWEEN;
import static winnow.report.FlowLayout.EDGE;
import static winnow.report.FlowLayout.GAP;
import static winnow.report.FlowLayout.HEADING;
import static winnow.report.FlowLayout.INDENT;
import static winnow.report.FlowLayout.INDENTATION;
import static winnow.report.FlowLayout.LINE;
import static winnow.report.FlowLayout.PADDING;
import static winnow.report.FlowLayout.TEXT;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import winnow.report.FlowLayout.Lane;
import winnow.report.FlowLayout.Node;
import winnow.report.FlowLayout.Section;
import winnow.report.FlowLayout.Step;
import winnow.report.FlowLayout.Style;
import winnow.report.drawing.Box;
import winnow.report.drawing.Canvas;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Face;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;
import winnow.report.drawing.Type;

/**
 * Draws lanes of boxes: in each the flow runs down on the left, what leaves it goes to the right, and all lanes flow into one.
 * Sections have a label at their side.
 */
final class FlowDrawing {

    private static final Type NOTE = Type.of(12, Colour.QUIET);
    private static final int NOTE_LINE = 16;
    private static final Paint LINES = Paint.line(new Colour(0x222222), 1.3);

    private final List<Lane> lanes;
    private final List<Section> sections;
    private final FlowLayout layout;
    private final Canvas canvas = new Canvas();

    FlowDrawing(List<Lane> lanes, List<Section> sections) {
        this.lanes = lanes;
        this.sections = sections;
        this.layout = new FlowLayout(lanes, sections);
    }

    /** The whole drawing. */
    Drawing drawing(String title, List<String> footnotes) {
        IntStream.range(0, lanes.size()).forEach(this::lane);
        int row = 0;
        for (Section section : sections) {
            label(section.label(), row, row + section.rows());
            row += section.rows();
        }
        double end = notes(footnotes, layout.top(row) - GAP + LINE + PADDING);
        return canvas.drawing(layout.right() + EDGE, end, title, description());
    }

    private String description() {
        return lanes.stream()
                .flatMap(lane -> FlowLayout.rows(lane).stream().map(lane.steps()::get))
                .flatMap(step -> Stream.concat(Stream.of(step.node()), step.leaving().stream()))
                .flatMap(node -> node.lines().stream())
                .map(String::strip)
                .collect(Collectors.joining("; "));
    }

    private void label(String text, int first, int end) {
        double height = layout.span(first, end);
        canvas.mark(
                Outline.rounded(new Box(EDGE, layout.top(first), FlowLayout.SIDE, height), PADDING),
                Style.SIDE.paint());
        canvas.text(
                text, EDGE + FlowLayout.SIDE / 2.0 + HEADING.drop(), layout.top(first) + height / 2, HEADING.upwards());
    }

    private void lane(int place) {
        Lane lane = lanes.get(place);
        double left = layout.left(place);
        heading(lane, left);
        List<Integer> rows = FlowLayout.rows(lane);
        for (int i = 0; i < rows.size(); i++) {
            Step step = lane.steps().get(rows.get(i));
            double top = layout.top(rows.get(i));
            step(step, lane.box(), left, top);
            if (i + 1 < rows.size()) {
                double middle = left + lane.box() / 2;
                canvas.arrow(middle, top + step.node().height(lane.box()), middle, layout.top(rows.get(i + 1)), LINES);
            }
        }
        lane.into().ifPresent(row -> join(place, rows.get(rows.size() - 1), row));
    }

    private void heading(Lane lane, double left) {
        canvas.mark(
                Outline.rounded(new Box(left, EDGE, lane.width(), layout.heading()), PADDING),
                lane.style().paint());
        List<String> lines = lane.heading();
        double first = EDGE + layout.heading() / 2 - (lines.size() - 1) * LINE / 2.0 + HEADING.drop();
        canvas.lines(lines, left + lane.width() / 2, first, HEADING, LINE);
    }

    private void step(Step step, double box, double left, double top) {
        box(step.node(), box, left, top);
        double right = left + box + BETWEEN;
        double branch = left + box + BETWEEN / 2.0;
        double y = top;
        double from = 0;
        for (Node leaving : step.leaving()) {
            box(leaving, box, right, y);
            boolean first = y == top;
            double height = leaving.height(box);
            double middle = y + Math.min(height, first ? step.node().height(box) : height) / 2;
            if (!first) {
                canvas.mark(Outline.line(branch, from, branch, middle), LINES);
            }
            from = first ? middle : from;
            canvas.arrow(first ? left + box : branch, middle, right, middle, LINES);
            y += height + PADDING;
        }
    }

    /** Down from the last step of a lane, then sideways into a box of the lane that all flow into. */
    private void join(int place, int last, int into) {
        Lane lane = lanes.get(place);
        int target = IntStream.range(0, lanes.size())
                .filter(other -> lanes.get(other).into().isEmpty())
                .findFirst()
                .orElseThrow();
        Lane main = lanes.get(target);
        Node box = main.steps().get(into).node();
        double x = layout.left(place) + lane.box() / 2;
        double y = layout.top(into) + box.height(main.box()) / 2;
        double edge = layout.left(target) + (place > target ? main.box() : 0);
        canvas.mark(
                Outline.line(x, layout.top(last) + lane.steps().get(last).node().height(lane.box()), x, y), LINES);
        canvas.arrow(x, y, edge, y, LINES);
    }

    private void box(Node node, double width, double x, double top) {
        canvas.mark(
                Outline.rectangle(x, top, width, node.height(width)),
                node.style().paint());
        double y = top + PADDING + TEXT.size();
        for (String line : node.broken(width)) {
            double start = x + PADDING + (line.startsWith(INDENT) ? INDENTATION : 0);
            canvas.text(line.strip(), start, y, TEXT);
            y += LINE;
        }
    }

    /** @return where the drawing ends */
    private double notes(List<String> footnotes, double top) {
        double left = layout.left(0);
        double y = top;
        for (String note : footnotes) {
            List<String> lines = Face.lines(note, (layout.right() - left) / NOTE.size());
            y = canvas.lines(lines, left, y, NOTE, NOTE_LINE) + 4;
        }
        return y - NOTE.size() + PADDING;
    }
}
