package winnow.dedup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Author;
import winnow.model.Folded;

/**
 * An author's name as it is compared.
 *
 * @param familyWords folded
 * @param family the family words without blanks
 * @param given folded, without blanks; initials if no more is known
 * @param initials first letters of the given names; empty if none is known
 * @param keys further forms of the name, see {@link Keys}
 */
record Name(List<String> familyWords, String family, String given, String initials, Keys keys) {

    private static final int SHORTEST_WITH_ERROR = 5;
    private static final int SHORTEST_COMPOUND = 3;
    private static final int SHORTEST_SOUND = 4;
    private static final int FEWEST_LETTERS = 2;
    private static final Pattern RUN_OF_INITIALS = Pattern.compile("\\p{Lu}{2,3}");
    private static final Set<String> GROUP_WORDS =
            Set.of(("group groups investigators collaborators collaborative consortium committee association society"
                            + " network team trialists council ministry federation alliance initiative project organization"
                            + " inc ltd gmbh corporation pharmaceuticals")
                    .split(" "));

    /** What alphabets and languages write in several ways, and in which one it is compared. */
    private static final List<String[]> SOUNDS = Stream.of(
                    "sch s", "sh s", "tsch c", "tch c", "ch c", "kh h", "zh z", "ts c", "tz c", "ck k", "ph f", "ae a",
                    "oe o", "ue u", "w v", "j i", "y i", "ks x")
            .map(pair -> pair.split(" "))
            .toList();

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");

    /**
     * Further forms of a name.
     *
     * @param sound the family name in one transliteration
     * @param letters the first letters of all its parts, sorted; they stay if family and given names are exchanged
     * @param group whether it is the name of a group
     */
    record Keys(String sound, String letters, boolean group) {}

    static Name of(Author author) {
        List<String> family = Folded.of(author.family()).words();
        List<String> given = Folded.of(author.given()).words();
        String initials = RUN_OF_INITIALS.matcher(author.given()).matches() ? given.get(0) : initials(given);
        String joined = String.join("", family);
        boolean group = given.isEmpty() && family.stream().anyMatch(GROUP_WORDS::contains)
                || given.stream().anyMatch(GROUP_WORDS::contains);
        Keys keys = new Keys(sound(joined), sorted(initials(family) + initials), group);
        return new Name(family, joined, String.join("", given), initials, keys);
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static String sorted(String letters) {
        char[] sorted = letters.toCharArray();
        Arrays.sort(sorted);
        return new String(sorted);
    }

    private static String sound(String family) {
        String sound = family;
        for (String[] pair : SOUNDS) {
            sound = sound.replace(pair[0], pair[1]);
        }
        return DOUBLED.matcher(sound).replaceAll("$1");
    }

    /**
     * Whether both can be one person: the family names are equal, or one letter apart, or the words of one are among those
     * of the other ({@code Plata}, {@code Marquez de la Plata}), and no initial speaks against it; or family and given
     * name are exchanged.
     */
    boolean canBe(Name other) {
        return sameFamily(other) && sameInitial(other) || exchanged(other) || other.exchanged(this);
    }

    /** Whether the family names are one, whatever the given names. */
    boolean sameFamily(Name other) {
        return family.equals(other.family)
                || family.length() >= SHORTEST_WITH_ERROR
                        && other.family.length() >= SHORTEST_WITH_ERROR
                        && Spelling.alike(family, other.family)
                || keys.sound.length() >= SHORTEST_SOUND && keys.sound.equals(other.keys.sound)
                || isPartOf(other)
                || other.isPartOf(this);
    }

    /** Whether the names have the same letters at the beginnings of their parts, as when the parts changed places. */
    boolean sameLetters(Name other) {
        return keys.letters.length() >= FEWEST_LETTERS && keys.letters.equals(other.keys.letters);
    }

    /** {@code Sá} is the end of {@code de Lima Sá}; longer names may stand anywhere. */
    private boolean isPartOf(Name other) {
        int start = other.familyWords.size() - familyWords.size();
        return start > 0
                && (other.familyWords.subList(start, other.familyWords.size()).equals(familyWords)
                        || family.length() >= SHORTEST_COMPOUND && other.familyWords.containsAll(familyWords));
    }

    /** The first initials are equal, or the first of one is the second of the other, or one has none. */
    private boolean sameInitial(Name other) {
        return initials.isEmpty()
                || other.initials.isEmpty()
                || initials.charAt(0) == other.initials.charAt(0)
                || initials.indexOf(other.initials.charAt(0)) == 1
                || other.initials.indexOf(initials.charAt(0)) == 1;
    }

    /** {@code González-Sacristán, Carlos} and {@code Carlos, G.-S.}; or one name is not told apart at all. */
    private boolean exchanged(Name other) {
        return given.length() > 1
                        && given.equals(other.family)
                        && (startsAlike(family, other.given)
                                || initials(familyWords).equals(other.given))
                || given.isEmpty()
                        && !other.given.isEmpty()
                        && (family.equals(other.given + other.family) || family.equals(other.family + other.given));
    }

    private static boolean startsAlike(String left, String right) {
        return !right.isEmpty() && (left.startsWith(right) || right.startsWith(left));
    }
}
