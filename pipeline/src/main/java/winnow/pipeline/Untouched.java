package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import winnow.stage.Artifact;
import winnow.stage.ReviewException;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/**
 * Notices that somebody changes a file while a stage reads it: then nobody knows what the outputs were made from. Sizes and
 * times are compared, before the files are hashed and after the stage ended; what looks changed is hashed again.
 */
final class Untouched {

    /** How a file looks from outside. */
    private record Look(long size, FileTime changed) {}

    private final Path review;
    private final Stage stage;
    private final Map<Path, Look> before;

    /** To be made before the stage's inputs are hashed. */
    Untouched(Path review, Stage stage) throws IOException {
        this.review = review;
        this.stage = stage;
        this.before = looks();
    }

    private Map<Path, Look> looks() throws IOException {
        Map<Path, Look> looks = new TreeMap<>();
        for (Artifact input : stage.inputs()) {
            for (Path file : Workspace.below(review.resolve(input.path()))) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                looks.put(file, new Look(attributes.size(), attributes.lastModifiedTime()));
            }
        }
        return looks;
    }

    /**
     * To be called after the stage ended.
     *
     * @param hashed what the inputs were before it began
     * @throws ReviewException if an input is another now
     */
    void check(Map<String, String> hashed) throws IOException {
        if (looks().equals(before)) {
            return;
        }
        List<String> changes = Why.differences(hashed, new Fingerprints(review).of(stage.inputs()));
        if (!changes.isEmpty()) {
            throw new ReviewException(changes.get(0) + " while stage " + stage.name()
                    + " read it, so nothing of that stage was kept; when the file is complete: winnow run");
        }
    }
}
