package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import winnow.dedup.Dedup;
import winnow.ingest.Ingest;
import winnow.screen.ScreenSettings;
import winnow.selector.Selector;
import winnow.stage.ReviewException;

/**
 * The rules of a review: {@code raw/protocol.yml}, one section per stage that has settings of its own.
 *
 * @param review what the review is called and who writes it
 */
record Protocol(
        About review, Ingest.Settings ingest, Dedup.Settings dedup, ScreenSettings screen, Selector.Settings selector) {

    static final String PATH = "raw/protocol.yml";

    /** @param title in one line */
    record About(String title, List<String> authors) {

        public About {
            title = Objects.requireNonNullElse(title, "Untitled review").strip();
            authors = List.copyOf(Objects.requireNonNullElse(authors, List.of()));
        }
    }

    /**
     * Reads the protocol of the review in a directory.
     *
     * @throws ReviewException if there is none, or a line of it cannot be meant
     */
    static Protocol read(Path review) throws IOException {
        Path file = review.resolve(PATH);
        if (!Files.exists(file)) {
            throw new ReviewException(
                    PATH + ": not found, so " + review + " is no review; make one with: winnow init DIR");
        }
        return ProtocolFile.of(file, PATH).read(Protocol.class, defaults());
    }

    private static Protocol defaults() {
        return new Protocol(
                new About("Untitled review", List.of()),
                Ingest.Settings.defaults(),
                Dedup.Settings.defaults(),
                ScreenSettings.defaults(),
                Selector.Settings.defaults());
    }
}
