package winnow.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * All processors, for work that is done while the stage goes on. Each piece makes something of its own out of what does not
 * change, so that nothing depends on which is done when; one that asks the catalog opens it for itself. Pieces begin in the
 * order in which they are given, so one may wait for those before it.
 */
public final class Workers implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final List<Work<?>> begun = new ArrayList<>();

    /** What a piece of work will have made. */
    public record Work<T>(Future<T> future) {

        /** Waits for it. What went wrong is thrown as if it had been done here. */
        public T get() throws IOException {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException trouble) {
                    throw trouble;
                }
                if (e.getCause() instanceof RuntimeException mistake) {
                    throw mistake;
                }
                throw (Error) e.getCause();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Work that writes files. */
    public interface Writing {
        void run() throws IOException;
    }

    /** Work that makes something. */
    public interface Making<T> {
        T run() throws IOException;
    }

    /** Work whose result is asked for later. */
    public <T> Work<T> begin(Making<T> piece) {
        Work<T> work = new Work<>(threads.submit(piece::run));
        begun.add(work);
        return work;
    }

    /** Work that is waited for by {@link #end}. */
    public void write(Writing piece) {
        begin(() -> {
            piece.run();
            return piece;
        });
    }

    /** Waits until all is done. Of several things that went wrong, throws the one that was begun first. */
    public void end() throws IOException {
        for (Work<?> work : begun) {
            work.get();
        }
    }

    /** What is not begun is left; what is going on ends first, since it still writes. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
