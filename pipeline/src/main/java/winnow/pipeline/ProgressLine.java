package winnow.pipeline;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import winnow.stage.Progress;

/**
 * One line on a terminal that says how far a long file is read, for example {@code x.nbib: 42 %, 35 MB/s, 12 s left}. It
 * overwrites itself some times a second and is erased when the file is done, or when this is closed. A short file shows none.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long FIRST_AFTER = 1_000_000_000L;
    private static final long EVERY = 200_000_000L;
    private static final int WIDEST = 79;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final double NANOSECONDS = 1e9;
    private static final double MOST_SECONDS = 90;
    private static final double SECONDS_PER_MINUTE = 60;

    private final PrintWriter out;
    private final LongSupplier clock;
    private String file = "";
    private long started;
    private long due;
    private int width;

    /** @param clock in nanoseconds, from whenever */
    ProgressLine(PrintWriter out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public synchronized void read(String name, long done, long size) {
        long now = clock.getAsLong();
        if (!name.equals(file)) {
            close();
            file = name;
            started = now;
            due = now + FIRST_AFTER;
        }
        if (done >= size) {
            close();
        } else if (now >= due) {
            show(done, size, now);
            due = now + EVERY;
        }
    }

    private void show(long done, long size, long now) {
        double seconds = (now - started) / NANOSECONDS;
        double speed = done / BYTES_PER_MEGABYTE / seconds;
        String left = done == 0 ? "" : ", " + inWords(seconds * (size - done) / done) + " left";
        String figures = String.format(Locale.ROOT, ": %d %%, %.0f MB/s", 100 * done / size, speed) + left;
        int room = WIDEST - figures.length();
        String name = file.length() > room ? "…" + file.substring(file.length() - room + 1) : file;
        String line = name + figures;
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    private static String inWords(double seconds) {
        return seconds > MOST_SECONDS
                ? Math.round(seconds / SECONDS_PER_MINUTE) + " min"
                : (long) Math.ceil(seconds) + " s";
    }

    /** Erases the line, if there is one. */
    @Override
    public synchronized void close() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
        }
        width = 0;
        file = "";
    }
}
