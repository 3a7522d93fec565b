package winnow.dedup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import winnow.dedup.Assertion.Sides;
import winnow.model.Cluster;
import winnow.model.Pair;
import winnow.model.Pair.Basis;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;
import winnow.stage.Issue;

/**
 * The whole stage without files.
 *
 * @param extent how much was compared
 * @param pairs those worth keeping, by left and then right id
 * @param clusters by first member
 * @param issues sorted
 */
record Deduplication(Candidates.Extent extent, List<Pair> pairs, List<Cluster> clusters, List<Issue> issues) {

    private static final int COMPARED_AT_ONCE = 10_000;

    /** @param profiles of all records, by id */
    static Deduplication of(SortedMap<RecordId, Profile> profiles, Assertions assertions, Dedup.Settings settings)
            throws IOException {
        List<Profile> ordered = List.copyOf(profiles.values());
        Candidates.Found found = Candidates.of(ordered, Key.ALL, settings.largestBlock());
        Judge judge = new Judge(settings);
        SortedMap<Sides, Pair> pairs = new TreeMap<>();
        kept(found, ordered, judge).forEach(pair -> pairs.put(Sides.of(pair), pair));
        SortedMap<Sides, Pair> asserted = new TreeMap<>();
        assertions.bySides().forEach((sides, said) -> {
            Pair pair = judge.judge(profiles.get(sides.left()), profiles.get(sides.right()));
            asserted.put(sides, Judge.asserted(pair, said));
            pairs.put(sides, pair);
        });
        Clusters clusters = Clusters.of(
                profiles.keySet(),
                pairs.values(),
                asserted.values(),
                sides -> judge.provedDifferent(profiles.get(sides.left()), profiles.get(sides.right())));
        pairs.putAll(asserted);
        settle(pairs, clusters);
        return new Deduplication(
                found.extent(), List.copyOf(pairs.values()), clusters.clusters(), issues(assertions, clusters.cuts()));
    }

    /** Compares on all processors, some pairs at a time; the pairs in the order of the candidates. */
    private static List<Pair> kept(Candidates.Found found, List<Profile> ordered, Judge judge) {
        List<List<Pair>> parts = IntStream.rangeClosed(0, found.packed().length / COMPARED_AT_ONCE)
                .parallel()
                .mapToObj(part -> kept(found.packed(), part * COMPARED_AT_ONCE, ordered, judge))
                .toList();
        List<Pair> kept = new ArrayList<>();
        parts.forEach(kept::addAll);
        return kept;
    }

    /** A plain loop, as it goes by far more pairs than there are records. */
    private static List<Pair> kept(long[] packed, int start, List<Profile> ordered, Judge judge) {
        List<Pair> kept = new ArrayList<>();
        int end = Math.min(start + COMPARED_AT_ONCE, packed.length);
        for (int i = start; i < end; i++) {
            Profile left = ordered.get(Candidates.Found.left(packed[i]));
            Profile right = ordered.get(Candidates.Found.right(packed[i]));
            judge.judgeIfKept(left, right).ifPresent(kept::add);
        }
        return kept;
    }

    /** Notes with the pairs what became of them when clusters were made. */
    private static void settle(SortedMap<Sides, Pair> pairs, Clusters clusters) {
        clusters.cuts().forEach(cut -> pairs.put(Sides.of(cut.link()), Judge.cut(cut)));
        Map<RecordId, RecordId> citation = clusters.byMember();
        pairs.replaceAll((sides, pair) -> pair.outcome() == Outcome.TWO_REPORTS
                        && citation.get(pair.left()).equals(citation.get(pair.right()))
                ? Judge.joined(pair)
                : pair);
    }

    /** Each link that was cut because of what a person said, at the row that says it or that was overruled. */
    private static List<Issue> issues(Assertions assertions, List<Clusters.Cut> cuts) {
        Stream<Issue> apart =
                cuts.stream().filter(cut -> cut.apart().basis() == Basis.PERSON).map(cut -> issue(cut, assertions));
        return Stream.concat(assertions.issues().stream(), apart).sorted().toList();
    }

    private static Issue issue(Clusters.Cut cut, Assertions assertions) {
        boolean overruled = cut.link().basis() == Basis.PERSON;
        Pair row = overruled ? cut.link() : cut.apart();
        return new Issue(
                overruled ? Issue.Code.OVERRULED : Issue.Code.FORCED_APART,
                assertions.bySides().get(Sides.of(row)).at(),
                "judgement",
                "%s same as %s would join %s and %s"
                        .formatted(
                                cut.link().left(),
                                cut.link().right(),
                                cut.apart().left(),
                                cut.apart().right()));
    }

    /** How many pairs had this outcome. */
    long count(Outcome outcome) {
        return pairs.stream().filter(pair -> pair.outcome() == outcome).count();
    }

    /**
     * What people should look at, by score, highest first, then ids: each link that was cut, and of any other two citations
     * the doubtful pair with the highest score, unless a person or a preprint's nature already keeps the two apart.
     */
    List<Pair> doubtful() {
        Map<RecordId, RecordId> citation = Clusters.byMember(clusters);
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
                .flatMap(all -> asked(all, order))
                .sorted(order)
                .toList();
    }

    /** @param between all pairs between two citations */
    private static Stream<Pair> asked(List<Pair> between, Comparator<Pair> order) {
        if (between.stream().anyMatch(Judge::isCut)) {
            return between.stream().filter(Judge::isCut);
        }
        return between.stream().anyMatch(Deduplication::isSettled)
                ? Stream.empty()
                : between.stream().filter(pair -> pair.outcome() == Outcome.DOUBTFUL).min(order).stream();
    }

    private static boolean isSettled(Pair pair) {
        return pair.outcome() == Outcome.TWO_REPORTS
                || pair.outcome() == Outcome.DIFFERENT && pair.basis() == Basis.PERSON;
    }
}
