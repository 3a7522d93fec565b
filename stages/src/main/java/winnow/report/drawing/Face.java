package winnow.report.drawing;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The one font: how wide its letters are, what they look like, and how a text breaks into lines. */
public final class Face {

    /** As SVG names it, with those that are as wide. */
    static final String FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif";

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int FIRST_WIDE = 0x1100;
    private static final int FIRST_WIDEST = 0x10000;
    private static final TrueTypeFont FONT = font();
    private static final CmapLookup GLYPHS = glyphs();
    static final double UNITS = 2048;
    private static final Map<Integer, Letter> LETTERS = new ConcurrentHashMap<>();

    private Face() {}

    private static TrueTypeFont font() {
        try (InputStream file = file()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException e) {
            throw new UncheckedIOException("no font " + FILE, e);
        }
    }

    /** The font's file, to be closed. */
    static InputStream file() {
        return PDDocument.class.getResourceAsStream(FILE);
    }

    /** Whether the font has a character. */
    static boolean has(int c) {
        return GLYPHS.getGlyphId(c) > 0;
    }

    private static CmapLookup glyphs() {
        try {
            return FONT.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("no letters in " + FILE, e);
        }
    }

    /** In units of the font size; of a character that the font does not have, a guess on the safe side. */
    public static double width(String text) {
        return Letters.plain(text).codePoints().mapToDouble(Face::width).sum();
    }

    /** The same of a text as it is, with the blanks at its ends. */
    static double width(StringBuilder seen) {
        return seen.codePoints().mapToDouble(Face::width).sum();
    }

    private static double width(int c) {
        return letter(c).width();
    }

    /** A letter, in units of the font size wide; its outline is not to be changed. */
    private record Letter(double width, GeneralPath glyph) {}

    /** The font reads its tables when they are first asked for, so one thread at a time asks, and once for each letter. */
    private static Letter letter(int c) {
        Letter known = LETTERS.get(c);
        if (known != null) {
            return known;
        }
        synchronized (FONT) {
            return LETTERS.computeIfAbsent(c, Face::read);
        }
    }

    private static Letter read(int c) {
        int glyph = GLYPHS.getGlyphId(c);
        if (glyph <= 0) {
            boolean joins = Character.getType(c) == Character.NON_SPACING_MARK;
            double width = joins ? 0 : c < FIRST_WIDE ? 0.75 : c < FIRST_WIDEST ? 1 : 1.35;
            return new Letter(width, frame(width * UNITS));
        }
        try {
            GlyphData data = FONT.getGlyph().getGlyph(glyph);
            GeneralPath path = data == null ? new GeneralPath() : data.getPath();
            return new Letter(FONT.getAdvanceWidth(glyph) / UNITS, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A glyph, and how far to the right of the text's start it stands, in units of the font size. */
    record Placed(GeneralPath glyph, double x) {}

    /** The text's letters in units of 1/2048 of the font size, y upwards; an empty frame for one that the font lacks. */
    static List<Placed> letters(String text) {
        List<Placed> placed = new ArrayList<>();
        double x = 0;
        for (int c : Letters.seen(text)) {
            Letter letter = letter(c);
            if (c != ' ' && c != 0xA0) {
                placed.add(new Placed(letter.glyph(), x));
            }
            x += letter.width();
        }
        return placed;
    }

    private static GeneralPath frame(double width) {
        GeneralPath path = new GeneralPath(GeneralPath.WIND_EVEN_ODD);
        if (width > 0) {
            path.append(new java.awt.geom.Rectangle2D.Double(120, 0, width - 240, 1400), false);
            path.append(new java.awt.geom.Rectangle2D.Double(240, 120, width - 480, 1160), false);
        }
        return path;
    }

    /** Breaks at blanks, and within a word only if the word alone is wider than a line. At least one line. */
    public static List<String> lines(String text, double widest) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= widest) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line) > widest && line.codePointCount(0, line.length()) > 1) {
                int end = longestStart(line, widest);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    /** The text, or as much of it as fits with an ellipsis. */
    public static String shortened(String text, double widest) {
        if (width(text) <= widest) {
            return text;
        }
        String plain = Letters.plain(text);
        return plain.substring(0, longestStart(plain, widest - width("\u2026"))).strip() + "\u2026";
    }

    private static int longestStart(String word, double widest) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1))) <= widest) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
