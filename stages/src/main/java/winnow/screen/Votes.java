package winnow.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.RecordId;
import winnow.model.Ruling;

/** Votes and rulings, to be found by the records that they name. */
final class Votes {

    private final Map<RecordId, List<Decision>> votes = new HashMap<>();
    private final Map<RecordId, List<Ruling>> rulings = new HashMap<>();

    Votes(Decisions decisions) {
        decisions
                .votes()
                .forEach(vote -> this.votes
                        .computeIfAbsent(vote.record(), id -> new ArrayList<>())
                        .add(vote));
        decisions
                .rulings()
                .forEach(ruling -> this.rulings
                        .computeIfAbsent(ruling.decision().record(), id -> new ArrayList<>())
                        .add(ruling));
    }

    /** Every vote on a record of the citation. */
    Ballot on(Citation citation) {
        return new Ballot(of(votes, citation).toList());
    }

    /** Every ruling on a record of the citation. */
    List<Ruling> rulingsOn(Citation citation) {
        return of(rulings, citation).toList();
    }

    private static <T> Stream<T> of(Map<RecordId, List<T>> map, Citation citation) {
        return citation.members().stream().flatMap(id -> map.getOrDefault(id, List.of()).stream());
    }
}
