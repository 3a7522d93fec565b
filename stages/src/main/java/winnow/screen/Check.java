package winnow.screen;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.screen.ScreenSettings.Criterion;
import winnow.screen.ScreenSettings.Track;

/** What the settings must be. Each check throws an {@link IllegalArgumentException} that says what to mend. */
final class Check {

    private static final String CODE = "[a-z0-9][a-z0-9-]*";
    private static final String PLAIN_NAME = "[\\p{L}\\p{N}]([\\p{L}\\p{N}._-]*[\\p{L}\\p{N}_-])?";
    private static final Set<String> TAKEN_NAMES = Set.of("duplicates", "adjudication", "conflicts");

    private Check() {}

    static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static void given(String text, String message) {
        that(text != null && !text.isBlank(), message);
    }

    /** The list; empty if the protocol leaves it out. */
    static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static void code(String code) {
        given(code, "criterion: code is missing; give each criterion a short code such as not-research");
        that(
                code.matches(CODE),
                "criterion '%s': a code has lower-case letters, digits and hyphens only".formatted(code));
        that(
                !code.equals(ScreenSettings.THRESHOLD_CODE),
                "criterion '%s': this code is reserved for the journal threshold; take another".formatted(code));
    }

    /** Names, each once. */
    static void once(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            that(seen.add(name), "%s '%s' is there twice; remove or rename one".formatted(what, name));
        }
    }

    static void reviewers(List<String> reviewers, Optional<String> adjudicator) {
        for (String name : reviewers) {
            that(
                    name.matches(PLAIN_NAME),
                    "reviewer '%s': a name becomes a file's name, so it has letters, digits, '-', '_' and '.' only"
                            .formatted(name));
            that(
                    !TAKEN_NAMES.contains(name.toLowerCase(Locale.ROOT)),
                    "reviewer '%s': a file of this name has another use; take another name".formatted(name));
        }
        once(reviewers.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList(), "reviewer");
        adjudicator.ifPresent(name -> {
            given(name, "adjudicator: the name is blank; remove the line or name a person");
            that(
                    reviewers.stream().noneMatch(name::equalsIgnoreCase),
                    "adjudicator '%s' is a reviewer too; a conflict is settled by somebody who did not vote"
                            .formatted(name));
        });
    }

    static void phases(List<Phase> phases) {
        that(!phases.isEmpty(), "phases: none is given; say [title, fulltext]");
        once(phases.stream().map(Phase::key).toList(), "phase");
        that(phases.stream().sorted().toList().equals(phases), "phases: title comes before fulltext; swap them");
    }

    static void votesRequired(int votes, int reviewers) {
        that(votes >= 1, "votes_required is %d; it must be at least 1".formatted(votes));
        that(
                reviewers == 0 || votes <= reviewers,
                "votes_required is %d, but there are only %d reviewers; add reviewers or lower it"
                        .formatted(votes, reviewers));
    }

    static void databases(List<String> databases) {
        that(!databases.isEmpty(), "track: databases are missing; list the names of the databases' folders");
        databases.forEach(database -> that(
                RecordId.isDatabase(database),
                "track: '%s' is not the name of a database's folder; write it in lower case, without blanks"
                        .formatted(database)));
    }

    static void tracks(Map<String, Track> tracks, boolean hasThreshold, List<Criterion> criteria) {
        once(
                tracks.values().stream()
                        .flatMap(track -> track.databases().stream())
                        .toList(),
                "tracks: database");
        List<String> codes = criteria.stream().map(Criterion::code).toList();
        tracks.forEach((name, track) -> {
            that(
                    hasThreshold || !track.threshold(),
                    "track '%s' asks for the journal threshold, but there is none; add 'threshold:'".formatted(name));
            track.criteria()
                    .forEach(code -> that(
                            codes.contains(code),
                            "track '%s': no criterion '%s'%s"
                                    .formatted(name, code, ScreenSettings.nearest(code, criteria))));
        });
    }

    static void trackPhases(Map<String, Track> tracks, List<Phase> phases) {
        tracks.forEach((name, track) -> that(
                phases.stream().filter(track.phases()::contains).toList().equals(track.phases()),
                "track '%s': its phases are %s, but those of the review are %s; name some of these, each once, in their order"
                        .formatted(name, keys(track.phases()), keys(phases))));
    }

    private static List<String> keys(List<Phase> phases) {
        return phases.stream().map(Phase::key).toList();
    }
}
