package winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import winnow.bench.made.ExportForm;
import winnow.bench.made.MadeUp;
import winnow.ingest.Inspection;

/**
 * How long it took to read an export of one form, in seconds of one core: all that the process used, collecting garbage
 * included, the best of several rounds.
 *
 * @param seconds Winnow's, from bytes to records in normal form
 * @param tokenizerSeconds of the bare tokenizer on the same file in the same rounds
 */
record Reading(String form, long bytes, long records, double seconds, Tokenizer tokenizer, double tokenizerSeconds) {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private interface Work {
        long run() throws IOException;
    }

    /** Makes a file in the folder, reads it several times and removes it. */
    static Reading of(ExportForm form, Path folder, long megabytes, int rounds) throws IOException {
        Path file = folder.resolve("export");
        form.write(file, Long.MAX_VALUE, megabytes << 20, number -> MadeUp.record(number, 220, form.database()));
        Tokenizer tokenizer = Tokenizer.of(form);
        double best = Double.MAX_VALUE;
        double bestTokenizer = Double.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            best = Math.min(best, seconds(() -> read(form, file)));
            bestTokenizer = Math.min(bestTokenizer, seconds(() -> tokenizer.tokens(file)));
        }
        Reading reading = new Reading(form.title(), Files.size(file), read(form, file), best, tokenizer, bestTokenizer);
        Files.delete(file);
        return reading;
    }

    private static long read(ExportForm form, Path file) throws IOException {
        Inspection read = Inspection.of(file, Optional.of(form.database()));
        if (!read.format().equals(form.title()) || !read.issues().isEmpty()) {
            throw new IllegalStateException(form + " is read as " + read.format() + ", " + read.issues());
        }
        return read.counts().records();
    }

    private static double seconds(Work work) throws IOException {
        long before = SYSTEM.getProcessCpuTime();
        if (work.run() == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return (SYSTEM.getProcessCpuTime() - before) / 1e9;
    }

    double megabytesPerSecond() {
        return bytes / 1e6 / seconds;
    }

    double tokenizerMegabytesPerSecond() {
        return bytes / 1e6 / tokenizerSeconds;
    }

    /** How many times as long as the bare tokenizer. */
    double ratio() {
        return seconds / tokenizerSeconds;
    }

    static String header() {
        return "%-16s %7s %9s %7s %10s   %-11s %7s %7s"
                .formatted("format", "MB", "records", "MB/s", "records/s", "tokenizer", "MB/s", "ratio");
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%-16s %7.0f %9d %7.1f %10.0f   %-11s %7.1f %7.2f",
                form,
                bytes / 1e6,
                records,
                megabytesPerSecond(),
                records / seconds,
                tokenizer,
                tokenizerMegabytesPerSecond(),
                ratio());
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"format\":\"%s\",\"bytes\":%d,\"records\":%d,\"seconds\":%.3f,\"mb_per_s\":%.1f,\"records_per_s\":%.0f,"
                        + "\"tokenizer\":\"%s\",\"tokenizer_seconds\":%.3f,\"tokenizer_mb_per_s\":%.1f,\"ratio\":%.2f}",
                form,
                bytes,
                records,
                seconds,
                megabytesPerSecond(),
                records / seconds,
                tokenizer.name().toLowerCase(Locale.ROOT),
                tokenizerSeconds,
                tokenizerMegabytesPerSecond(),
                ratio());
    }
}
