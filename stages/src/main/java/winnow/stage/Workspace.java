package winnow.stage;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import winnow.stage.Artifact.Folder;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.Artifact.TextFile;

/**
 * A stage's only way to files: its declared inputs in the review, its declared outputs in a folder of their own, from
 * which they are published together after the stage ended well.
 */
public final class Workspace {

    /** Bytes of a file from which on it is worth to be read by another processor. */
    private static final long LONG = 1 << 20;

    private final Path review;
    private final Path building;
    private final List<Artifact> inputs;
    private final List<Artifact> outputs;
    private final Progress progress;

    /**
     * @param review the review's directory
     * @param building an empty folder that the outputs go to, under the same relative paths
     */
    public Workspace(Path review, Path building, Stage stage) {
        this(review, building, stage, Progress.NONE);
    }

    /** @param progress is told how far the stage has read */
    public Workspace(Path review, Path building, Stage stage, Progress progress) {
        this.review = review;
        this.building = building;
        this.progress = progress;
        this.inputs = stage.inputs();
        this.outputs = stage.outputs();
    }

    /** Where an input is. Raw inputs may be absent. */
    public Path in(Artifact artifact) {
        if (!inputs.contains(artifact)) {
            throw new IllegalStateException("not a declared input: " + artifact.path());
        }
        return review.resolve(artifact.path());
    }

    /** Where an output goes; its folder exists. */
    public Path out(Artifact artifact) throws IOException {
        if (!outputs.contains(artifact)) {
            throw new IllegalStateException("not a declared output: " + artifact.path());
        }
        Path path = building.resolve(artifact.path());
        Files.createDirectories(artifact instanceof Folder ? path : path.getParent());
        return path;
    }

    /** To be told how far a long file is read. */
    public Progress progress() {
        return progress;
    }

    /** A folder for the stage's own temporary files. It is no output and is gone when the stage ended; it may not exist. */
    public Path temporary() {
        return building.resolve(".temporary");
    }

    /** The files below an input folder, sorted by {@link #name}; none if the folder is absent. */
    public List<Path> files(Folder folder) throws IOException {
        return below(in(folder)).stream()
                .sorted(Comparator.comparing(this::name))
                .toList();
    }

    /**
     * The regular files at or below a path, sorted; none if it is absent. Links are followed, hidden files (with a dot
     * before their name) do not count.
     */
    public static List<Path> below(Path top) throws IOException {
        if (!Files.exists(top)) {
            return List.of();
        }
        try (Stream<Path> below = Files.walk(top, FileVisitOption.FOLLOW_LINKS)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** A file of the review as people name it: relative to the review, with {@code /}. */
    public String name(Path file) {
        return review.relativize(file).toString().replace('\\', '/');
    }

    /** The values of an input, in file order; those of a long file are read {@linkplain Ahead ahead}. To be closed. */
    public <T> Stream<T> read(JsonLines<T> artifact) throws IOException {
        Path file = in(artifact);
        long size = Files.size(file);
        InputStream in =
                new CountedInput(Files.newInputStream(file), done -> progress.read(artifact.path(), done, size));
        Stream<T> values = read(
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())), artifact.type());
        return size < LONG ? values : Ahead.of(values);
    }

    /** The values of a file with one JSON value per line, in file order. To be closed. */
    public static <T> Stream<T> read(Path file, Class<T> type) throws IOException {
        return read(Files.newBufferedReader(file, StandardCharsets.UTF_8), type);
    }

    private static <T> Stream<T> read(BufferedReader in, Class<T> type) throws IOException {
        MappingIterator<T> values = Json.mapper().readerFor(type).readValues(in);
        Stream<T> stream = StreamSupport.stream(Spliterators.spliteratorUnknownSize(values, 0), false);
        return stream.onClose(() -> close(in));
    }

    /** All values of an input that is small enough to be held. */
    public <T> List<T> readAll(JsonLines<T> artifact) throws IOException {
        try (Stream<T> values = read(artifact)) {
            return values.toList();
        }
    }

    /** Writes an output one value at a time; the caller gives them sorted. To be closed. */
    public <T> Sink<T> write(JsonLines<T> artifact) throws IOException {
        return new Sink<>(Files.newBufferedWriter(out(artifact), StandardCharsets.UTF_8), artifact.type());
    }

    /** Writes an output whole; the caller gives the values sorted. */
    public <T> void write(JsonLines<T> artifact, Iterable<T> values) throws IOException {
        try (Sink<T> sink = write(artifact)) {
            for (Iterator<T> each = values.iterator(); each.hasNext(); ) {
                sink.accept(each.next());
            }
        }
    }

    /** Writes an output whole, in UTF-8. */
    public void write(TextFile artifact, String text) throws IOException {
        Files.writeString(out(artifact), text, StandardCharsets.UTF_8);
    }

    private static void close(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes values as lines of JSON. */
    public static final class Sink<T> implements Closeable {
        private final BufferedWriter out;
        private final ObjectWriter writer;

        Sink(BufferedWriter out, Class<T> type) {
            this.out = out;
            this.writer = Json.mapper().writerFor(type);
        }

        public void accept(T value) throws IOException {
            writer.writeValue(out, value);
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
