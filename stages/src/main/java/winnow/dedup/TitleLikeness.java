package winnow.dedup;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * How alike two titles are.
 *
 * @param how the first that holds
 * @param words number of words of the shorter title
 * @param generic whether one of them is a title of many reports
 * @param translated whether one of them is, so that the other may be in the original language or translated otherwise
 */
record TitleLikeness(How how, int words, boolean generic, boolean translated) {

    /** From alike to unlike. */
    enum How {
        /** Letter by letter when folded, blanks and hyphens aside. */
        EQUAL,
        /** The same words up to spelling and small words. */
        SPELLING,
        /** One is the other with a subtitle or a bracketed part more, or in the original language. */
        FORM,
        /** One has words more, the other has none of its own; most words are shared. */
        LONGER,
        /** Most words are shared, but each has words of its own. */
        REPLACED,
        /** Two thirds of the words are shared. */
        RELATED,
        /** At least half of the words are shared. */
        SIMILAR,
        DIFFERENT
    }

    private static final double MOST = 0.75;
    private static final double TWO_THIRDS = 0.66;
    private static final double HALF = 0.5;
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "an", "the", "of", "in", "on", "for", "and", "or", "to", "with", "by", "from", "at", "as", "vs",
            "versus", "s", "la", "le", "les", "de", "du", "des", "el", "der", "die", "das", "und", "et", "y");

    static TitleLikeness of(Title left, Title right) {
        int words = Math.min(left.words().size(), right.words().size());
        boolean ordered = left.squeezed().compareTo(right.squeezed()) <= 0;
        How how = ordered ? how(left, right) : how(right, left);
        return new TitleLikeness(
                how, words, either(left, right, Title.Trait.GENERIC), either(left, right, Title.Trait.TRANSLATED));
    }

    private static boolean either(Title left, Title right, Title.Trait trait) {
        return left.is(trait) || right.is(trait);
    }

    private static How how(Title left, Title right) {
        if (left.squeezed().equals(right.squeezed())) {
            return How.EQUAL;
        }
        List<String> onlyLeft = heavy(left.words());
        List<String> onlyRight = heavy(right.words());
        int most = Math.max(onlyLeft.size(), onlyRight.size());
        strike(onlyLeft, onlyRight, String::equals);
        strike(onlyLeft, onlyRight, Spelling::alike);
        if (String.join("", onlyLeft).equals(String.join("", onlyRight))) {
            return How.SPELLING;
        }
        if (left.isAlso(right) || right.isAlso(left)) {
            return How.FORM;
        }
        double shared = 1 - (double) Math.max(onlyLeft.size(), onlyRight.size()) / most;
        return unlike(shared, !onlyLeft.isEmpty() && !onlyRight.isEmpty());
    }

    private static How unlike(double shared, boolean replaced) {
        if (shared < HALF) {
            return How.DIFFERENT;
        }
        if (shared < MOST) {
            return shared < TWO_THIRDS ? How.SIMILAR : How.RELATED;
        }
        return replaced ? How.REPLACED : How.LONGER;
    }

    private static List<String> heavy(List<String> words) {
        List<String> heavy = new ArrayList<>(words);
        heavy.removeIf(SMALL_WORDS::contains);
        return heavy;
    }

    /** Takes away from both lists what is in both, each word once. */
    private static void strike(List<String> left, List<String> right, BiPredicate<String, String> same) {
        for (Iterator<String> each = left.iterator(); each.hasNext() && !right.isEmpty(); ) {
            String word = each.next();
            for (int i = 0; i < right.size(); i++) {
                if (same.test(word, right.get(i))) {
                    right.remove(i);
                    each.remove();
                    break;
                }
            }
        }
    }
}
