package winnow.screen;

import java.util.List;
import java.util.Optional;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Screened;
import winnow.model.Verdict;

/**
 * A citation that waits for somebody.
 *
 * @param citation its id
 * @param phase in which phase
 * @param people for whom: reviewers who have not voted, or the adjudicator
 * @param settles names the votes that a ruling settles; empty if it waits for votes
 * @param flags what rules want a person to see, in words
 */
record Waiting(RecordId citation, Phase phase, List<String> people, String settles, String flags) {

    /** Empty if the citation waits for nobody. */
    static Optional<Waiting> of(Screened screened, Optional<String> adjudicator) {
        RecordId id = screened.citation();
        String flags = WorkLists.flags(screened);
        Verdict verdict = screened.verdict();
        if (verdict instanceof Verdict.Pending pending) {
            return Optional.of(new Waiting(id, pending.phase(), pending.waitingFor(), "", flags));
        }
        if (verdict instanceof Verdict.Flagged flagged) {
            return Optional.of(new Waiting(id, flagged.phase(), flagged.waitingFor(), "", flags));
        }
        if (verdict instanceof Verdict.Conflict conflict) {
            return Optional.of(
                    new Waiting(id, conflict.phase(), adjudicator.stream().toList(), conflict.votes(), flags));
        }
        return Optional.empty();
    }
}
