package winnow.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import winnow.stage.Artifact;
import winnow.stage.Stage;

/**
 * Puts a stage's outputs, finished in a folder of their own, into the review. A stop in the middle leaves outputs that
 * differ from the manifest, which is written last, so the stage simply runs again.
 */
final class Publication {

    private final Path review;
    private final Path building;

    /** @param building below the review's directory, so that files can be moved at once */
    Publication(Path review, Path building) {
        this.review = review;
        this.building = building;
    }

    /**
     * Moves every output into place and removes files of earlier runs that were not made again.
     *
     * @throws IllegalStateException if the stage did not make an output that it declares: then nothing is moved
     */
    void publish(Stage stage, String madeFrom) throws IOException {
        for (Artifact output : stage.outputs()) {
            if (!Files.exists(building.resolve(output.path()))) {
                throw new IllegalStateException("stage " + stage.name() + " did not make " + output.path());
            }
        }
        for (Artifact output : stage.outputs()) {
            publish(output, madeFrom);
        }
    }

    private void publish(Artifact output, String madeFrom) throws IOException {
        for (Path old : Fingerprints.files(review, output)) {
            if (!Files.exists(building.resolve(review.relativize(old)))) {
                Files.delete(old);
            }
        }
        for (Path file : Fingerprints.files(building, output)) {
            Path target = review.resolve(building.relativize(file));
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            if (output instanceof Artifact.Opaque) {
                Fingerprints.seal(target, madeFrom);
            }
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
