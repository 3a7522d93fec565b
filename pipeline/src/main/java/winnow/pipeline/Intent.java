package winnow.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import winnow.stage.Durable;
import winnow.stage.Json;

/**
 * What is about to be put in place of what: {@code .winnow/publishing.json}. It is there exactly as long as a stage's files
 * in the review may be partly old and partly new.
 *
 * @param stage whose outputs they are
 * @param made files that go to their place, relative to the review
 * @param gone files of the last run that are not made any more
 */
record Intent(String stage, List<String> made, List<String> gone) {

    private static final String PATH = ".winnow/publishing.json";

    Intent {
        made = List.copyOf(made);
        gone = List.copyOf(gone);
    }

    /**
     * The one that was not carried out to its end, if there is one. If somebody edited it, nothing is known of the files:
     * then each is held against the manifest as always.
     */
    static Optional<Intent> read(Path review) throws IOException {
        Path file = review.resolve(PATH);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().readValue(Files.readString(file), Intent.class));
        } catch (JsonProcessingException e) {
            return Optional.of(new Intent("unknown", List.of(), List.of()));
        }
    }

    void write(Path review) throws IOException {
        Durable.write(review.resolve(PATH), Json.pretty(this));
    }

    /** Says that it is carried out, or taken back. */
    static void forget(Path review) throws IOException {
        Files.delete(review.resolve(PATH));
        Durable.syncFolder(review.resolve(PATH).getParent());
    }
}
