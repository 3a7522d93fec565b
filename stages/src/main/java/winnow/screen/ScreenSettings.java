package winnow.screen;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.model.Phase;
import winnow.stage.Nearest;

/**
 * The protocol's rules of screening. Whatever cannot be meant is refused with an {@link IllegalArgumentException} that
 * says what to mend, in the words of the protocol file.
 *
 * @param reviewers who votes; each name is the name of a file, {@code raw/decisions/<name>.csv}
 * @param adjudicator who settles conflicts; not one of the reviewers
 * @param votesRequired votes that a citation needs in each phase before it is decided
 * @param phases in which people vote, in this order
 * @param tracks by name, in the order in which they are tried
 * @param threshold the journal threshold, for the tracks that have it
 * @param criteria the reasons to exclude, the most important first: a citation is counted under the first that holds
 */
public record ScreenSettings(
        List<String> reviewers,
        Optional<String> adjudicator,
        int votesRequired,
        List<Phase> phases,
        Map<String, Track> tracks,
        Optional<Threshold> threshold,
        List<Criterion> criteria) {

    /** The code under which exclusions by the journal threshold are counted. */
    public static final String THRESHOLD_CODE = "threshold";

    /**
     * The way of some databases' records through screening.
     *
     * @param databases names of databases; no database is in two tracks
     * @param threshold whether the journal threshold applies
     * @param criteria codes of the criteria whose queries are asked; all if empty
     * @param phases in which people vote on the track's citations; those of the review if empty
     */
    public record Track(List<String> databases, boolean threshold, List<String> criteria, List<Phase> phases) {

        public Track {
            databases = Check.listed(databases);
            criteria = Check.listed(criteria);
            phases = Check.listed(phases);
            Check.databases(databases);
        }

        /** One whose citations go through all phases of the review. */
        public Track(List<String> databases, boolean threshold, List<String> criteria) {
            this(databases, threshold, criteria, List.of());
        }
    }

    /** In which box of the PRISMA diagram the exclusions by the threshold are counted. */
    public enum PrismaBox {
        EXCLUDED_AUTOMATIC,
        EXCLUDED_OTHER,
        RECORDS_EXCLUDED
    }

    /**
     * The rule that a journal must be cited often enough.
     *
     * @param list the journal list, a file below {@code raw/journals}
     * @param metric the list's column that counts citations
     * @param unit what the column counts, in the plural
     * @param minimum citations from which a journal is kept
     * @param areas subject areas of which a journal must have one; any if empty
     * @param snapshot what the list is and of which day, for the methods text
     * @param snapshotDay the day on which the list was taken; may not be later than the last search
     * @param prismaBox where the exclusions are counted; it has no default because guidance differs
     */
    public record Threshold(
            String list,
            String metric,
            String unit,
            long minimum,
            List<String> areas,
            String snapshot,
            Optional<LocalDate> snapshotDay,
            PrismaBox prismaBox) {

        public Threshold {
            Check.given(list, "threshold: list is missing; name a file below raw/journals");
            Check.given(metric, "threshold: metric is missing; name the column of the list that counts citations");
            Check.that(minimum >= 0, "threshold: minimum is %d; it must not be negative".formatted(minimum));
            areas = Check.listed(areas);
            unit = unit == null || unit.isBlank() ? "citations" : unit;
            snapshot = snapshot == null ? "" : snapshot;
            snapshotDay = snapshotDay == null ? Optional.empty() : snapshotDay;
            Check.that(
                    prismaBox != null,
                    "threshold: prisma_box is missing; say excluded_automatic, excluded_other or records_excluded");
        }

        private Threshold withMinimum(long other) {
            return new Threshold(list, metric, unit, other, areas, snapshot, snapshotDay, prismaBox);
        }
    }

    /** What follows from a criterion's query. */
    public enum Effect {
        /** A citation that matches is excluded without a person having looked. */
        EXCLUDE,
        /** A citation that matches is marked, and people decide. */
        FLAG,
        /** A citation must match to be included; one that does not is excluded without a person having looked. */
        INCLUDE
    }

    /**
     * A reason to exclude.
     *
     * @param code short name: lower-case letters, digits and hyphens
     * @param text the reason in words, for people
     * @param effect what follows from the query; of no consequence without one
     * @param query Lucene's classic syntax, see {@link Queries}; without it only people apply the criterion
     * @param was what it was before, the latest first; empty if it never changed since people voted
     */
    public record Criterion(
            String code, String text, Effect effect, Optional<String> query, List<EarlierCriterion> was) {

        public Criterion {
            Check.code(code);
            text = text == null || text.isBlank() ? code : text;
            query = query == null ? Optional.empty() : query;
            was = Check.listed(was);
            Check.that(
                    effect != null || query.isEmpty(),
                    "criterion '%s': effect is missing; say exclude or flag, which follows when its query matches, or include, which asks that it matches"
                            .formatted(code));
            effect = effect == null ? Effect.EXCLUDE : effect;
            String where = "criterion '%s'".formatted(code);
            query.ifPresent(given -> Queries.parse(where, given));
        }

        private Criterion withQuery(String other) {
            return new Criterion(code, text, effect, Optional.of(other), was);
        }

        /** Its code, and those that it had. */
        List<String> codes() {
            return Stream.concat(Stream.of(code), was.stream().flatMap(earlier -> earlier.code().stream()))
                    .distinct()
                    .toList();
        }
    }

    public ScreenSettings {
        reviewers = Check.listed(reviewers);
        adjudicator = adjudicator == null ? Optional.empty() : adjudicator;
        phases = Check.listed(phases);
        tracks = Collections.unmodifiableMap(new LinkedHashMap<>(tracks == null ? Map.of() : tracks));
        threshold = threshold == null ? Optional.empty() : threshold;
        criteria = Check.listed(criteria);
        Check.reviewers(reviewers, adjudicator);
        Check.phases(phases);
        Check.votesRequired(votesRequired, reviewers.size());
        Check.once(criteria.stream().flatMap(each -> each.codes().stream()).toList(), "criterion");
        Check.tracks(tracks, threshold.isPresent(), criteria);
        Check.trackPhases(tracks, phases);
    }

    /** Two votes on title and abstract, two on the full text; nobody to vote, no track, no rule. */
    public static ScreenSettings defaults() {
        return new ScreenSettings(
                List.of(),
                Optional.empty(),
                2,
                List.of(Phase.TITLE, Phase.FULLTEXT),
                Map.of(),
                Optional.empty(),
                List.of());
    }

    /** The same with another minimum of the threshold; as it is without a threshold. */
    public ScreenSettings withMinimum(long minimum) {
        return with(threshold.map(rule -> rule.withMinimum(minimum)), criteria);
    }

    /**
     * The same with another query of a criterion, which excludes by it if it had none.
     *
     * @throws IllegalArgumentException if there is no such criterion, or the query cannot be read
     */
    public ScreenSettings withQuery(String code, String query) {
        Check.that(position(code) >= 0, "no criterion '%s'%s".formatted(code, nearest(code, criteria)));
        List<Criterion> changed = criteria.stream()
                .map(each -> each.codes().contains(code) ? each.withQuery(query) : each)
                .toList();
        return with(threshold, changed);
    }

    private ScreenSettings with(Optional<Threshold> newThreshold, List<Criterion> newCriteria) {
        return new ScreenSettings(reviewers, adjudicator, votesRequired, phases, tracks, newThreshold, newCriteria);
    }

    /** The place of a criterion in protocol order, from 0, by its present or an earlier code; -1 if there is none. */
    int position(String code) {
        return criteria.stream()
                .map(each -> each.codes().contains(code))
                .toList()
                .indexOf(true);
    }

    /** The criteria whose queries are asked in a track, in protocol order. */
    List<Criterion> asked(Track track) {
        return criteria.stream()
                .filter(criterion -> criterion.query().isPresent())
                .filter(criterion ->
                        track.criteria().isEmpty() || track.criteria().contains(criterion.code()))
                .toList();
    }

    /** The phases in which people vote on the citations of a track, in order. */
    public List<Phase> phases(Track track) {
        return track.phases().isEmpty() ? phases : track.phases();
    }

    /** The known criterion that a mistyped code is closest to, as a remark for a message; may be empty. */
    static String nearest(String code, List<Criterion> criteria) {
        return Nearest.of(code, criteria.stream().map(Criterion::code).toList())
                .map(known -> "; the nearest is '" + known + "'")
                .orElse("");
    }
}
