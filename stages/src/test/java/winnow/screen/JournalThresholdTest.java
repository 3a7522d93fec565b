package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static winnow.screen.WithoutVotes.kind;
import static winnow.screen.WithoutVotes.screen;
import static winnow.screen.WithoutVotes.screened;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Citation;
import winnow.model.Origin;
import winnow.model.Screened;
import winnow.model.Screened.Flag;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Excluded;
import winnow.model.Verdict.Step;

/** What the number of citations of a journal decides before anyone votes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JournalThresholdTest {

    private static final Excluded BY_THRESHOLD = new Excluded(Step.THRESHOLD, "threshold", By.AUTOMATION);

    @ParameterizedTest
    @CsvSource({"issn=1234-5679, pending", "issn=0378-5955, pending", "issn=0000-0019, excluded"})
    void the_minimum_is_enough(String issn, String expected) {
        assertEquals(
                expected,
                kind(screened(Samples.threshold(1000), "title=T", issn).verdict()));
    }

    @Test
    void the_journal_is_kept_with_how_it_was_found() {
        Screened kept = screened(Samples.threshold(1000), "title=T", "container=the just enough");
        Screened excluded = screened(Samples.threshold(1000), "title=T", "issn=0000-0019");

        assertEquals(
                Optional.of(new Screened.JournalMatch("Just Enough", "title", 1000, new Origin("list.csv", 2))),
                kept.journal());
        assertEquals("issn", excluded.journal().orElseThrow().matchedBy());
        assertEquals(BY_THRESHOLD, excluded.verdict());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "title=T|no ISSN and no journal title is given",
                "container=Unknown|'Unknown' is not in the journal list",
                "issn=2222-2222|ISSN 2222-2222 is not in the journal list",
                "issn=1234-567X|the journal list has no number in 'Citations' for 'No Number' (list.csv:4)"
            })
    void a_journal_that_the_list_does_not_tell_about_is_flagged(String field, String reason) {
        Screened screened = screened(Samples.threshold(1000), "title=T", field);

        assertEquals(List.of(new Flag("threshold", reason)), screened.flags());
        assertEquals("flagged", kind(screened.verdict()));
        assertEquals(Optional.empty(), screened.journal());
    }

    @ParameterizedTest
    @CsvSource({
        "container=Often Cited, pending",
        "container=Just Enough, excluded",
        "container=Not Quite, excluded",
        "container=No Number, flagged",
        "container=No Area, flagged",
        "container=No Area And Few, excluded",
        "container=No Number And Other Area, excluded"
    })
    void a_journal_needs_one_of_the_areas(String container, String expected) {
        assertEquals(
                expected,
                kind(screened(Samples.threshold(1000, "Nursing (miscellaneous)", "Dentistry"), "title=T", container)
                        .verdict()));
    }

    @Test
    void a_track_without_the_threshold_does_not_ask_for_it() {
        ScreenSettings settings = Samples.settings(Optional.of(Samples.threshold(1000)));
        Citation preprint = Samples.citation("arxiv:1", "title=T", "container=Not Quite");

        assertEquals("pending", kind(screen(settings, preprint).verdict()));
        assertEquals("preprints", screen(settings, preprint).track());
    }
}
