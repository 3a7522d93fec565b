package winnow.report;

import java.util.List;
import winnow.report.drawing.Letters;

/** Text on its way into HTML. */
final class Markup {

    private Markup() {}

    /** Safe as text and within double quotes; control characters, which XML forbids, become blanks. */
    static String escape(String text) {
        return Letters.escape(text);
    }

    /** Lines of a comment as running text; words in backquotes are code. */
    static String prose(List<String> lines) {
        return escape(String.join(" ", lines)).replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}
