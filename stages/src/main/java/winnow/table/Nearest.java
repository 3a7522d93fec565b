package winnow.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that a mistyped one is closest to, for messages. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known name with the fewest edits; of several, the one with the longest common start, then the first in the
     * alphabet. Empty if there is none at all.
     */
    public static Optional<String> of(String mistyped, Collection<String> known) {
        String plain = mistyped.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.<String>comparingInt(name -> edits(plain, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(name -> -commonStart(plain, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int commonStart(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int same = 0;
        while (same < shorter && left.charAt(same) == right.charAt(same)) {
            same++;
        }
        return same;
    }

    /** Letters to insert, delete or replace so that one text becomes the other. */
    static int edits(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] here = new int[right.length() + 1];
            here[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = above[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[right.length()];
    }
}
