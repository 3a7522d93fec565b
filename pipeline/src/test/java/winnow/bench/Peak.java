package winnow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory that a process had, and its processor time, as Linux says; 0 elsewhere, and of a process that has ended. */
final class Peak {

    private static final Path SELF = Path.of("/proc/self");
    private static final double TICKS_PER_SECOND = 100;

    /** Places in {@code stat}, counted from the state of the process: its own time and that of ended processes it started. */
    private static final List<Integer> OWN = List.of(11, 12);

    private static final List<Integer> OF_ENDED = List.of(13, 14);

    private Peak() {}

    /** In bytes, heap and all else, since {@link #forget}. */
    static long ofThisProcess() {
        return of(SELF);
    }

    static long of(Path process) {
        return lines(process.resolve("status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(0);
    }

    /** Processor seconds of all threads, and of what it started before. */
    static double seconds(Path process) {
        return seconds(process, OWN) + seconds(process, OF_ENDED);
    }

    /** Processor seconds of the ended processes that this one started. */
    static double secondsOfEnded() {
        return seconds(SELF, OF_ENDED);
    }

    private static double seconds(Path process, List<Integer> places) {
        return lines(process.resolve("stat")).stream()
                        .limit(1)
                        .map(line -> line.substring(line.lastIndexOf(')') + 2).split(" "))
                        .mapToDouble(values -> places.stream()
                                .mapToLong(at -> Long.parseLong(values[at]))
                                .sum())
                        .sum()
                / TICKS_PER_SECOND;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of(); // the process ended meanwhile
        }
    }

    /** From now on, what was before does not count, where the system allows it. */
    static void forget(Path process) {
        Path forget = process.resolve("clear_refs");
        if (Files.isWritable(forget)) {
            try {
                Files.writeString(forget, "5");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static void forget() {
        forget(SELF);
    }
}
