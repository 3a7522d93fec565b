package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Origin;
import winnow.model.SourceRecord;
import winnow.stage.Issue;
import winnow.stage.Json;
import winnow.stage.ReviewException;

/** Laws of reading damaged exports. The repetition number is the seed: run that repetition to reproduce. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DamageTest {

    private static final String MARKS = "\"\"{}{}@,;\n\r\t <>&\\$-= \u0000\u00FF\u00C3";

    @TempDir
    private Path folder;

    @RepeatedTest(600)
    void every_entry_of_a_damaged_export_is_a_record_or_is_rejected_with_an_issue(RepetitionInfo seed)
            throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<Path> cases = GoldenTest.cases();
        Path original = cases.get(random.nextInt(cases.size()));
        Path file = Files.write(folder.resolve("export"), damaged(original.resolve("export"), random));
        Counted counted = new Counted();
        try {
            Export export = new Export(file, "export", "2025-03-31", GoldenTest.database(original));
            Tally tally = export.read(Recognition.of(file), counted);
            assertEquals(tally.records(), counted.records);
            assertEquals(tally.rejected(), counted.rejected);
            assertEquals(tally.rejected(), counted.rejections);
            assertTrue(counted.bytes <= Files.size(file), "quarantine holds more than the file");
        } catch (ReviewException e) {
            assertEquals(1, e.getMessage().lines().count(), "one line for people");
        }
    }

    /** Cuts, doubles, drops and overwrites bytes. */
    static byte[] damaged(Path file, Random random) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int i = random.nextInt(6); i >= 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(Math.min(40, bytes.length - at) + 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, at);
            switch (random.nextInt(4)) {
                case 0 -> out.write(MARKS.charAt(random.nextInt(MARKS.length())));
                case 1 -> out.write(bytes, at, length);
                case 2 -> at += length;
                default -> at = random.nextInt(8) == 0 ? bytes.length : at;
            }
            out.write(bytes, at, bytes.length - at);
            bytes = out.toByteArray();
        }
        return bytes;
    }

    private static final class Counted implements ExportReader.Listener {
        private long records;
        private long rejected;
        private long rejections;
        private long bytes;

        @Override
        public void record(SourceRecord record, Origin at) throws IOException {
            records++;
            Json.mapper().writeValueAsBytes(record);
        }

        @Override
        public void issue(Issue issue) throws IOException {
            rejections += issue.rejects() ? 1 : 0;
            Json.mapper().writeValueAsBytes(issue);
        }

        @Override
        public void rejected(Origin at, byte[] entry) {
            rejected++;
            bytes += entry.length;
        }
    }
}
