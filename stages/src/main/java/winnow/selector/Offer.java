package winnow.selector;

import java.util.Objects;

/**
 * A version in a leaf.
 *
 * @param version key into {@link Document#versions()}
 * @param starred whether admissible evidence says "best" in every task question answered yes, not necessarily in the
 *     same study
 */
public record Offer(String version, boolean starred) {
    public Offer {
        Objects.requireNonNull(version, "version");
    }
}
