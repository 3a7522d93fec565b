package winnow.dedup;

import java.util.List;

/**
 * Words of which one must be in a text before it is worth searching there for a pattern: one look at each character takes a small
 * part of the time of a search. Upper and lower case are one.
 */
final class Cues {

    private static final int ASCII = 128;

    private final String[] words;

    /** By first and second letter whether a word may begin with the two; the second does not matter for words of one letter. */
    private final boolean[] starts = new boolean[ASCII * ASCII];

    private Cues(String[] words) {
        this.words = words;
    }

    /** @param words in lower case, in ASCII */
    static Cues of(List<String> words) {
        Cues cues = new Cues(words.toArray(String[]::new));
        for (String word : words) {
            for (int second = 0; second < ASCII; second++) {
                if (word.length() == 1 || Character.toLowerCase(second) == word.charAt(1)) {
                    cues.starts[word.charAt(0) * ASCII + second] = true;
                    cues.starts[Character.toUpperCase(word.charAt(0)) * ASCII + second] = true;
                }
            }
        }
        return cues;
    }

    /** Whether the text has one of the words, also as a part of another word. */
    boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            char second = i + 1 < text.length() ? text.charAt(i + 1) : 0;
            if ((first >= ASCII || second >= ASCII || starts[first * ASCII + second]) && isAt(i, text)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(int start, String text) {
        for (String word : words) {
            if (text.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
