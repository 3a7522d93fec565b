package winnow.screen;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import winnow.model.Folded;

/**
 * A journal's title as it is compared: folded, without words such as <i>the</i> and <i>of</i>.
 *
 * @param words what is left; never empty, unless the title has no letter and no digit
 */
record JournalTitle(List<String> words) {

    /** Of any length but one: a single letter names a series, as in <i>Acta Crystallographica Section A</i>. */
    private static final Set<String> SMALL_WORDS = Set.of(
            "an", "and", "at", "for", "from", "in", "of", "on", "the", "to", "with", "de", "des", "du", "et", "la",
            "le", "les", "der", "die", "das", "fur", "und", "del", "di", "el");

    private static final Pattern ADDITION = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    static JournalTitle of(String title) {
        List<String> all = Folded.of(title).words();
        List<String> rest =
                all.stream().filter(word -> !SMALL_WORDS.contains(word)).toList();
        return new JournalTitle(rest.isEmpty() ? all : rest);
    }

    /** The title without an addition in parentheses at its end, as in {@code Lancet (London, England)}. */
    static JournalTitle withoutAddition(String title) {
        return of(ADDITION.matcher(title).replaceFirst(""));
    }

    /**
     * Whether this can be an abbreviation of a full title, as libraries make them: at least two words, as many as the
     * full title has, each the start of the word in its place.
     */
    boolean abbreviates(JournalTitle full) {
        if (words.size() < 2 || words.size() != full.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!full.words.get(i).startsWith(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
