package winnow.pipeline;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import picocli.CommandLine;
import winnow.stage.Hash;

/** A review in a temporary directory, and the command line at work on it. */
final class TestReview {

    /** Data of other people, beside the checkout; tests that need them are skipped where they are absent. */
    static final Path SHARED = Path.of("..", "..", "shared");

    /** The example review of this project. */
    static final Path EXAMPLE = Path.of("..", "raw");

    /** What a command did. */
    record Result(int exit, String out, String err) {}

    final Path root;

    TestReview(Path root) {
        this.root = root;
    }

    /** A copy of the example review's raw folder, without what was kept of its first round. */
    static TestReview example(Path root) {
        return exampleWithRounds(root).delete("raw/rounds");
    }

    /** A copy of the example review's whole raw folder. */
    static TestReview exampleWithRounds(Path root) {
        TestReview review = new TestReview(root);
        review.copyTree(EXAMPLE, "raw");
        return review;
    }

    /** A file of other people's data; skips the test, loudly, where it is absent. */
    static Path shared(String path) {
        Path file = SHARED.resolve(path);
        if (!Files.exists(file)) {
            System.err.println("SKIPPED: " + file + " is absent, so this test proves nothing here");
            Assumptions.abort(file + " is absent");
        }
        return file;
    }

    TestReview write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestReview append(String path, String text) {
        return write(path, read(path) + text);
    }

    TestReview replace(String path, String before, String after) {
        String text = read(path);
        if (!text.contains(before)) {
            throw new IllegalArgumentException(path + " does not hold: " + before);
        }
        return write(path, text.replace(before, after));
    }

    TestReview delete(String path) {
        try {
            Publication.clear(root.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TestReview copy(Path file, String path) {
        try {
            Path target = root.resolve(path);
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void copyTree(Path from, String path) {
        try (Stream<Path> below = Files.walk(from)) {
            below.filter(Files::isRegularFile).forEach(file -> copy(file, path + "/" + from.relativize(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean exists(String path) {
        return Files.exists(root.resolve(path));
    }

    /** Runs a command of the command line on this review. */
    Result winnow(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Stream.of("--review", root.toString()), Arrays.stream(arguments))
                .toArray(String[]::new);
        CommandLine command = Main.commandLine();
        int exit = command.setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Result(exit, out.toString(), err.toString());
    }

    /** Every file that was made, by path: its hash. Without what differs by nature. */
    Map<String, String> made() {
        Map<String, String> hashes = new TreeMap<>();
        for (String folder :
                Stream.of("curated", "reports").filter(this::exists).toList()) {
            try (Stream<Path> below = Files.walk(root.resolve(folder))) {
                for (Path file : below.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("catalog.duckdb"))
                        .toList()) {
                    hashes.put(root.relativize(file).toString(), Hash.of(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return hashes;
    }
}
