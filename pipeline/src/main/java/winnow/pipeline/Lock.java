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
 * ends, however it ends; the file's text only says who holds it.
 */
final class Lock implements AutoCloseable {

    private static final String PATH = ".winnow/lock";

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
        if (tryLock(channel).isEmpty()) {
            channel.close();
            throw new ReviewException(PATH + ": " + Files.readString(file).strip()
                    + " is at work on this review; wait until it has ended");
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
        channel.force(false);
        return new Lock(channel);
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static String self() {
        return "process " + ProcessHandle.current().pid() + "\n";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
