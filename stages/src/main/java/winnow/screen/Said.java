package winnow.screen;

import winnow.model.Decision;
import winnow.model.Origin;

/**
 * What a row of votes or rulings says, wherever it stands: the same twice is the same vote.
 *
 * @param settles what a ruling settles; empty for a vote
 */
record Said(Decision decision, String settles) {

    private static final Origin ANYWHERE = new Origin("", 0);

    Said {
        decision = new Decision(
                decision.record(),
                decision.phase(),
                decision.vote(),
                decision.criterion(),
                decision.reviewer(),
                decision.date(),
                decision.note(),
                ANYWHERE);
    }
}
