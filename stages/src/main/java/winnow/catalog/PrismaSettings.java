package winnow.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the flow diagram cannot know from records and votes. In the protocol, all of it optional:
 *
 * <pre>{@code
 * prisma:
 *   sources: {trials: register, web: website}
 *   update_of: 2024-03-31
 *   earlier: {studies: 10, reports: 12}
 * }</pre>
 *
 * @param sources folders of exports that are not of a database, and what they are of
 * @param updateOf the last search round of the version that this one updates, if that was made here too: what its records
 *     brought are previous studies, and the flow counts only records that were first seen later
 * @param earlier what is known of a version that was made elsewhere
 * @param metaAnalysis how much of the whole went into a meta-analysis
 */
public record PrismaSettings(
        Map<String, Kind> sources, Optional<String> updateOf, Earlier earlier, Counted metaAnalysis) {

    /** What a source of records is. */
    public enum Kind {
        DATABASE,
        REGISTER,
        WEBSITE,
        ORGANISATION,
        CITATION_SEARCHING;

        /** Whether its records come without a search of titles and abstracts, and are judged on the full text directly. */
        public boolean isOtherMethod() {
            return this != DATABASE && this != REGISTER;
        }

        /** As the protocol spells it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a new report of a study of the earlier version is counted; the PRISMA statement leaves that open. */
    public enum NewReports {
        /** In the total only. */
        TOTAL,
        /** Among the new reports, and so in the total. */
        NEW_AND_TOTAL
    }

    /** Studies and their reports. */
    public record Counted(long studies, long reports) {

        static final Counted NONE = new Counted(0, 0);

        public Counted {
            require(
                    studies >= 0 && reports >= 0,
                    "%d studies and %d reports; neither can be negative".formatted(studies, reports));
        }
    }

    /**
     * Of the earlier version, what does not count any more.
     *
     * @param why to be printed below the diagram
     */
    public record Removed(long studies, long reports, String why) {

        static final Removed NOTHING = new Removed(0, 0, "");

        public Removed {
            why = Objects.requireNonNullElse(why, "").strip();
            require(
                    studies >= 0 && reports >= 0,
                    "removed: %d studies and %d reports; neither can be negative".formatted(studies, reports));
            require(
                    studies + reports == 0 || !why.isEmpty(),
                    "removed: it is not said why; add 'why: <the reason, for the footnote>'");
        }
    }

    /**
     * A version that was made elsewhere.
     *
     * @param studies in it; 0 if there is none
     * @param reports of these studies
     * @param withNewReports those of its studies, as {@code studies.csv} names them, of which a report was found now
     */
    public record Earlier(
            long studies, long reports, Removed removed, List<String> withNewReports, NewReports newReportsIn) {

        static final Earlier NONE = new Earlier(0, 0, Removed.NOTHING, List.of(), NewReports.TOTAL);

        public Earlier {
            removed = Objects.requireNonNullElse(removed, Removed.NOTHING);
            withNewReports = List.copyOf(Objects.requireNonNullElse(withNewReports, List.of()));
            newReportsIn = Objects.requireNonNullElse(newReportsIn, NewReports.TOTAL);
            new Counted(studies, reports);
            require(
                    studies == 0 == (reports == 0),
                    "%d studies in %d reports cannot be; give both numbers".formatted(studies, reports));
            require(
                    removed.studies() <= studies && removed.reports() <= reports,
                    "removed are %d studies and %d reports of %d and %d; what was removed must be counted under studies and reports first"
                            .formatted(removed.studies(), removed.reports(), studies, reports));
            require(
                    withNewReports.size() <= studies - removed.studies(),
                    "with_new_reports names more studies (%d) than are left of the earlier version (%d); raise 'studies', or take names away"
                            .formatted(withNewReports.size(), studies - removed.studies()));
            require(
                    withNewReports.stream().distinct().count() == withNewReports.size(),
                    "with_new_reports names a study twice; remove one: " + withNewReports);
        }
    }

    public PrismaSettings {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNullElse(sources, Map.of())));
        updateOf = Objects.requireNonNullElse(updateOf, Optional.empty());
        earlier = Objects.requireNonNullElse(earlier, Earlier.NONE);
        metaAnalysis = Objects.requireNonNullElse(metaAnalysis, Counted.NONE);
        sources.forEach((source, kind) -> require(kind != null, "sources: it is not said what '" + source + "' is of"));
    }

    /** A new review from databases. */
    public static PrismaSettings defaults() {
        return new PrismaSettings(Map.of(), Optional.empty(), Earlier.NONE, Counted.NONE);
    }

    /** What a folder of exports is of. */
    public Kind kind(String source) {
        return sources.getOrDefault(source, Kind.DATABASE);
    }

    /** Whether there is an earlier version of the review. */
    boolean isUpdate() {
        return updateOf.isPresent() || earlier.studies() > 0;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
