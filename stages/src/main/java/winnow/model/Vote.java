package winnow.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person can say about a record in one phase. */
public enum Vote {
    INCLUDE,
    EXCLUDE,
    /** The full text could not be obtained; only in the full-text phase. */
    NOT_RETRIEVED;

    /** The name in files: {@code include}, {@code exclude}, {@code not-retrieved}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The vote of that {@link #key()}; empty if there is none. */
    public static Optional<Vote> of(String key) {
        return Arrays.stream(values()).filter(vote -> vote.key().equals(key)).findFirst();
    }
}
