package winnow.report.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines and curves.
 *
 * @param steps in order
 */
public record Outline(List<Step> steps) {

    /** How far the handles of a Bézier curve lie from its ends, for a quarter of a circle of radius 1. */
    private static final double QUARTER = 0.5523;

    /** What one step does; the number of coordinates that it has. */
    public enum Kind {
        MOVE(2),
        LINE(2),
        CURVE(6),
        CLOSE(0);

        private final int numbers;

        Kind(int numbers) {
            this.numbers = numbers;
        }
    }

    /** One step; the numbers are absolute x and y in turn, of a curve its two handles and its end. */
    public record Step(Kind kind, List<Double> numbers) {

        public Step {
            numbers = List.copyOf(numbers);
            if (numbers.size() != kind.numbers) {
                throw new IllegalArgumentException(kind + " has " + kind.numbers + " numbers: " + numbers);
            }
        }

        public double at(int index) {
            return numbers.get(index);
        }
    }

    public Outline {
        steps = List.copyOf(steps);
    }

    /** A line from each point to the next: x and y in turn. */
    public static Outline line(double... points) {
        return new Pen().line(points).outline();
    }

    /** Points joined, the last one with the first: x and y in turn. */
    public static Outline polygon(double... points) {
        return new Pen().line(points).close().outline();
    }

    public static Outline rectangle(double x, double y, double width, double height) {
        return polygon(x, y, x + width, y, x + width, y + height, x, y + height);
    }

    /** A rectangle with round corners. */
    public static Outline rounded(Box box, double radius) {
        double left = box.x();
        double top = box.y();
        double right = box.right();
        double bottom = box.bottom();
        double bend = radius * (1 - QUARTER);
        return new Pen()
                .line(left + radius, top, right - radius, top)
                .curve(right - bend, top, right, top + bend, right, top + radius)
                .to(right, bottom - radius)
                .curve(right, bottom - bend, right - bend, bottom, right - radius, bottom)
                .to(left + radius, bottom)
                .curve(left + bend, bottom, left, bottom - bend, left, bottom - radius)
                .to(left, top + radius)
                .curve(left, top + bend, left + bend, top, left + radius, top)
                .close()
                .outline();
    }

    public static Outline circle(double x, double y, double radius) {
        return rounded(new Box(x - radius, y - radius, 2 * radius, 2 * radius), radius);
    }

    /** Puts steps one after another. */
    public static final class Pen {

        private final List<Step> steps = new ArrayList<>();

        /** Goes to the first point and draws to the others: x and y in turn. */
        public Pen line(double... points) {
            for (int i = 0; i < points.length; i += 2) {
                steps.add(new Step(i == 0 ? Kind.MOVE : Kind.LINE, List.of(points[i], points[i + 1])));
            }
            return this;
        }

        public Pen to(double x, double y) {
            steps.add(new Step(Kind.LINE, List.of(x, y)));
            return this;
        }

        /** @param points the two handles and the end */
        public Pen curve(double... points) {
            List<Double> numbers = new ArrayList<>();
            for (double each : points) {
                numbers.add(each);
            }
            steps.add(new Step(Kind.CURVE, numbers));
            return this;
        }

        public Pen close() {
            steps.add(new Step(Kind.CLOSE, List.of()));
            return this;
        }

        public Outline outline() {
            return new Outline(steps);
        }
    }
}
