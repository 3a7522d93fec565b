package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.dedup.Deduplicated.clusters;
import static winnow.dedup.Deduplicated.issues;
import static winnow.dedup.Deduplicated.of;
import static winnow.dedup.Deduplicated.preprintAndArticles;
import static winnow.dedup.Deduplicated.records;
import static winnow.dedup.Fixture.article;
import static winnow.dedup.Fixture.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import winnow.model.Field;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Issue;

/** What people said about pairs: it counts more than the rules, and where they contradict each other one of them is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AssertedPairsTest {

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
}
