package winnow.pipeline;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A file that somebody asked for by name: it is there whole or not at all, also if the process is asked to end meanwhile. */
final class WholeFile {

    private static final ReentrantLock GATE = new ReentrantLock();
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    /** What stands in it. */
    interface Content {
        /** @return how many of the things that it counts were written */
        long write(Writer to) throws IOException;
    }

    private WholeFile() {}

    /** Takes the place of a file that is there; what is no file, such as a pipe, is written to as it is. */
    static long write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return into(file, content);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        UNFINISHED.add(part);
        try {
            long written = into(part, content);
            GATE.lock();
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                GATE.unlock();
            }
            return written;
        } finally {
            Files.deleteIfExists(part);
            UNFINISHED.remove(part);
        }
    }

    private static long into(Path file, Content content) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            return content.write(to);
        }
    }

    /**
     * Removes what is not whole, and lets nothing get its name any more; for a process that is about to end.
     *
     * @throws UncheckedIOException if something cannot be removed
     */
    static void stop() {
        GATE.lock();
        for (Path part : UNFINISHED) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new UncheckedIOException(part + ": is not whole, and cannot be removed", e);
            }
        }
    }
}
