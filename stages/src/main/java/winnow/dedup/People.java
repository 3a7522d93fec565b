package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import winnow.model.Author;
import winnow.model.Folded;

/**
 * The authors of a record as they are compared.
 *
 * @param names in printed order; without groups, unless there are only groups
 */
record People(List<Name> names) {

    private static final Set<String> NOBODY = Set.of(
            "",
            "et al",
            "al",
            "others",
            "anonymous",
            "anon",
            "no author name available",
            "unknown",
            "editor",
            "editors");

    /**
     * A name as it is compared; empty if it says that nobody is known.
     *
     * @param printed as {@link Author#parse} reads it
     */
    static Optional<Name> name(String printed) {
        Author author = Author.parse(printed);
        return NOBODY.contains(Folded.of(author.toString()).text())
                ? Optional.empty()
                : Optional.of(Name.of(author)).filter(name -> !name.family().isEmpty());
    }

    static People of(List<Name> all) {
        List<Name> persons = new ArrayList<>(all);
        persons.removeIf(name -> name.keys().group());
        return new People(List.copyOf(persons.isEmpty() ? all : persons));
    }

    private boolean areGroups() {
        return names.get(0).keys().group();
    }

    /**
     * Two lists of authors side by side.
     *
     * @param shorter number of names of the shorter list, at least 1
     * @param longer number of names of the longer list
     * @param inOrder names at the start that are equal one by one
     * @param shared names that both have, in whatever order
     * @param nearly names at the start whose families are equal, or whose parts changed places
     */
    record Side(int shorter, int longer, int inOrder, int shared, int nearly) {

        /** Whether one list is the beginning of the other. */
        boolean goesOn() {
            return inOrder == shorter;
        }

        boolean allEqual() {
            return inOrder == longer;
        }
    }

    /** Compares with another list; empty if one is, or if one names groups and the other persons. */
    Optional<Side> beside(People other) {
        if (names.isEmpty() || other.names.isEmpty() || areGroups() != other.areGroups()) {
            return Optional.empty();
        }
        int shorter = Math.min(names.size(), other.names.size());
        int inOrder = 0;
        while (inOrder < shorter && names.get(inOrder).canBe(other.names.get(inOrder))) {
            inOrder++;
        }
        int nearly = inOrder;
        while (nearly < shorter && isNearly(names.get(nearly), other.names.get(nearly))) {
            nearly++;
        }
        int shared = inOrder == shorter ? shorter : shared(other);
        return Optional.of(new Side(shorter, Math.max(names.size(), other.names.size()), inOrder, shared, nearly));
    }

    private static boolean isNearly(Name left, Name right) {
        return left.canBe(right) || left.sameFamily(right) || left.sameLetters(right);
    }

    /** The smaller of both directions, so that the comparison is symmetric. */
    private int shared(People other) {
        return Math.min(found(names, other.names), found(other.names, names));
    }

    private static int found(List<Name> wanted, List<Name> among) {
        List<Name> left = new ArrayList<>(among);
        int found = 0;
        for (Name name : wanted) {
            for (int i = 0; i < left.size(); i++) {
                if (name.canBe(left.get(i))) {
                    left.remove(i);
                    found++;
                    break;
                }
            }
        }
        return found;
    }
}
