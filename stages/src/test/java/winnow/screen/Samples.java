package winnow.screen;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Vote;
import winnow.screen.ScreenSettings.Criterion;
import winnow.screen.ScreenSettings.Effect;
import winnow.screen.ScreenSettings.PrismaBox;
import winnow.screen.ScreenSettings.Threshold;
import winnow.screen.ScreenSettings.Track;

/** Small values for tests. */
final class Samples {

    static final String ANN = "ann";
    static final String BOB = "bob";
    static final String CLEO = "cleo";
    static final String JUDGE = "dora";

    private Samples() {}

    /** A bibliography from {@code field=value}; several values of one field are separated by {@code |}. */
    static Bibliography bibliography(String... fields) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        for (String each : fields) {
            int equals = each.indexOf('=');
            values.put(
                    Field.of(each.substring(0, equals)).orElseThrow(),
                    Arrays.asList(each.substring(equals + 1).split("\\|")));
        }
        return new Bibliography(values);
    }

    static Citation citation(String members, String... fields) {
        List<RecordId> ids =
                Arrays.stream(members.split(" ")).map(RecordId::parse).toList();
        return new Citation(ids.get(0), ids, bibliography(fields), Map.of());
    }

    /** A vote from {@code record phase vote [criterion]}, cast on a day of March 2025, in a line of the person's file. */
    static Decision vote(String person, int day, long line, String words) {
        String[] parts = words.split(" ");
        return new Decision(
                RecordId.parse(parts[0]),
                Phase.of(parts[1]).orElseThrow(),
                Vote.of(parts[2]).orElseThrow(),
                parts.length > 3 ? Optional.of(parts[3]) : Optional.empty(),
                person,
                LocalDate.of(2025, 3, day),
                "",
                new Origin("raw/decisions/" + person + ".csv", line));
    }

    static Criterion criterion(String code, Effect effect, String query) {
        return new Criterion(code, "Text of " + code, effect, Optional.of(query), List.of());
    }

    static Criterion byPeople(String code) {
        return new Criterion(code, "Text of " + code, Effect.EXCLUDE, Optional.empty(), List.of());
    }

    static Threshold threshold(long minimum, String... areas) {
        return new Threshold(
                "list.csv",
                "Citations",
                "citations",
                minimum,
                List.of(areas),
                "a list",
                Optional.empty(),
                PrismaBox.RECORDS_EXCLUDED);
    }

    /** Two reviewers, an adjudicator, tracks {@code journals} (pubmed, scopus) and {@code preprints} (arxiv). */
    static ScreenSettings settings(Optional<Threshold> threshold, Criterion... criteria) {
        return settings(List.of(ANN, BOB), 2, threshold, criteria);
    }

    static ScreenSettings settings(
            List<String> reviewers, int votesRequired, Optional<Threshold> threshold, Criterion... criteria) {
        return new ScreenSettings(
                reviewers,
                Optional.of(JUDGE),
                votesRequired,
                List.of(Phase.TITLE, Phase.FULLTEXT),
                tracks(threshold.isPresent()),
                threshold,
                List.of(criteria));
    }

    private static Map<String, Track> tracks(boolean threshold) {
        Map<String, Track> tracks = new java.util.LinkedHashMap<>();
        tracks.put("journals", new Track(List.of("pubmed", "scopus"), threshold, List.of()));
        tracks.put("preprints", new Track(List.of("arxiv"), false, List.of()));
        return tracks;
    }
}
