package winnow.report.drawing;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** What people typed, on its way onto a page. */
public final class Letters {

    private static final int REPLACEMENT = 0xFFFD;

    private Letters() {}

    /**
     * Without the characters that only steer others (marks of direction, joiners, variants of emoji): one name must not turn
     * its neighbours around. Control characters and runs of blanks become one blank; a blank that does not break stays.
     */
    static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> append(out, c));
        return out.toString().strip();
    }

    /** As most texts are: Latin letters without accents, and single blanks between them. */
    private static boolean isPlain(String text) {
        boolean wasBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '~' || c < ' ' || c == ' ' && wasBlank) {
                return false;
            }
            wasBlank = c == ' ';
        }
        return !wasBlank;
    }

    private static void append(StringBuilder out, int c) {
        int kind = Character.getType(c);
        boolean variant = c >= 0xFE00 && c <= 0xFE0F;
        if (kind == Character.FORMAT || variant) {
            return;
        }
        boolean blank = kind == Character.CONTROL
                || c != 0xA0 && (Character.isWhitespace(c) || kind == Character.LINE_SEPARATOR);
        if (!blank) {
            boolean broken = kind == Character.SURROGATE || kind == Character.UNASSIGNED && (c & 0xFFFE) == 0xFFFE;
            out.appendCodePoint(broken ? REPLACEMENT : c);
        } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }

    /** The characters from left to right, as they are to be seen. */
    static List<Integer> seen(String text) {
        char[] letters = text.toCharArray();
        List<Integer> points = new ArrayList<>(text.codePoints().boxed().toList());
        if (!Bidi.requiresBidi(letters, 0, letters.length)) {
            return points;
        }
        Bidi order = new Bidi(text, Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[points.size()];
        int at = 0;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) order.getLevelAt(at);
            at += Character.charCount(points.get(i));
        }
        Object[] seen = points.toArray();
        Bidi.reorderVisually(levels, 0, seen, 0, seen.length);
        List<Integer> result = new ArrayList<>();
        for (Object each : seen) {
            result.add((Integer) each);
        }
        return result;
    }

    /** Safe as text and within double quotes in XML and HTML; control characters, which XML forbids, become blanks. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~' && "&<>\"'".indexOf(c) < 0) {
                out.append(c);
            } else {
                int point = text.codePointAt(i);
                out.append(escape(point));
                i += Character.charCount(point) - 1;
            }
        }
        return out.toString();
    }

    private static String escape(int c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> isAllowed(c) ? Character.toString(c) : " ";
        };
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return (c == '\n' || c >= ' ') && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
