package winnow.selector;

import java.util.Objects;
import java.util.Optional;

/**
 * That a version was applied to a use.
 *
 * @param use key into {@link Document#uses()}
 * @param version that was applied
 * @param study key into {@link Document#studies()}; empty if the numbers repeat published counts of studies that are not
 *     named. The two are never added up
 * @param applied how often: 1 for a study, any number for counts
 * @param best how often it did best
 */
public record Evidence(String use, String version, Optional<String> study, int applied, int best) {
    public Evidence {
        Objects.requireNonNull(use, "use");
        Objects.requireNonNull(version, "version");
    }

    /** Whether it is the reason for a star. */
    public boolean wasBest() {
        return best > 0;
    }
}
