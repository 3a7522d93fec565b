package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static winnow.dedup.Deduplicated.clusters;
import static winnow.dedup.Deduplicated.of;
import static winnow.dedup.Deduplicated.records;
import static winnow.dedup.Fixture.article;
import static winnow.dedup.Fixture.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
import winnow.model.Pair.Outcome;
import winnow.model.SourceRecord;

/** From records to clusters. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeduplicationTest {

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
