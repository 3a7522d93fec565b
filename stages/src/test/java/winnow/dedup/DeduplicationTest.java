package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.dedup.Fixture.article;
import static winnow.dedup.Fixture.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import winnow.model.Citation;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Issue;
import winnow.table.Row;
import winnow.table.Table;

/** From records and what people said to clusters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeduplicationTest {

    private static Deduplication of(List<SourceRecord> records, String... rows) throws IOException {
        Assertions said = Assertions.of(
                List.of(table(rows)), records.stream().map(SourceRecord::id).collect(Collectors.toSet()));
        return Deduplication.of(Fixture.profiles(records), said, Dedup.Settings.defaults());
    }

    /** @param rows left, right, judgement, date and a person if not ann, separated by blanks; the first is line 2 */
    private static Table table(String... rows) {
        List<Row> read = new ArrayList<>();
        for (String row : rows) {
            List<String> cells = Arrays.asList(row.split(" ", -1));
            Map<String, String> byColumn = new LinkedHashMap<>();
            byColumn.put("left", cells.get(0));
            byColumn.put("right", cells.get(1));
            byColumn.put("judgement", cells.get(2));
            byColumn.put("person", cells.size() > 4 ? cells.get(4) : "ann");
            byColumn.put("date", cells.get(3));
            byColumn.put("note", "");
            read.add(new Row(new Origin("duplicates.csv", read.size() + 2), byColumn));
        }
        return new Table(Assertions.COLUMNS, read, List.of());
    }

    private static String clusters(Deduplication result) {
        return result.clusters().stream()
                .map(cluster ->
                        cluster.members().stream().map(RecordId::toString).collect(Collectors.joining("+")))
                .collect(Collectors.joining(" "));
    }

    private static List<String> issues(Deduplication result) {
        return result.issues().stream()
                .map(issue -> issue.at().line() + " " + issue.code() + " " + issue.value())
                .toList();
    }

    /** Three records of one article, and one of another. */
    private static List<SourceRecord> records() {
        return List.of(
                article("a:1").build(),
                article("b:2").with(Field.DOI, "10.1000/1").build(),
                article("c:3")
                        .with(Field.DOI, "10.1000/1")
                        .with(Field.ABSTRACT, "We asked models.")
                        .build(),
                record("d:4", "Growth of crystals").build());
    }

    @Test
    void one_article_becomes_one_citation() throws IOException {
        Deduplication result = of(records());
        assertEquals("a:1+b:2+c:3 d:4", clusters(result));
        Citation citation = Citations.of(
                result.clusters().get(0),
                records().stream().collect(Collectors.toMap(SourceRecord::id, Function.identity())));
        assertEquals("a:1", citation.id().toString());
        assertEquals("c:3", citation.origins().get(Field.TITLE).toString());
        assertEquals(
                "We asked models.",
                citation.bibliography().first(Field.ABSTRACT).orElseThrow());
        assertEquals(3, result.count(Outcome.SAME));
    }

    @RepeatedTest(100)
    void the_order_of_the_records_does_not_matter(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<SourceRecord> records = new ArrayList<>(RandomRecords.of(random, 40));
        String[] rows = {
            records.get(0).id() + " " + records.get(1).id() + " same 2025-01-01",
            records.get(1).id() + " " + records.get(2).id() + " different 2025-01-01",
            records.get(2).id() + " " + records.get(3).id() + " same 2025-01-02"
        };
        Deduplication expected = of(records, rows);
        Collections.shuffle(records, random);
        assertEquals(expected, of(records, rows));
    }

    @RepeatedTest(50)
    void no_record_is_lost_and_none_is_there_twice(RepetitionInfo seed) throws IOException {
        List<SourceRecord> records = RandomRecords.of(new Random(seed.getCurrentRepetition()), 50);
        Deduplication result = of(records);
        assertEquals(
                records.stream().map(SourceRecord::id).sorted().toList(),
                result.clusters().stream()
                        .flatMap(cluster -> cluster.members().stream())
                        .sorted()
                        .toList());
    }

    @Test
    void asserted_same_joins_what_was_never_a_candidate() throws IOException {
        Deduplication result = of(records(), "d:4 a:1 same 2025-03-31");
        assertEquals("a:1+b:2+c:3+d:4", clusters(result));
        Pair pair = result.pairs().stream()
                .filter(each -> each.basis() == Basis.PERSON)
                .findFirst()
                .orElseThrow();
        assertEquals(Outcome.SAME, pair.outcome());
        assertTrue(pair.score() < 0);
    }

    @Test
    void asserted_different_is_never_joined_not_even_through_a_third_record() throws IOException {
        Deduplication result = of(records(), "a:1 b:2 different 2025-03-31");
        assertEquals("a:1 b:2+c:3 d:4", clusters(result));
        assertEquals(List.of("2 FORCED_APART a:1 same as c:3 would join a:1 and b:2"), issues(result));
        Pair cut = result.pairs().get(1);
        assertEquals("a:1 c:3 DOUBTFUL", cut.left() + " " + cut.right() + " " + cut.outcome());
        assertEquals(
                "cut, because it would join a:1 and b:2: asserted different",
                cut.evidence().get(cut.evidence().size() - 1).level());
        assertEquals(List.of(cut), result.doubtful(), "a:1 and c:3, or b:2 and c:3: people must say which");
        assertEquals(
                List.of(),
                of(records(), "a:1 b:2 different 2025-03-31", "a:1 c:3 different 2025-03-31")
                        .doubtful());
    }

    /** A preprint and two records of its article, of which the rules are certain. */
    private static List<SourceRecord> preprintAndArticles() {
        return List.of(
                article("arxiv:2101.00001")
                        .without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES)
                        .build(),
                article("pubmed:111").with(Field.DOI, "10.1000/1").build(),
                article("scopus:2-s2.0-111").with(Field.DOI, "10.1000/1").build());
    }

    @Test
    void asserted_same_of_a_preprint_and_one_record_of_its_article_splits_no_certain_pair() throws IOException {
        assertEquals("arxiv:2101.00001 pubmed:111+scopus:2-s2.0-111", clusters(of(preprintAndArticles())));
        Deduplication result = of(preprintAndArticles(), "arxiv:2101.00001 pubmed:111 same 2025-03-31");
        assertEquals("arxiv:2101.00001+pubmed:111+scopus:2-s2.0-111", clusters(result));
        assertEquals(List.of(), issues(result));
        assertEquals(0, result.count(Outcome.TWO_REPORTS), "what is one citation is not told to be two reports");
        assertEquals(List.of(), result.doubtful());
    }

    @Test
    void two_assertions_through_a_third_record_beat_the_rules() throws IOException {
        List<SourceRecord> records = new ArrayList<>(preprintAndArticles().subList(0, 2));
        records.add(record("d:4", "Growth of crystals").build());
        Deduplication result = of(records, "arxiv:2101.00001 d:4 same 2025-03-31", "d:4 pubmed:111 same 2025-03-31");
        assertEquals("arxiv:2101.00001+d:4+pubmed:111", clusters(result));
        assertEquals(List.of(), issues(result));
    }

    @Test
    void an_assertion_that_two_others_contradict_is_an_issue_at_its_row() throws IOException {
        List<SourceRecord> records = List.of(
                record("a:1", "Growth of crystals").build(),
                record("b:2", "Dreams before examinations").build(),
                record("c:3", "Costs of nurses").build());
        Deduplication result =
                of(records, "a:1 b:2 same 2025-03-31", "b:2 c:3 same 2025-03-31", "a:1 c:3 different 2025-03-31");
        assertEquals(2, result.clusters().size());
        assertEquals(1, result.issues().size());
        assertEquals(Issue.Code.OVERRULED, result.issues().get(0).code());
        assertTrue(issues(result).get(0).endsWith("would join a:1 and c:3"), issues(result)::toString);
        assertEquals(1, result.doubtful().size());
    }

    /** Copies of one preprint and of its article in some databases, with random words of people. */
    @RepeatedTest(200)
    void whatever_people_say_nothing_is_cut_in_silence(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<SourceRecord> records = new ArrayList<>();
        for (String id : List.of("arxiv:1", "ieee:2", "pubmed:3", "scopus:4", "ssrn:5", "zotero:6")) {
            Fixture record = article(id).with(Field.DOI, "10.1000/" + random.nextInt(2));
            if (random.nextInt(3) == 0) {
                record.without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES, Field.DOI)
                        .with(Field.TYPE, "preprint");
            }
            records.add(record.build());
        }
        Collections.shuffle(records, random);
        List<String> rows = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            int left = random.nextInt(5);
            SourceRecord right = records.get(left + 1 + random.nextInt(5 - left));
            String judgement = random.nextInt(3) == 0 ? "different" : "same";
            rows.add(records.get(left).id() + " " + right.id() + " " + judgement + " 2025-01-0" + i);
        }
        Deduplication result = of(records, rows.toArray(String[]::new));
        Map<RecordId, String> citation = new HashMap<>();
        result.clusters()
                .forEach(cluster -> cluster.members()
                        .forEach(member -> citation.put(member, cluster.id().toString())));
        for (Pair pair : result.pairs()) {
            boolean together = citation.get(pair.left()).equals(citation.get(pair.right()));
            assertTrue(pair.outcome() != Outcome.SAME || together, pair::toString);
            assertTrue(pair.outcome() != Outcome.TWO_REPORTS || !together, pair::toString);
            assertTrue(pair.outcome() != Outcome.DIFFERENT || pair.basis() == Basis.RULES || !together, pair::toString);
            assertTrue(!Judge.isCut(pair) || result.doubtful().contains(pair), pair::toString);
        }
        long cutAssertions = result.pairs().stream()
                .filter(pair -> Judge.isCut(pair) && pair.basis() == Basis.PERSON)
                .count();
        assertEquals(
                cutAssertions,
                result.issues().stream()
                        .filter(issue -> issue.code() == Issue.Code.OVERRULED)
                        .count());
    }

    @Test
    void a_preprint_and_its_article_are_not_joined_through_a_third_record() throws IOException {
        SourceRecord preprint = article("arxiv:2101.00001")
                .without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES)
                .build();
        SourceRecord article = article("scopus:2").build();
        SourceRecord bare = article("zotero:3")
                .without(Field.CONTAINER, Field.VOLUME, Field.ISSUE, Field.PAGES)
                .with(Field.TYPE, "preprint")
                .build();
        assertEquals("arxiv:2101.00001+zotero:3 scopus:2", clusters(of(List.of(preprint, article, bare))));
        assertEquals(2, of(List.of(preprint, article, bare)).count(Outcome.TWO_REPORTS));
        assertEquals(List.of(), of(List.of(preprint, article, bare)).issues());
    }

    @Test
    void the_later_of_two_assertions_counts_by_date_then_by_place_in_the_file() throws IOException {
        assertEquals(
                List.of("2 CONTRADICTED same"),
                issues(of(records(), "a:1 d:4 same 2025-03-30", "d:4 a:1 different 2025-03-31")));
        assertEquals(
                List.of("3 CONTRADICTED different"),
                issues(of(records(), "a:1 d:4 same 2025-03-31", "d:4 a:1 different 2025-03-30")));
        Deduplication sameDay = of(records(), "a:1 d:4 different 2025-03-31", "d:4 a:1 same 2025-03-31");
        assertEquals(List.of("2 CONTRADICTED different"), issues(sameDay));
        assertEquals("a:1+b:2+c:3+d:4", clusters(sameDay));
        assertEquals(List.of(), issues(of(records(), "a:1 d:4 same 2025-03-31", "a:1 d:4 same 2025-04-01")));
    }

    @Test
    void of_two_people_on_one_day_the_one_who_says_different_counts_in_whichever_order() throws IOException {
        String same = "a:1 d:4 same 2025-03-31 ann";
        String different = "d:4 a:1 different 2025-03-31 bob";
        for (List<String> rows : List.of(List.of(same, different), List.of(different, same))) {
            Deduplication both = of(records(), rows.get(0), rows.get(1));
            assertEquals(List.of((2 + rows.indexOf(same)) + " PEOPLE_DIFFER same"), issues(both));
            assertEquals(clusters(of(records(), different)), clusters(both));
        }
    }

    @Test
    void a_row_that_stands_there_twice_counts_where_it_stands_first() throws IOException {
        String same = "a:1 d:4 same 2025-03-31 ann";
        String different = "a:1 d:4 different 2025-03-31 ann";
        Deduplication twice = of(records(), same, different, same);
        assertEquals(List.of("2 CONTRADICTED same", "4 REPEATED_ROW "), issues(twice));
        assertEquals(clusters(of(records(), same, different)), clusters(twice));
    }

    @Test
    void a_row_that_says_nothing_usable_is_an_issue_and_changes_nothing() throws IOException {
        Deduplication result = of(
                records(),
                "x:9 a:1 same 2025-03-31",
                "a:1 nonsense same 2025-03-31",
                "a:1 a:1 same 2025-03-31",
                "a:1 d:4 maybe 2025-03-31",
                "a:1 d:4 same 31.3.2025",
                "a:1 d:4 same ");
        assertEquals(
                List.of(
                        "2 UNKNOWN_RECORD x:9",
                        "3 UNKNOWN_RECORD nonsense",
                        "4 SAME_RECORD a:1",
                        "5 BAD_VALUE maybe",
                        "6 BAD_DATE 31.3.2025",
                        "7 BAD_DATE "),
                issues(result));
        assertEquals(clusters(of(records())), clusters(result));
        assertTrue(result.issues().stream().allMatch(Issue::rejects));
    }

    @Test
    void different_pairs_are_kept_only_where_somebody_will_ask() throws IOException {
        SourceRecord first =
                article("a:1").with(Field.DOI, "10.1000/supplement").build();
        SourceRecord sameDoi = record("b:2", "Growth of crystals in the absence of light and gravity")
                .with(Field.AUTHORS, "Abel, N.")
                .with(Field.DOI, "10.1000/supplement")
                .with(Field.PAGES, "901")
                .build();
        SourceRecord samePeople = article("c:3")
                .with(Field.TITLE, "Costs of nurses")
                .with(Field.PAGES, "455-456")
                .with(Field.VOLUME, "13")
                .build();
        Deduplication result = of(List.of(first, sameDoi, samePeople));
        assertEquals(1, result.pairs().size());
        assertEquals(Outcome.DIFFERENT, result.pairs().get(0).outcome());
        assertFalse(result.extent().pairs() < 2);
    }

    @Test
    void of_two_citations_people_see_one_doubtful_pair() throws IOException {
        List<SourceRecord> records = List.of(
                article("a:1")
                        .with(Field.DOI, "10.1000/1")
                        .without(Field.PAGES, Field.ISSUE, Field.VOLUME)
                        .build(),
                article("b:2")
                        .with(Field.DOI, "10.1000/1")
                        .without(Field.PAGES, Field.ISSUE, Field.VOLUME)
                        .build(),
                article("c:3")
                        .with(Field.DOI, "10.1000/2")
                        .without(Field.PAGES, Field.ISSUE, Field.VOLUME, Field.YEAR)
                        .build());
        Deduplication result = of(records);
        assertEquals("a:1+b:2 c:3", clusters(result));
        assertEquals(2, result.count(Outcome.DOUBTFUL));
        assertEquals(1, result.doubtful().size());
        assertEquals(List.of(), of(records, "b:2 c:3 different 2025-03-31").doubtful());
        assertEquals("a:1+b:2+c:3", clusters(of(records, "b:2 c:3 same 2025-03-31")));
    }
}
