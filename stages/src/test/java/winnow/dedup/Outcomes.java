package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import winnow.model.Pair;
import winnow.model.Pair.Outcome;

/** What the default settings say of two records. */
final class Outcomes {

    private static final Dedup DEDUP = new Dedup(Dedup.Settings.defaults());

    private Outcomes() {}

    static void assertOutcome(Outcome expected, Fixture left, Fixture right) {
        Pair pair = DEDUP.compare(left.build(), right.build());
        assertEquals(expected, pair.outcome(), () -> pair.score() + " " + pair.evidence());
    }
}
