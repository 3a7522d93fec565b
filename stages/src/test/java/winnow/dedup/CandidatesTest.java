package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.dedup.Fixture.article;
import static winnow.dedup.Fixture.record;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import winnow.dedup.Assertion.Sides;
import winnow.model.Field;
import winnow.model.RecordId;
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

    private static Set<Long> terms(Key key, Profile profile, Rarity rarity) {
        Set<Long> terms = new TreeSet<>();
        key.terms().of(profile, rarity, terms::add);
        return terms;
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
                Set<Long> terms = terms(key, left, rarity);
                profiles.stream()
                        .filter(right -> left != right && !Collections.disjoint(terms, terms(key, right, rarity)))
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

    private static List<SourceRecord> ofOneDoi(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> record("scopus:" + i, "Proceedings " + "abcdefghijklmnopqrstuvwxyz".charAt(i))
                        .with(Field.AUTHORS, "abcdefghijklmnopqrstuvwxyz".charAt(i * 7 % count) + "verdi, A.")
                        .with(Field.DOI, "10.1000/all")
                        .build())
                .toList();
    }

    @Test
    void of_a_block_as_large_as_the_bound_all_pairs_are_compared() throws IOException {
        assertEquals(new Candidates.Extent(300, 0, 0), extent(ofOneDoi(25), 25));
    }

    @Test
    void of_a_larger_block_neighbours_by_title_and_by_author_are_compared_and_the_others_counted() throws IOException {
        Candidates.Extent extent = extent(ofOneDoi(25), 24);
        Set<Sides> compared = candidates(ofOneDoi(25), key("doi"), 24);
        assertEquals(300, extent.pairs() + extent.leftOut());
        assertTrue(extent.pairs() > 110 && extent.pairs() <= 220, extent::toString);
        assertEquals(1, extent.largeBlocks());
        assertEquals(extent.pairs(), compared.size());
        assertEquals(
                List.of(true, true, true, false),
                Stream.of("scopus:0 scopus:1", "scopus:0 scopus:5", "scopus:0 scopus:18", "scopus:0 scopus:12")
                        .map(pair -> pair.split(" "))
                        .map(pair -> compared.contains(Sides.of(RecordId.parse(pair[0]), RecordId.parse(pair[1]))))
                        .toList());
    }

    @RepeatedTest(20)
    void the_order_of_the_records_does_not_matter_where_blocks_are_too_large(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<SourceRecord> records = new ArrayList<>(RandomRecords.of(random, 80));
        Set<Sides> expected = candidates(records, Key.ALL, 3);
        Collections.shuffle(records, random);
        assertEquals(expected, candidates(records, Key.ALL, 3));
    }

    @RepeatedTest(20)
    void the_terms_that_two_records_have_are_always_among_the_repeated(RepetitionInfo seed) {
        List<Profile> profiles = RandomRecords.profiles(seed, 60);
        Rarity rarity = Rarity.of(profiles);
        for (Key key : Key.ALL) {
            Terms terms = Terms.of(profiles, List.of(key));
            Map<Long, Long> count = profiles.stream()
                    .flatMap(profile -> terms(key, profile, rarity).stream())
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
            long[] numbers = new long[terms.most()];
            for (int place = 0; place < profiles.size(); place++) {
                long expected = terms(key, profiles.get(place), rarity).stream()
                        .filter(term -> count.get(term) > 1)
                        .count();
                assertTrue(terms.repeated(place, numbers) >= expected, key.name());
            }
        }
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

    @RepeatedTest(50)
    void the_rarest_words_are_those_in_fewest_titles(RepetitionInfo seed) {
        List<Profile> profiles = RandomRecords.profiles(seed, 20);
        Rarity rarity = Rarity.of(profiles);
        for (Profile profile : profiles) {
            List<String> expected = profile.title().words().stream()
                    .distinct()
                    .filter(word -> word.length() >= 3 && titles(word, profiles) > 1)
                    .sorted(Comparator.comparingLong((String word) -> titles(word, profiles))
                            .thenComparing(word -> word))
                    .limit(3)
                    .sorted()
                    .toList();
            assertEquals(expected, rarity.rarest(profile.title(), 3));
        }
    }

    private static long titles(String word, List<Profile> profiles) {
        return profiles.stream()
                .filter(profile -> profile.title().words().contains(word))
                .count();
    }
}
