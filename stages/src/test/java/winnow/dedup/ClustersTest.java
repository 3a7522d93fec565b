package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import winnow.dedup.Assertion.Sides;
import winnow.model.Cluster;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;

/** Laws of clustering, on random graphs. The repetition number is the seed: run that repetition to reproduce. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClustersTest {

    @RepeatedTest(200)
    void every_record_is_in_exactly_one_cluster(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.values());
        assertEquals(
                graph.ids,
                graph.clusters().clusters().stream()
                        .flatMap(cluster -> cluster.members().stream())
                        .sorted()
                        .toList());
    }

    @RepeatedTest(200)
    void order_does_not_matter(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.values());
        assertEquals(
                graph.clusters(),
                Clusters.of(graph.shuffled(graph.ids), graph.shuffled(graph.inferred), graph.shuffled(graph.asserted)));
    }

    @RepeatedTest(200)
    void agrees_with_a_plain_walk_of_the_graph_where_nothing_is_kept_apart(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.SAME, Outcome.DOUBTFUL);
        assertEquals(graph.walk(), graph.clusters().clusters());
    }

    @RepeatedTest(300)
    void each_link_is_kept_or_cut_for_a_reason_and_what_people_keep_apart_is_never_together(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.values());
        Clusters clusters = graph.clusters();
        Map<RecordId, RecordId> of = clusters.byMember();
        Map<Sides, Pair> cut = new HashMap<>();
        clusters.cuts().forEach(each -> cut.put(Sides.of(each.link()), each.apart()));
        for (Pair pair : graph.counting()) {
            boolean together = of.get(pair.left()).equals(of.get(pair.right()));
            boolean apart = pair.outcome() == Outcome.DIFFERENT && pair.basis() == Basis.PERSON;
            assertTrue(!apart || !together, pair::toString);
            boolean kept = pair.outcome() != Outcome.SAME || together != cut.containsKey(Sides.of(pair));
            assertTrue(kept, pair::toString);
        }
        for (Clusters.Cut each : clusters.cuts()) {
            assertEquals(
                    Set.of(of.get(each.link().left()), of.get(each.link().right())),
                    Set.of(of.get(each.apart().left()), of.get(each.apart().right())));
            assertTrue(each.link().basis() == Basis.RULES || each.apart().basis() == Basis.PERSON, each::toString);
        }
    }

    @RepeatedTest(300)
    void two_reports_come_together_only_where_a_person_said_same(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.values());
        List<Pair> different = graph.asserted.stream()
                .filter(pair -> pair.outcome() == Outcome.DIFFERENT)
                .toList();
        Map<RecordId, RecordId> of =
                Clusters.of(graph.ids, graph.inferred, different).byMember();
        for (Pair pair : graph.inferred) {
            boolean together = of.get(pair.left()).equals(of.get(pair.right()));
            assertTrue(pair.outcome() != Outcome.TWO_REPORTS || !together, pair::toString);
        }
    }

    @RepeatedTest(500)
    void one_more_same_of_a_person_splits_nothing_where_no_person_said_different(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.SAME, Outcome.TWO_REPORTS, Outcome.SAME);
        List<Pair> same = graph.asserted.stream()
                .filter(pair -> pair.outcome() == Outcome.SAME)
                .toList();
        Map<RecordId, RecordId> all =
                Clusters.of(graph.ids, graph.inferred, same).byMember();
        for (int i = 0; i < same.size(); i++) {
            List<Pair> others = new ArrayList<>(same);
            Pair more = others.remove(i);
            Clusters before = Clusters.of(graph.ids, graph.inferred, others);
            for (Cluster cluster : before.clusters()) {
                assertEquals(
                        1,
                        cluster.members().stream().map(all::get).distinct().count(),
                        () -> "split by " + more + ": " + cluster);
            }
            assertEquals(all.get(more.left()), all.get(more.right()));
        }
    }

    @Test
    void asserted_same_makes_one_unit_of_a_preprint_and_all_records_of_the_article() {
        Pair twoReports = pair("a", "b", 12, Outcome.TWO_REPORTS, Basis.RULES);
        Pair others = pair("a", "c", 12, Outcome.TWO_REPORTS, Basis.RULES);
        Pair certain = pair("b", "c", 40, Outcome.SAME, Basis.RULES);
        Pair said = pair("a", "b", 12, Outcome.SAME, Basis.PERSON);
        Clusters clusters = Clusters.of(ids("a", "b", "c"), List.of(twoReports, others, certain), List.of(said));
        assertEquals(List.of(new Cluster(ids("a", "b", "c"))), clusters.clusters());
        assertEquals(List.of(), clusters.cuts());
    }

    @Test
    void of_two_assertions_that_a_third_contradicts_the_weaker_is_cut() {
        Pair strong = pair("a", "b", 5, Outcome.SAME, Basis.PERSON);
        Pair weak = pair("b", "c", 4, Outcome.SAME, Basis.PERSON);
        Pair apart = pair("a", "c", 50, Outcome.DIFFERENT, Basis.PERSON);
        Clusters clusters = Clusters.of(ids("a", "b", "c"), List.of(), List.of(weak, apart, strong));
        assertEquals(List.of(new Cluster(ids("a", "b")), new Cluster(ids("c"))), clusters.clusters());
        assertEquals(List.of(new Clusters.Cut(weak, apart)), clusters.cuts());
    }

    @Test
    void a_link_that_was_set_aside_for_another_that_a_person_cut_is_made() {
        Pair first = pair("a", "b", 40, Outcome.SAME, Basis.RULES);
        Pair second = pair("b", "c", 30, Outcome.SAME, Basis.RULES);
        Pair twoReports = pair("a", "c", 10, Outcome.TWO_REPORTS, Basis.RULES);
        Pair said = pair("a", "d", 0, Outcome.DIFFERENT, Basis.PERSON);
        Pair alsoSaid = pair("b", "d", 0, Outcome.SAME, Basis.PERSON);
        Clusters clusters =
                Clusters.of(ids("a", "b", "c", "d"), List.of(first, second, twoReports), List.of(said, alsoSaid));
        assertEquals(List.of(new Cluster(ids("a")), new Cluster(ids("b", "c", "d"))), clusters.clusters());
        assertEquals(List.of(new Clusters.Cut(first, said)), clusters.cuts());
    }

    @Test
    void the_weaker_of_two_links_is_cut() {
        Pair strong = pair("b", "c", 30, Outcome.SAME, Basis.RULES);
        Pair weak = pair("a", "b", 20, Outcome.SAME, Basis.RULES);
        Pair apart = pair("a", "c", 0, Outcome.DIFFERENT, Basis.PERSON);
        Clusters clusters = Clusters.of(ids("a", "b", "c"), List.of(weak, strong), List.of(apart));
        assertEquals(List.of(new Cluster(ids("a")), new Cluster(ids("b", "c"))), clusters.clusters());
        assertEquals(List.of(new Clusters.Cut(weak, apart)), clusters.cuts());
    }

    @Test
    void what_a_person_said_is_stronger_than_any_score() {
        Pair scored = pair("b", "c", 30, Outcome.SAME, Basis.RULES);
        Pair said = pair("a", "b", -20, Outcome.SAME, Basis.PERSON);
        Pair apart = pair("a", "c", 0, Outcome.DIFFERENT, Basis.PERSON);
        Clusters clusters = Clusters.of(ids("a", "b", "c"), List.of(scored), List.of(said, apart));
        assertEquals(List.of(new Cluster(ids("a", "b")), new Cluster(ids("c"))), clusters.clusters());
        assertEquals(List.of(new Clusters.Cut(scored, apart)), clusters.cuts());
    }

    private static List<RecordId> ids(String... accessions) {
        return Stream.of(accessions).map(each -> new RecordId("x", each)).toList();
    }

    private static Pair pair(String left, String right, double score, Outcome outcome, Basis basis) {
        return new Pair(new RecordId("x", left), new RecordId("x", right), score, outcome, basis, List.of());
    }

    /** Up to 20 records with up to 40 inferred and 15 asserted pairs. */
    private static final class Graph {
        private final Random random;
        final List<RecordId> ids;
        final List<Pair> inferred;
        final List<Pair> asserted;

        Graph(RepetitionInfo seed, Outcome... outcomes) {
            random = new Random(seed.getCurrentRepetition());
            ids = IntStream.range(0, 2 + random.nextInt(19))
                    .mapToObj(i -> new RecordId("pubmed", String.valueOf(i)))
                    .sorted()
                    .toList();
            inferred = pairs(random.nextInt(40), Basis.RULES, outcomes);
            asserted = pairs(random.nextInt(15), Basis.PERSON, outcomes);
        }

        private List<Pair> pairs(int most, Basis basis, Outcome... outcomes) {
            Map<Sides, Pair> bySides = new LinkedHashMap<>();
            for (int i = 0; i < most; i++) {
                int left = random.nextInt(ids.size() - 1);
                int right = left + 1 + random.nextInt(ids.size() - left - 1);
                Outcome outcome = outcomes[random.nextInt(outcomes.length)];
                Pair pair = new Pair(ids.get(left), ids.get(right), random.nextInt(5), outcome, basis, List.of());
                bySides.put(Sides.of(pair), pair);
            }
            return List.copyOf(bySides.values());
        }

        Clusters clusters() {
            return Clusters.of(ids, inferred, asserted);
        }

        /** What was asserted, and what was inferred about other pairs. */
        Collection<Pair> counting() {
            Map<Sides, Pair> bySides = new LinkedHashMap<>();
            inferred.forEach(pair -> bySides.put(Sides.of(pair), pair));
            asserted.forEach(pair -> bySides.put(Sides.of(pair), pair));
            return bySides.values();
        }

        <T> List<T> shuffled(List<T> list) {
            List<T> copy = new ArrayList<>(list);
            Collections.shuffle(copy, random);
            return copy;
        }

        List<Cluster> walk() {
            List<Cluster> clusters = new ArrayList<>();
            Set<RecordId> seen = new TreeSet<>();
            for (RecordId start : ids) {
                if (seen.add(start)) {
                    clusters.add(new Cluster(reached(start, seen)));
                }
            }
            return clusters;
        }

        private List<RecordId> reached(RecordId start, Set<RecordId> seen) {
            List<RecordId> reached = new ArrayList<>();
            Deque<RecordId> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                RecordId here = open.pop();
                reached.add(here);
                for (Pair pair : counting()) {
                    boolean same = pair.outcome() == Outcome.SAME;
                    if (same && pair.left().equals(here) && seen.add(pair.right())) {
                        open.push(pair.right());
                    }
                    if (same && pair.right().equals(here) && seen.add(pair.left())) {
                        open.push(pair.left());
                    }
                }
            }
            return reached;
        }
    }
}
