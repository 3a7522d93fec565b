package winnow.stage;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Spliterators;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Sorts more values than memory holds. Values are added one by one; whenever those that are held weigh too much, they
 * go sorted to a file, a run; at the end the runs are merged. What comes out does not depend on how many runs there
 * were: values that compare as equal come out in the order in which they were added.
 *
 * <p>The runs are files of a folder of its own and are gone when this is closed. A few values make no file at all.
 *
 * @param <T> written as JSON, see {@link Json}
 */
public final class SortedRuns<T> implements Closeable {

    /** What is held at most, in the unit of {@link Kind#weight}: about bytes. */
    public static final long ROOM = 64 << 20;

    /** Files that are read at the same time. */
    private static final int MOST_RUNS = 100;

    /**
     * What is sorted.
     *
     * @param weight about the bytes that a value takes in memory
     */
    public record Kind<T>(Class<T> type, Comparator<? super T> order, ToLongFunction<? super T> weight) {}

    private final Path folder;
    private final Kind<T> kind;
    private final long room;
    private final List<T> held = new ArrayList<>();
    /** By level, the oldest run first. A full level becomes one run of the next, so that each value is rarely copied. */
    private final List<List<Path>> levels = new ArrayList<>();

    private long weight;
    private long files;

    /**
     * @param folder for the runs; made when needed, and to be used by nobody else
     * @param room weight of the values that are held at most
     */
    public SortedRuns(Path folder, Kind<T> kind, long room) {
        this.folder = folder;
        this.kind = kind;
        this.room = room;
    }

    /** Takes a value. */
    public void add(T value) throws IOException {
        held.add(value);
        weight += kind.weight.applyAsLong(value);
        if (weight > room) {
            spill();
        }
    }

    /** All values, sorted. To be closed, before this is. Nothing may be added later. */
    public Stream<T> sorted() throws IOException {
        held.sort(kind.order);
        List<Stream<T>> sources = new ArrayList<>();
        for (int level = levels.size() - 1; level >= 0; level--) {
            for (Path run : levels.get(level)) {
                sources.add(Workspace.read(run, kind.type));
            }
        }
        sources.add(held.stream());
        return merged(sources);
    }

    private void spill() throws IOException {
        held.sort(kind.order);
        Path run = run(held.iterator());
        held.clear();
        weight = 0;
        put(run, 0);
    }

    private void put(Path run, int level) throws IOException {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<Path> runs = levels.get(level);
        runs.add(run);
        if (runs.size() == MOST_RUNS) {
            Path whole = merge(runs);
            runs.clear();
            put(whole, level + 1);
        }
    }

    private Path merge(List<Path> runs) throws IOException {
        List<Stream<T>> sources = new ArrayList<>();
        for (Path run : runs) {
            sources.add(Workspace.read(run, kind.type));
        }
        Path whole;
        try (Stream<T> all = merged(sources)) {
            whole = run(all.iterator());
        }
        for (Path run : runs) {
            Files.delete(run);
        }
        return whole;
    }

    private Path run(Iterator<T> values) throws IOException {
        Files.createDirectories(folder);
        files++;
        Path run = folder.resolve(files + ".jsonl");
        try (Workspace.Sink<T> sink =
                new Workspace.Sink<>(Files.newBufferedWriter(run, StandardCharsets.UTF_8), kind.type)) {
            while (values.hasNext()) {
                sink.accept(values.next());
            }
        }
        return run;
    }

    private Stream<T> merged(List<Stream<T>> sources) {
        Iterator<T> all = new Merge<>(sources.stream().map(Stream::iterator).toList(), kind.order);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, 0), false)
                .onClose(() -> sources.forEach(Stream::close));
    }

    /** Removes the runs and their folder. */
    @Override
    public void close() throws IOException {
        for (List<Path> runs : levels) {
            for (Path run : runs) {
                Files.deleteIfExists(run);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** Several sorted sources as one; of equal values the one of the earlier source first. */
    private static final class Merge<T> implements Iterator<T> {

        private record Head<T>(T value, int source) {}

        private final List<Iterator<T>> sources;
        private final PriorityQueue<Head<T>> heads;

        Merge(List<Iterator<T>> sources, Comparator<? super T> order) {
            this.sources = sources;
            this.heads = new PriorityQueue<>(
                    Comparator.comparing((Head<T> head) -> head.value, order).thenComparing(Head::source));
            for (int i = 0; i < sources.size(); i++) {
                read(i);
            }
        }

        private void read(int source) {
            if (sources.get(source).hasNext()) {
                heads.add(new Head<>(sources.get(source).next(), source));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        /** @throws UncheckedIOException if a run cannot be read */
        @Override
        public T next() {
            Head<T> first = heads.remove();
            read(first.source);
            return first.value;
        }
    }
}
