package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.screen.WithoutVotes.JOURNALS;
import static winnow.screen.WithoutVotes.kind;
import static winnow.screen.WithoutVotes.screen;
import static winnow.screen.WithoutVotes.screened;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import winnow.model.Bibliography;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.Screened;
import winnow.model.Screened.Flag;
import winnow.model.Verdict;
import winnow.model.Verdict.Excluded;
import winnow.screen.ScreenSettings.Criterion;
import winnow.screen.ScreenSettings.Effect;

/** What holds for whatever rules a protocol has, on random citations. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleLawsTest {

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
}
