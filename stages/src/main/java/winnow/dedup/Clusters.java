package winnow.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import winnow.model.Cluster;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;

/**
 * Records grouped so that the two of each {@link Outcome#SAME} pair are together.
 *
 * <p>Pairs are joined in a total order: what people said first, then the higher score, then the ids. A pair is not joined
 * if two records would come together of which a person said that they differ, or of which one is the preprint of the
 * other: then its link is cut. So the order in which records and pairs are given does not matter.
 *
 * @param clusters each record in one of them, sorted by their first member
 * @param cuts in the order in which they were made
 */
record Clusters(List<Cluster> clusters, List<Cut> cuts) {

    /**
     * A link that was not made.
     *
     * @param link the pair that was not joined
     * @param apart the pair that would have come together
     */
    record Cut(Pair link, Pair apart) {}

    /** From strong to weak. */
    static final Comparator<Pair> STRONGEST_FIRST = Comparator.comparing((Pair pair) -> pair.basis() == Basis.RULES)
            .thenComparing(Comparator.comparingDouble(Pair::score).reversed())
            .thenComparing(Pair::left)
            .thenComparing(Pair::right);

    /** @param pairs of the records, each two records at most once */
    static Clusters of(Collection<RecordId> records, Collection<Pair> pairs) {
        Joining joining = new Joining();
        records.forEach(joining::add);
        pairs.stream().sorted(STRONGEST_FIRST).filter(Clusters::isApart).forEach(joining::keepApart);
        List<Cut> cuts = new ArrayList<>();
        pairs.stream()
                .filter(pair -> pair.outcome() == Outcome.SAME)
                .sorted(STRONGEST_FIRST)
                .forEach(pair -> joining.join(pair).ifPresent(cuts::add));
        return new Clusters(joining.clusters(), List.copyOf(cuts));
    }

    private static boolean isApart(Pair pair) {
        return pair.outcome() == Outcome.TWO_REPORTS
                || pair.outcome() == Outcome.DIFFERENT && pair.basis() == Basis.PERSON;
    }

    /** Per record the set it is in; the smaller set moves into the larger one. */
    private static final class Joining {
        private final Map<RecordId, TreeSet<RecordId>> sets = new HashMap<>();
        private final Map<RecordId, List<Pair>> apart = new HashMap<>();

        void add(RecordId record) {
            sets.put(record, new TreeSet<>(List.of(record)));
        }

        void keepApart(Pair pair) {
            apart.computeIfAbsent(pair.left(), none -> new ArrayList<>()).add(pair);
            apart.computeIfAbsent(pair.right(), none -> new ArrayList<>()).add(pair);
        }

        Optional<Cut> join(Pair pair) {
            TreeSet<RecordId> left = sets.get(pair.left());
            TreeSet<RecordId> right = sets.get(pair.right());
            if (left == right) {
                return Optional.empty();
            }
            TreeSet<RecordId> larger = left.size() >= right.size() ? left : right;
            TreeSet<RecordId> smaller = larger == left ? right : left;
            Optional<Cut> cut = keptApart(smaller, larger).map(reason -> new Cut(pair, reason));
            if (cut.isEmpty()) {
                larger.addAll(smaller);
                smaller.forEach(record -> sets.put(record, larger));
            }
            return cut;
        }

        private Optional<Pair> keptApart(TreeSet<RecordId> smaller, TreeSet<RecordId> larger) {
            return smaller.stream()
                    .flatMap(record -> apart.getOrDefault(record, List.of()).stream()
                            .filter(pair -> larger.contains(pair.left().equals(record) ? pair.right() : pair.left())))
                    .min(STRONGEST_FIRST);
        }

        List<Cluster> clusters() {
            return sets.entrySet().stream()
                    .filter(entry -> entry.getValue().first().equals(entry.getKey()))
                    .map(entry -> new Cluster(List.copyOf(entry.getValue())))
                    .sorted(Comparator.comparing(Cluster::id))
                    .toList();
        }
    }
}
