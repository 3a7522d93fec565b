package winnow.report.drawing;

import java.util.ArrayList;
import java.util.List;

/** Where a drawing is made, shape upon shape. */
public final class Canvas {

    private static final double HEAD = 8;

    private final List<Shape> shapes = new ArrayList<>();

    /** A mark that decorates. */
    public void mark(Outline outline, Paint paint) {
        mark(outline, paint, "");
    }

    /** @param told what the mark stands for */
    public void mark(Outline outline, Paint paint, String told) {
        shapes.add(new Mark(outline, paint, told));
    }

    /** A text on a baseline; nothing if there is no text. */
    public void text(String text, double x, double y, Type type) {
        if (!text.isBlank()) {
            shapes.add(new Label(text, x, y, type));
        }
    }

    /** Texts below each other. @return the baseline after the last one */
    public double lines(List<String> lines, double x, double y, Type type, double leading) {
        double at = y;
        for (String line : lines) {
            text(line, x, at, type);
            at += leading;
        }
        return at;
    }

    /** A straight line with a head at its end, along one of the axes. */
    public void arrow(double x1, double y1, double x2, double y2, Paint paint) {
        double length = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
        double dx = (x2 - x1) / length * HEAD;
        double dy = (y2 - y1) / length * HEAD;
        mark(Outline.line(x1, y1, x2 - dx, y2 - dy), paint);
        mark(
                Outline.polygon(x2, y2, x2 - dx - dy / 2, y2 - dy - dx / 2, x2 - dx + dy / 2, y2 - dy + dx / 2),
                Paint.filled(paint.stroke().orElseThrow()));
    }

    /** What is drawn so far. */
    public Drawing drawing(double width, double height, String title, String description) {
        return new Drawing(new Box(0, 0, width, Math.ceil(height)), title, description, shapes);
    }
}
