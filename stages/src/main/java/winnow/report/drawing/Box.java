package winnow.report.drawing;

/** A rectangle; y grows downwards. */
public record Box(double x, double y, double width, double height) {

    private static final double TOUCH = 0.01;

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    /** Whether they share more than an edge. */
    public boolean overlaps(Box other) {
        return x + TOUCH < other.right()
                && other.x + TOUCH < right()
                && y + TOUCH < other.bottom()
                && other.y + TOUCH < bottom();
    }

    /** Whether all of the other one is inside. */
    public boolean holds(Box other) {
        return x <= other.x + TOUCH
                && y <= other.y + TOUCH
                && other.right() <= right() + TOUCH
                && other.bottom() <= bottom() + TOUCH;
    }
}
