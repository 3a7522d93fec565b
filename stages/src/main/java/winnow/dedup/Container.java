package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.model.Folded;

/**
 * The journal, proceedings or book that a report appeared in, as it is compared.
 *
 * @param words folded, without small words
 * @param conference whether the name is that of proceedings or of a series of proceedings, whose names differ widely
 *     between databases
 */
record Container(List<String> words, boolean conference) {

    private static final Set<String> SMALL_WORDS = Set.of(
            "the",
            "of",
            "and",
            "in",
            "for",
            "on",
            "a",
            "an",
            "amp",
            "de",
            "la",
            "le",
            "der",
            "die",
            "und",
            "et",
            "des",
            "official");
    private static final Pattern CONFERENCE = Pattern.compile(
            "\\b(conference|conf|proceedings|proc|symposium|symp|workshops?|congress|meeting|lecture notes|lncs|ceur|"
                    + "communications in computer and information science|advances in intelligent systems|icps|series)\\b");
    private static final Pattern BRACKETED = Pattern.compile("\\s*[(\\[].*|(?<=\\S)[.]\\s*Conference\\b.*");
    private static final double HALF = 0.5;

    /** From alike to unlike. */
    enum Likeness {
        EQUAL,
        /** One abbreviates the other, or has words more at its end. */
        ABBREVIATED,
        /** More than half of the words of the shorter name. */
        SIMILAR,
        /** Too unlike to be one name, but one of them is that of a conference. */
        CONFERENCE,
        DIFFERENT
    }

    static Container of(String printed) {
        String folded = Folded.of(printed).text();
        String plain = Folded.of(BRACKETED.matcher(printed).replaceFirst("")).text();
        List<String> words = new ArrayList<>(List.of((plain.isEmpty() ? folded : plain).split(" ")));
        if (!SMALL_WORDS.containsAll(words)) {
            words.removeIf(SMALL_WORDS::contains);
        }
        return new Container(List.copyOf(words), CONFERENCE.matcher(folded).find());
    }

    Likeness likeness(Container other) {
        if (words.equals(other.words)) {
            return Likeness.EQUAL;
        }
        List<String> shorter = shorter(other);
        List<String> longer = shorter.equals(words) ? other.words : words;
        int matched = matched(shorter, longer);
        if (matched == shorter.size() && alike(shorter.get(0), longer.get(0)) || isAcronym(shorter, longer)) {
            return Likeness.ABBREVIATED;
        }
        if (matched > HALF * shorter.size()) {
            return Likeness.SIMILAR;
        }
        return conference || other.conference ? Likeness.CONFERENCE : Likeness.DIFFERENT;
    }

    private List<String> shorter(Container other) {
        int bySize = Integer.compare(words.size(), other.words.size());
        int order = bySize != 0 ? bySize : words.toString().compareTo(other.words.toString());
        return order <= 0 ? words : other.words;
    }

    /** How many words of the shorter name are, in their order, words of the longer one. */
    private static int matched(List<String> shorter, List<String> longer) {
        int matched = 0;
        int at = 0;
        for (String word : shorter) {
            int found = at;
            while (found < longer.size() && !alike(word, longer.get(found))) {
                found++;
            }
            if (found < longer.size()) {
                matched++;
                at = found + 1;
            }
        }
        return matched;
    }

    /** {@code JAMA} for the words Journal, American, Medical, Association. */
    private static boolean isAcronym(List<String> shorter, List<String> longer) {
        String initials = longer.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return shorter.size() == 1 && initials.length() > 2 && shorter.get(0).equals(initials);
    }

    private static boolean alike(String left, String right) {
        return Spelling.alike(left, right) || Spelling.abbreviates(left, right) || Spelling.abbreviates(right, left);
    }
}
