package winnow.ingest;

import java.text.Normalizer;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text without markup: entities decoded, tags and MathML removed, white space collapsed, Unicode NFC. */
final class PlainText {

    /** Only tags that databases are known to leave in; {@code p < 0.05 and x > 3} is text. */
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:(?:jats|mml|m|xref):[a-z]+|su[bp]|inf|[bipuqs]|br|em|strong|sc|span|div|font|tt|sec|title|list"
                    + "|list-item|bold|italic|h[1-6]|ul|ol|li|a|img|formula|inline-formula|tex-math|math"
                    + "|m(?:row|i|n|o|sub|sup|subsup|frac|sqrt|text|over|under|style|space|fenced|mtable|mtr|mtd"
                    + "|multiscripts|prescripts|padded|stack)|semantics|annotation)(?:\\s[^<>]*)?/?>");

    private static final Pattern BREAK =
            Pattern.compile("(?i)</?(?:p|br|div|sec|title|li|list-item|jats:(?:p|sec|title))\\s*/?>");
    private static final Pattern ANNOTATION = Pattern.compile("(?i)<(?:mml:)?annotation(?:-xml)?(?=[\\s>])");
    private static final Pattern ANNOTATION_END = Pattern.compile("(?i)</(?:mml:)?annotation(?:-xml)?>");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    /** Zero-width space, word joiner, byte order mark, soft hyphen. */
    private static final String INVISIBLE = "\u200B\u2060\uFEFF\u00AD";

    private static final char FIRST_COMBINING = '\u0300';
    private static final char NEXT_LINE = '\u0085';
    /** IEEE Xplore's mark for the end of an old abstract. */
    private static final Pattern END_MARK = Pattern.compile("(?<!<)<++(?:ETX)?>++\\s*+$");
    /** A formula, not two prices: without blanks, or with what only LaTeX has. */
    private static final Pattern FORMULA =
            Pattern.compile("\\$\\s*([^$\\s]{1,80}|[^$]{0,80}[\\\\^_{][^$]{0,80})\\s*\\$");

    private PlainText() {}

    /** The text as it is stored; empty if nothing is left of it. */
    static String of(String text) {
        String untagged = withoutTags(entities(entities(text)));
        String plain = untagged.indexOf('$') < 0
                ? untagged
                : FORMULA.matcher(untagged).replaceAll(found -> Matcher.quoteReplacement(Latex.text(found.group(1))));
        return collapsed(composed(plain));
    }

    private static String withoutTags(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String marked = replaced(Fraction.inText(withoutAnnotations(text)), '<', BREAK, any -> " ");
        String untagged = replaced(marked, '<', TAG, any -> "");
        return untagged.indexOf('<') < 0 ? untagged : END_MARK.matcher(untagged).replaceAll("");
    }

    /** Replaces every match; faster than a matcher alone, because only places with the first character are looked at. */
    private static String replaced(String text, char first, Pattern pattern, Function<MatchResult, String> other) {
        StringBuilder replaced = new StringBuilder();
        Matcher found = pattern.matcher(text);
        int done = 0;
        int at = text.indexOf(first);
        while (at >= 0) {
            boolean matches = found.region(at, text.length()).lookingAt();
            if (matches) {
                replaced.append(text, done, at).append(other.apply(found));
                done = found.end();
            }
            at = text.indexOf(first, matches ? done : at + 1);
        }
        return done == 0 ? text : replaced.append(text, done, text.length()).toString();
    }

    /** In NFC, which a text without characters from U+0300 on always is. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** A formula's annotations say it again in another language. */
    private static String withoutAnnotations(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        Matcher start = ANNOTATION.matcher(text);
        Matcher end = ANNOTATION_END.matcher(text);
        while (start.find(from) && end.find(start.end())) {
            rest.append(text, from, start.start());
            from = end.end();
        }
        return from == 0 ? text : rest.append(text, from, text.length()).toString();
    }

    /** Every run of white space of any kind one blank, none at the ends; what has no shape at all left out. */
    static String collapsed(String text) {
        if (isCollapsed(text)) {
            return text;
        }
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                blank = !collapsed.isEmpty();
            } else if (!isInvisible(c)) {
                if (blank) {
                    collapsed.append(' ');
                }
                collapsed.append(c);
                blank = false;
            }
        }
        return collapsed.toString();
    }

    /** Whether there is nothing to collapse: most texts, quickly known. */
    private static boolean isCollapsed(String text) {
        boolean afterBlank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            if (blank ? afterBlank : (c > '~' || c < ' ') && (isSpace(c) || isInvisible(c))) {
                return false;
            }
            afterBlank = blank;
        }
        return !afterBlank || text.isEmpty();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    private static boolean isInvisible(char c) {
        return INVISIBLE.indexOf(c) >= 0 || Character.isISOControl(c);
    }

    /** Decodes what ends with a semicolon and has a name in HTML; anything else stays. */
    static String entities(String text) {
        return replaced(text, '&', ENTITY, entity -> Parser.unescapeEntities(entity.group(), true));
    }
}
