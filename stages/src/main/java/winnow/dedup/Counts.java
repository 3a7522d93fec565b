package winnow.dedup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How right a grouping of records is, held against the groups that people made of them.
 *
 * @param counting what is counted
 * @param tp truly found to be one
 * @param fp found to be one, but it is not
 * @param fn one, but not found
 * @param tn truly left apart
 */
public record Counts(Counting counting, long tp, long fp, long fn, long tn) {

    /** What is counted. The first two are about removing all records of a cluster but one. */
    public enum Counting {
        /**
         * Per group of which {@code k} records are kept, one per cluster, that with the smallest id: none kept is one
         * report lost (FP); one is right (TN), each further one was missed (FN); all others are rightly removed (TP).
         */
        PUBLISHED,
        /**
         * The same without a choice of what is kept: a group of {@code n} records in {@code k} clusters has {@code n - k}
         * rightly removed and {@code k - 1} missed; a cluster of records of {@code k} groups loses {@code k - 1} reports.
         */
        STRICT,
        /** Pairs of records: together or apart, rightly or wrongly. */
        PAIRWISE
    }

    /**
     * All three countings.
     *
     * @param labels by record its group, as people say
     * @param clusters by record its cluster; the same records
     */
    public static List<Counts> of(Map<String, String> labels, Map<String, String> clusters) {
        return List.of(published(labels, clusters), strict(labels, clusters), pairwise(labels, clusters));
    }

    private static Counts published(Map<String, String> labels, Map<String, String> clusters) {
        Map<String, String> keptOf = new HashMap<>();
        clusters.forEach((record, cluster) -> keptOf.merge(cluster, record, (a, b) -> a.compareTo(b) < 0 ? a : b));
        Map<String, Long> kept =
                keptOf.values().stream().collect(Collectors.groupingBy(labels::get, Collectors.counting()));
        long fp = 0;
        long fn = 0;
        Map<String, Long> sizes = sizes(labels);
        for (String group : sizes.keySet()) {
            long count = kept.getOrDefault(group, 0L);
            fp += count == 0 ? 1 : 0;
            fn += Math.max(0, count - 1);
        }
        long tn = sizes.size() - fp;
        return new Counts(Counting.PUBLISHED, labels.size() - tn - fp - fn, fp, fn, tn);
    }

    private static Counts strict(Map<String, String> labels, Map<String, String> clusters) {
        Map<String, Set<String>> clustersOf = new HashMap<>();
        labels.forEach((record, group) ->
                clustersOf.computeIfAbsent(group, none -> new HashSet<>()).add(clusters.get(record)));
        long parts = clustersOf.values().stream().mapToLong(Set::size).sum();
        long groups = clustersOf.size();
        long fp = parts - Set.copyOf(clusters.values()).size();
        return new Counts(Counting.STRICT, labels.size() - parts, fp, parts - groups, groups - fp);
    }

    private static Counts pairwise(Map<String, String> labels, Map<String, String> clusters) {
        Map<String, String> both = new HashMap<>();
        labels.forEach((record, group) -> both.put(record, group + "\t" + clusters.get(record)));
        long together = pairs(clusters);
        long same = pairs(labels);
        long right = pairs(both);
        long all = pairs(labels.size());
        return new Counts(Counting.PAIRWISE, right, together - right, same - right, all - together - same + right);
    }

    private static Map<String, Long> sizes(Map<String, String> groups) {
        return groups.values().stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static long pairs(Map<String, String> groups) {
        return sizes(groups).values().stream().mapToLong(Counts::pairs).sum();
    }

    private static long pairs(long count) {
        return count * (count - 1) / 2;
    }

    /** The share of what was found that is right; 0 if nothing was found. */
    public double precision() {
        return share(tp, tp + fp);
    }

    /** The share of what is to be found that was found; 0 if nothing is. */
    public double recall() {
        return share(tp, tp + fn);
    }

    /** The harmonic mean of {@link #precision} and {@link #recall}; 0 if both are. */
    public double f1() {
        double precision = precision();
        double recall = recall();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
