package winnow.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as it is compared: lower case, without accents, every run of other characters than letters and digits one
 * blank, no blank at the ends. Letters of all scripts stay.
 *
 * @param text the folded text; may be empty
 */
public record Folded(String text) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Folds a text. Folding a folded text changes nothing. */
    public static Folded of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String letters = MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
        String latin = letters.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ı", "i");
        return new Folded(OTHERS.matcher(latin).replaceAll(" ").strip());
    }

    /** The words; empty if there is none. */
    public List<String> words() {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" "));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
