package winnow.report.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;

/** Writes a drawing as one SVG element, without styles, ids or scripts, so that several fit into one page. */
public final class Svg {

    private static final char[] COMMANDS = {'M', 'L', 'C', 'Z'};

    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    public static String of(Drawing drawing) {
        return of(drawing, "img", label -> Optional.empty());
    }

    /**
     * The same, some of its texts leading to an address. A reader who hears it is told of each text, not only of the whole.
     *
     * @param links the address of a text
     */
    public static String of(Drawing drawing, Function<Label, Optional<String>> links) {
        return of(drawing, "group", links);
    }

    private static String of(Drawing drawing, String role, Function<Label, Optional<String>> links) {
        Svg svg = new Svg();
        svg.open(drawing, role);
        for (Shape shape : drawing.shapes()) {
            if (shape instanceof Label label) {
                Optional<String> link = links.apply(label);
                link.ifPresent(svg::link);
                svg.label(label);
                svg.out.append(link.isPresent() ? "</a>\n" : "");
            } else if (shape instanceof Mark mark) {
                svg.mark(mark);
            }
        }
        return svg.out.append("</svg>\n").toString();
    }

    /** At most two digits after the point, and no zero that says nothing. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private void link(String address) {
        out.append("<a");
        attribute("href", address);
        out.append('>');
    }

    private void open(Drawing drawing, String role) {
        String width = number(drawing.size().width());
        String height = number(drawing.size().height());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("role", role);
        attribute("aria-label", drawing.title());
        attribute("font-family", Face.FAMILY);
        out.append(">\n<title>").append(Letters.escape(drawing.title())).append("</title>\n<desc>");
        out.append(Letters.escape(drawing.description())).append("</desc>\n<rect");
        attribute("width", width);
        attribute("height", height);
        attribute("fill", Colour.WHITE.hex());
        out.append("/>\n");
    }

    private void mark(Mark mark) {
        out.append("<path d=\"");
        mark.outline().steps().forEach(this::step);
        out.append('"');
        Paint paint = mark.paint();
        attribute("fill", paint.fill().map(Colour::hex).orElse("none"));
        paint.stroke().ifPresent(stroke -> {
            attribute("stroke", stroke.hex());
            attribute("stroke-width", number(paint.width()));
        });
        if (paint.dashed()) {
            attribute("stroke-dasharray", "5 4");
        }
        out.append(mark.told().isEmpty() ? "/>\n" : "><title>" + Letters.escape(mark.told()) + "</title></path>\n");
    }

    private void step(Outline.Step step) {
        out.append(COMMANDS[step.kind().ordinal()]);
        for (int i = 0; i < step.numbers().size(); i++) {
            out.append(i == 0 ? "" : " ").append(number(step.at(i)));
        }
    }

    private void label(Label label) {
        out.append("<text");
        attribute("x", number(label.x()));
        attribute("y", number(label.y()));
        attribute("font-size", number(label.type().size()));
        attribute("fill", label.type().colour().hex());
        switch (label.type().anchor()) {
            case MIDDLE -> attribute("text-anchor", "middle");
            case END -> attribute("text-anchor", "end");
            default -> {}
        }
        if (label.type().turned()) {
            attribute("transform", "rotate(-90 " + number(label.x()) + " " + number(label.y()) + ")");
        }
        attribute("textLength", number(label.width()));
        attribute("lengthAdjust", "spacingAndGlyphs");
        out.append('>').append(Letters.escape(label.text())).append("</text>\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Letters.escape(value)).append('"');
    }
}
