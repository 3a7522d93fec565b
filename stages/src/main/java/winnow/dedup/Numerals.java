package winnow.dedup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers in a title, by which parts of a series and reports of one project differ. */
final class Numerals {

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    /** After one of these, a letter or a word can be a number. */
    private static final Set<String> CUES =
            Set.of(("part parts phase stage volume vol chapter study studies section report"
                            + " class group grade level type experiment module appendix version paper case")
                    .split(" "));

    private static final Map<String, String> AFTER_CUE = Map.of(
            "i", "1",
            "v", "5",
            "x", "10");

    private static final Set<String> LETTERS = Set.of("a", "b", "c", "d");

    private static final Map<String, String> ROMAN =
            Map.of("ii", "2", "iii", "3", "iv", "4", "vi", "6", "vii", "7", "viii", "8", "ix", "9");

    /** Up to ten: {@code two-year} and {@code 2-year} are one word. */
    private static final Map<String, String> WORDS = Map.of(
            "one", "1", "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7", "eight", "8",
            "nine", "9", "ten", "10");

    /** Of all Roman numerals and words for numbers here. */
    private static final int LONGEST = 5;

    private Numerals() {}

    /** The words with numbers in digits: Roman numerals from two letters on, after {@code part} and the like also of one. */
    static List<String> plain(List<String> words) {
        List<String> plain = new ArrayList<>(words.size());
        String before = "";
        for (String word : words) {
            plain.add(word.length() > LONGEST ? word : plain(word, before));
            before = word;
        }
        return plain;
    }

    private static String plain(String word, String before) {
        Map<String, String> known = AFTER_CUE.containsKey(word) && CUES.contains(before)
                ? AFTER_CUE
                : ROMAN.containsKey(word) ? ROMAN : WORDS;
        return known.getOrDefault(word, word);
    }

    /**
     * The numbers among the words, sorted: digits, also within a word ({@code p53}), and after {@code part}, {@code phase}
     * and the like single letters. Numbers that are written in words do not count.
     *
     * @param words folded, as printed
     */
    static List<String> in(List<String> words) {
        List<String> numbers = new ArrayList<>();
        String before = "";
        for (String word : words) {
            if (hasDigit(word)) {
                DIGITS.matcher(word).results().forEach(digits -> numbers.add(digits.group()));
            }
            if (word.length() <= LONGEST && ROMAN.containsKey(word)) {
                numbers.add(ROMAN.get(word));
            } else if (word.length() <= LONGEST && CUES.contains(before)) {
                afterCue(word).ifPresent(numbers::add);
            }
            before = word;
        }
        Collections.sort(numbers);
        return List.copyOf(numbers);
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i)) || Character.isSurrogate(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> afterCue(String word) {
        String number = AFTER_CUE.getOrDefault(word, WORDS.getOrDefault(word, LETTERS.contains(word) ? word : ""));
        return number.isEmpty() ? Optional.empty() : Optional.of(number);
    }
}
