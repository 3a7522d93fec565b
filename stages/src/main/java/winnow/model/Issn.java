package winnow.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An International Standard Serial Number. A wrong check digit is kept: databases print some, and the same one in every
 * record.
 *
 * @param text the normal form, {@code 1234-567X}
 * @see <a href="https://www.issn.org/understanding-the-issn/what-is-an-issn/">ISO 3297</a>
 */
public record Issn(String text) {

    private static final int LENGTH = 8;
    private static final Pattern NO_DIGIT = Pattern.compile("[\\s\\u2010-\\u2015\\u2212-]");
    private static final Pattern FORM = Pattern.compile("(\\d{4})[\\s\\u2010-\\u2015\\u2212-]*(\\d{3}[\\dX])");
    private static final Pattern SHORTENED = Pattern.compile("\\d{3,6}[\\dX]");
    /** What lists print where there is no ISSN: zeros, or zeros and a year. */
    private static final Pattern PLACEHOLDER = Pattern.compile("0000(19|20)\\d\\d|0{8}");

    /**
     * From eight characters with or without a hyphen in their middle; empty if the text is no ISSN or stands for none. With
     * a hyphen elsewhere it is the number of another list.
     */
    public static Optional<Issn> of(String printed) {
        Matcher issn = FORM.matcher(printed.strip().toUpperCase(Locale.ROOT));
        return issn.matches()
                        && !PLACEHOLDER.matcher(issn.group(1) + issn.group(2)).matches()
                ? Optional.of(new Issn(issn.group(1) + "-" + issn.group(2)))
                : Optional.empty();
    }

    /**
     * The same, but a text without the zeros at its front, which a spreadsheet program took away, is filled up if its
     * check digit then is right.
     */
    public static Optional<Issn> filled(String printed) {
        String characters = NO_DIGIT.matcher(printed).replaceAll("").toUpperCase(Locale.ROOT);
        if (!SHORTENED.matcher(characters).matches()) {
            return of(printed);
        }
        String full = "0".repeat(LENGTH - characters.length()) + characters;
        return hasCheckDigit(full) ? of(full) : Optional.empty();
    }

    /** ISO 3297: the digits weighted 8 to 2, and the check digit (X is 10), add up to a multiple of 11. */
    private static boolean hasCheckDigit(String issn) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            char c = issn.charAt(i);
            sum += (LENGTH - i) * (c == 'X' ? 10 : c - '0');
        }
        return sum % 11 == 0;
    }
}
