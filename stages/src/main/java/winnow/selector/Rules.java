package winnow.selector;

import java.util.List;
import java.util.Optional;

/**
 * Rules that are not about questions.
 *
 * @param displayRule present if leaves are shortened to the starred versions when they would be long
 * @param priceDays for how many days before the last search a price counts as up to date
 * @param accepted findings of {@link Lint} that people know of and accept
 */
public record Rules(Optional<DisplayRule> displayRule, int priceDays, List<Accepted> accepted) {

    public Rules {
        accepted = List.copyOf(accepted);
    }

    /**
     * A finding that people know of and accept.
     *
     * @param check name of the check, as {@code undated-price}
     * @param place where; empty for everywhere
     */
    public record Accepted(String check, String place, String reason) {
        public Accepted {
            check = Wording.orEmpty(check);
            place = Wording.orEmpty(place);
            reason = Wording.orEmpty(reason);
        }
    }
}
