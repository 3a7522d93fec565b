package winnow.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.dedup.Assertion.Sides;
import winnow.dedup.Candidates.Candidate;
import winnow.model.Citation;
import winnow.model.Cluster;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Issue;

/**
 * The whole stage without files.
 *
 * @param candidates number of pairs compared
 * @param pairs those worth keeping, by left and then right id
 * @param clusters by first member
 * @param citations one per cluster, in the same order
 * @param issues sorted
 */
record Deduplication(
        long candidates, List<Pair> pairs, List<Cluster> clusters, List<Citation> citations, List<Issue> issues) {

    /** @param records each id once, in any order */
    static Deduplication of(Collection<SourceRecord> records, Assertions assertions, Dedup.Settings settings)
            throws IOException {
        SortedMap<RecordId, Profile> profiles = new TreeMap<>();
        records.forEach(record -> profiles.put(record.id(), new Profile(record)));
        List<Profile> ordered = List.copyOf(profiles.values());
        List<Candidate> candidates = Candidates.of(ordered, Key.ALL, settings.largestBlock());
        Judge judge = new Judge(settings, assertions);
        SortedMap<Sides, Pair> pairs = new TreeMap<>();
        candidates.forEach(pair -> keep(judge, ordered.get(pair.left()), ordered.get(pair.right()), pairs));
        assertions
                .bySides()
                .keySet()
                .forEach(sides -> keep(judge, profiles.get(sides.left()), profiles.get(sides.right()), pairs));
        Clusters clusters = Clusters.of(profiles.keySet(), pairs.values());
        clusters.cuts()
                .forEach(cut -> pairs.put(Sides.of(cut.link().left(), cut.link().right()), Judge.cut(cut)));
        Map<RecordId, SourceRecord> byId =
                records.stream().collect(Collectors.toMap(SourceRecord::id, Function.identity()));
        return new Deduplication(
                candidates.size(),
                List.copyOf(pairs.values()),
                clusters.clusters(),
                clusters.clusters().stream()
                        .map(cluster -> Citations.of(cluster, byId))
                        .toList(),
                issues(assertions, clusters.cuts()));
    }

    private static void keep(Judge judge, Profile left, Profile right, SortedMap<Sides, Pair> pairs) {
        Pair pair = judge.judge(left, right);
        if (judge.isKept(pair, left, right)) {
            pairs.put(new Sides(pair.left(), pair.right()), pair);
        }
    }

    private static List<Issue> issues(Assertions assertions, List<Clusters.Cut> cuts) {
        Stream<Issue> apart = cuts.stream()
                .filter(cut -> cut.apart().basis() == Basis.PERSON)
                .map(cut -> new Issue(
                        Issue.Code.FORCED_APART,
                        assertions
                                .bySides()
                                .get(new Sides(cut.apart().left(), cut.apart().right()))
                                .at(),
                        "judgement",
                        cut.link().left() + " " + cut.link().right()));
        return Stream.concat(assertions.issues().stream(), apart).sorted().toList();
    }

    /** How many pairs had this outcome. */
    long count(Outcome outcome) {
        return pairs.stream().filter(pair -> pair.outcome() == outcome).count();
    }

    /**
     * What people should look at: of each two citations the doubtful pair with the highest score, unless a person or a
     * preprint's nature already keeps the two apart. By score, highest first, then ids.
     */
    List<Pair> doubtful() {
        Map<RecordId, RecordId> citation = new TreeMap<>();
        clusters.forEach(cluster -> cluster.members().forEach(member -> citation.put(member, cluster.id())));
        SortedMap<Sides, List<Pair>> between = new TreeMap<>();
        for (Pair pair : pairs) {
            RecordId left = citation.get(pair.left());
            RecordId right = citation.get(pair.right());
            if (!left.equals(right)) {
                between.computeIfAbsent(Sides.of(left, right), none -> new ArrayList<>())
                        .add(pair);
            }
        }
        Comparator<Pair> order = Comparator.comparingDouble(Pair::score)
                .reversed()
                .thenComparing(Pair::left)
                .thenComparing(Pair::right);
        return between.values().stream()
                .filter(all -> all.stream().noneMatch(Deduplication::isSettled))
                .flatMap(all -> all.stream().filter(pair -> pair.outcome() == Outcome.DOUBTFUL).min(order).stream())
                .sorted(order)
                .toList();
    }

    private static boolean isSettled(Pair pair) {
        return pair.outcome() == Outcome.TWO_REPORTS
                || pair.outcome() == Outcome.DIFFERENT && pair.basis() == Basis.PERSON;
    }
}
