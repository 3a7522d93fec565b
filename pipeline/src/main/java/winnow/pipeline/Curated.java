package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;

/** Looks into what the stages made, for people's questions. */
final class Curated {

    private final Path review;

    Curated(Path review) {
        this.review = review;
    }

    /**
     * The values that a question is about, in file order.
     *
     * @throws ReviewException if the file is not there yet
     */
    <T> List<T> find(JsonLines<T> artifact, Predicate<T> wanted) throws IOException {
        List<T> found = new ArrayList<>();
        each(artifact, value -> {
            if (wanted.test(value)) {
                found.add(value);
            }
        });
        return List.copyOf(found);
    }

    /**
     * All values, in file order; none of them is held.
     *
     * @throws ReviewException if the file is not there yet
     */
    <T> void each(JsonLines<T> artifact, Consumer<T> sink) throws IOException {
        Path file = review.resolve(artifact.path());
        if (!Files.exists(file)) {
            throw new ReviewException(artifact.path() + ": not made yet; run: winnow run");
        }
        try (Stream<T> values = Workspace.read(file, artifact.type())) {
            values.forEach(sink);
        }
    }
}
