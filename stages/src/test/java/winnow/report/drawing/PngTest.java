package winnow.report.drawing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A drawing in dots. */
class PngTest {

    private static final int WHITE = 0xFFFFFFFF;

    private final Canvas canvas = new Canvas();

    @Test
    void hasADotPerPointAt300PerInch() throws IOException {
        canvas.mark(Outline.rectangle(0, 0, 48, 96), Paint.filled(new Colour(0x0072B2)));

        BufferedImage image = image();
        assertEquals(300, image.getWidth());
        assertEquals(300, image.getHeight());
        assertEquals(0xFF0072B2, image.getRGB(149, 150));
        assertEquals(WHITE, image.getRGB(150, 150));
    }

    @Test
    void aDrawingLongerThanTwoPagesHasHalfAsManyDotsPerInch() throws IOException {
        BufferedImage twoPages = image(canvas.drawing(96, 2 * 11 * 96, "Two pages", ""));
        assertEquals(300, twoPages.getWidth());
        assertEquals(2 * 11 * 300, twoPages.getHeight());

        BufferedImage longer = image(canvas.drawing(96, 2 * 11 * 96 + 1, "More than two pages", ""));
        assertEquals(150, longer.getWidth());
        assertEquals(2 * 11 * 150 + 2, longer.getHeight());
    }

    @Test
    void drawsWhereTheLabelIs() throws IOException {
        Label label = new Label("Hxg", 20, 50, Type.of(30, Colour.INK));
        canvas.text(label.text(), label.x(), label.y(), label.type());

        BufferedImage image = image();
        double scale = 300 / 96.0;
        Box box = label.box();
        for (int x = 0; x < 300; x++) {
            for (int y = 0; y < 300; y++) {
                Box dot = new Box(x / scale, y / scale, 1 / scale, 1 / scale);
                if (image.getRGB(x, y) != WHITE) {
                    assertEquals(true, box.overlaps(dot), "ink at " + dot + " outside " + box);
                }
            }
        }
    }

    @Test
    void aLineIsAsWideAsItSaysAndADashedOneHasGaps() throws IOException {
        canvas.mark(Outline.line(0, 48, 96, 48), Paint.line(new Colour(0), 1.92));
        canvas.mark(Outline.line(0, 24, 96, 24), Paint.line(new Colour(0), 1.92).broken());

        assertEquals(300 * 6, inked(image(), 140));
        assertEquals(300 * 6 * 5 / 9.0, inked(image(), 65), 100);
    }

    /** Dots that are not white in the 20 lines from there on. */
    private static long inked(BufferedImage image, int top) {
        return IntStream.range(0, 20 * 300)
                .filter(dot -> image.getRGB(dot % 300, top + dot / 300) != WHITE)
                .count();
    }

    @Test
    void hasTheSameBytesEachTime() throws IOException {
        canvas.text("Wahl \u00E4\u05D0\u5B57", 5, 50, Type.of(12, Colour.INK));

        assertArrayEquals(Png.of(drawing()), Png.of(drawing()));
    }

    /** Recorded with JDK 17; the same with JDK 25. */
    @Test
    void hasTheSameDotsOnEveryJdk() throws IOException {
        canvas.mark(
                Outline.circle(48, 30, 20),
                Paint.filled(Colour.PALE).edged(Colour.INK, 1.3).broken());
        canvas.text("GPT-4 \u00E4\u05D0\u5B57", 5, 80, Type.of(12, Colour.INK));
        canvas.text("upwards", 90, 70, Type.of(12, Colour.QUIET).upwards());

        BufferedImage image = image();
        CRC32 dots = new CRC32();
        for (int dot : image.getRGB(0, 0, 300, 300, null, 0, 300)) {
            dots.update(dot >> 16);
            dots.update(dot >> 8);
            dots.update(dot);
        }
        assertEquals(2206964223L, dots.getValue());
    }

    private BufferedImage image() throws IOException {
        return image(drawing());
    }

    private static BufferedImage image(Drawing drawing) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.of(drawing)));
    }

    private Drawing drawing() {
        return canvas.drawing(96, 96, "A page", "");
    }
}
