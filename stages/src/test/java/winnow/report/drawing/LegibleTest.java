package winnow.report.drawing;

import org.junit.jupiter.api.Test;

/** That texts which cannot be read are noticed. */
class LegibleTest {

    private static final Type TEXT = Type.of(10, Colour.INK);

    private final Canvas canvas = new Canvas();

    @Test
    void apartIsLegible() {
        canvas.text("one", 10, 20, TEXT);
        canvas.text("two", 10 + TEXT.width("one"), 20, TEXT);
        canvas.text("below", 10, 30, TEXT);

        Legible.check(drawing());
    }

    @Test
    void textOnText() {
        canvas.text("one", 10, 20, TEXT);
        canvas.text("two", 10 + TEXT.width("one") - 0.1, 20, TEXT);

        Legible.notices(drawing(), "on each other");
    }

    @Test
    void textOnTheEdgeOfAMark() {
        canvas.mark(Outline.rectangle(12, 10, 40, 40), Paint.filled(Colour.PALE), "a bar: 1");
        canvas.text("one", 10, 20, TEXT);

        Legible.notices(drawing(), "on a mark");
    }

    @Test
    void textWithinAMark() {
        canvas.mark(Outline.rectangle(10, 10, 40, 40), Paint.filled(Colour.PALE), "a cell: 1");
        canvas.text("one", 12, 25, TEXT);

        Legible.check(drawing());
    }

    @Test
    void textOutside() {
        canvas.text("one", 95, 20, TEXT);

        Legible.notices(drawing(), "outside");
    }

    @Test
    void turnedTextOutside() {
        canvas.text("upwards", 20, 20, TEXT.upwards());

        Legible.notices(drawing(), "outside");
    }

    @Test
    void smallText() {
        canvas.text("one", 10, 20, Type.of(8.9, Colour.INK));

        Legible.notices(drawing(), "small");
    }

    private Drawing drawing() {
        return canvas.drawing(100, 100, "A page", "");
    }
}
