package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.stage.Artifact;
import winnow.stage.Hash;
import winnow.stage.Workspace;

/**
 * What the files of artifacts are, by content: path relative to the review to SHA-256.
 *
 * <p>An {@link Artifact.Opaque} file differs between runs by nature. Beside it lies a seal, {@code <file>.seal}, with two
 * lines: the SHA-256 of the file, and that of everything it was made from. As long as the first is true, the second is
 * the file's fingerprint; otherwise somebody changed the file, and its fingerprint is {@code edited}.
 */
final class Fingerprints {

    private static final String SEAL = ".seal";
    private static final String EDITED = "edited";

    private final Path review;

    Fingerprints(Path review) {
        this.review = review;
    }

    /** All files of the artifacts; one that does not exist is not in the map. */
    Map<String, String> of(List<Artifact> artifacts) throws IOException {
        Map<String, String> fingerprints = new TreeMap<>();
        for (Artifact artifact : artifacts) {
            for (Path file : Workspace.below(review.resolve(artifact.path()))) {
                fingerprints.put(name(file), artifact instanceof Artifact.Opaque ? seal(file) : Hash.of(file));
            }
        }
        return fingerprints;
    }

    /** Writes down what an opaque file was made from; in a new file, for the old one can be that of an earlier round too. */
    static void seal(Path file, String madeFrom) throws IOException {
        Files.deleteIfExists(sealOf(file));
        Files.writeString(sealOf(file), Hash.of(file) + "\n" + madeFrom + "\n");
    }

    private static String seal(Path file) throws IOException {
        Path seal = sealOf(file);
        if (!Files.exists(seal)) {
            return EDITED;
        }
        List<String> lines = Files.readAllLines(seal);
        return lines.size() == 2 && lines.get(0).equals(Hash.of(file)) ? lines.get(1) : EDITED;
    }

    /** Where the seal of an opaque file is. */
    static Path sealOf(Path file) {
        return file.resolveSibling(file.getFileName() + SEAL);
    }

    private String name(Path file) {
        return review.relativize(file).toString().replace('\\', '/');
    }
}
