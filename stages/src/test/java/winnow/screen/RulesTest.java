package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.Screened;
import winnow.model.Screened.Flag;
import winnow.model.Verdict;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Excluded;
import winnow.model.Verdict.Step;
import winnow.screen.ScreenSettings.Criterion;
import winnow.screen.ScreenSettings.Effect;
import winnow.stage.ReviewException;

/** What rules decide before anyone votes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {

    private static final Excluded BY_THRESHOLD = new Excluded(Step.THRESHOLD, "threshold", By.AUTOMATION);

    private static final Journals JOURNALS = Journals.of(List.of(
            line("1", "Often Cited", "1234-5679", Set.of("nursing"), 1001L),
            line("2", "Just Enough", "0378-5955", Set.of("software"), 1000L),
            line("3", "Not Quite", "0000-0019", Set.of("nursing"), 999L),
            line("4", "No Number", "1234-567X", Set.of("nursing"), null),
            line("5", "No Area", "", Set.of(), 5000L),
            line("6", "No Area And Few", "", Set.of(), 5L),
            line("7", "No Number And Other Area", "", Set.of("software"), null)));

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

    /** Titles and ISSNs name the same journal here: of two that contradict each other the ISSN counts. */
    @RepeatedTest(300)
    void losing_data_never_excludes(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        ScreenSettings settings = Samples.settings(
                Optional.of(Samples.threshold(1000, random.nextBoolean() ? new String[] {} : new String[] {"Nursing"})),
                criteria(random));
        Citation whole = citation(random);
        Verdict before = screen(settings, whole).verdict();

        for (Field lost : whole.bibliography().values().keySet()) {
            Map<Field, List<String>> fewer = new EnumMap<>(whole.bibliography().values());
            fewer.remove(lost);
            Citation less = new Citation(whole.id(), whole.members(), new Bibliography(fewer), Map.of());
            Verdict after = screen(settings, less).verdict();
            assertTrue(
                    before instanceof Excluded || !(after instanceof Excluded),
                    () -> "without " + lost + ": " + before + " became " + after);
        }
    }

    @RepeatedTest(60)
    void what_a_citation_does_not_say_never_excludes_it(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String field = pick(random, "year", "abstract", "container");
        String about = field.equals("year") ? "year:[2020 TO 2022]" : field + ":alpha";
        String query = pick(random, about, "NOT " + about, "*:* -" + about, about + " AND (NOT " + about + ")");
        ScreenSettings settings = Samples.settings(
                Optional.of(Samples.threshold(1000)),
                Samples.criterion("rule", Effect.values()[random.nextInt(3)], query));
        Map<Field, List<String>> values =
                new EnumMap<>(citation(random).bibliography().values());
        values.keySet().removeAll(Set.of(Field.YEAR, Field.ABSTRACT, Field.CONTAINER, Field.ISSN));
        Citation without = new Citation(
                RecordId.parse("pubmed:1"), List.of(RecordId.parse("pubmed:1")), new Bibliography(values), Map.of());

        Screened screened = screen(settings, without);

        assertEquals("flagged", kind(screened.verdict()), query);
        assertEquals(
                List.of("threshold", "rule"),
                screened.flags().stream().map(Flag::rule).toList());
    }

    /** Each way of counting who is excluded, and why, comes to the same number. */
    @RepeatedTest(60)
    void reasons_and_who_excluded_both_add_up_to_the_excluded(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        ScreenSettings settings = Samples.settings(Optional.of(Samples.threshold(1000)), criteria(random));
        Tally tally = new Tally();
        Map<String, Long> reasons = new TreeMap<>();
        long excluded = 0;
        for (int i = 0; i < 30; i++) {
            Citation citation = citation(random);
            List<Decision> votes = new ArrayList<>();
            for (String person : List.of(Samples.ANN, Samples.BOB)) {
                String said = random.nextInt(3) == 0 ? "include" : "exclude c" + random.nextInt(3);
                votes.add(Samples.vote(person, 1, 2, citation.id() + " title " + said));
            }
            Verdict verdict = new Screening(
                            settings,
                            Optional.of(JOURNALS),
                            new Votes(new Decisions(votes, List.of(), List.of())),
                            ReadTexts.unchanged())
                    .screen(citation)
                    .screened()
                    .verdict();
            tally.add(verdict);
            if (verdict instanceof Excluded out) {
                excluded++;
                reasons.merge(out.reason(), 1L, Long::sum);
            }
        }
        Map<String, Long> counts = tally.summary(0).counts();

        assertEquals(
                excluded, reasons.values().stream().mapToLong(Long::longValue).sum());
        assertEquals(
                excluded,
                counts.get("excluded by people")
                        + counts.get("excluded by criteria")
                        + counts.get("excluded by threshold"));
        assertTrue(Set.of("threshold", "c0", "c1", "c2").containsAll(reasons.keySet()), reasons.toString());
    }

    private static Criterion[] criteria(Random random) {
        List<String> queries = List.of(
                "alpha",
                "NOT alpha",
                "title:beta OR abstract:beta",
                "NOT (type:article AND language:en)",
                "year:[* TO 2021]",
                "NOT year:[2022 TO 2025]",
                "abstract:alpha AND (NOT keywords:beta)",
                "container:quite");
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            criteria.add(Samples.criterion(
                    "c" + i, Effect.values()[random.nextInt(3)], queries.get(random.nextInt(queries.size()))));
        }
        return criteria.toArray(Criterion[]::new);
    }

    private static Citation citation(Random random) {
        List<String> fields = new ArrayList<>(List.of("title=" + pick(random, "alpha", "beta", "gamma")));
        for (String field : List.of("abstract", "keywords")) {
            fields.add(field + "=" + pick(random, "alpha", "beta", "gamma"));
        }
        fields.add("type=" + pick(random, "article", "review"));
        fields.add("language=" + pick(random, "en", "tr"));
        fields.add("year=" + pick(random, "2020", "2021", "2022", "2025", "2026"));
        String journal = pick(
                random, "1234-5679 Often Cited", "0378-5955 Just Enough", "0000-0019 Not Quite", "1234-567X No Number");
        fields.add("issn=" + journal.substring(0, 9));
        fields.add("container=" + journal.substring(10));
        return Samples.citation(
                "pubmed:1",
                fields.stream()
                        .filter(field -> field.startsWith("title") || random.nextInt(4) > 0)
                        .toArray(String[]::new));
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static Screened screened(ScreenSettings.Threshold threshold, String... fields) {
        return screen(Samples.settings(Optional.of(threshold)), Samples.citation("pubmed:1", fields));
    }

    private static Screened screen(ScreenSettings settings, Citation citation) {
        Votes none = new Votes(new Decisions(List.of(), List.of(), List.of()));
        return new Screening(settings, Optional.of(JOURNALS), none, ReadTexts.unchanged())
                .screen(citation)
                .screened();
    }

    private static String kind(Verdict verdict) {
        return verdict.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }

    private static String reason(Screened screened) {
        return ((Excluded) screened.verdict()).reason();
    }

    private static Journal.Line line(String source, String title, String issn, Set<String> areas, Long citations) {
        return new Journal.Line(
                source,
                title,
                issn.isEmpty() ? List.of() : List.of(issn),
                areas.stream().collect(Collectors.toUnmodifiableSet()),
                Optional.ofNullable(citations),
                new Origin("list.csv", Long.parseLong(source)));
    }
}
