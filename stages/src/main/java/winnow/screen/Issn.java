package winnow.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * ISSNs as lists write them: with or without hyphen, several in one cell, without the zeros at the front that a
 * spreadsheet program took away.
 */
final class Issn {

    private static final int LENGTH = 8;
    private static final Pattern SEPARATOR = Pattern.compile("[;,\\s]+");
    private static final Pattern FORM = Pattern.compile("\\d{7}[\\dX]");
    private static final Pattern SHORTENED = Pattern.compile("\\d{3,6}[\\dX]");
    private static final Pattern PLACEHOLDER = Pattern.compile("0000(19|20)\\d\\d|0{8}");

    private Issn() {}

    /** The ISSNs in a cell as eight characters each; what is none, or stands for none, is left out. */
    static List<String> all(String cell) {
        return Arrays.stream(SEPARATOR.split(cell))
                .flatMap(text -> of(text).stream())
                .distinct()
                .toList();
    }

    /**
     * One ISSN as eight characters; empty if it is none, or {@code 0000} and a year, which lists put where there is none.
     * A text that is too short is filled up with zeros if its check digit then is right.
     */
    static Optional<String> of(String text) {
        String plain = text.replace("-", "").strip().toUpperCase(Locale.ROOT);
        String full = SHORTENED.matcher(plain).matches() ? "0".repeat(LENGTH - plain.length()) + plain : plain;
        boolean filled = full.length() != plain.length();
        return FORM.matcher(full).matches() && !PLACEHOLDER.matcher(full).matches() && (!filled || hasCheckDigit(full))
                ? Optional.of(full)
                : Optional.empty();
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
