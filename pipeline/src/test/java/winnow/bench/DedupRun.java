package winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.bench.made.Draft;
import winnow.bench.made.Work;
import winnow.dedup.Counts;
import winnow.dedup.Dedup;
import winnow.model.Cluster;
import winnow.model.RecordId;
import winnow.model.SourceRecord;
import winnow.stage.Artifacts;
import winnow.stage.Json;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/**
 * Made-up records, three in ten of them duplicates, through the whole dedup stage: from the file of records to the files of
 * pairs, clusters and citations.
 *
 * @param state {@code cold}: the whole process, starting of the virtual machine included; {@code warm}: the best of the later
 *     rounds in one process
 * @param cpu seconds of all threads, collecting garbage and compiling included
 * @param wall seconds
 * @param peak memory of the process, heap and all else, in bytes; 0 where the system does not say
 * @param floor seconds of all threads for reading the records once and doing nothing, in the same process afterwards
 * @param counts against the truth, as published
 */
record DedupRun(
        long records, String state, double cpu, double wall, long peak, double floor, Counts counts, Summary summary) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final String[] DATABASES = {"embase", "pubmed", "scopus", "wos"};
    private static final int WARM_ROUNDS = 12;

    /** Writes the records of a review, sorted by id, unless they are there. */
    static void make(Path review, long records) throws IOException {
        Path file = review.resolve(Artifacts.RECORDS.path());
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("part");
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            for (int database = 0; database < DATABASES.length; database++) {
                long made = 0;
                for (long number = 0; made < records; number++) {
                    int copies = (int) Math.min(copies(number), records - made);
                    made += copies;
                    if (isIn(number, copies, database)) {
                        out.write(Json.mapper().writeValueAsString(record(number, database)));
                        out.write('\n');
                    }
                }
            }
        }
        Files.move(part, file);
    }

    /** How many databases have the work: on average 10 in 7, so that three records in ten are duplicates. */
    private static int copies(long number) {
        int chance = new SplittableRandom(~number).nextInt(100);
        return chance < 70 ? 1 : chance < 90 ? 2 : chance < 97 ? 3 : 4;
    }

    private static boolean isIn(long number, int copies, int database) {
        return Math.floorMod(database + number, DATABASES.length) < copies;
    }

    private static SourceRecord record(long number, int database) {
        SplittableRandom random = new SplittableRandom(number * DATABASES.length + database);
        return Draft.record(Work.of(number), DATABASES[database], number, random);
    }

    /** Runs the stage on a review that was made. */
    static DedupRun of(Path review, boolean warm) throws IOException {
        double cpu = Double.MAX_VALUE;
        double wall = Double.MAX_VALUE;
        Summary summary = run(review);
        if (warm) {
            for (int i = 0; i < WARM_ROUNDS; i++) {
                double cpuBefore = processSeconds();
                long before = System.nanoTime();
                summary = run(review);
                cpu = Math.min(cpu, processSeconds() - cpuBefore);
                wall = Math.min(wall, (System.nanoTime() - before) / 1e9);
            }
        } else {
            cpu = processSeconds();
            wall = (System.currentTimeMillis()
                            - ManagementFactory.getRuntimeMXBean().getStartTime())
                    / 1e3;
        }
        long peak = Peak.ofThisProcess();
        double floor = Double.MAX_VALUE;
        for (int i = 0; i < (warm ? WARM_ROUNDS : 1); i++) {
            double before = processSeconds();
            Workspace files = files(review);
            try (Stream<SourceRecord> records = files.read(Artifacts.RECORDS)) {
                if (records.count() != summary.counts().get("records")) {
                    throw new IllegalStateException("not all records were there");
                }
            }
            floor = Math.min(floor, processSeconds() - before);
        }
        return new DedupRun(
                summary.counts().get("records"),
                warm ? "warm" : "cold",
                cpu,
                wall,
                peak,
                floor,
                counts(review),
                summary);
    }

    private static double processSeconds() {
        return SYSTEM.getProcessCpuTime() / 1e9;
    }

    private static Workspace files(Path review) {
        return new Workspace(review, review.resolve("building"), new Dedup(Dedup.Settings.defaults()));
    }

    private static Summary run(Path review) throws IOException {
        return new Dedup(Dedup.Settings.defaults()).run(files(review));
    }

    /** The accession of a record is the number of its work. */
    private static Counts counts(Path review) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        Map<String, String> clusters = new TreeMap<>();
        Path file = review.resolve("building").resolve(Artifacts.CLUSTERS.path());
        try (Stream<Cluster> all = Workspace.read(file, Cluster.class)) {
            all.forEach(cluster -> {
                for (RecordId member : cluster.members()) {
                    labels.put(member.toString(), member.accession());
                    clusters.put(member.toString(), cluster.id().toString());
                }
            });
        }
        return Counts.of(labels, clusters).get(0);
    }

    static String header() {
        return "%9s %-5s %8s %8s %8s %8s   %8s %5s %5s   %9s %9s"
                .formatted(
                        "records",
                        "state",
                        "CPU s",
                        "wall s",
                        "peak MB",
                        "floor s",
                        "F1",
                        "FP",
                        "FN",
                        "pairs",
                        "doubtful");
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%9d %-5s %8.2f %8.2f %8d %8.2f   %8.4f %5d %5d   %9d %9d",
                records,
                state,
                cpu,
                wall,
                peak >> 20,
                floor,
                counts.f1(),
                counts.fp(),
                counts.fn(),
                summary.counts().get("candidate pairs"),
                summary.counts().get("doubtful"));
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"records\":%d,\"state\":\"%s\",\"cpu_s\":%.2f,\"wall_s\":%.2f,\"peak_bytes\":%d,\"floor_cpu_s\":%.2f,"
                        + "\"tp\":%d,\"fp\":%d,\"fn\":%d,\"f1\":%.4f,\"candidate_pairs\":%d,\"doubtful\":%d}",
                records,
                state,
                cpu,
                wall,
                peak,
                floor,
                counts.tp(),
                counts.fp(),
                counts.fn(),
                counts.f1(),
                summary.counts().get("candidate pairs"),
                summary.counts().get("doubtful"));
    }
}
