package winnow.ingest;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * LaTeX as it occurs in BibTeX values, as text. Exports of databases hold little of it and much that only looks like
 * it, so only what is known is turned; of an unknown command its argument stays, or its name if it has none.
 */
final class Latex {

    /** Accent commands and the combining characters that they put on a letter. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("`", "\u0300"),
            Map.entry("'", "\u0301"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry("u", "\u0306"),
            Map.entry(".", "\u0307"),
            Map.entry("\"", "\u0308"),
            Map.entry("r", "\u030A"),
            Map.entry("H", "\u030B"),
            Map.entry("v", "\u030C"),
            Map.entry("d", "\u0323"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("b", "\u0331"));

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("ss", "ß"),
            Map.entry("ae", "æ"),
            Map.entry("AE", "Æ"),
            Map.entry("oe", "œ"),
            Map.entry("OE", "Œ"),
            Map.entry("o", "ø"),
            Map.entry("O", "Ø"),
            Map.entry("l", "ł"),
            Map.entry("L", "Ł"),
            Map.entry("aa", "å"),
            Map.entry("AA", "Å"),
            Map.entry("i", "i"),
            Map.entry("j", "j"),
            Map.entry("dj", "đ"),
            Map.entry("DJ", "Đ"),
            Map.entry("th", "þ"),
            Map.entry("TH", "Þ"),
            Map.entry("textendash", "–"),
            Map.entry("textemdash", "—"),
            Map.entry("textquoteright", "’"),
            Map.entry("textquoteleft", "‘"),
            Map.entry("textquotedblleft", "“"),
            Map.entry("textquotedblright", "”"),
            Map.entry("textregistered", "®"),
            Map.entry("texttrademark", "™"),
            Map.entry("textdegree", "°"),
            Map.entry("textbackslash", "\\"),
            Map.entry("textunderscore", "_"),
            Map.entry("textasciitilde", "~"),
            Map.entry("textasciicircum", "^"),
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("pi", "π"),
            Map.entry("sigma", "σ"),
            Map.entry("omega", "ω"),
            Map.entry("times", "×"),
            Map.entry("pm", "±"),
            Map.entry("leq", "≤"),
            Map.entry("geq", "≥"),
            Map.entry("ldots", "…"),
            Map.entry("dots", "…"));

    private static final Pattern ACCENT = Pattern.compile("\\\\(?:([`'^~=.\"])\\s*|([uvHcdbkr])(?:\\s+|(?=\\{)))"
            + "(?:\\{\\s*\\\\?(\\p{L})\\s*\\}|(?:\\\\(?=[ij](?![A-Za-z])))?(\\p{L}))");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)(?:(\\s*\\{\\}|(?=\\{))|(\\s?))");
    private static final Pattern BRACED_LETTER = Pattern.compile("\\{(\\p{L})\\}");
    private static final Pattern BRACE = Pattern.compile("(?<!\\\\)[{}]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([&%$#_{}\\-, ])");

    private Latex() {}

    /** The text without LaTeX. */
    static String text(String printed) {
        if (printed.indexOf('\\') < 0 && printed.indexOf('{') < 0) {
            return printed;
        }
        String text = accents(printed);
        String bare = text.indexOf('{') < 0 && text.indexOf('}') < 0
                ? text
                : BRACE.matcher(text).replaceAll("");
        return PlainText.replaced(bare, '\\', ESCAPED, found -> escaped(found.group(1)));
    }

    /** The text without commands; braces stay, except around single letters. */
    static String accents(String printed) {
        String letters = PlainText.replaced(printed, '\\', ACCENT, Latex::accented);
        String text = PlainText.replaced(letters, '\\', COMMAND, Latex::symbol);
        return PlainText.replaced(text, '{', BRACED_LETTER, found -> found.group(1));
    }

    private static String accented(MatchResult found) {
        String accent = ACCENTS.get(found.group(1) == null ? found.group(2) : found.group(1));
        String letter = found.group(3) == null ? found.group(4) : found.group(3);
        return Normalizer.normalize(letter + accent, Normalizer.Form.NFC);
    }

    private static String symbol(MatchResult found) {
        String name = found.group(1);
        String unknown = found.group(2) == null ? name + found.group(3) : "";
        return SYMBOLS.getOrDefault(name, unknown);
    }

    private static String escaped(String sign) {
        return sign.equals("-") ? "" : sign;
    }
}
