package winnow.dedup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import winnow.dedup.Assertion.Sides;
import winnow.model.Cluster;
import winnow.model.Origin;
import winnow.model.Pair;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/**
 * How right {@link Dedup} is, with its default settings, about a set of records of which people said which are one report.
 *
 * @param records of the set
 * @param counts by the rules alone
 * @param ruled the same if the doubtful pairs were ruled by the labels
 * @param candidates how many of the labelled pairs are compared
 * @param doubtful pairs that a person is asked about
 * @param doubtfulTrue those of them that the labels say are one report
 * @param wrong pairs in one cluster that the labels say are two reports, by id
 * @param missed pairs in two clusters that the labels say are one report, by id
 * @param clusters by record its cluster, named by the first record in it
 */
public record Evaluation(
        int records,
        List<Counts> counts,
        List<Counts> ruled,
        CandidateRecall candidates,
        int doubtful,
        int doubtfulTrue,
        List<Mistake> wrong,
        List<Mistake> missed,
        SortedMap<String, String> clusters) {

    /**
     * A pair that the labels contradict.
     *
     * @param score in bits; empty if one of them has no title and was not compared
     * @param evidence in words
     */
    public record Mistake(Shown left, Shown right, OptionalDouble score, String evidence) {}

    /**
     * A record as it is shown.
     *
     * @param text authors, year, title and place in one line
     */
    public record Shown(String id, String text) {}

    /**
     * Deduplicates a labelled set.
     *
     * @param folder with records.csv and merged_record_ids.csv
     * @throws winnow.stage.ReviewException if a file is missing or cannot be understood
     */
    public static Evaluation of(Path folder) throws IOException {
        return new Evaluator(LabelledSet.read(folder), Dedup.Settings.defaults()).evaluation();
    }

    /** Deduplicates, and holds the labels against it. */
    private static final class Evaluator {
        private final LabelledSet set;
        private final Dedup.Settings settings;
        private final Map<String, String> labels;
        private final SortedMap<RecordId, Profile> profiles = new TreeMap<>();
        private final Map<String, SourceRecord> byRow = new TreeMap<>();

        Evaluator(LabelledSet set, Dedup.Settings settings) {
            this.set = set;
            this.settings = settings;
            this.labels = set.labels();
            for (SourceRecord record : set.records()) {
                profiles.put(record.id(), new Profile(record));
                byRow.put(LabelledRow.row(record.id()), record);
            }
        }

        Evaluation evaluation() throws IOException {
            Deduplication result = Deduplication.of(profiles, Assertions.none(), settings);
            SortedMap<String, String> clusters = byRow(result.clusters());
            List<Pair> doubtful = result.doubtful();
            SortedMap<String, String> ruled = byRow(
                    Deduplication.of(profiles, rulings(doubtful), settings).clusters());
            return new Evaluation(
                    set.ids().size(),
                    Counts.of(labels, clusters),
                    Counts.of(labels, ruled),
                    candidates(),
                    doubtful.size(),
                    (int) doubtful.stream().filter(this::isTrue).count(),
                    apart(clusters, labels),
                    apart(labels, clusters),
                    clusters);
        }

        private SortedMap<String, String> byRow(List<Cluster> clusters) {
            SortedMap<String, String> byRow = new TreeMap<>();
            set.ids().forEach(row -> byRow.put(row, row));
            clusters.forEach(cluster -> cluster.members()
                    .forEach(member -> byRow.put(LabelledRow.row(member), LabelledRow.row(cluster.id()))));
            return byRow;
        }

        private boolean isTrue(Pair pair) {
            return labels.get(LabelledRow.row(pair.left())).equals(labels.get(LabelledRow.row(pair.right())));
        }

        private Assertions rulings(List<Pair> doubtful) {
            SortedMap<Sides, Assertion> rulings = new TreeMap<>();
            for (Pair pair : doubtful) {
                Sides sides = Sides.of(pair);
                rulings.put(sides, new Assertion(sides, isTrue(pair), LocalDate.EPOCH, new Origin("labels", 1)));
            }
            return new Assertions(rulings, List.of());
        }

        private CandidateRecall candidates() throws IOException {
            List<Profile> ordered = List.copyOf(profiles.values());
            List<String> label = ordered.stream()
                    .map(profile -> labels.get(LabelledRow.row(profile.id())))
                    .toList();
            long pairs = set.groups().stream()
                    .mapToLong(group -> (long) group.size() * (group.size() - 1) / 2)
                    .sum();
            return CandidateRecall.of(ordered, label, pairs, settings.largestBlock());
        }

        /** Pairs that are together in the first grouping and apart in the second. */
        private List<Mistake> apart(Map<String, String> together, Map<String, String> apart) {
            Map<String, List<String>> groups = new TreeMap<>();
            new TreeMap<>(together)
                    .forEach((row, group) -> groups.computeIfAbsent(group, none -> new ArrayList<>())
                            .add(row));
            List<Mistake> mistakes = new ArrayList<>();
            for (List<String> group : groups.values()) {
                for (int i = 0; i < group.size(); i++) {
                    for (String other : group.subList(i + 1, group.size())) {
                        if (!apart.get(group.get(i)).equals(apart.get(other))) {
                            mistakes.add(mistake(group.get(i), other));
                        }
                    }
                }
            }
            return mistakes;
        }

        private Mistake mistake(String left, String right) {
            Profile one = profiles.get(LabelledRow.id(left));
            Profile another = profiles.get(LabelledRow.id(right));
            if (one == null || another == null) {
                return new Mistake(shown(left), shown(right), OptionalDouble.empty(), "one has no title");
            }
            Pair pair = new Judge(settings).judge(one, another);
            return new Mistake(
                    shown(left), shown(right), OptionalDouble.of(pair.score()), DoubtfulTable.words(pair.evidence()));
        }

        private Shown shown(String row) {
            return new Shown(row, byRow.containsKey(row) ? LabelledRow.shown(byRow.get(row)) : "(no title)");
        }
    }
}
