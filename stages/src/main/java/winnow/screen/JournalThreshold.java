package winnow.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import winnow.model.Bibliography;
import winnow.model.Screened.Flag;
import winnow.model.Screened.JournalMatch;
import winnow.screen.Journals.Found;
import winnow.screen.Journals.NotFound;
import winnow.screen.Journals.Search;
import winnow.screen.ScreenSettings.Threshold;

/**
 * The rule that a citation's journal must be cited often enough, and be of one of the areas, if areas are given. What the
 * list or the citation leaves open is flagged; only a journal that was found can exclude.
 */
final class JournalThreshold {

    /**
     * What the rule says about one citation.
     *
     * @param enough false excludes, unknown flags
     * @param journal as found; empty if none was found, or the list has no number for it
     * @param flag what a person should look at; given if and only if unknown
     */
    record Finding(Truth enough, Optional<JournalMatch> journal, Optional<Flag> flag) {}

    private final Journals journals;
    private final Threshold threshold;
    private final Set<String> areas;

    JournalThreshold(Journals journals, Threshold threshold) {
        this.journals = journals;
        this.threshold = threshold;
        this.areas = threshold.areas().stream().map(JournalList::area).collect(Collectors.toUnmodifiableSet());
    }

    Finding find(Bibliography citation) {
        Search search = journals.find(citation);
        if (search instanceof NotFound nothing) {
            return new Finding(Truth.UNKNOWN, Optional.empty(), Optional.of(flag(nothing.reason())));
        }
        return judged((Found) search);
    }

    private Finding judged(Found found) {
        Journal journal = found.journal();
        Truth cited = journal.citations()
                .map(number -> Truth.of(number >= threshold.minimum()))
                .orElse(Truth.UNKNOWN);
        Truth enough = Truth.all(List.of(cited, fits(journal)));
        String by = found.by().name().toLowerCase(Locale.ROOT);
        Optional<JournalMatch> match =
                journal.citations().map(number -> new JournalMatch(journal.title(), by, number, journal.at()));
        Optional<Flag> flag = enough == Truth.UNKNOWN ? Optional.of(flag(open(journal, cited))) : Optional.empty();
        return new Finding(enough, match, flag);
    }

    private Truth fits(Journal journal) {
        if (areas.isEmpty()) {
            return Truth.TRUE;
        }
        return journal.areas().isEmpty()
                ? Truth.UNKNOWN
                : Truth.of(journal.areas().stream().anyMatch(areas::contains));
    }

    private String open(Journal journal, Truth cited) {
        List<String> missing = new ArrayList<>();
        if (cited == Truth.UNKNOWN) {
            missing.add("no number in '" + threshold.metric() + "'");
        }
        if (fits(journal) == Truth.UNKNOWN) {
            missing.add("no subject area");
        }
        return "the journal list has %s for '%s' (%s)"
                .formatted(String.join(" and ", missing), journal.title(), journal.at());
    }

    private static Flag flag(String reason) {
        return new Flag(ScreenSettings.THRESHOLD_CODE, reason);
    }
}
