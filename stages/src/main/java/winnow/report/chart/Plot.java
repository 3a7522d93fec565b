package winnow.report.chart;

import java.util.ArrayList;
import java.util.List;
import winnow.report.drawing.Box;
import winnow.report.drawing.Canvas;
import winnow.report.drawing.Colour;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Face;
import winnow.report.drawing.Label;
import winnow.report.drawing.Outline;
import winnow.report.drawing.Paint;
import winnow.report.drawing.Type;

/** The page of a figure, filled from top to bottom. 680 wide is a printed column of 180 mm; the text is then 7.5 points. */
final class Plot {

    static final double WIDTH = 680;
    static final double MARGIN = 10;
    static final double RIGHT = WIDTH - MARGIN;
    static final double LEADING = 12.5;
    static final Type TEXT = Type.of(10, Colour.INK);
    static final Type QUIET = Type.of(9.4, Colour.QUIET);
    static final Type HEADING = Type.of(11, Colour.INK);
    static final Paint GRID = Paint.line(Colour.RULE, 0.7);

    private static final Type TITLE = Type.of(14, Colour.INK);
    private static final double SWATCH = 12;
    private static final double WIDEST_ENTRY = 200;
    private static final int MOST_LINES = 3;

    private final Canvas canvas = new Canvas();
    private double y = MARGIN;

    Canvas canvas() {
        return canvas;
    }

    /** Where the next thing begins. */
    double y() {
        return y;
    }

    void down(double by) {
        y += by;
    }

    void title(String text) {
        y = paragraph(text, TITLE, y + 14, 18) - 4;
    }

    /** A heading that spans the page, above a line. */
    void heading(String text) {
        y += 5;
        y = paragraph(text, HEADING, y + 11, 14) - 9;
        canvas.mark(Outline.line(MARGIN, y, RIGHT, y), Paint.line(Colour.QUIET, 0.7));
        y += 4;
    }

    /** Small text that spans the page. */
    void note(String text) {
        y = paragraph(text, QUIET, y + 10, LEADING) - 8;
    }

    private double paragraph(String text, Type type, double baseline, double leading) {
        List<String> lines = broken(text, RIGHT - MARGIN, type);
        return canvas.lines(lines, MARGIN, baseline, type, leading);
    }

    /** What colours and patterns, or forms, tell; in as many lines as it takes. */
    void legend(String what, List<String> names, Swatch swatch) {
        double x = MARGIN;
        double baseline = y + 11;
        String told = Face.shortened(what + ":", WIDEST_ENTRY / QUIET.size());
        canvas.text(told, x, baseline, QUIET);
        x += QUIET.width(told) + 8;
        for (String name : names) {
            String shown = Face.shortened(name, WIDEST_ENTRY / QUIET.size());
            double wide = SWATCH + 4 + QUIET.width(shown);
            if (x + wide > RIGHT) {
                x = MARGIN;
                baseline += LEADING + 1;
            }
            swatch.draw(new Box(x, baseline - 8, SWATCH, 8), name);
            canvas.text(shown, x + SWATCH + 4, baseline, QUIET);
            x += wide + 12;
        }
        y = baseline + 8;
    }

    /** How one entry of a legend looks. */
    interface Swatch {
        void draw(Box box, String name);
    }

    /** The numbers of a scale, below which its lines begin. */
    void ticks(Axis axis) {
        double last = -1;
        double baseline = y + 10;
        for (double tick : axis.ticks()) {
            String text = Words.brief(tick);
            double half = QUIET.width(text) / 2;
            double place = Math.min(axis.at(tick), RIGHT - half);
            if (place - half > last) {
                canvas.text(text, place, baseline, QUIET.centred());
                last = place + half + 3;
            }
        }
    }

    /** The lines of a scale, between two heights. */
    void grid(Axis axis, double top, double bottom) {
        for (double tick : axis.ticks()) {
            canvas.mark(Outline.line(axis.at(tick), top, axis.at(tick), bottom), GRID);
        }
    }

    /** What stands in a column, above it. */
    record Head(String text, double x, double width) {}

    /** The heads of columns beside each other. */
    void heads(List<Head> heads) {
        int lines = 0;
        for (Head head : heads) {
            column(head.text(), new Box(head.x(), y + 7, head.width(), 0), QUIET);
            lines = Math.max(lines, lines(head.text(), head.width(), QUIET));
        }
        y += lines * LEADING;
    }

    /** A text in a column, broken into lines; the first one's middle is at a height. */
    void column(String text, Box place, Type type) {
        List<String> lines = broken(text, place.width(), type);
        double x = place.x() + (type.anchor() == Type.Anchor.END ? place.width() : 0);
        canvas.lines(lines, x, place.y() + type.drop(), type, LEADING);
    }

    /** How many lines a text takes in a column. */
    static int lines(String text, double width, Type type) {
        return broken(text, width, type).size();
    }

    /** In three lines at most; what does not fit is cut off, visibly. */
    private static List<String> broken(String text, double width, Type type) {
        List<String> lines = Face.lines(text, width / type.size());
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, MOST_LINES - 1));
        String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
        kept.add(Face.shortened(rest, width / type.size()));
        return kept;
    }

    /** A number beside a mark, clear of the lines of the scale. */
    void number(String text, double x, double middle, Type type) {
        Label label = new Label(text, x, middle + type.drop(), type);
        Box box = label.box();
        canvas.mark(Outline.rectangle(box.x(), box.y(), box.width(), box.height()), Paint.filled(Colour.WHITE));
        canvas.text(text, label.x(), label.y(), type);
    }

    Drawing drawing(String title, String description) {
        return canvas.drawing(WIDTH, y + MARGIN, title, description);
    }
}
