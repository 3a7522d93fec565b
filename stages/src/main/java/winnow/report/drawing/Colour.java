package winnow.report.drawing;

import java.util.HexFormat;
import java.util.List;

/**
 * A colour.
 *
 * @param rgb red, green and blue, a byte each
 */
public record Colour(int rgb) {

    public static final Colour WHITE = new Colour(0xFFFFFF);
    public static final Colour INK = new Colour(0x111111);
    public static final Colour QUIET = new Colour(0x555555);
    public static final Colour RULE = new Colour(0xD5D9DF);
    public static final Colour PALE = new Colour(0xF1F3F6);
    public static final Colour OTHER = new Colour(0xB4BAC3);

    /** Colours that the colour-blind can tell apart, after Okabe and Ito (2008), those that stand out most first. */
    public static final List<Colour> DISTINCT = List.of(
            new Colour(0x0072B2),
            new Colour(0xE69F00),
            new Colour(0x009E73),
            new Colour(0xCC79A7),
            new Colour(0x56B4E9),
            new Colour(0xD55E00));

    /** As in CSS. */
    public String hex() {
        return "#" + HexFormat.of().toHexDigits(rgb, 6);
    }

    /** A mixture of this and another one. @param share of the other one, from 0 to 1 */
    public Colour towards(Colour other, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = rgb >> shift & 0xFF;
            int to = other.rgb >> shift & 0xFF;
            mixed |= (int) Math.round(from + (to - from) * share) << shift;
        }
        return new Colour(mixed);
    }

    /** What can be read on this. */
    public Colour text() {
        double light = 0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF);
        return light > 140 ? INK : WHITE;
    }
}
