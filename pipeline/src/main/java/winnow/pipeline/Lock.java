package winnow.pipeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import winnow.stage.ReviewException;

/**
 * Makes sure that one process at a time changes a review. The operating system gives the lock back when the process
 * ends, however it ends; the file's text only says who holds it. Who ends well takes the text away, so a text without a
 * lock is from a process that was ended.
 */
final class Lock implements AutoCloseable {

    private static final String PATH = ".winnow/lock";

    /**
     * Who took the lock last and did not give it back.
     *
     * @param name for people
     * @param alive whether it is still at work
     */
    record Holder(String name, boolean alive) {}

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws ReviewException if another process holds the lock; the message names it */
    static Lock take(Path review) throws IOException {
        Path file = review.resolve(PATH);
        Files.createDirectories(file.getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (tryLock(channel, false).isEmpty()) {
                throw new ReviewException(
                        PATH + ": " + name(file) + " is at work on this review; wait until it has ended");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
            return new Lock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Who holds it, or was ended while holding it; writes nothing. */
    static Optional<Holder> holder(Path review) throws IOException {
        Path file = review.resolve(PATH);
        if (!Files.exists(file) || Files.size(file) == 0) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(new Holder(name(file), tryLock(channel, true).isEmpty()));
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel, boolean shared) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock(0, Long.MAX_VALUE, shared));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    /** Right after it took the lock, a process may not have written its name. */
    private static String name(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.isEmpty() ? "another process" : text;
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid() + "\n";
    }

    /** Gives the lock back, and says that all went its way. */
    @Override
    public void close() throws IOException {
        try (channel) {
            channel.truncate(0);
        }
    }
}
