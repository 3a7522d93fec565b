package winnow.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import winnow.stage.Artifact;
import winnow.stage.ReviewException;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/**
 * Puts a stage's outputs, finished in a folder of their own, into the review: all of them, or none. Should the process
 * end in the middle, the outputs differ from the manifest, which is written last, so the stage simply runs again.
 */
final class Publication {

    /** One file moved, so that it can be moved back. */
    private record Move(Path from, Path to) {}

    private final Path review;
    private final Path building;
    private final Path replaced;
    private final Deque<Move> moves = new ArrayDeque<>();

    /**
     * @param building below the review's directory, so that files can be moved at once
     * @param replaced a folder beside it, for what is replaced until all is in place
     */
    Publication(Path review, Path building, Path replaced) {
        this.review = review;
        this.building = building;
        this.replaced = replaced;
    }

    /**
     * Moves every output into place; files of earlier runs that were not made again go.
     *
     * @throws ReviewException if a file cannot be moved: then everything is as it was before
     * @throws IllegalStateException if the stage did not make an output that it declares: then nothing is moved
     */
    void publish(Stage stage, String madeFrom) throws IOException {
        for (Artifact output : stage.outputs()) {
            if (!Files.exists(building.resolve(output.path()))) {
                throw new IllegalStateException("stage " + stage.name() + " did not make " + output.path());
            }
        }
        try {
            for (Artifact output : stage.outputs()) {
                publish(output, madeFrom);
            }
        } catch (IOException e) {
            takeBack();
            throw new ReviewException(
                    "what stage " + stage.name() + " made cannot be put in place, so all is as it was: " + e
                            + "; close programs that have the file open, then: winnow run",
                    e);
        }
    }

    private void publish(Artifact output, String madeFrom) throws IOException {
        for (Path old : Workspace.below(review.resolve(output.path()))) {
            move(old, replaced.resolve(review.relativize(old)));
        }
        for (Path file : Workspace.below(building.resolve(output.path()))) {
            Path target = review.resolve(building.relativize(file));
            move(file, target);
            if (output instanceof Artifact.Opaque) {
                Fingerprints.seal(target, madeFrom);
            }
        }
    }

    private void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        moves.push(new Move(from, to));
    }

    private void takeBack() throws IOException {
        while (!moves.isEmpty()) {
            Move last = moves.pop();
            Files.move(last.to(), last.from(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes a folder and everything in it, if it exists. */
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> below = Files.walk(folder)) {
            deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be removed", e);
            }
        }
    }
}
