package winnow.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import winnow.model.Author;
import winnow.model.Folded;

/**
 * The authors of a record as they are compared.
 *
 * @param names in printed order
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

    static People of(List<Author> authors) {
        return new People(authors.stream()
                .filter(author -> !NOBODY.contains(Folded.of(author.toString()).text()))
                .map(Name::of)
                .filter(name -> !name.family().isEmpty())
                .toList());
    }

    /**
     * Two lists of authors side by side.
     *
     * @param shorter number of names of the shorter list, at least 1
     * @param longer number of names of the longer list
     * @param inOrder names at the start that are equal one by one
     * @param shared names that both have, in whatever order
     */
    record Side(int shorter, int longer, int inOrder, int shared) {}

    /** Compares with another list; neither may be empty. */
    Side beside(People other) {
        int shorter = Math.min(names.size(), other.names.size());
        int inOrder = 0;
        while (inOrder < shorter && names.get(inOrder).canBe(other.names.get(inOrder))) {
            inOrder++;
        }
        int shared = inOrder == shorter ? shorter : shared(other);
        return new Side(shorter, Math.max(names.size(), other.names.size()), inOrder, shared);
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
