package winnow.model;

import java.util.List;

/**
 * Two records compared, with the evidence. Stored for every pair that is not plainly different.
 *
 * @param left the smaller id
 * @param right the larger id
 * @param score sum of the evidence, in bits
 * @param outcome what follows
 * @param basis what decided
 * @param evidence per comparison of the rule table, in table order
 */
public record Pair(RecordId left, RecordId right, double score, Outcome outcome, Basis basis, List<Evidence> evidence) {

    /** What a pair turned out to be. */
    public enum Outcome {
        /** One report: merged. */
        SAME,
        /** A person should look; not merged until then. */
        DOUBTFUL,
        /** Two reports of one study, such as a preprint and its article: linked, not merged. */
        TWO_REPORTS,
        /** Two reports that have nothing to do with each other. */
        DIFFERENT
    }

    /** What decided about a pair. */
    public enum Basis {
        /** The rule table. */
        RULES,
        /** A person, in {@code raw/decisions/duplicates.csv}. */
        PERSON
    }

    /** @throws IllegalArgumentException if the ids are not in order */
    public Pair {
        if (left.compareTo(right) >= 0) {
            throw new IllegalArgumentException(left + " is not before " + right);
        }
        evidence = List.copyOf(evidence);
    }
}
