package winnow.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The values of a source, some of which another processor takes from it while those before are worked on. They come in the
 * order of the source, one thread at a time takes from it, and at most {@value #AT_ONCE} are waiting. Where the source
 * fails, the failure comes as it is, in place of up to as many values before it.
 */
public final class Ahead<T> implements Iterator<T>, AutoCloseable {

    private static final int AT_ONCE = 500;

    private final Iterator<T> source;
    private Iterator<T> here = Collections.emptyIterator();
    private CompletableFuture<List<T>> coming;

    /** @param source from now on to be left alone, until this is closed */
    public Ahead(Iterator<T> source) {
        this.source = source;
        this.coming = CompletableFuture.supplyAsync(this::some);
    }

    /** The values of a stream, taken from it ahead. To be closed, which closes the stream. */
    public static <T> Stream<T> of(Stream<T> values) {
        Ahead<T> ahead = new Ahead<>(values.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(ahead, 0), false)
                .onClose(ahead::close)
                .onClose(values::close);
    }

    private List<T> some() {
        List<T> some = new ArrayList<>(AT_ONCE);
        while (some.size() < AT_ONCE && source.hasNext()) {
            some.add(source.next());
        }
        return some;
    }

    @Override
    public boolean hasNext() {
        if (!here.hasNext()) {
            List<T> came = came();
            here = came.iterator();
            coming = came.isEmpty()
                    ? CompletableFuture.completedFuture(came)
                    : CompletableFuture.supplyAsync(this::some);
        }
        return here.hasNext();
    }

    private List<T> came() {
        try {
            return coming.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return here.next();
    }

    /** Waits until nothing is taken from the source any more. */
    @Override
    public void close() {
        coming.exceptionally(failure -> Collections.emptyList()).join();
    }
}
