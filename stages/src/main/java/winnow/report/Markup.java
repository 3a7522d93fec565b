package winnow.report;

import java.util.List;

/** Text on its way into HTML or SVG. */
final class Markup {

    private Markup() {}

    /** Safe as text and within double quotes; control characters, which XML forbids, become blanks. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(escape(c)));
        return out.toString();
    }

    /** Lines of a comment as running text; words in backquotes are code. */
    static String prose(List<String> lines) {
        return escape(String.join(" ", lines)).replaceAll("`([^`]*)`", "<code>$1</code>");
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
