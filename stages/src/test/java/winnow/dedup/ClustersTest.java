package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                Clusters.of(graph.ids, graph.pairs).clusters().stream()
                        .flatMap(cluster -> cluster.members().stream())
                        .sorted()
                        .toList());
    }

    @RepeatedTest(200)
    void order_does_not_matter(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.values());
        assertEquals(
                Clusters.of(graph.ids, graph.pairs),
                Clusters.of(graph.shuffled(graph.ids), graph.shuffled(graph.pairs)));
    }

    @RepeatedTest(200)
    void agrees_with_a_plain_walk_of_the_graph_where_nothing_is_kept_apart(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.SAME, Outcome.DOUBTFUL);
        assertEquals(graph.walk(), Clusters.of(graph.ids, graph.pairs).clusters());
    }

    @RepeatedTest(200)
    void what_is_kept_apart_is_never_together_and_every_other_link_is_kept(RepetitionInfo seed) {
        Graph graph = new Graph(seed, Outcome.values());
        Clusters clusters = Clusters.of(graph.ids, graph.pairs);
        Map<RecordId, Cluster> of = clusters.clusters().stream()
                .flatMap(cluster -> cluster.members().stream().map(member -> Map.entry(member, cluster)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Set<Pair> cut = clusters.cuts().stream().map(Clusters.Cut::link).collect(Collectors.toSet());
        for (Pair pair : graph.pairs) {
            boolean together = of.get(pair.left()).equals(of.get(pair.right()));
            boolean apart = pair.outcome() == Outcome.TWO_REPORTS
                    || pair.outcome() == Outcome.DIFFERENT && pair.basis() == Basis.PERSON;
            assertTrue(!apart || !together, pair::toString);
            assertTrue(pair.outcome() != Outcome.SAME || together != cut.contains(pair), pair::toString);
        }
    }

    @Test
    void the_weaker_of_two_links_is_cut() {
        RecordId a = RecordId.parse("x:a");
        RecordId b = RecordId.parse("x:b");
        RecordId c = RecordId.parse("x:c");
        Pair strong = new Pair(b, c, 30, Outcome.SAME, Basis.RULES, List.of());
        Pair weak = new Pair(a, b, 20, Outcome.SAME, Basis.RULES, List.of());
        Pair apart = new Pair(a, c, 0, Outcome.DIFFERENT, Basis.PERSON, List.of());
        Clusters clusters = Clusters.of(List.of(a, b, c), List.of(weak, strong, apart));
        assertEquals(List.of(new Cluster(List.of(a)), new Cluster(List.of(b, c))), clusters.clusters());
        assertEquals(List.of(new Clusters.Cut(weak, apart)), clusters.cuts());
    }

    @Test
    void what_a_person_said_is_stronger_than_any_score() {
        RecordId a = RecordId.parse("x:a");
        RecordId b = RecordId.parse("x:b");
        RecordId c = RecordId.parse("x:c");
        Pair scored = new Pair(b, c, 30, Outcome.SAME, Basis.RULES, List.of());
        Pair said = new Pair(a, b, -20, Outcome.SAME, Basis.PERSON, List.of());
        Pair apart = new Pair(a, c, 0, Outcome.DIFFERENT, Basis.PERSON, List.of());
        Clusters clusters = Clusters.of(List.of(a, b, c), List.of(scored, said, apart));
        assertEquals(List.of(new Cluster(List.of(a, b)), new Cluster(List.of(c))), clusters.clusters());
    }

    /** Up to 40 records with up to 60 pairs. */
    private static final class Graph {
        private final Random random;
        final List<RecordId> ids;
        final List<Pair> pairs;

        Graph(RepetitionInfo seed, Outcome... outcomes) {
            random = new Random(seed.getCurrentRepetition());
            ids = IntStream.range(0, 2 + random.nextInt(39))
                    .mapToObj(i -> new RecordId("pubmed", String.valueOf(i)))
                    .sorted()
                    .toList();
            Map<Sides, Pair> bySides = new LinkedHashMap<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                int left = random.nextInt(ids.size() - 1);
                int right = left + 1 + random.nextInt(ids.size() - left - 1);
                Basis basis = random.nextInt(3) == 0 ? Basis.PERSON : Basis.RULES;
                Outcome outcome = outcomes[random.nextInt(outcomes.length)];
                Pair pair = new Pair(ids.get(left), ids.get(right), random.nextInt(5), outcome, basis, List.of());
                bySides.put(new Sides(pair.left(), pair.right()), pair);
            }
            pairs = List.copyOf(bySides.values());
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
                for (Pair pair : pairs) {
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
