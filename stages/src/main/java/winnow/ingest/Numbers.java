package winnow.ingest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identifiers and numbers as databases print them, in their normal forms. Empty: the text is none. */
final class Numbers {

    private static final Pattern DOI = Pattern.compile("(?i)10\\.\\d{4,9}(?:\\.\\d+)*/\\S+");
    private static final Pattern DOI_END = Pattern.compile("[.,;\\\\]+$");
    private static final Pattern ESCAPED_BYTE = Pattern.compile("%[0-9a-fA-F]{2}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[5-9]\\d\\d|2[01]\\d\\d)(?!\\d)");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u2010-\\u2015-]");
    private static final Pattern ISBN = Pattern.compile("\\d{9}[\\dX]|\\d{13}");
    private static final Pattern RANGE =
            Pattern.compile("([A-Za-z]{0,2})(\\d+)\\s*(?:-+|[\\u2010-\\u2015\\u2212]+)\\s*([A-Za-z]{0,2})(\\d+)");
    private static final Pattern DASH = Pattern.compile("\\s*(?:-+|[\\u2010-\\u2015\\u2212]+)\\s*");
    private static final Pattern PAGE_NOISE = Pattern.compile("(?i)^pp?\\.?\\s+|\\s+vol\\.?\\s*\\d+$|\\.$");
    private static final Pattern NO_PAGES =
            Pattern.compile("(?i)n/?a|n/?a-n/?a|-|no-no|no-specified|no pagination specified|\\d+ pp");
    private static final Pattern PMID = Pattern.compile("^\\s*(?:PMID:?\\s*)?(\\d{1,9})\\b");
    private static final Pattern PMCID = Pattern.compile("(?i)(?:PMC)?(\\d{3,9})");
    private static final Pattern ARXIV = Pattern.compile(
            "(?i)(?:^|abs/|pdf/|arxiv[.:])(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})(?:v\\d+)?\\b");

    private Numbers() {}

    /** From a bare DOI or an address: {@code https://doi.org/10.1000/X.} gives {@code 10.1000/x}. */
    static Optional<String> doi(String text) {
        String decoded = text.indexOf('%') >= 0 && ESCAPED_BYTE.matcher(text).find() ? unescaped(text) : text;
        Matcher doi = DOI.matcher(decoded);
        return doi.find()
                ? Optional.of(DOI_END.matcher(doi.group()).replaceAll("").toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String unescaped(String text) {
        String safe = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(safe, StandardCharsets.UTF_8);
    }

    /** The first number from 1500 to 2199. */
    static Optional<String> year(String text) {
        Matcher year = YEAR.matcher(text);
        return year.find() ? Optional.of(year.group(1)) : Optional.empty();
    }

    /** Ten or thirteen digits. */
    static Optional<String> isbn(String text) {
        String digits = BETWEEN_DIGITS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        return ISBN.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** {@code 428 - 440}, {@code 372--377}, {@code 1930-40} as {@code 1930-1940}; anything else as it is. */
    static Optional<String> pages(String text) {
        String pages = text.strip();
        if (!RANGE.matcher(pages).matches()) {
            pages = withoutNoise(pages);
        }
        if (pages.isBlank() || NO_PAGES.matcher(pages).matches()) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(pages);
        return Optional.of(
                range.matches() ? completed(range) : DASH.matcher(pages).replaceAll("-"));
    }

    private static String withoutNoise(String pages) {
        String shorter = PAGE_NOISE.matcher(pages).replaceAll("");
        return shorter.equals(pages) ? pages : withoutNoise(shorter);
    }

    private static String completed(Matcher range) {
        String start = range.group(2);
        String end = range.group(4);
        String prefix = range.group(3).isEmpty() ? range.group(1) : range.group(3);
        boolean same = prefix.equalsIgnoreCase(range.group(1));
        if (same && end.length() < start.length()) {
            end = start.substring(0, start.length() - end.length()) + end;
        }
        String first = range.group(1) + start;
        String last = prefix + end;
        return first.equals(last) ? first : first + "-" + last;
    }

    static Optional<String> pmid(String text) {
        return group(PMID, text);
    }

    static Optional<String> pmcid(String text) {
        return group(PMCID, text).map(digits -> "PMC" + digits);
    }

    /** Without version. */
    static Optional<String> arxiv(String text) {
        return group(ARXIV, text.strip());
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
