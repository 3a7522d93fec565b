package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import winnow.model.Origin;
import winnow.model.SourceRecord;
import winnow.stage.Issue;
import winnow.stage.Json;
import winnow.stage.ReviewException;

/** What is read of one damaged export, and the laws that hold for it all the same. */
final class Damaged implements ExportReader.Listener {

    private long records;
    private long rejected;
    private long rejections;
    private long bytes;

    /**
     * Damages an example and reads it.
     *
     * @param example a folder of {@link GoldenTest}
     * @param folder for the damaged file
     * @throws AssertionError if an entry is lost, or a refusal is more than one line
     */
    static void check(Path example, Damage damage, long seed, Path folder) throws IOException {
        byte[] export = Files.readAllBytes(example.resolve("export"));
        Path file = Files.write(folder.resolve("export"), damage.to(export, new Random(seed)));
        Damaged found = new Damaged();
        try {
            Export read = new Export(file, "export", "2025-03-31", GoldenTest.database(example));
            Tally tally = read.read(Recognition.of(file), found);
            assertEquals(tally.records(), found.records);
            assertEquals(tally.rejected(), found.rejected);
            assertEquals(tally.rejected(), found.rejections);
            assertTrue(found.bytes <= Files.size(file), "quarantine holds more than the file");
        } catch (ReviewException e) {
            assertEquals(1, e.getMessage().lines().count(), "one line for people");
        }
    }

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
