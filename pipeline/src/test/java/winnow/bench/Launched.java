package winnow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code winnow run} in a process of its own, from its start to its end, watched from outside. */
final class Launched {

    /** What a line without a stage is about: the state of the round before, made for comparison. */
    private static final String BETWEEN = "earlier";

    private final Path process;
    private final List<Span> spans = new ArrayList<>();
    private long since = System.nanoTime();
    private double used;

    private Launched(Path process) {
        this.process = process;
    }

    /**
     * Runs what is out of date.
     *
     * @param launcher the script {@code winnow}
     * @param heap the most, as in {@code 2g}
     * @return per stage, last the whole process
     */
    static List<Span> run(Path launcher, Path review, String heap) throws IOException {
        ProcessBuilder command =
                new ProcessBuilder(launcher.toString(), "--review", review.toString(), "--porcelain", "run");
        command.environment().put("JAVA_TOOL_OPTIONS", "-Xmx" + heap);
        command.redirectError(ProcessBuilder.Redirect.INHERIT);
        double usedBefore = Peak.secondsOfEnded();
        long before = System.nanoTime();
        Process started = command.start();
        Launched launched = new Launched(Path.of("/proc/" + started.pid()));
        try (BufferedReader lines = started.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                launched.done(line.contains("\t") ? line.split("\t")[0] : BETWEEN);
            }
            if (started.waitFor() != 0) {
                throw new IOException(String.join(" ", command.command()) + " failed");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        double wall = (System.nanoTime() - before) / 1e9;
        List<Span> all = new ArrayList<>(launched.spans);
        all.add(Span.total(wall, Peak.secondsOfEnded() - usedBefore, launched.spans));
        return all;
    }

    private void done(String stage) {
        long now = System.nanoTime();
        double usedNow = Peak.seconds(process);
        spans.add(new Span(stage, (now - since) / 1e9, usedNow - used, Peak.of(process)));
        Peak.forget(process);
        since = now;
        used = usedNow;
    }
}
