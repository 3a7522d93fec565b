package winnow.model;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A text as it is compared: lower case, without accents, every run of other characters than letters and digits one
 * blank, no blank at the ends. Letters of all scripts stay.
 *
 * @param text the folded text; may be empty
 */
public record Folded(String text) {

    private static final char LAST_ASCII = 0x7F;

    /** Letters whose marks are no combining characters, or that are written as two. */
    private static final Map<Character, String> LATIN =
            Map.of('ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ł', "l", 'ı', "i");

    /** Folds a text. Folding a folded text changes nothing. */
    public static Folded of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_ASCII) {
                return new Folded(words(lower(Normalizer.normalize(text, Normalizer.Form.NFKD))));
            }
        }
        return new Folded(ascii(text));
    }

    /** What the rest of this class does, for the many texts that have no other letters. */
    private static String ascii(String text) {
        byte[] words = new byte[text.length()];
        int length = 0;
        boolean between = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
            if (!isLetterOrNumber(lower)) {
                between = length > 0;
            } else {
                if (between) {
                    words[length++] = ' ';
                    between = false;
                }
                words[length++] = (byte) lower;
            }
        }
        return new String(words, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Without marks first, as what is the lower case of a letter depends on its neighbours. */
    private static String lower(String decomposed) {
        StringBuilder bare = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(c -> !isMark(c)).forEach(bare::appendCodePoint);
        StringBuilder latin = new StringBuilder(bare.length());
        String lower = bare.toString().toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            String letters = c > LAST_ASCII ? LATIN.get(c) : null;
            if (letters == null) {
                latin.append(c);
            } else {
                latin.append(letters);
            }
        }
        return latin.toString();
    }

    private static boolean isMark(int c) {
        int type = c > LAST_ASCII ? Character.getType(c) : Character.UNASSIGNED;
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** One blank for what is between letters and digits. */
    private static String words(String lower) {
        StringBuilder words = new StringBuilder(lower.length());
        boolean between = false;
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            i += Character.charCount(c);
            if (!isLetterOrNumber(c)) {
                between = !words.isEmpty();
            } else {
                if (between) {
                    words.append(' ');
                    between = false;
                }
                words.appendCodePoint(c);
            }
        }
        return words.toString();
    }

    private static boolean isLetterOrNumber(int c) {
        if (c <= LAST_ASCII) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** The words; empty if there is none. */
    public List<String> words() {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
