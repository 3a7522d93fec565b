package winnow.ingest;

import java.util.Collection;
import java.util.Comparator;

/** Finds the word that somebody probably meant. */
final class Nearest {

    private Nearest() {}

    /** The known word that needs the fewest edits; the first of several. There must be one. */
    static String of(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(each -> edits(word, each)))
                .orElseThrow();
    }

    private static int edits(String left, String right) {
        int[] before = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] now = new int[right.length() + 1];
            now[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int changed = before[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[right.length()];
    }
}
