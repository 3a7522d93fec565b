package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Phase;
import winnow.stage.Json;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreenSettingsTest {

    private static final String WHOLE = """
            reviewers: [ann, bob]
            adjudicator: dora
            votes_required: 2
            phases: [title, fulltext]
            tracks:
              journals: {databases: [pubmed, scopus], threshold: true}
              preprints: {databases: [arxiv], threshold: false, criteria: [not-llm]}
            threshold:
              list: scimago-2020.csv
              metric: Total Cites (3years)
              minimum: 13000
              areas: [Medicine, Nursing]
              snapshot: SCImago 2020, downloaded 2022
              prisma_box: records_excluded
            criteria:
              - {code: not-llm, text: Not about language models, effect: flag, query: NOT llm*}
              - code: not-research
                text: Not original research
                was: [{code: no-research, votes: keep}, {text: No research, until: 2025-04-01, votes: reopen}]
            """;

    @Test
    void a_protocol_maps_onto_them_and_back() throws Exception {
        ScreenSettings settings = Protocols.read(WHOLE);

        assertEquals(
                List.of("journals", "preprints"), List.copyOf(settings.tracks().keySet()));
        assertEquals(List.of(), settings.tracks().get("journals").criteria());
        assertEquals(13_000, settings.threshold().orElseThrow().minimum());
        assertEquals(ScreenSettings.Effect.FLAG, settings.criteria().get(0).effect());
        assertTrue(settings.criteria().get(1).query().isEmpty());
        String json = Json.mapper().writeValueAsString(settings);
        assertEquals(settings, Json.mapper().readValue(json, ScreenSettings.class));
    }

    @Test
    void the_defaults_are_two_votes_in_two_phases() throws Exception {
        ScreenSettings defaults = ScreenSettings.defaults();

        assertEquals(2, defaults.votesRequired());
        assertEquals(List.of(Phase.TITLE, Phase.FULLTEXT), defaults.phases());
        assertEquals(Map.of(), defaults.tracks());
        assertEquals(
                defaults, Json.mapper().readValue(Json.mapper().writeValueAsString(defaults), ScreenSettings.class));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "[ann, bob]|[ann, Ann]|reviewer 'ann' is there twice; remove or rename one",
                "[ann, bob]|[ann, a/b]|reviewer 'a/b': a name becomes a file's name, so it has letters, digits, '-', '_' and '.' only",
                "[ann, bob]|[ann, .bob]|reviewer '.bob': a name becomes a file's name, so it has letters, digits, '-', '_' and '.' only",
                "[ann, bob]|[ann, Duplicates]|reviewer 'Duplicates': a file of this name has another use; take another name",
                "adjudicator: dora|adjudicator: Bob|adjudicator 'Bob' is a reviewer too; a conflict is settled by somebody who did not vote",
                "adjudicator: dora|adjudicator: ' '|adjudicator: the name is blank; remove the line or name a person",
                "required: 2|required: 0|votes_required is 0; it must be at least 1",
                "required: 2|required: 3|votes_required is 3, but there are only 2 reviewers; add reviewers or lower it",
                "[title, fulltext]|[]|phases: none is given; say [title, fulltext]",
                "[title, fulltext]|[title, title]|phase 'title' is there twice; remove or rename one",
                "[title, fulltext]|[fulltext, title]|phases: title comes before fulltext; swap them",
                "[arxiv]|[arxiv, scopus]|tracks: database 'scopus' is there twice; remove or rename one",
                "[arxiv]|[]|track: databases are missing; list the names of the databases' folders",
                "[arxiv]|[ArXiv]|track: 'ArXiv' is not the name of a database's folder; write it in lower case, without blanks",
                "[not-llm]|[not-lm]|track 'preprints': no criterion 'not-lm'; the nearest is 'not-llm'",
                "  list: scimago-2020.csv||threshold: list is missing; name a file below raw/journals",
                "  metric: Total Cites (3years)||threshold: metric is missing; name the column of the list that counts citations",
                "13000|-1|threshold: minimum is -1; it must not be negative",
                "  prisma_box: records_excluded||threshold: prisma_box is missing; say excluded_automatic, excluded_other or records_excluded",
                "code: not-llm|code: not-research|criterion 'not-research' is there twice; remove or rename one",
                "code: not-llm|code: threshold|criterion 'threshold': this code is reserved for the journal threshold; take another",
                "code: not-llm|code: Not LLM|criterion 'Not LLM': a code has lower-case letters, digits and hyphens only",
                "no-research, votes|not-llm, votes|criterion 'not-llm' is there twice; remove or rename one",
                "{code: no-research, votes|{votes|was: neither code nor text is given; say what the criterion was called, or how it read",
                ", votes: keep||was: votes is missing; say what becomes of the votes of that time: keep or reopen",
                "until: 2025-04-01, ||was: until is missing; say the last day whose votes are re-opened",
                "code: not-llm, ||criterion: code is missing; give each criterion a short code such as not-research",
                "effect: flag, ||criterion 'not-llm': effect is missing; say exclude or flag, which follows when its query matches, or include, which asks that it matches"
            })
    void what_cannot_be_meant_is_refused(String part, String instead, String message) {
        assertTrue(WHOLE.contains(part), part);
        assertEquals(message, refused(WHOLE.replace(part, instead == null ? "" : instead)));
    }

    @Test
    void a_track_with_the_threshold_needs_one() {
        String without =
                WHOLE.substring(0, WHOLE.indexOf("threshold:\n")) + WHOLE.substring(WHOLE.indexOf("criteria:\n"));

        assertEquals(
                "track 'journals' asks for the journal threshold, but there is none; add 'threshold:'",
                refused(without));
    }

    @Test
    void a_query_is_checked_at_once_and_shown_with_the_place() {
        assertEquals("""
                criterion 'not-llm': the query cannot be read: no field 'titel'; the nearest is 'title'; fields are title, year, container, doi, abstract, keywords, type, language
                  llm AND titel:x
                          ^""", refused(WHOLE.replace("NOT llm*", "'llm AND titel:x'")));
    }

    private static String refused(String protocol) {
        Throwable e = assertThrows(Exception.class, () -> Protocols.read(protocol));
        while (!(e instanceof IllegalArgumentException) && e.getCause() != null) {
            e = e.getCause();
        }
        return e.getMessage();
    }
}
