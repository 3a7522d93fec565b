package winnow.dedup;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Pair;
import winnow.model.Pair.Outcome;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Artifact;
import winnow.stage.Artifacts;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;
import winnow.table.Table;
import winnow.table.Tables;

/** Decides which records are one report, and makes one citation of them. */
public final class Dedup implements Stage {

    /** In what way two reports of one study differ. They are linked and not merged, unless the protocol says so. */
    public enum Kind {
        /** A preprint and the published report, or preprints on two servers. */
        PREPRINT,
        /** A paper in proceedings and the article. */
        CONFERENCE,
        /** An abstract of a meeting and the article, or the abstract of another meeting. */
        ABSTRACT,
        /** The plan of the study and its results. */
        PROTOCOL,
        /** Versions of a review that is published again when it is updated. */
        VERSION,
        /** A correction and what it corrects. */
        CORRECTION,
        /** A notice of retraction and what it retracts. */
        RETRACTION
    }

    /**
     * What decides about a pair, see {@link #rules()}.
     *
     * @param sameAt evidence from which on two records are one report, in bits
     * @param doubtfulAt evidence from which on a person should look, in bits; not above {@code sameAt}
     * @param largestBlock of how many records that share a reason to be compared all pairs are compared, at least 2
     * @param merged the kinds of reports of one study that count as one report
     * @param mergeWithinDatabase whether two records of one database may be merged that have no identifier in common
     */
    public record Settings(
            double sameAt, double doubtfulAt, int largestBlock, List<Kind> merged, boolean mergeWithinDatabase) {

        /** @throws IllegalArgumentException if the bounds are not finite or not in order, or the block is too small */
        public Settings {
            if (!Double.isFinite(sameAt) || !Double.isFinite(doubtfulAt)) {
                throw new IllegalArgumentException("sameAt and doubtfulAt must be numbers of bits");
            }
            if (doubtfulAt > sameAt) {
                throw new IllegalArgumentException(
                        "doubtfulAt (%s) must not be above sameAt (%s)".formatted(doubtfulAt, sameAt));
            }
            if (largestBlock < 2) {
                throw new IllegalArgumentException("largestBlock must be 2 or more, not " + largestBlock);
            }
            merged = List.copyOf(merged);
        }

        public static Settings defaults() {
            return new Settings(14, 4, 20, List.of(), false);
        }

        /** These settings with other bounds. */
        Settings withBounds(double same, double doubtful) {
            return new Settings(same, doubtful, largestBlock, merged, mergeWithinDatabase);
        }
    }

    private static final int READ_AT_ONCE = 1_000;

    private final Settings settings;

    public Dedup(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "dedup";
    }

    @Override
    public List<Artifact> inputs() {
        return List.of(Artifacts.RECORDS, Artifacts.DUPLICATES, Artifacts.DUPLICATES_WORKBOOK);
    }

    @Override
    public List<Artifact> outputs() {
        return List.of(
                Artifacts.PAIRS, Artifacts.CLUSTERS, Artifacts.CITATIONS, Artifacts.DOUBTFUL, Artifacts.DEDUP_ISSUES);
    }

    @Override
    public Record settings() {
        return settings;
    }

    @Override
    public Summary run(Workspace files) throws IOException {
        Deduplication result = deduplication(files);
        List<Pair> doubtful = result.doubtful();
        files.write(Artifacts.PAIRS, result.pairs());
        files.write(Artifacts.CLUSTERS, result.clusters());
        Map<RecordId, String> titles = Citations.write(files, result.clusters(), ids(doubtful));
        files.write(Artifacts.DOUBTFUL, DoubtfulTable.csv(doubtful, titles));
        files.write(Artifacts.DEDUP_ISSUES, result.issues());
        long records = result.clusters().stream()
                .mapToLong(cluster -> cluster.members().size())
                .sum();
        return Summary.of("records", records)
                .and("candidate pairs", result.extent().pairs())
                .and("large blocks", result.extent().largeBlocks())
                .and("pairs left out in them", result.extent().leftOut())
                .and("same", result.count(Outcome.SAME))
                .and("doubtful", doubtful.size())
                .and("two reports", result.count(Outcome.TWO_REPORTS))
                .and("citations", result.clusters().size())
                .and("duplicates removed", records - result.clusters().size())
                .and("issues", result.issues().size())
                .build();
    }

    /** Reads some records at a time; only their profiles are held. */
    private Deduplication deduplication(Workspace files) throws IOException {
        SortedMap<RecordId, Profile> profiles = new TreeMap<>();
        Pool pool = new Pool();
        try (Stream<SourceRecord> records = files.read(Artifacts.RECORDS)) {
            List<SourceRecord> some = new ArrayList<>(READ_AT_ONCE);
            for (Iterator<SourceRecord> each = records.iterator(); each.hasNext(); ) {
                some.add(each.next());
                if (some.size() == READ_AT_ONCE || !each.hasNext()) {
                    profiles(some, pool).forEach(profile -> profiles.put(profile.id(), profile));
                    some.clear();
                }
            }
        }
        return Deduplication.of(profiles, assertions(files, profiles.keySet()), settings);
    }

    /** On all processors, in the order of the records. */
    private static List<Profile> profiles(List<SourceRecord> records, Pool pool) {
        return records.parallelStream().map(record -> new Profile(record, pool)).toList();
    }

    private static Set<RecordId> ids(List<Pair> pairs) {
        return pairs.stream()
                .flatMap(pair -> Stream.of(pair.left(), pair.right()))
                .collect(Collectors.toSet());
    }

    /** From the table, the workbook or both. */
    private static Assertions assertions(Workspace files, Set<RecordId> known) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (Artifact artifact : List.of(Artifacts.DUPLICATES, Artifacts.DUPLICATES_WORKBOOK)) {
            if (Files.exists(files.in(artifact))) {
                tables.add(Tables.read(files.in(artifact), artifact.path(), Assertions.COLUMNS));
            }
        }
        return Assertions.of(tables, known);
    }

    /**
     * Compares two different records by the rules alone, whatever people said about them; their order does not matter.
     *
     * @throws IllegalArgumentException if both are one record
     */
    public Pair compare(SourceRecord left, SourceRecord right) {
        return new Judge(settings).judge(new Profile(left), new Profile(right));
    }

    /** The rule table, as Markdown. */
    public static String rules() {
        return MatchRules.markdown();
    }
}
