package winnow.report.drawing;

/**
 * An outline that is drawn.
 *
 * @param told what it stands for, in words, shown where a viewer points at it; empty for what only decorates
 */
public record Mark(Outline outline, Paint paint, String told) implements Shape {

    public Mark {
        told = Letters.plain(told);
    }

    /** The smallest upright rectangle around its points. */
    public Box box() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (Outline.Step step : outline.steps()) {
            for (int i = 0; i < step.numbers().size(); i += 2) {
                left = Math.min(left, step.at(i));
                right = Math.max(right, step.at(i));
                top = Math.min(top, step.at(i + 1));
                bottom = Math.max(bottom, step.at(i + 1));
            }
        }
        return new Box(left, top, right - left, bottom - top);
    }
}
