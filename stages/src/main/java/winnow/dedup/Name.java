package winnow.dedup;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.model.Author;
import winnow.model.Folded;

/**
 * An author's name as it is compared.
 *
 * @param familyWords folded
 * @param family the family words without blanks
 * @param given folded, without blanks; initials if no more is known
 * @param initials first letters of the given names; empty if none is known
 */
record Name(List<String> familyWords, String family, String given, String initials) {

    private static final int SHORTEST_WITH_ERROR = 5;
    private static final int SHORTEST_COMPOUND = 3;
    private static final Pattern RUN_OF_INITIALS = Pattern.compile("\\p{Lu}{2,3}");

    static Name of(Author author) {
        List<String> family = Folded.of(author.family()).words();
        List<String> given = Folded.of(author.given()).words();
        String initials = RUN_OF_INITIALS.matcher(author.given()).matches() ? given.get(0) : initials(given);
        return new Name(family, String.join("", family), String.join("", given), initials);
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /**
     * Whether both can be one person: the family names are equal, or one letter apart, or the words of one are among those
     * of the other ({@code Plata}, {@code Marquez de la Plata}), and no initial speaks against it; or family and given
     * name are exchanged.
     */
    boolean canBe(Name other) {
        return sameFamily(other) && sameInitial(other) || exchanged(other) || other.exchanged(this);
    }

    private boolean sameFamily(Name other) {
        return family.equals(other.family)
                || family.length() >= SHORTEST_WITH_ERROR
                        && other.family.length() >= SHORTEST_WITH_ERROR
                        && Spelling.alike(family, other.family)
                || isPartOf(other)
                || other.isPartOf(this);
    }

    /** {@code Sá} is the end of {@code de Lima Sá}; longer names may stand anywhere. */
    private boolean isPartOf(Name other) {
        int start = other.familyWords.size() - familyWords.size();
        return start > 0
                        && other.familyWords
                                .subList(start, other.familyWords.size())
                                .equals(familyWords)
                || family.length() >= SHORTEST_COMPOUND && other.familyWords.containsAll(familyWords);
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
