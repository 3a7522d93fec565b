package winnow.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the protocol laid down about how the review is made, as far as the Methods have to say it. What happened is in the
 * catalog.
 *
 * @param program name and version of this program
 * @param sameAt bits of evidence from which on two records are merged
 * @param doubtfulAt and from which on a person is asked
 * @param merged kinds of reports of one study that count as one report
 * @param votesRequired how many people vote on each citation
 * @param threshold the rule that a journal must be cited often enough
 */
public record Conduct(
        String program,
        double sameAt,
        double doubtfulAt,
        List<String> merged,
        int votesRequired,
        Optional<Threshold> threshold) {

    /**
     * The rule that a journal must be cited often enough.
     *
     * @param minimum from which a journal is kept
     * @param unit what is counted, in the plural
     * @param metric the column of the list that counts it
     * @param areas subject areas of which a journal must have one; any if empty
     * @param snapshot what the list is; may be empty
     */
    public record Threshold(
            long minimum, String unit, String metric, List<String> areas, String snapshot, Optional<LocalDate> day) {

        public Threshold {
            areas = List.copyOf(areas);
        }
    }

    public Conduct {
        merged = List.copyOf(merged);
    }
}
