package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static winnow.screen.Samples.ANN;
import static winnow.screen.Samples.BOB;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.screen.ScreenSettings.Track;

/** What was found by other methods than a search is judged on the full text alone, if its track says so. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrackPhasesTest {

    private static final ScreenSettings TWO_TRACKS =
            settings(List.of(Phase.TITLE, Phase.FULLTEXT), List.of(Phase.FULLTEXT));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "web:1|-|Pending[phase=FULLTEXT, waitingFor=[ann, bob]]|[FULLTEXT]",
                "web:1|include|Included[]|[FULLTEXT]",
                "web:1|exclude first|Excluded[step=FULLTEXT, reason=first, by=PERSON]|[FULLTEXT]",
                "web:1|not-retrieved|NotRetrieved[]|[FULLTEXT]",
                "pubmed:1|include|Pending[phase=TITLE, waitingFor=[ann, bob]]|[TITLE]",
                "pubmed:1 web:1|include|Pending[phase=TITLE, waitingFor=[ann, bob]]|[TITLE]",
            })
    void only_the_phases_of_the_track_are_asked(String members, String fulltext, String verdict, String reached) {
        List<Decision> votes = new ArrayList<>();
        for (String person : fulltext == null ? List.<String>of() : List.of(ANN, BOB)) {
            votes.add(Samples.vote(person, 1, 2, members.split(" ")[0] + " fulltext " + fulltext));
        }
        Citation citation = Samples.citation(members, "title=T");
        Votes all = new Votes(new Decisions(votes, List.of(), List.of()));

        Screening.Outcome outcome =
                new Screening(TWO_TRACKS, Optional.empty(), all, ReadTexts.unchanged()).screen(citation);

        assertEquals(verdict, outcome.screened().verdict().toString());
        assertEquals(reached, outcome.reached().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TITLE|FULLTEXT|[fulltext]|[title]",
                "TITLE FULLTEXT|FULLTEXT TITLE|[fulltext, title]|[title, fulltext]",
                "TITLE FULLTEXT|TITLE TITLE|[title, title]|[title, fulltext]",
            })
    void phases_that_cannot_be_meant_are_refused(String review, String track, String said, String known) {
        assertEquals(
                ("track 'other': its phases are %s, but those of the review are %s;"
                                + " name some of these, each once, in their order")
                        .formatted(said, known),
                assertThrows(IllegalArgumentException.class, () -> settings(phases(review), phases(track)))
                        .getMessage());
    }

    private static List<Phase> phases(String names) {
        return List.of(names.split(" ")).stream().map(Phase::valueOf).toList();
    }

    private static ScreenSettings settings(List<Phase> review, List<Phase> track) {
        Map<String, Track> tracks = new LinkedHashMap<>();
        tracks.put("databases", new Track(List.of("pubmed"), false, List.of()));
        tracks.put("other", new Track(List.of("web"), false, List.of(), track));
        return new ScreenSettings(
                List.of(ANN, BOB),
                Optional.empty(),
                2,
                review,
                tracks,
                Optional.empty(),
                List.of(Samples.byPeople("first")));
    }
}
