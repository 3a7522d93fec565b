package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import winnow.model.Origin;
import winnow.model.SourceRecord;
import winnow.stage.Issue;
import winnow.stage.Json;
import winnow.stage.ReviewException;
import winnow.table.DamagedWorkbook;

/** What is read of one damaged export, and the laws that hold for it all the same. */
final class Damaged implements ExportReader.Listener {

    /** What became of it: entries and rejected ones, or refused as a whole. */
    record Outcome(long entries, long rejected, boolean refused) {}

    private long records;
    private long rejected;
    private long rejections;
    private long bytes;

    /**
     * Damages an example and reads it.
     *
     * @param folder for the damaged file
     * @throws AssertionError if an entry or a byte is lost, if a refusal is more than one line, or if anything outside of
     *     the file was looked at
     */
    static Outcome check(Example example, Damage damage, long seed, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("export"), example.damaged(damage, new Random(seed)));
        Outcome outcome = check(file, example.database());
        if (damage == Damage.NESTED) {
            Trap.checkAsked();
        }
        return outcome;
    }

    /** Reads a file that may be damaged. */
    private static Outcome check(Path file, String database) throws IOException {
        Damaged found = new Damaged();
        try {
            return found.read(file, new Export(file, "export", "2025-03-31", database));
        } catch (ReviewException e) {
            assertEquals(1, e.getMessage().lines().count(), "one line for people");
            Trap.checkSaid(e.getMessage());
            return new Outcome(0, 0, true);
        }
    }

    private Outcome read(Path file, Export export) throws IOException {
        Recognition recognition = Recognition.of(file);
        Tally tally = export.read(recognition, this);
        assertEquals(tally.records(), records);
        assertEquals(tally.rejected(), rejected);
        assertEquals(tally.rejected(), rejections);
        Encoding encoding = recognition.encoding();
        assertTrue(encoding.workbook() || bytes <= Files.size(file), "quarantine holds more than the file");
        Optional<Profile> profile = export.profile(recognition);
        if (profile.isPresent()) {
            NothingLost.check(profile.get().format().syntax(), text(encoding, file));
        }
        return new Outcome(tally.entries(), tally.rejected(), false);
    }

    private static String text(Encoding encoding, Path file) throws IOException {
        StringWriter whole = new StringWriter();
        try (Reader text = encoding.open(file)) {
            text.transferTo(whole);
        } catch (DamagedWorkbook e) {
            throw new AssertionError("read once, but not twice", e);
        }
        return whole.toString();
    }

    @Override
    public void record(SourceRecord record, Origin at) throws IOException {
        records++;
        Trap.checkSaid(Json.mapper().writeValueAsString(record));
    }

    @Override
    public void issue(Issue issue) throws IOException {
        rejections += issue.rejects() ? 1 : 0;
        Trap.checkSaid(Json.mapper().writeValueAsString(issue));
    }

    @Override
    public void rejected(Origin at, byte[] entry) {
        rejected++;
        bytes += entry.length;
    }
}
