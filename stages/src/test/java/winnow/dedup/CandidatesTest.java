package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static winnow.dedup.Fixture.article;
import static winnow.dedup.Fixture.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import winnow.dedup.Assertion.Sides;
import winnow.model.Field;
import winnow.model.SourceRecord;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidatesTest {

    private static Set<Sides> candidates(List<SourceRecord> records, List<Key> keys, int largestBlock)
            throws IOException {
        List<Profile> profiles = records.stream().map(Profile::new).toList();
        return Candidates.of(profiles, keys, largestBlock).stream()
                .map(pair -> Sides.of(
                        profiles.get(pair.left()).id(),
                        profiles.get(pair.right()).id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Key> key(String name) {
        return Key.ALL.stream().filter(key -> key.name().equals(name)).toList();
    }

    @RepeatedTest(20)
    void the_order_of_the_records_does_not_matter(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<SourceRecord> records = new ArrayList<>(RandomRecords.of(random, 60));
        Set<Sides> expected = candidates(records, Key.ALL, 10);
        Collections.shuffle(records, random);
        assertEquals(expected, candidates(records, Key.ALL, 10));
    }

    @RepeatedTest(20)
    void each_key_gives_the_pairs_that_share_a_term_where_no_block_is_too_large(RepetitionInfo seed)
            throws IOException {
        List<SourceRecord> records = RandomRecords.of(new Random(seed.getCurrentRepetition()), 40);
        List<Profile> profiles = records.stream().map(Profile::new).toList();
        Rarity rarity = Rarity.of(profiles);
        for (Key key : Key.ALL) {
            Set<Sides> expected = new TreeSet<>();
            for (Profile left : profiles) {
                Set<String> terms = key.terms().apply(left, rarity).collect(Collectors.toSet());
                profiles.stream()
                        .filter(right -> left != right
                                && key.terms().apply(right, rarity).anyMatch(terms::contains))
                        .forEach(right -> expected.add(Sides.of(left.id(), right.id())));
            }
            assertEquals(expected, candidates(records, List.of(key), 1_000), key.name());
        }
    }

    @Test
    void a_missing_value_is_no_reason_to_compare() throws IOException {
        List<SourceRecord> records = List.of(
                record("scopus:1", "Growth of crystals").build(),
                record("pubmed:2", "Dreams before examinations").build());
        assertEquals(Set.of(), candidates(records, Key.ALL, 100));
    }

    @Test
    void a_block_as_large_as_the_bound_is_kept_and_a_larger_one_is_split_by_year() throws IOException {
        List<SourceRecord> records = IntStream.range(0, 6)
                .mapToObj(i -> record("scopus:" + i, "Proceedings")
                        .with(Field.DOI, "10.1000/all")
                        .with(Field.YEAR, String.valueOf(2000 + i / 2))
                        .build())
                .toList();
        assertEquals(15, candidates(records, key("doi"), 6).size());
        assertEquals(3, candidates(records, key("doi"), 5).size());
    }

    @Test
    void a_block_that_cannot_be_narrowed_is_given_up() throws IOException {
        List<SourceRecord> records = IntStream.range(0, 3)
                .mapToObj(i -> record("scopus:" + i, "Proceedings")
                        .with(Field.DOI, "10.1000/all")
                        .build())
                .toList();
        assertEquals(3, candidates(records, key("doi"), 3).size());
        assertEquals(0, candidates(records, key("doi"), 2).size());
        assertEquals(new Candidates.Extent(3, 0, 0), extent(records, 3));
        assertEquals(new Candidates.Extent(0, 1, 3), extent(records, 2));
    }

    @Test
    void records_without_the_value_that_splits_a_block_are_counted() throws IOException {
        List<SourceRecord> records = IntStream.range(0, 5)
                .mapToObj(i -> record("scopus:" + i, "Proceedings")
                        .with(Field.DOI, "10.1000/all")
                        .with(Field.YEAR, i == 0 ? new String[0] : new String[] {String.valueOf(2000 + i / 3)})
                        .build())
                .toList();
        assertEquals(new Candidates.Extent(2, 1, 1), extent(records, 2));
    }

    private static Candidates.Extent extent(List<SourceRecord> records, int largestBlock) throws IOException {
        return Candidates.of(records.stream().map(Profile::new).toList(), key("doi"), largestBlock)
                .extent();
    }

    @Test
    void each_key_finds_what_the_others_miss() throws IOException {
        SourceRecord bare = record("scopus:1", "Crystals")
                .with(Field.DOI, "10.1000/1")
                .with(Field.PMID, "1")
                .with(Field.ARXIV, "2101.00001")
                .build();
        SourceRecord other = record("pubmed:2", "Kristalle")
                .with(Field.DOI, "10.1000/1")
                .with(Field.PMID, "1")
                .with(Field.ARXIV, "2101.00001")
                .build();
        for (String name : List.of("doi", "pmid", "arxiv")) {
            assertEquals(1, candidates(List.of(bare, other), key(name), 10).size(), name);
        }
        SourceRecord printed = article("pubmed:1").build();
        SourceRecord german = article("scopus:2")
                .with(Field.TITLE, "Leseverstehen in der Klinik")
                .build();
        for (String name : List.of("place", "author")) {
            assertEquals(1, candidates(List.of(printed, german), key(name), 10).size(), name);
        }
        SourceRecord misspelt = article("scopus:2")
                .with(Field.TITLE, "Reeding comprehension of large language models in clinical practise")
                .build();
        for (String name : List.of("title-letters", "title-words")) {
            assertEquals(
                    1, candidates(List.of(printed, misspelt), key(name), 10).size(), name);
        }
        assertEquals(0, candidates(List.of(printed, misspelt), key("title"), 10).size());
    }

    @Test
    void a_title_longer_than_an_index_term_can_be_is_no_problem() throws IOException {
        String endless = "abcdefghij".repeat(5_000);
        List<SourceRecord> records = List.of(
                record("scopus:1", endless).build(), record("pubmed:2", endless).build());
        assertEquals(1, candidates(records, Key.ALL, 100).size());
    }
}
