package winnow.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One citation with its verdict and what led to it.
 *
 * @param citation the citation's id
 * @param track the protocol's track that it took
 * @param journal the journal that was found for it, where the track has a threshold
 * @param flags what a rule could not decide or wants a person to see, in protocol order
 * @param verdict what follows
 */
public record Screened(
        RecordId citation, String track, Optional<JournalMatch> journal, List<Flag> flags, Verdict verdict) {

    public Screened {
        flags = List.copyOf(flags);
    }

    /**
     * A journal of a list, as found for a citation.
     *
     * @param title the journal's title in the list
     * @param matchedBy {@code issn}, {@code title} or {@code abbreviation}
     * @param citations its citations in the list's window
     * @param at the row of the list
     */
    public record JournalMatch(String title, String matchedBy, long citations, Origin at) {}

    /**
     * Something for a person to look at.
     *
     * @param rule the criterion's code, or {@code threshold}
     * @param reason in words
     */
    public record Flag(String rule, String reason) {

        /** Flags in one line. */
        public static String inWords(List<Flag> flags) {
            return flags.stream()
                    .map(flag -> flag.rule() + ": " + flag.reason())
                    .collect(Collectors.joining("; "));
        }
    }
}
