package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.model.ExportFile;
import winnow.model.Sighting;
import winnow.model.SourceRecord;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.Json;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** A review in a temporary folder, and what the stage makes of it. */
record ReviewFolder(Path top) {

    /** What the stage wrote. */
    record Made(
            Summary summary,
            List<ExportFile> exports,
            List<SourceRecord> records,
            List<Sighting> sightings,
            List<Issue> issues,
            Map<String, String> quarantine) {

        List<String> ids() {
            return records.stream().map(record -> record.id().toString()).toList();
        }

        List<String> messages() {
            return issues.stream().map(Issue::message).toList();
        }
    }

    ReviewFolder with(String name, String text) throws IOException {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    ReviewFolder with(String name, byte[] bytes) throws IOException {
        Path file = top.resolve("raw/searches").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    Made ingest() throws IOException {
        return ingest(Ingest.Settings.defaults());
    }

    Made ingest(Ingest.Settings settings) throws IOException {
        return ingest(new Ingest(settings));
    }

    /** @param room bytes that are sorted in memory, about */
    Made ingest(long room) throws IOException {
        return ingest(new Ingest(Ingest.Settings.defaults(), room));
    }

    private Made ingest(Ingest stage) throws IOException {
        Path building = Files.createTempDirectory(top, "building");
        Summary summary = stage.run(new Workspace(top, building, stage));
        assertFalse(Files.exists(building.resolve(".temporary")), "what memory did not hold is left behind");
        return new Made(
                summary,
                lines(building, Artifacts.EXPORTS.path(), ExportFile.class),
                lines(building, Artifacts.RECORDS.path(), SourceRecord.class),
                lines(building, Artifacts.SIGHTINGS.path(), Sighting.class),
                lines(building, Artifacts.INGEST_ISSUES.path(), Issue.class),
                texts(building.resolve(Artifacts.QUARANTINE.path())));
    }

    private static <T> List<T> lines(Path building, String path, Class<T> type) throws IOException {
        try (Stream<String> lines = Files.lines(building.resolve(path))) {
            return lines.map(line -> value(line, type)).toList();
        }
    }

    private static <T> T value(String line, Class<T> type) {
        try {
            return Json.mapper().readValue(line, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                texts.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
