package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static winnow.screen.WithoutVotes.kind;
import static winnow.screen.WithoutVotes.screen;
import static winnow.screen.WithoutVotes.screened;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Citation;
import winnow.model.Screened;
import winnow.model.Screened.Flag;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Excluded;
import winnow.model.Verdict.Step;
import winnow.screen.ScreenSettings.Effect;
import winnow.stage.ReviewException;

/** What tracks and criteria decide before anyone votes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {

    @Test
    void the_first_track_with_a_database_of_a_member_is_taken() {
        ScreenSettings settings = Samples.settings(Optional.empty());

        assertEquals(
                "journals",
                screen(settings, Samples.citation("arxiv:1 scopus:2", "title=T"))
                        .track());
        assertEquals(
                "preprints",
                screen(settings, Samples.citation("arxiv:1 ieee:2", "title=T")).track());
    }

    @Test
    void a_citation_of_no_track_stops_the_run() {
        ScreenSettings settings = Samples.settings(Optional.empty());
        Citation citation = Samples.citation("ieee:2 wos:3", "title=T");

        assertEquals(
                "raw/protocol.yml: no track has database ieee or wos, which ieee:2 is from; add it to the databases of a track",
                assertThrows(ReviewException.class, () -> screen(settings, citation))
                        .getMessage());
    }

    @Test
    void the_first_criterion_that_holds_is_the_counted_reason() {
        ScreenSettings settings = Samples.settings(
                Optional.empty(),
                Samples.criterion("open", Effect.EXCLUDE, "abstract:x"),
                Samples.criterion("second", Effect.EXCLUDE, "title:beta"),
                Samples.criterion("note", Effect.FLAG, "title:alpha"),
                Samples.criterion("third", Effect.EXCLUDE, "title:alpha"),
                Samples.byPeople("by-people"));

        Screened screened = screen(settings, Samples.citation("pubmed:1", "title=alpha beta"));

        assertEquals(new Excluded(Step.TITLE, "second", By.AUTOMATION), screened.verdict());
        assertEquals(
                List.of(
                        new Flag("open", "abstract is missing, so the query cannot decide"),
                        new Flag("note", "Text of note")),
                screened.flags());
    }

    @ParameterizedTest
    @CsvSource({"year=2021, excluded", "year=2022, pending", "title=no year, flagged"})
    void a_criterion_to_include_excludes_what_does_not_match(String field, String expected) {
        ScreenSettings settings =
                Samples.settings(Optional.empty(), Samples.criterion("recent", Effect.INCLUDE, "year:[2022 TO 2025]"));

        Screened screened = screen(settings, Samples.citation("pubmed:1", "title=T", field));

        assertEquals(expected, kind(screened.verdict()));
    }

    @Test
    void several_missing_fields_are_named_together() {
        ScreenSettings settings =
                Samples.settings(Optional.empty(), Samples.criterion("no-llm", Effect.EXCLUDE, "NOT llm"));

        assertEquals(
                List.of(new Flag("no-llm", "abstract and keywords are missing, so the query cannot decide")),
                screen(settings, Samples.citation("pubmed:1", "title=alpha")).flags());
    }

    @Test
    void a_track_asks_only_its_own_criteria() {
        ScreenSettings all = Samples.settings(
                Optional.empty(),
                Samples.criterion("one", Effect.EXCLUDE, "title:alpha"),
                Samples.criterion("two", Effect.EXCLUDE, "title:alpha"));
        Map<String, ScreenSettings.Track> tracks = new java.util.LinkedHashMap<>(all.tracks());
        tracks.put("preprints", new ScreenSettings.Track(List.of("arxiv"), false, List.of("two")));
        ScreenSettings settings = new ScreenSettings(
                all.reviewers(),
                all.adjudicator(),
                all.votesRequired(),
                all.phases(),
                tracks,
                all.threshold(),
                all.criteria());

        assertEquals("one", reason(screen(settings, Samples.citation("pubmed:1", "title=alpha"))));
        assertEquals("two", reason(screen(settings, Samples.citation("arxiv:1", "title=alpha"))));
    }

    private static String reason(Screened screened) {
        return ((Excluded) screened.verdict()).reason();
    }
}
