package winnow.pipeline;

import java.util.Locale;
import winnow.model.Verdict;

/** Verdicts in words. */
final class Verdicts {

    private Verdicts() {}

    static String inWords(Verdict verdict) {
        if (verdict instanceof Verdict.Excluded excluded) {
            return "excluded at " + excluded.step().name().toLowerCase(Locale.ROOT) + ": " + excluded.reason() + ", by "
                    + excluded.by().name().toLowerCase(Locale.ROOT);
        }
        if (verdict instanceof Verdict.Conflict conflict) {
            return "conflict at " + conflict.phase().key() + ", votes " + conflict.votes();
        }
        if (verdict instanceof Verdict.Pending pending) {
            return "waits at " + pending.phase().key() + " for " + String.join(", ", pending.waitingFor());
        }
        if (verdict instanceof Verdict.Flagged flagged) {
            return "flagged, waits at " + flagged.phase().key() + " for " + String.join(", ", flagged.waitingFor());
        }
        return verdict instanceof Verdict.NotRetrieved ? "not retrieved" : "included";
    }
}
