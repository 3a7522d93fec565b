package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.dedup.Fixture.article;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import winnow.dedup.Assertion.Sides;
import winnow.model.Citation;
import winnow.model.Evidence;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.Pair;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/** What holds for whatever records there are. The repetition number is the seed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LawsTest {

    private static final Dedup.Settings DEFAULTS = Dedup.Settings.defaults();

    private static Deduplication of(List<SourceRecord> records, Assertion... said) throws IOException {
        TreeMap<Sides, Assertion> bySides = new TreeMap<>();
        for (Assertion each : said) {
            bySides.put(each.sides(), each);
        }
        return Deduplication.of(Fixture.profiles(records), new Assertions(bySides, List.of()), DEFAULTS);
    }

    private static Assertion said(SourceRecord left, SourceRecord right, boolean same) {
        return new Assertion(
                Sides.of(left.id(), right.id()), same, LocalDate.of(2025, 1, 1), new Origin("duplicates.csv", 2));
    }

    private static List<SourceRecord> random(RepetitionInfo seed, int count) {
        return RandomRecords.of(new Random(seed.getCurrentRepetition()), count);
    }

    private static List<Citation> citations(Deduplication result, List<SourceRecord> records) {
        Map<RecordId, SourceRecord> byId =
                records.stream().collect(Collectors.toMap(SourceRecord::id, Function.identity()));
        return result.clusters().stream()
                .map(cluster -> Citations.of(cluster, byId))
                .toList();
    }

    private static String clusters(Deduplication result) {
        return result.clusters().stream()
                .map(cluster ->
                        cluster.members().stream().map(RecordId::toString).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    @RepeatedTest(50)
    void records_are_citations_and_duplicates_removed(RepetitionInfo seed) throws IOException {
        List<SourceRecord> records = random(seed, 60);
        Deduplication result = of(records);
        int removed = result.clusters().stream()
                .mapToInt(cluster -> cluster.members().size() - 1)
                .sum();
        assertEquals(records.size(), result.clusters().size() + removed);
        assertEquals(result.clusters().size(), citations(result, records).size());
    }

    @RepeatedTest(20)
    void a_file_imported_again_through_another_database_gives_nothing_new(RepetitionInfo seed) throws IOException {
        List<SourceRecord> records = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String title = "Reading number " + seed.getCurrentRepetition() + " of " + i + " guidelines by machines";
            records.add(article("pubmed:" + i)
                    .with(Field.TITLE, title)
                    .with(Field.PAGES, i + "01-" + i + "09")
                    .build());
        }
        int before = of(records).clusters().size();
        List<SourceRecord> twice = new ArrayList<>(records);
        records.forEach(record -> twice.add(new SourceRecord(
                RecordId.parse("zotero:" + record.id().accession()), record.bibliography(), record.verbatim())));
        assertEquals(before, of(twice).clusters().size());
    }

    @RepeatedTest(100)
    void more_records_change_nothing_about_an_old_pair(RepetitionInfo seed) throws IOException {
        List<SourceRecord> all = random(seed, 40);
        Map<Sides, List<Evidence>> after = new TreeMap<>();
        of(all).pairs().forEach(pair -> after.put(Sides.of(pair), ofRules(pair)));
        for (Pair pair : of(all.subList(0, 20)).pairs()) {
            if (pair.outcome() != Outcome.DIFFERENT) {
                assertEquals(ofRules(pair), after.get(Sides.of(pair)), () -> "pair " + Sides.of(pair));
            }
        }
    }

    /** Without what became of the pair when clusters were made. */
    private static List<Evidence> ofRules(Pair pair) {
        return pair.evidence().stream()
                .filter(each -> !each.field().equals(Judge.CLUSTER))
                .toList();
    }

    @RepeatedTest(50)
    void a_merge_that_a_person_takes_back_restores_both(RepetitionInfo seed) throws IOException {
        List<SourceRecord> records = random(seed, 30);
        for (Pair pair : of(records).pairs()) {
            if (pair.outcome() == Outcome.SAME) {
                List<SourceRecord> two = records.stream()
                        .filter(each ->
                                each.id().equals(pair.left()) || each.id().equals(pair.right()))
                        .toList();
                List<Citation> apart = citations(of(two, said(two.get(0), two.get(1), false)), two);
                List<Citation> alone = new ArrayList<>(citations(of(two.subList(0, 1)), two));
                alone.addAll(citations(of(two.subList(1, 2)), two));
                assertEquals(
                        List.copyOf(alone).stream().map(Citation::bibliography).collect(Collectors.toSet()),
                        apart.stream().map(Citation::bibliography).collect(Collectors.toSet()));
                assertEquals(2, apart.size());
            }
        }
    }

    @Test
    void a_duplicate_of_a_duplicate_is_a_duplicate() throws IOException {
        Fixture full = article("b:2");
        Fixture withoutPlace = article("a:1").without(Field.VOLUME, Field.ISSUE, Field.PAGES, Field.CONTAINER);
        Fixture withoutPeople = article("c:3").without(Field.AUTHORS, Field.YEAR);
        List<SourceRecord> records = List.of(withoutPlace.build(), full.build(), withoutPeople.build());
        Pair ends = new Judge(DEFAULTS).judge(new Profile(records.get(0)), new Profile(records.get(2)));
        assertTrue(ends.outcome() != Outcome.SAME, "the ends of the chain are not told to be the same by themselves");
        assertEquals("a:1+b:2+c:3", clusters(of(records)));
    }

    @Test
    void what_is_proved_different_is_not_joined_through_a_third_record() throws IOException {
        Fixture one = article("a:1").without(Field.PAGES, Field.ISSUE).with(Field.DOI, "10.1000/1");
        Fixture other = article("c:3")
                .with(Field.TITLE, "Reading comprehension of large language models in clinical practice: part 2")
                .with(Field.PAGES, "469-480")
                .with(Field.DOI, "10.1000/2");
        Fixture between =
                article("b:2").without(Field.VOLUME, Field.ISSUE, Field.PAGES).with(Field.DOI, "10.1000/2");
        List<SourceRecord> records = List.of(one.build(), between.build(), other.build());
        Deduplication result = of(records);
        assertTrue(!clusters(result).contains("a:1+b:2+c:3"), clusters(result));
    }

    @Test
    void of_a_chain_whose_ends_are_proved_different_the_weaker_link_is_cut_and_shown() throws IOException {
        Fixture one = article("a:1").with(Field.PMID, "1").with(Field.PAGES, "455-468");
        Fixture other = article("c:3")
                .with(Field.PMID, "2")
                .with(Field.PAGES, "701-709")
                .with(Field.VOLUME, "13")
                .with(Field.YEAR, "2022");
        Fixture between = article("b:2").without(Field.VOLUME, Field.ISSUE, Field.PAGES);
        List<SourceRecord> records = List.of(one.build(), between.build(), other.build());
        Deduplication result = of(records);
        assertEquals("a:1+b:2 c:3", clusters(result));
        Pair cut = result.doubtful().get(0);
        assertEquals("b:2 c:3", cut.left() + " " + cut.right());
        assertTrue(Judge.isCut(cut), cut::toString);
        Evidence why = cut.evidence().get(cut.evidence().size() - 1);
        assertEquals("cut, because it would join a:1 and c:3: different by the rules (pmid)", why.level());
    }

    @Test
    void the_protocol_can_count_reports_of_one_study_as_one() {
        SourceRecord preprint = article("arxiv:2101.00001")
                .without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES)
                .build();
        SourceRecord article = article("pubmed:1").build();
        assertEquals(Outcome.TWO_REPORTS, outcome(List.of(), false, preprint, article));
        assertEquals(Outcome.TWO_REPORTS, outcome(List.of(Dedup.Kind.CONFERENCE), false, preprint, article));
        assertEquals(Outcome.SAME, outcome(List.of(Dedup.Kind.PREPRINT), false, preprint, article));
    }

    @Test
    void the_protocol_can_let_records_of_one_database_be_merged() {
        SourceRecord one = article("scopus:1").build();
        SourceRecord again = article("scopus:2").build();
        assertEquals(Outcome.DOUBTFUL, outcome(List.of(), false, one, again));
        assertEquals(Outcome.SAME, outcome(List.of(), true, one, again));
    }

    private static Outcome outcome(
            List<Dedup.Kind> merged, boolean withinDatabase, SourceRecord left, SourceRecord right) {
        return new Dedup(new Dedup.Settings(14, 4, 100, merged, withinDatabase))
                .compare(left, right)
                .outcome();
    }

    @Test
    void a_citation_has_the_best_values_and_lists_who_says_otherwise() throws IOException {
        List<SourceRecord> records = List.of(
                article("pubmed:1")
                        .with(Field.TITLE, "READING COMPREHENSION OF LARGE LANGUAGE MODELS IN CLINICAL PRACTICE")
                        .with(Field.AUTHORS, "Verdi, A", "Okafor, C", "Lindqvist, M")
                        .with(Field.PAGES, "455")
                        .with(Field.PMID, "31452104")
                        .build(),
                article("scopus:2").with(Field.YEAR, "2020").build());
        Citation citation = citations(of(records), records).get(0);
        assertEquals(2, citation.members().size());
        assertEquals("scopus:2", citation.origins().get(Field.TITLE).toString());
        assertEquals("scopus:2", citation.origins().get(Field.AUTHORS).toString());
        assertEquals("455-468", citation.bibliography().first(Field.PAGES).orElseThrow());
        assertEquals("2021", citation.bibliography().first(Field.YEAR).orElseThrow());
        assertEquals(Map.of(Field.YEAR, List.of(RecordId.parse("scopus:2"))), citation.conflicts());
    }

    @Test
    void that_a_report_was_retracted_is_kept_whichever_record_says_so() throws IOException {
        String title = "Reading comprehension of large language models in clinical practice";
        List<SourceRecord> records = List.of(
                article("pubmed:1")
                        .with(Field.PMID, "31452104")
                        .with(Field.TYPE, "article")
                        .build(),
                article("scopus:2").with(Field.TITLE, "RETRACTED: " + title).build());
        Citation citation = citations(of(records), records).get(0);
        assertEquals(2, citation.members().size());
        assertEquals(title, citation.bibliography().title());
        assertEquals(
                List.of("article", BestValues.RETRACTED),
                citation.bibliography().all(Field.TYPE));
    }
}
