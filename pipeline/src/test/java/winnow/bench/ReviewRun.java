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
        /** Nothing is made yet, and the process is new. */
        COLD,
        /** Nothing is made yet; the process has made the same review before. */
        WARM,
        /** Everything is made, and nothing has changed. */
        SAME,
        /** Everything is made; one record in a hundred is new, in a round of its own. */
        ADDED
    }

    /**
     * What one stage took: running it, or finding that it need not run, the hashing of files included.
     *
     * @param wall seconds
     * @param cpu seconds of all threads, collecting garbage and compiling included
     * @param peak most memory of the process during the stage, heap and all else, in bytes; 0 where the system does not say
     */
    record Span(String stage, double wall, double cpu, long peak) {}

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final long SEED = 1;
    private static final List<String> MADE = List.of("curated", "reports", ".winnow");
    private static final String TOTAL = "total";

    /** Makes the raw folder, rulings included, unless it is there. */
    static void make(Path review, long records) throws IOException {
        Path ready = review.resolve("ready");
        if (Files.exists(ready)) {
            return;
        }
        MeasuredReview.clear(review);
        Files.createDirectories(review);
        MadeReview.write(review, records, SEED);
        MeasuredReview.run(review, Optional.of("screen"), stage -> {});
        MadeReview.adjudicate(review);
        Files.createFile(ready);
    }

    /** Adds a round of a hundredth of the records. */
    static void add(Path review, long records) throws IOException {
        MadeReview.add(review, records / 100, SEED);
    }

    static ReviewRun of(Path review, long records, State state) throws IOException {
        if (state == State.COLD || state == State.WARM) {
            clear(review);
        }
        if (state == State.WARM) {
            run(review);
            clear(review);
        }
        Clock whole = state == State.WARM ? new Clock() : Clock.OF_PROCESS;
        List<Span> stages = new ArrayList<>(run(review));
        long peak = stages.stream().mapToLong(Span::peak).max().orElse(0);
        Span total = whole.span(TOTAL);
        stages.add(new Span(TOTAL, total.wall(), total.cpu(), peak));
        return new ReviewRun(records, state, stages);
    }

    private static void clear(Path review) throws IOException {
        for (String folder : MADE) {
            MeasuredReview.clear(review.resolve(folder));
        }
    }

    private static List<Span> run(Path review) throws IOException {
        List<Span> spans = new ArrayList<>();
        List<Clock> clock = new ArrayList<>(List.of(new Clock()));
        Peak.forget();
        MeasuredReview.run(review, Optional.empty(), stage -> {
            spans.add(clock.get(0).span(stage));
            Peak.forget();
            clock.set(0, new Clock());
        });
        return spans;
    }

    /** Since when, by the wall and of all threads. */
    private record Clock(double wall, double cpu) {

        static final Clock OF_PROCESS =
                new Clock(ManagementFactory.getRuntimeMXBean().getStartTime() / 1e3, 0);

        Clock() {
            this(now(), SYSTEM.getProcessCpuTime() / 1e9);
        }

        static double now() {
            return System.currentTimeMillis() / 1e3;
        }

        Span span(String stage) {
            return new Span(stage, now() - wall, SYSTEM.getProcessCpuTime() / 1e9 - cpu, Peak.ofThisProcess());
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
