package winnow.ingest;

import java.util.Arrays;
import java.util.List;

/** Blanks, which say nothing. */
final class Blanks {

    private Blanks() {}

    /** Whether two lists of values say the same if blanks do not count. */
    static boolean sameWithout(List<String> some, List<String> others) {
        boolean same = some.size() == others.size();
        for (int i = 0; same && i < some.size(); i++) {
            same = sameWithout(some.get(i), others.get(i));
        }
        return same;
    }

    private static boolean sameWithout(String one, String other) {
        int at = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return at < 0 || sameWithout(one, at, other, at);
    }

    private static boolean sameWithout(String one, int from, String other, int start) {
        int at = afterBlanks(one, from);
        int place = afterBlanks(other, start);
        while (at < one.length() && place < other.length() && one.charAt(at) == other.charAt(place)) {
            at = afterBlanks(one, at + 1);
            place = afterBlanks(other, place + 1);
        }
        return at == one.length() && place == other.length();
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
