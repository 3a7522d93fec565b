package winnow.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example review after a run of all stages, made once for all tests; each gets a copy of its own. */
final class MadeExample {

    private static final Path ROOT = made();

    private MadeExample() {}

    private static Path made() {
        try {
            Path root = Files.createTempDirectory("winnow-example");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(root)));
            TestReview.Result result = TestReview.example(root).winnow("run");
            if (result.exit() != 0) {
                throw new IllegalStateException(result.err());
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path root) {
        try {
            Publication.clear(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy, in which nothing is out of date. */
    static TestReview copy(Path root) {
        TestReview copy = new TestReview(root);
        copy.copyTree(ROOT, ".");
        return copy;
    }
}
