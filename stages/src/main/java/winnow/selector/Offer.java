package winnow.selector;

import java.util.List;

/**
 * A version in a leaf.
 *
 * @param version key into {@link Document#versions()}
 * @param starred whether admissible evidence says "best" in every task question answered yes, not necessarily in the
 *     same study
 * @param evidence rows of {@link Document#evidence()}, ascending: all admissible evidence of this version for the task
 *     questions answered yes
 */
public record Offer(String version, boolean starred, List<Integer> evidence) {
    public Offer {
        evidence = List.copyOf(evidence);
    }
}
