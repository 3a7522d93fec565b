package winnow.stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A number and what it counts, as people say it: {@code 2 duplicates removed}, {@code 1 duplicate removed}. */
public final class Counted {

    /** Endings of the plural, the longer ones first, and what stands there in the singular. */
    private static final List<Map.Entry<String, String>> ENDINGS =
            List.of(Map.entry("ies", "y"), Map.entry("eaves", "eaf"), Map.entry("ches", "ch"), Map.entry("s", ""));

    private Counted() {}

    /**
     * The number in front of the words.
     *
     * @param things in the plural; of one, the first word that ends in s is put into the singular, whatever else is said
     */
    public static String of(long number, String things) {
        return of(String.valueOf(number), things);
    }

    /** The same with a number that is written already. */
    public static String of(String number, String things) {
        return number + " " + (number.equals("1") ? one(things) : things);
    }

    /** What stands for one of these things. */
    public static String one(String things) {
        List<String> words = new ArrayList<>(Arrays.asList(things.split(" ")));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).endsWith("s")) {
                words.set(i, singular(words.get(i)));
                break;
            }
        }
        return String.join(" ", words);
    }

    private static String singular(String word) {
        return ENDINGS.stream()
                .filter(ending -> word.endsWith(ending.getKey()))
                .findFirst()
                .map(ending -> word.substring(0, word.length() - ending.getKey().length()) + ending.getValue())
                .orElse(word);
    }
}
