package winnow.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import winnow.model.Verdict;

/**
 * A verdict as the catalog's tables say it. The only place that tells the kinds of verdict apart.
 *
 * @param kind as in the table {@code verdict}
 * @param step where the citation left the review, or where it waits
 * @param reason the criterion that excluded it
 * @param decidedBy who excluded it
 * @param votesOf reviewers whose votes it waits for
 * @param asksForRuling whether it waits for somebody to settle a conflict
 */
record Standing(
        String kind,
        Optional<String> step,
        Optional<String> reason,
        Optional<String> decidedBy,
        List<String> votesOf,
        boolean asksForRuling) {

    static Standing of(Verdict verdict) {
        if (verdict instanceof Verdict.Included) {
            return closed("included");
        }
        if (verdict instanceof Verdict.NotRetrieved) {
            return closed("not-retrieved");
        }
        if (verdict instanceof Verdict.Excluded excluded) {
            Optional<String> reason = Optional.of(excluded.reason());
            return new Standing("excluded", key(excluded.step()), reason, key(excluded.by()), List.of(), false);
        }
        if (verdict instanceof Verdict.Conflict conflict) {
            return open("conflict", conflict.phase(), List.of(), true);
        }
        if (verdict instanceof Verdict.Pending pending) {
            return open("pending", pending.phase(), pending.waitingFor(), false);
        }
        if (verdict instanceof Verdict.Flagged flagged) {
            return open("flagged", flagged.phase(), flagged.waitingFor(), false);
        }
        throw new IllegalStateException("a kind of verdict that the catalog has no row for: " + verdict);
    }

    private static Standing closed(String kind) {
        return new Standing(kind, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false);
    }

    private static Standing open(String kind, Enum<?> phase, List<String> votesOf, boolean asksForRuling) {
        return new Standing(kind, key(phase), Optional.empty(), Optional.empty(), votesOf, asksForRuling);
    }

    private static Optional<String> key(Enum<?> value) {
        return Optional.of(value.name().toLowerCase(Locale.ROOT));
    }
}
