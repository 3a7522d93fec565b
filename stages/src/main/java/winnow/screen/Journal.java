package winnow.screen;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import winnow.model.Origin;

/**
 * A journal, from all its rows in a list.
 *
 * @param title as the list prints it
 * @param issns eight characters each; may be empty
 * @param areas its subject areas, folded; may be empty
 * @param citations the largest number of its rows; empty if none has one
 * @param at the row that the number is from
 */
record Journal(String title, Set<String> issns, Set<String> areas, Optional<Long> citations, Origin at) {

    Journal {
        issns = Set.copyOf(issns);
        areas = Set.copyOf(areas);
    }

    /** One row of a list. */
    record Line(
            String source, String title, List<String> issns, Set<String> areas, Optional<Long> citations, Origin at) {

        /** The same, with a number. */
        Line counted(Optional<Long> number) {
            return new Line(source, title, issns, areas, number, at);
        }
    }
}
