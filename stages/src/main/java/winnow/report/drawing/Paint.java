package winnow.report.drawing;

import java.util.Optional;

/**
 * How an outline is drawn.
 *
 * @param fill of its inside
 * @param stroke of its line
 * @param width of its line
 * @param dashed whether its line is broken
 */
public record Paint(Optional<Colour> fill, Optional<Colour> stroke, double width, boolean dashed) {

    public static Paint filled(Colour fill) {
        return new Paint(Optional.of(fill), Optional.empty(), 0, false);
    }

    public static Paint line(Colour stroke, double width) {
        return new Paint(Optional.empty(), Optional.of(stroke), width, false);
    }

    /** The same with a line around it. */
    public Paint edged(Colour stroke, double width) {
        return new Paint(fill, Optional.of(stroke), width, dashed);
    }

    /** The same with its line broken. */
    public Paint broken() {
        return new Paint(fill, stroke, width, true);
    }
}
