package winnow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Face;
import winnow.report.drawing.Paint;
import winnow.report.drawing.Type;

/**
 * Where what is on a flow diagram: lanes side by side, in which the flow runs down, and rows across them. Sizes follow from
 * the texts, so that any label fits.
 */
final class FlowLayout {

    /** At the start of a line: the line belongs to the one above. */
    static final String INDENT = "\t";

    static final int LINE = 19;
    static final int PADDING = 11;
    static final int INDENTATION = 16;
    static final int GAP = 30;
    static final int EDGE = 10;
    static final int SIDE = 34;

    /** Between a step and what leaves it, and between two lanes. */
    static final int BETWEEN = 40;

    static final Type TEXT = Type.of(14, Colour.INK);
    static final Type HEADING = Type.of(15, Colour.INK).centred();

    /** How a box is drawn. */
    enum Style {
        PLAIN(Paint.filled(Colour.WHITE).edged(new Colour(0x222222), 1)),
        DASHED(Paint.filled(new Colour(0xFFF8E8)).edged(new Colour(0x9A5B00), 1).broken()),
        TITLE(Paint.filled(new Colour(0xFFD35C))),
        GREY_TITLE(Paint.filled(new Colour(0xD9D9D9))),
        SIDE(Paint.filled(new Colour(0xB9D0EE)));

        private final Paint paint;

        Style(Paint paint) {
            this.paint = paint;
        }

        Paint paint() {
            return paint;
        }
    }

    /** A box with its lines, not yet broken to its width. */
    record Node(Style style, List<String> lines) {

        List<String> broken(double box) {
            List<String> broken = new ArrayList<>();
            for (String line : lines) {
                String indent = line.startsWith(INDENT) ? INDENT : "";
                double width = box - 2.0 * PADDING - (indent.isEmpty() ? 0 : INDENTATION);
                Face.lines(line, width / TEXT.size()).forEach(part -> broken.add(indent + part));
            }
            return broken;
        }

        double height(double box) {
            return broken(box).size() * LINE + 2.0 * PADDING;
        }
    }

    /** A step of the flow and what leaves it there, from top to bottom. */
    record Step(Node node, List<Node> leaving) {

        double height(double box) {
            double right =
                    leaving.stream().mapToDouble(node -> node.height(box)).sum()
                            + PADDING * Math.max(0, leaving.size() - 1);
            return Math.max(node.height(box), right);
        }
    }

    /**
     * One way in which studies were found.
     *
     * @param steps by row, from 0
     * @param box how wide its boxes are
     * @param into the row of the lane that all others flow into where this one does; empty for that lane itself
     */
    record Lane(Style style, String title, Map<Integer, Step> steps, double box, Optional<Integer> into) {

        boolean leaves() {
            return steps.values().stream().anyMatch(step -> !step.leaving().isEmpty());
        }

        double width() {
            return leaves() ? 2 * box + BETWEEN : box;
        }

        List<String> heading() {
            return Face.lines(title, (width() - 2.0 * PADDING) / HEADING.size());
        }
    }

    /** Rows under one label. */
    record Section(String label, int rows) {}

    private final List<Lane> lanes;
    private final double[] lefts;
    private final double[] tops;
    private final double[] heights;
    private final double heading;

    FlowLayout(List<Lane> lanes, List<Section> sections) {
        this.lanes = lanes;
        this.lefts = new double[lanes.size()];
        double x = EDGE + SIDE + PADDING;
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = x;
            x += lanes.get(i).width() + BETWEEN;
        }
        this.heading =
                lanes.stream().mapToInt(lane -> lane.heading().size()).max().orElse(0) * LINE + 2.0 * PADDING;
        int rows = sections.stream().mapToInt(Section::rows).sum();
        this.tops = new double[rows + 1];
        this.heights = new double[rows];
        place(sections);
    }

    private void place(List<Section> sections) {
        double y = EDGE + heading + GAP / 2.0;
        int row = 0;
        for (Section section : sections) {
            double top = y;
            for (int last = row + section.rows(); row < last; row++) {
                tops[row] = y;
                heights[row] = height(row);
                y += heights[row] + GAP;
            }
            double least = HEADING.width(section.label()) + 2 * PADDING + GAP;
            y = Math.max(y, top + least);
        }
        tops[row] = y;
    }

    private double height(int row) {
        return lanes.stream()
                .filter(lane -> lane.steps().containsKey(row))
                .mapToDouble(lane -> lane.steps().get(row).height(lane.box()))
                .max()
                .orElse(0);
    }

    double left(int lane) {
        return lefts[lane];
    }

    /** Where the right edge of the last lane is. */
    double right() {
        int last = lefts.length - 1;
        return lefts[last] + lanes.get(last).width();
    }

    /** Where a row begins; of the row after the last one, where the diagram ends, a gap included. */
    double top(int row) {
        return tops[row];
    }

    /** From the top of a row to the end of another, or of what its section needs. */
    double span(int first, int end) {
        return tops[end] - GAP - tops[first];
    }

    double heading() {
        return heading;
    }

    /** The rows of a lane that have a step, in order. */
    static List<Integer> rows(Lane lane) {
        return IntStream.rangeClosed(
                        0, lane.steps().keySet().stream().max(Integer::compare).orElse(0))
                .filter(lane.steps()::containsKey)
                .boxed()
                .toList();
    }
}
