package winnow.screen;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import winnow.model.Decision;
import winnow.model.Phase;

/**
 * Every vote on one citation, that is on any of its records.
 *
 * <p>Of several votes of one person in one phase the last counts: the one of the latest day, on one day the one further
 * down in the file. That holds as well for votes on two records that turned out to be one citation, even if one includes
 * and the other excludes: it is one person, and the later word is the person's word.
 *
 * @param votes in that order
 */
record Ballot(List<Decision> votes) {

    private static final Comparator<Decision> AS_CAST =
            Comparator.comparing(Decision::date).thenComparing(Decision::at);

    Ballot {
        votes = votes.stream().sorted(AS_CAST).toList();
    }

    /** The vote that counts, by reviewer. */
    SortedMap<String, Decision> counting(Phase phase) {
        SortedMap<String, Decision> last = new TreeMap<>();
        votes.stream().filter(vote -> vote.phase() == phase).forEach(vote -> last.put(vote.reviewer(), vote));
        return last;
    }

    /** The vote as it was first cast, by reviewer. */
    SortedMap<String, Decision> first(Phase phase) {
        SortedMap<String, Decision> first = new TreeMap<>();
        votes.stream().filter(vote -> vote.phase() == phase).forEach(vote -> first.putIfAbsent(vote.reviewer(), vote));
        return first;
    }

    /** The votes that nothing re-opens, each with the present code of its criterion. */
    Ballot under(Codes codes, Predicate<Decision> reopened) {
        return new Ballot(
                votes.stream().filter(reopened.negate()).map(codes::present).toList());
    }
}
