package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * All processors, for work that does not ask the catalog: it is done while the stage goes on asking. Each piece makes
 * something of its own out of what does not change, so that nothing depends on which is done when. Pieces begin in the order in
 * which they are given, so one may wait for those before it.
 */
final class Workers implements AutoCloseable {

    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final List<Work<?>> begun = new ArrayList<>();

    /** What a piece of work will have made. */
    record Work<T>(Future<T> future) {

        /** Waits for it. What went wrong is thrown as if it had been done here. */
        T get() throws IOException {
            try {
                return future.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof IOException trouble) {
                    throw trouble;
                }
                if (e.getCause() instanceof RuntimeException mistake) {
                    throw mistake;
                }
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Work that writes files. */
    interface Writing {
        void run() throws IOException;
    }

    /** Work whose result is asked for later. */
    <T> Work<T> begin(Callable<T> piece) {
        Work<T> work = new Work<>(threads.submit(piece));
        begun.add(work);
        return work;
    }

    void write(Writing piece) {
        begin(() -> {
            piece.run();
            return piece;
        });
    }

    /** Waits until all is done. Of several things that went wrong, throws the one that was begun first. */
    void end() throws IOException {
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
