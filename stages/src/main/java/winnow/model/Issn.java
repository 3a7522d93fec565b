package winnow.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * International Standard Serial Numbers in their normal form, {@code 1234-567X}. A wrong check digit is kept: databases
 * print some, and the same one in every record.
 *
 * @see <a href="https://www.issn.org/understanding-the-issn/what-is-an-issn/">ISO 3297</a>
 */
public final class Issn {

    private static final int LENGTH = 8;
    private static final Pattern NO_DIGIT = Pattern.compile("[\\s\\u2010-\\u2015\\u2212-]");
    private static final Pattern FORM = Pattern.compile("\\d{7}[\\dX]");
    private static final Pattern SHORTENED = Pattern.compile("\\d{3,6}[\\dX]");
    /** What lists print where there is no ISSN: zeros, or zeros and a year. */
    private static final Pattern PLACEHOLDER = Pattern.compile("0000(19|20)\\d\\d|0{8}");

    private Issn() {}

    /** From eight characters with or without a hyphen; empty if the text is no ISSN or stands for none. */
    public static Optional<String> of(String printed) {
        return normal(characters(printed));
    }

    /**
     * The same, but a text without the zeros at its front, which a spreadsheet program took away, is filled up if its
     * check digit then is right.
     */
    public static Optional<String> filled(String printed) {
        String characters = characters(printed);
        if (!SHORTENED.matcher(characters).matches()) {
            return normal(characters);
        }
        String full = "0".repeat(LENGTH - characters.length()) + characters;
        return hasCheckDigit(full) ? normal(full) : Optional.empty();
    }

    private static String characters(String printed) {
        return NO_DIGIT.matcher(printed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    private static Optional<String> normal(String characters) {
        boolean issn = FORM.matcher(characters).matches()
                && !PLACEHOLDER.matcher(characters).matches();
        return issn ? Optional.of(characters.substring(0, 4) + "-" + characters.substring(4)) : Optional.empty();
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
