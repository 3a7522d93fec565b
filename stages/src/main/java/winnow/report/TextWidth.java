package winnow.report;

import java.util.ArrayList;
import java.util.List;

/** How wide a text is in a plain sans-serif face, roughly and on the safe side, and how it breaks into lines. */
final class TextWidth {

    private static final String NARROW = "iljtfrI.,:;'|!()[]{} -*/\u00A0\u2019";
    private static final String WIDE = "mwMWQ@%&\u2014\u2026";
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private TextWidth() {}

    /** In units of the font size. */
    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::of).sum();
    }

    private static double of(int c) {
        if (c >= FIRST_IDEOGRAPH) {
            return 1.0;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.36;
        }
        boolean wide = WIDE.indexOf(c) >= 0;
        return wide ? 0.95 : Character.isUpperCase(c) ? 0.72 : 0.57;
    }

    /** Breaks at blanks, and within a word only if the word alone is wider than a line. At least one line. */
    static List<String> lines(String text, double widest) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (of(longer) <= widest) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (of(line) > widest && line.codePointCount(0, line.length()) > 1) {
                int end = longestStart(line, widest);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    private static int longestStart(String word, double widest) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && of(word.substring(0, word.offsetByCodePoints(end, 1))) <= widest) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
