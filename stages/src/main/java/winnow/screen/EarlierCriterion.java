package winnow.screen;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a criterion was before it was changed, and what becomes of the votes of that time.
 *
 * @param code its code then; empty if it was the present one
 * @param text its text then; empty if it was the present one
 * @param until the last day on which people voted under it; needed to re-open their votes
 * @param votes what becomes of them
 */
public record EarlierCriterion(Optional<String> code, Optional<String> text, Optional<LocalDate> until, Votes votes) {

    /** What becomes of votes under an earlier criterion. */
    public enum Votes {
        /** They count as votes under the present one: it means the same. */
        KEEP,
        /** Those that exclude by it no longer count: it means something else, and people look again. */
        REOPEN
    }

    public EarlierCriterion {
        code = code == null ? Optional.empty() : code;
        text = text == null ? Optional.empty() : text;
        until = until == null ? Optional.empty() : until;
        code.ifPresent(Check::code);
        Check.that(
                code.isPresent() || text.isPresent(),
                "was: neither code nor text is given; say what the criterion was called, or how it read");
        Check.that(votes != null, "was: votes is missing; say what becomes of the votes of that time: keep or reopen");
        Check.that(
                votes != Votes.REOPEN || until.isPresent(),
                "was: until is missing; say the last day whose votes are re-opened");
    }

    /** Whether a vote of this day no longer counts. */
    boolean reopens(LocalDate day) {
        return votes == Votes.REOPEN && !day.isAfter(until.orElseThrow());
    }
}
