package winnow.screen;

import java.util.Optional;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.stage.Issue;

/** What takes a vote's force without anybody having voted again: the protocol, or a text that changed. */
record Reopening(Codes codes, ReadTexts texts) {

    /** Why the vote no longer counts; empty if it does. */
    Optional<Issue> of(Citation citation, Decision vote) {
        if (codes.reopens(vote)) {
            return Optional.of(new Issue(
                    Issue.Code.REVISED_CRITERION,
                    vote.at(),
                    "criterion",
                    vote.criterion().orElse("")));
        }
        return texts.changedSince(citation, vote)
                ? Optional.of(new Issue(
                        Issue.Code.CHANGED_TEXT,
                        vote.at(),
                        "record",
                        vote.record().toString()))
                : Optional.empty();
    }
}
