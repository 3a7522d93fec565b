package winnow.report.drawing;

/**
 * How a label is set.
 *
 * @param size of the font
 * @param anchor which part of the text is at its place
 * @param turned whether it runs upwards
 */
public record Type(double size, Colour colour, Anchor anchor, boolean turned) {

    /** Share of the size above the baseline, and below it. */
    static final double ASCENT = 0.74;

    static final double DESCENT = 0.22;

    /** The part of a text that is at its place. */
    public enum Anchor {
        START(0),
        MIDDLE(0.5),
        END(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }

        double share() {
            return share;
        }
    }

    public static Type of(double size, Colour colour) {
        return new Type(size, colour, Anchor.START, false);
    }

    public Type centred() {
        return new Type(size, colour, Anchor.MIDDLE, turned);
    }

    public Type flushRight() {
        return new Type(size, colour, Anchor.END, turned);
    }

    public Type upwards() {
        return new Type(size, colour, anchor, true);
    }

    /** How wide a text is. */
    public double width(String text) {
        return Face.width(text) * size;
    }

    /** From the middle of a line down to its baseline. */
    public double drop() {
        return size * (ASCENT - DESCENT) / 2;
    }
}
