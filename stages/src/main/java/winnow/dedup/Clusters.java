package winnow.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.dedup.Assertion.Sides;
import winnow.model.Cluster;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;

/**
 * Records grouped so that the two of each {@link Outcome#SAME} pair are together.
 *
 * <p>What people said beats what the rules infer:
 *
 * <ol>
 *   <li>The rules' links are tried by themselves, the strongest first: those that would bring together a preprint and its
 *       article, or what a person keeps apart, are set aside.
 *   <li>The links that people asserted are made, then the rules' links that passed. Only what a person keeps apart can cut
 *       one of them. So an asserted link joins all that the rules have on its two sides, also a preprint and its article,
 *       and never splits anything that no person keeps apart.
 *   <li>The links that were set aside are tried once more, against all that is to stay apart.
 * </ol>
 *
 * <p>A link that would bring together what is to stay apart is cut. Links are taken in a total order, so that the order in
 * which records and pairs are given does not matter.
 *
 * @param clusters each record in one of them, sorted by their first member
 * @param cuts the links that were not made, from strong to weak; all others are within a cluster
 */
record Clusters(List<Cluster> clusters, List<Cut> cuts) {

    /**
     * A link that was not made.
     *
     * @param link the pair that was not joined
     * @param apart the pair that would have come together; each of its records is in the cluster of another of the link's
     */
    record Cut(Pair link, Pair apart) {}

    /** From strong to weak. */
    static final Comparator<Pair> STRONGEST_FIRST = Comparator.comparing((Pair pair) -> pair.basis() == Basis.RULES)
            .thenComparing(Comparator.comparingDouble(Pair::score).reversed())
            .thenComparing(Pair::left)
            .thenComparing(Pair::right);

    /**
     * @param inferred what the rules say about pairs of the records, each two records at most once
     * @param asserted what people said about pairs, each two records at most once; it counts where the rules say otherwise
     */
    static Clusters of(Collection<RecordId> records, Collection<Pair> inferred, Collection<Pair> asserted) {
        return of(records, inferred, asserted, sides -> Optional.empty());
    }

    /** @param proof the pair of two records that are proved different by the rules; empty if they are not */
    static Clusters of(
            Collection<RecordId> records,
            Collection<Pair> inferred,
            Collection<Pair> asserted,
            Function<Sides, Optional<Pair>> proof) {
        List<Pair> different = with(Outcome.DIFFERENT, asserted);
        List<Pair> twoReports = with(Outcome.TWO_REPORTS, inferred);
        Joining rules = new Joining();
        rules.keepApart(different);
        rules.keepApart(twoReports);
        rules.keepApart(proof);
        Map<Boolean, List<Pair>> passed = with(Outcome.SAME, inferred).stream()
                .collect(Collectors.partitioningBy(link -> rules.join(link).isEmpty()));
        Set<Sides> said = asserted.stream().map(Sides::of).collect(Collectors.toSet());
        Joining all = new Joining();
        all.keepApart(different);
        List<Cut> cuts = new ArrayList<>();
        with(Outcome.SAME, asserted).forEach(link -> all.join(link).ifPresent(cuts::add));
        unsaid(passed.get(true), said).forEach(link -> all.join(link).ifPresent(cuts::add));
        all.keepApart(twoReports);
        all.keepApart(proof);
        unsaid(passed.get(false), said).forEach(link -> all.join(link).ifPresent(cuts::add));
        cuts.sort(Comparator.comparing(Cut::link, STRONGEST_FIRST));
        return new Clusters(all.clusters(records), List.copyOf(cuts));
    }

    private static List<Pair> with(Outcome outcome, Collection<Pair> pairs) {
        return pairs.stream()
                .filter(pair -> pair.outcome() == outcome)
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    private static Stream<Pair> unsaid(List<Pair> links, Set<Sides> said) {
        return links.stream().filter(link -> !said.contains(Sides.of(link)));
    }

    /** The id of the cluster that each record is in. */
    Map<RecordId, RecordId> byMember() {
        return byMember(clusters);
    }

    static Map<RecordId, RecordId> byMember(List<Cluster> clusters) {
        Map<RecordId, RecordId> byMember = new HashMap<>();
        clusters.forEach(cluster -> cluster.members().forEach(member -> byMember.put(member, cluster.id())));
        return byMember;
    }

    /** Per record that is not alone the set it is in; the smaller set moves into the larger one. */
    private static final class Joining {
        private final Map<RecordId, TreeSet<RecordId>> sets = new HashMap<>();
        private final Map<RecordId, List<Pair>> apart = new HashMap<>();
        private Function<Sides, Optional<Pair>> proof = sides -> Optional.empty();

        void keepApart(Collection<Pair> pairs) {
            for (Pair pair : pairs) {
                apart.computeIfAbsent(pair.left(), none -> new ArrayList<>()).add(pair);
                apart.computeIfAbsent(pair.right(), none -> new ArrayList<>()).add(pair);
            }
        }

        void keepApart(Function<Sides, Optional<Pair>> proved) {
            proof = proved;
        }

        Optional<Cut> join(Pair pair) {
            TreeSet<RecordId> left = set(pair.left());
            TreeSet<RecordId> right = set(pair.right());
            if (left == right) {
                return Optional.empty();
            }
            TreeSet<RecordId> larger = left.size() >= right.size() ? left : right;
            TreeSet<RecordId> smaller = larger == left ? right : left;
            Optional<Cut> cut = keptApart(smaller, larger)
                    .or(() -> provedApart(smaller, larger))
                    .map(reason -> new Cut(pair, reason));
            if (cut.isEmpty()) {
                sets.put(larger.first(), larger);
                larger.addAll(smaller);
                smaller.forEach(record -> sets.put(record, larger));
            }
            return cut;
        }

        private TreeSet<RecordId> set(RecordId record) {
            TreeSet<RecordId> set = sets.get(record);
            return set == null ? new TreeSet<>(List.of(record)) : set;
        }

        private Optional<Pair> keptApart(TreeSet<RecordId> smaller, TreeSet<RecordId> larger) {
            return smaller.stream()
                    .flatMap(record -> apart.getOrDefault(record, List.of()).stream()
                            .filter(pair -> larger.contains(pair.left().equals(record) ? pair.right() : pair.left())))
                    .min(STRONGEST_FIRST);
        }

        /** Of two records that the rules link, the rules do not prove that they are different. */
        private Optional<Pair> provedApart(TreeSet<RecordId> smaller, TreeSet<RecordId> larger) {
            if (larger.size() == 1) {
                return Optional.empty();
            }
            return smaller.stream()
                    .flatMap(record -> larger.stream().flatMap(other -> proof.apply(Sides.of(record, other)).stream()))
                    .min(STRONGEST_FIRST);
        }

        List<Cluster> clusters(Collection<RecordId> records) {
            List<Cluster> clusters = new ArrayList<>();
            for (RecordId record : records) {
                TreeSet<RecordId> set = sets.get(record);
                if (set == null) {
                    clusters.add(new Cluster(List.of(record)));
                } else if (set.first().equals(record)) {
                    clusters.add(new Cluster(List.copyOf(set)));
                }
            }
            clusters.sort(Comparator.comparing(Cluster::id));
            return List.copyOf(clusters);
        }
    }
}
