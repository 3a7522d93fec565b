package winnow.dedup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.model.Folded;

/**
 * The journal, proceedings or book that a report appeared in, as it is compared.
 *
 * @param names the words of each of its names, folded, without small words and places in round brackets; more than one
 *     for {@code Ai zheng = Chinese journal of cancer}
 * @param conference whether it is proceedings or a series of proceedings, whose names differ widely between databases
 */
record Container(List<List<String>> names, boolean conference) {

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
    private static final Pattern ASIDE = Pattern.compile("\\s*\\(.*|(?<=\\S)[.]\\s*Conference\\b.*");
    private static final Pattern NEXT_NAME = Pattern.compile("\\s*[=/\\[\\]]\\s*");
    private static final int SHORTEST_NEXT_NAME = 2;
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

    /** @param printed has a letter or digit */
    static Container of(String printed) {
        String plain = ASIDE.matcher(printed).replaceFirst("");
        List<List<String>> names = Arrays.stream(NEXT_NAME.split(plain))
                .map(Container::words)
                .filter(words -> words.size() >= SHORTEST_NEXT_NAME)
                .collect(Collectors.toCollection(ArrayList::new));
        if (names.isEmpty()) {
            names.add(words(Folded.of(plain).isEmpty() ? printed : plain));
        }
        return new Container(
                List.copyOf(names),
                CONFERENCE.matcher(Folded.of(printed).text()).find());
    }

    private static List<String> words(String name) {
        List<String> words = new ArrayList<>(Folded.of(name).words());
        if (!SMALL_WORDS.containsAll(words)) {
            words.removeIf(SMALL_WORDS::contains);
        }
        return List.copyOf(words);
    }

    /** The best of all pairs of names. */
    Likeness likeness(Container other) {
        Likeness best = names.stream()
                .flatMap(left -> other.names.stream().map(right -> likeness(left, right)))
                .min(Likeness::compareTo)
                .orElseThrow();
        return best == Likeness.DIFFERENT && (conference || other.conference) ? Likeness.CONFERENCE : best;
    }

    private static Likeness likeness(List<String> left, List<String> right) {
        if (left.equals(right)) {
            return Likeness.EQUAL;
        }
        List<String> shorter = isBefore(left, right) ? left : right;
        List<String> longer = shorter == left ? right : left;
        int matched = matched(shorter, longer);
        if (matched == shorter.size() && alike(shorter.get(0), longer.get(0)) || isAcronym(shorter, longer)) {
            return Likeness.ABBREVIATED;
        }
        return matched > HALF * shorter.size() ? Likeness.SIMILAR : Likeness.DIFFERENT;
    }

    /** Shorter, or of one length and earlier in the alphabet. */
    private static boolean isBefore(List<String> left, List<String> right) {
        int bySize = Integer.compare(left.size(), right.size());
        return bySize < 0 || bySize == 0 && left.toString().compareTo(right.toString()) < 0;
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
