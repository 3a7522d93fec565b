package winnow.report.drawing;

/**
 * A line of text.
 *
 * @param text with runs of blanks as one, and without characters that only steer others
 * @param x where its anchor is
 * @param y where its baseline is; of turned text, x and y change their parts
 */
public record Label(String text, double x, double y, Type type) implements Shape {

    public Label {
        text = Letters.plain(text);
    }

    public double width() {
        return type.width(text);
    }

    /** Where its letters are. */
    public Box box() {
        double before = width() * type.anchor().share();
        double above = type.size() * Type.ASCENT;
        double high = type.size() * (Type.ASCENT + Type.DESCENT);
        return type.turned()
                ? new Box(x - above, y - width() + before, high, width())
                : new Box(x - before, y - above, width(), high);
    }
}
