package winnow.dedup;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What names a whole book or a volume of proceedings.
 *
 * @param volumes numbers in the volume
 * @param isbns its ISBNs
 */
record Whole(Set<String> volumes, Set<String> isbns) {

    static Whole of(Profile profile) {
        return new Whole(profile.volume(), new TreeSet<>(profile.isbns()));
    }

    boolean meets(Whole other) {
        return !Collections.disjoint(volumes, other.volumes) || !Collections.disjoint(isbns, other.isbns);
    }

    boolean isComparable(Whole other) {
        return !volumes.isEmpty() && !other.volumes.isEmpty() || !isbns.isEmpty() && !other.isbns.isEmpty();
    }
}
