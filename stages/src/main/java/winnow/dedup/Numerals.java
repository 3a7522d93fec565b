package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The numbers in a title, by which parts of a series and reports of one project differ. */
final class Numerals {

    private static final Pattern NUMBER = Pattern.compile("\\d+(st|nd|rd|th)?");

    /** After one of these, a letter or a word can be a number. */
    private static final Set<String> CUES =
            Set.of(("part parts phase stage volume vol chapter study studies section report"
                            + " class group grade level type experiment module appendix version paper case")
                    .split(" "));

    private static final Map<String, String> AFTER_CUE = Map.ofEntries(
            Map.entry("i", "1"),
            Map.entry("v", "5"),
            Map.entry("x", "10"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("a", "a"),
            Map.entry("b", "b"),
            Map.entry("c", "c"),
            Map.entry("d", "d"));

    private static final Map<String, String> ROMAN =
            Map.of("ii", "2", "iii", "3", "iv", "4", "vi", "6", "vii", "7", "viii", "8", "ix", "9");

    private Numerals() {}

    /**
     * The numbers among the words, in order: digits, Roman numerals from two letters on, and after {@code part},
     * {@code phase} and the like also single letters and numbers in words.
     *
     * @param words folded
     */
    static List<String> in(List<String> words) {
        List<String> numbers = new ArrayList<>();
        String before = "";
        for (String word : words) {
            if (NUMBER.matcher(word).matches()) {
                numbers.add(word.replaceAll("[^\\p{Nd}]", ""));
            } else if (ROMAN.containsKey(word)) {
                numbers.add(ROMAN.get(word));
            } else if (CUES.contains(before) && AFTER_CUE.containsKey(word)) {
                numbers.add(AFTER_CUE.get(word));
            }
            before = word;
        }
        return List.copyOf(numbers);
    }
}
