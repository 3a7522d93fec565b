package winnow.dedup;

/** Whether two words are one word, spelled otherwise. */
final class Spelling {

    private static final int SHORTEST_SINGULAR = 3;
    private static final int SHORTEST_WITH_ERROR = 4;
    private static final int SHORTEST_WITH_OTHER_START = 6;

    private static final int SHORTEST_CONTRACTION = 3;

    private Spelling() {}

    /**
     * Whether the words are equal, or one is the plural, or they differ by one letter added, left out or changed, or by
     * two neighbours swapped. More is not spelling: {@code hypertension} and {@code hypotension} are two letters apart. Digits must be equal.
     */
    static boolean alike(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        boolean ordered = left.length() >= right.length();
        String longer = ordered ? left : right;
        String shorter = ordered ? right : left;
        return longer.length() == shorter.length() + 1
                        && shorter.length() >= SHORTEST_SINGULAR
                        && longer.endsWith("s")
                        && longer.startsWith(shorter)
                || shorter.length() >= SHORTEST_WITH_ERROR
                        && longer.length() - shorter.length() <= 1
                        && (shorter.length() >= SHORTEST_WITH_OTHER_START || left.charAt(0) == right.charAt(0))
                        && oneEdit(longer, shorter)
                        && !hasDigit(left)
                        && !hasDigit(right);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Whether what follows a place in each is the same. */
    private static boolean sameEnd(String left, int leftAt, String right, int rightAt) {
        return left.length() - leftAt == right.length() - rightAt
                && left.regionMatches(leftAt, right, rightAt, right.length() - rightAt);
    }

    private static boolean oneEdit(String longer, String shorter) {
        int start = 0;
        while (start < shorter.length() && longer.charAt(start) == shorter.charAt(start)) {
            start++;
        }
        if (longer.length() > shorter.length()) {
            return sameEnd(longer, start + 1, shorter, start);
        }
        return sameEnd(longer, start + 1, shorter, start + 1) || swapped(longer, shorter, start);
    }

    private static boolean swapped(String left, String right, int at) {
        return at + 1 < left.length()
                && left.charAt(at) == right.charAt(at + 1)
                && left.charAt(at + 1) == right.charAt(at)
                && sameEnd(left, at + 2, right, at + 2);
    }

    /**
     * Whether the short word abbreviates the long one: it is its beginning, or from three letters on the same first letter
     * and its letters in order ({@code natl}, {@code dtsch}).
     */
    static boolean abbreviates(String shorter, String longer) {
        if (shorter.isEmpty() || longer.isEmpty() || shorter.charAt(0) != longer.charAt(0)) {
            return false;
        }
        if (longer.startsWith(shorter)) {
            return true;
        }
        int found = 0;
        for (int i = 0; i < longer.length() && found < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(found)) {
                found++;
            }
        }
        return found == shorter.length() && found >= SHORTEST_CONTRACTION;
    }
}
