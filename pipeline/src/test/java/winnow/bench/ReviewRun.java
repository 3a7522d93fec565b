package winnow.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import winnow.bench.made.MadeReview;
import winnow.pipeline.MeasuredReview;

/**
 * A whole made-up review through all stages.
 *
 * @param state see {@link State}
 * @param stages in order; last, the whole process
 */
record ReviewRun(long records, State state, List<Span> stages) {

    /** What was done before, and in which process. */
    enum State {
        /** Nothing is made yet, and the process is new; from its start to its end. */
        COLD,
        /** Nothing is made yet; the process has made the same review before. */
        WARM,
        /** Everything is made, and nothing has changed; a new process. */
        SAME,
        /** Everything is made; one record in a hundred is new, in a round of its own; a new process. */
        ADDED
    }

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long SEED = 1;
    private static final List<String> MADE = List.of("curated", "reports", ".winnow");

    /** Makes the raw folder, rulings and annotations included, unless it is there. */
    static void make(Path review, long records) throws IOException {
        Path ready = review.resolve("ready");
        if (Files.exists(ready)) {
            return;
        }
        MeasuredReview.clear(review);
        Files.createDirectories(review);
        MadeReview.write(review, records, SEED);
        MeasuredReview.run(review, Optional.of("screen"), stage -> {});
        MadeReview.finish(review, records);
        Files.createFile(ready);
    }

    /** Adds a round of a hundredth of the records. */
    static void add(Path review, long records) throws IOException {
        MadeReview.add(review, records / 100, SEED);
    }

    /**
     * Runs a review that was made.
     *
     * @param launcher the script {@code winnow}
     * @param heap the most for a process that it starts
     */
    static ReviewRun of(Path review, long records, State state, Path launcher, String heap) throws IOException {
        if (state == State.WARM) {
            clear(review);
            warm(review);
        }
        if (state == State.COLD || state == State.WARM) {
            clear(review);
        }
        return new ReviewRun(records, state, state == State.WARM ? warm(review) : Launched.run(launcher, review, heap));
    }

    private static void clear(Path review) throws IOException {
        for (String folder : MADE) {
            MeasuredReview.clear(review.resolve(folder));
        }
    }

    /** In this process. */
    private static List<Span> warm(Path review) throws IOException {
        List<Span> spans = new ArrayList<>();
        Clock whole = new Clock();
        List<Clock> clock = new ArrayList<>(List.of(whole));
        Peak.forget();
        MeasuredReview.run(review, Optional.empty(), stage -> {
            spans.add(clock.get(0).span(stage));
            Peak.forget();
            clock.set(0, new Clock());
        });
        Span total = whole.span("");
        spans.add(Span.total(total.wall(), total.cpu(), List.copyOf(spans)));
        return spans;
    }

    /** Since when, by the wall and of all threads. */
    private record Clock(long wall, long cpu) {

        Clock() {
            this(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        Span span(String stage) {
            return new Span(
                    stage,
                    (System.nanoTime() - wall) / 1e9,
                    (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
                    Peak.ofThisProcess());
        }
    }

    static String header() {
        return "%9s %-6s %-9s %9s %9s %9s %10s"
                .formatted("records", "state", "stage", "seconds", "CPU s", "peak MB", "records/s");
    }

    List<String> rows() {
        return stages.stream()
                .map(span -> String.format(
                        Locale.ROOT,
                        "%9d %-6s %-9s %9.2f %9.2f %9d %10.0f",
                        records,
                        state.name().toLowerCase(Locale.ROOT),
                        span.stage(),
                        span.wall(),
                        span.cpu(),
                        span.peak() >> 20,
                        records / span.wall()))
                .toList();
    }

    /** A line per stage. */
    List<String> json() {
        return stages.stream()
                .map(span -> String.format(
                        Locale.ROOT,
                        "{\"records\":%d,\"state\":\"%s\",\"stage\":\"%s\",\"wall_s\":%.3f,\"cpu_s\":%.3f,\"peak_bytes\":%d,"
                                + "\"records_per_s\":%.0f}",
                        records,
                        state.name().toLowerCase(Locale.ROOT),
                        span.stage(),
                        span.wall(),
                        span.cpu(),
                        span.peak(),
                        records / span.wall()))
                .toList();
    }
}
