package winnow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import winnow.bench.made.ExportForm;
import winnow.bench.made.MadeUp;
import winnow.ingest.Ingest;
import winnow.stage.Artifacts;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/**
 * Many MEDLINE records through the whole ingest stage.
 *
 * @param bytes of the export
 * @param peak memory of the process, heap and all else, in bytes; 0 where the system does not say
 * @param ok whether every record came out
 */
record IngestRun(long records, long bytes, double seconds, long peak, boolean ok) {

    private static final int WORDS = 570;
    private static final double SPACE = 3.5;

    /** Makes the export in the folder, ingests it, and removes everything. */
    static IngestRun of(long records, Path folder) throws IOException {
        long needed = (long) (records * 5_000 * SPACE);
        if (folder.toFile().getUsableSpace() < needed) {
            throw new IOException("%s has no room for %d GB".formatted(folder, needed >> 30));
        }
        Path review = Files.createTempDirectory(folder, "review");
        try {
            Path file = review.resolve("raw/searches/2025-03-31/pubmed/export.nbib");
            Files.createDirectories(file.getParent());
            ExportForm.MEDLINE.write(file, records, Long.MAX_VALUE, number -> MadeUp.record(number, WORDS, "pubmed"));
            return ingested(records, review, Files.size(file));
        } finally {
            remove(review);
        }
    }

    private static IngestRun ingested(long records, Path review, long bytes) throws IOException {
        Ingest stage = new Ingest(Ingest.Settings.defaults());
        Path building = review.resolve("building");
        long start = System.nanoTime();
        Summary summary = stage.run(new Workspace(review, building, stage));
        double seconds = (System.nanoTime() - start) / 1e9;
        boolean ok = summary.counts().get("records") == records
                && summary.counts().get("issues") == 0
                && lines(building.resolve(Artifacts.RECORDS.path())) == records
                && lines(building.resolve(Artifacts.SIGHTINGS.path())) == records;
        return new IngestRun(records, bytes, seconds, Peak.ofThisProcess(), ok);
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }

    static void remove(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%d MEDLINE records, %.2f GB, heap of at most %d MB: %.0f s, %.1f MB/s, peak memory %d MB, %s",
                records,
                bytes / 1e9,
                Runtime.getRuntime().maxMemory() >> 20,
                seconds,
                bytes / 1e6 / seconds,
                peak >> 20,
                ok ? "ok" : "NOT OK");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"records\":%d,\"bytes\":%d,\"seconds\":%.1f,\"peak_bytes\":%d,\"ok\":%b}",
                records,
                bytes,
                seconds,
                peak,
                ok);
    }
}
