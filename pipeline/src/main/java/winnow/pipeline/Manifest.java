package winnow.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import winnow.stage.Durable;
import winnow.stage.Json;
import winnow.stage.ReviewException;
import winnow.stage.Summary;

/**
 * What was made from what: {@code curated/manifest.json}.
 *
 * @param stages stage name to its last successful run, in the order of the stages
 */
record Manifest(Map<String, Entry> stages) {

    private static final String PATH = "curated/manifest.json";
    private static final String NEXT = "manifest.json";

    /** One successful run of a stage. */
    record Entry(Snapshot snapshot, Summary summary) {}

    Manifest {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }

    /** Reads the review's manifest; an empty one if nothing ever ran. */
    static Manifest read(Path review) throws IOException {
        Path file = review.resolve(PATH);
        if (!Files.exists(file)) {
            return new Manifest(Map.of());
        }
        try {
            return Json.mapper().readValue(Files.readString(file), Manifest.class);
        } catch (JsonProcessingException e) {
            throw new ReviewException(
                    PATH + ": cannot be read, delete it and everything is made again: " + e.getOriginalMessage(), e);
        }
    }

    Optional<Entry> find(String stage) {
        return Optional.ofNullable(stages.get(stage));
    }

    /** The same with one more run, in place of the stage's earlier one. */
    Manifest with(String stage, Entry entry) {
        Map<String, Entry> copy = new LinkedHashMap<>(stages);
        copy.put(stage, entry);
        return new Manifest(copy);
    }

    /** Writes it into a folder, from which it is published. */
    void stage(Path folder) throws IOException {
        Durable.stage(folder.resolve(NEXT), Json.pretty(this));
    }

    /** Puts the manifest of that folder in place of the review's; does nothing if that is done. */
    static void publish(Path folder, Path review) throws IOException {
        Path next = folder.resolve(NEXT);
        if (Files.exists(next)) {
            Path file = review.resolve(PATH);
            Files.createDirectories(file.getParent());
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Durable.syncFolder(file.getParent());
        }
    }
}
