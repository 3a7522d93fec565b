package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.catalog.AnnotationSettings;
import winnow.catalog.PrismaSettings;
import winnow.dedup.Dedup;
import winnow.ingest.Ingest;
import winnow.screen.ScreenSettings;
import winnow.selector.Selector;
import winnow.stage.Artifacts;
import winnow.stage.ReviewException;

/**
 * The rules of a review: {@code raw/protocol.yml}, one section per stage that has settings of its own.
 *
 * @param review what the review is called and who writes it
 */
record Protocol(
        About review,
        Ingest.Settings ingest,
        Dedup.Settings dedup,
        ScreenSettings screen,
        AnnotationSettings annotations,
        PrismaSettings prisma,
        Selector.Settings selector) {

    static final String PATH = "raw/protocol.yml";

    /**
     * @param title in one line
     * @param licence of what is published: an address, or a name
     */
    record About(String title, List<String> authors, Optional<String> licence) {

        public About {
            licence = Objects.requireNonNullElse(licence, Optional.empty());
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
        Protocol protocol = read(file, PATH);
        checkSnapshot(review, file, protocol);
        checkUpdate(review, file, protocol);
        return protocol;
    }

    /**
     * Reads a protocol that need not be the review's.
     *
     * @param name the file as people name it
     */
    static Protocol read(Path file, String name) throws IOException {
        ProtocolFile text = ProtocolFile.of(file, name);
        Protocol protocol = text.read(Protocol.class, defaults());
        new OtherMethods(protocol).problem().ifPresent(problem -> {
            throw text.problem(problem.pointer(), problem.what());
        });
        return protocol;
    }

    /** A list that is newer than the last search was chosen when its effect could be known. */
    private static void checkSnapshot(Path review, Path file, Protocol protocol) throws IOException {
        Optional<LocalDate> day = protocol.screen().threshold().flatMap(ScreenSettings.Threshold::snapshotDay);
        Optional<LocalDate> last = lastSearch(review.resolve(Artifacts.SEARCHES.path()));
        if (day.isPresent() && last.isPresent() && day.get().isAfter(last.get())) {
            throw ProtocolFile.of(file, PATH)
                    .problem(
                            "/screen/threshold/snapshot_day",
                            "the journal list is of %s, but the last search was on %s; take a list that was there then, or search again"
                                    .formatted(day.get(), last.get()));
        }
    }

    /** A round that is not there would make every record new. */
    private static void checkUpdate(Path review, Path file, Protocol protocol) throws IOException {
        Optional<String> round = protocol.prisma().updateOf();
        List<String> rounds = rounds(review.resolve(Artifacts.SEARCHES.path()));
        if (round.isPresent() && !rounds.contains(round.get())) {
            throw ProtocolFile.of(file, PATH)
                    .problem(
                            "/prisma/update_of",
                            "there is no search round '%s'; name the last round of the earlier version: %s"
                                    .formatted(round.get(), String.join(", ", rounds)));
        }
    }

    private static Optional<LocalDate> lastSearch(Path searches) throws IOException {
        return rounds(searches).stream().max(Comparator.naturalOrder()).map(LocalDate::parse);
    }

    private static List<String> rounds(Path searches) throws IOException {
        if (!Files.isDirectory(searches)) {
            return List.of();
        }
        try (Stream<Path> rounds = Files.list(searches)) {
            return rounds.map(round -> round.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-\\d{2}-\\d{2}"))
                    .sorted()
                    .toList();
        }
    }

    private static Protocol defaults() {
        return new Protocol(
                new About("Untitled review", List.of(), Optional.empty()),
                Ingest.Settings.defaults(),
                Dedup.Settings.defaults(),
                ScreenSettings.defaults(),
                AnnotationSettings.defaults(),
                PrismaSettings.defaults(),
                Selector.Settings.defaults());
    }
}
