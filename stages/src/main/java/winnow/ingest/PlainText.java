package winnow.ingest;

import java.text.Normalizer;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Text without markup: entities decoded, tags and MathML removed, white space collapsed, Unicode NFC. */
final class PlainText {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    /** The library knows these too, but takes its time. */
    private static final Map<String, String> COMMON =
            Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'", "&nbsp;", "\u00A0");

    /** Zero-width space, word joiner, byte order mark, soft hyphen. */
    private static final String INVISIBLE = "\u200B\u2060\uFEFF\u00AD";

    private static final char FIRST_COMBINING = '\u0300';
    private static final char NEXT_LINE = '\u0085';
    /** A formula, not two prices: without blanks, or with what only LaTeX has. */
    private static final Pattern FORMULA =
            Pattern.compile("\\$\\s*([^$\\s]{1,80}|[^$]{0,80}[\\\\^_{][^$]{0,80})\\s*\\$");

    private PlainText() {}

    /** The text as it is stored; empty if nothing is left of it. */
    static String of(String text) {
        return ofCollapsed(collapsed(text));
    }

    /** The same of a text whose white space is collapsed; most such texts are as they are stored, quickly known. */
    static String ofCollapsed(String text) {
        boolean plain = text.indexOf('<') < 0 && text.indexOf('&') < 0 && text.indexOf('$') < 0 && isComposed(text);
        if (plain) {
            return text;
        }
        String untagged = Markup.removed(Fraction.inText(entities(entities(text))));
        String bare = untagged.indexOf('$') < 0
                ? untagged
                : FORMULA.matcher(untagged).replaceAll(found -> Matcher.quoteReplacement(Latex.text(found.group(1))));
        return collapsed(composed(bare));
    }

    private static boolean isComposed(String text) {
        for (char c : text.toCharArray()) {
            if (c >= FIRST_COMBINING && !isComposed(c)) {
                return false;
            }
        }
        return true;
    }

    /** Greek and Cyrillic letters, dashes and quotes: none of them has another form in NFC. */
    private static boolean isComposed(char c) {
        return c >= '\u0388' && c <= '\u0482' || c >= '\u2010' && c <= '\u2027' || c >= '\u2030' && c <= '\u205E';
    }

    private static String composed(String text) {
        return isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
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
        if (text.startsWith(" ") || text.endsWith(" ") || text.contains("  ")) {
            return false;
        }
        for (char c : text.toCharArray()) {
            if ((c > '~' || c < ' ') && (isSpace(c) || isInvisible(c))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
    }

    private static boolean isInvisible(char c) {
        return INVISIBLE.indexOf(c) >= 0 || Character.isISOControl(c);
    }

    /** Decodes what ends with a semicolon and has a name in HTML; anything else stays. */
    static String entities(String text) {
        return replaced(text, '&', ENTITY, entity -> decoded(entity.group()));
    }

    private static String decoded(String entity) {
        String common = COMMON.get(entity);
        return common == null ? Parser.unescapeEntities(entity, true) : common;
    }

    /** Replaces every match; faster than a matcher alone, because only places with the first character are looked at. */
    static String replaced(String text, char first, Pattern pattern, Function<MatchResult, String> other) {
        int at = text.indexOf(first);
        if (at < 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        Matcher found = pattern.matcher(text);
        int done = 0;
        while (at >= 0) {
            if (found.region(at, text.length()).lookingAt()) {
                replaced.append(text, done, at).append(other.apply(found));
                done = found.end();
            }
            at = text.indexOf(first, Math.max(done, at + 1));
        }
        return replaced.append(text, done, text.length()).toString();
    }
}
