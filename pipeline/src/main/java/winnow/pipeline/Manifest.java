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
            return Json.mapper().readValue(file.toFile(), Manifest.class);
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

    void write(Path review) throws IOException {
        Path file = review.resolve(PATH);
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling("manifest.json.next");
        Files.writeString(next, Json.pretty(this));
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
