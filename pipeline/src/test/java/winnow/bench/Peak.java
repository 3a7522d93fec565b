package winnow.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most memory that a process had. */
final class Peak {

    private static final Path SELF = Path.of("/proc/self");

    private Peak() {}

    /** In bytes, heap and all else, since {@link #forget}; 0 where the system does not say. */
    static long ofThisProcess() {
        try {
            Path status = SELF.resolve("status");
            List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on, what was before does not count, where the system allows it. */
    static void forget() {
        Path forget = SELF.resolve("clear_refs");
        if (Files.isWritable(forget)) {
            try {
                Files.writeString(forget, "5");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
