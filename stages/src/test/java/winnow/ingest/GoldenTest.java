package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.SourceRecord;
import winnow.stage.Issue;

/**
 * Each folder is one case: the file {@code export}, read as an export of the database that the folder's name starts
 * with, compared with {@code expected.txt}. Run with {@code -Dgolden.update=true} to rewrite, then read the diff.
 */
class GoldenTest {

    static final Path CASES = Path.of("src/test/resources/winnow/ingest");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_export_is_read_as_expected(Path folder) throws IOException {
        Path expected = folder.resolve("expected.txt");
        String actual = print(folder.resolve("export"), database(folder));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, actual);
        }
        assertEquals(Files.readString(expected), actual, "rerun with -Dgolden.update=true and read the diff");
    }

    @Test
    void every_profile_has_a_case() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path folder : cases()) {
            new Export(folder.resolve("export"), "export", "", database(folder))
                    .profile(Recognition.of(folder.resolve("export")))
                    .ifPresent(profile -> shown.add(profile.format().name()));
        }
        assertEquals(
                List.of(),
                Profiles.ALL.stream()
                        .map(profile -> profile.format().name())
                        .filter(name -> !shown.contains(name))
                        .toList());
    }

    static String database(Path folder) {
        return folder.getFileName().toString().split("-")[0];
    }

    private static String print(Path file, String database) throws IOException {
        Recognition recognition = Recognition.of(file);
        Export export = new Export(file, "export", "2025-03-31", database);
        Printed printed = new Printed();
        Tally tally = export.read(recognition, printed);
        String format =
                export.profile(recognition).map(found -> found.format().name()).orElse("none");
        return "%s: %d entries, %d records, %d rejected%n"
                        .formatted(format, tally.entries(), tally.records(), tally.rejected())
                        .replace(System.lineSeparator(), "\n")
                + printed.text;
    }

    private static final class Printed implements ExportReader.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void record(SourceRecord record, Origin at) {
            text.append('\n').append(at).append(' ').append(record.id()).append('\n');
            for (Field field : Field.values()) {
                print("  " + field.key(), record.bibliography(), field);
                print("      printed", record.verbatim(), field);
            }
        }

        private void print(String label, Bibliography values, Field field) {
            if (values.has(field)) {
                text.append(label).append(" = ").append(String.join(" | ", values.all(field)));
                text.append('\n');
            }
        }

        @Override
        public void issue(Issue issue) {
            text.append('\n').append(issue.message()).append('\n');
        }

        @Override
        public void rejected(Origin at, byte[] bytes) {
            String kept = new String(bytes, StandardCharsets.UTF_8);
            text.append(kept.lines().map(line -> "> " + line + "\n").reduce("", String::concat));
        }
    }
}
