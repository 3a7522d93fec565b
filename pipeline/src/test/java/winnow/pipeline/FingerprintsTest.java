package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.stage.Artifact;
import winnow.stage.Hash;

/** Files are known by what is in them, even while a run does not read them twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FingerprintsTest {

    private static final List<Artifact> FOLDER = List.of(new Artifact.Folder("raw/folder"));
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    Path review;

    private Path file;

    @BeforeEach
    void writeAFile() throws IOException {
        file = Files.createDirectories(review.resolve("raw/folder")).resolve("a.txt");
        Files.writeString(file, "one");
        Files.setLastModifiedTime(file, LONG_AGO);
    }

    @Test
    void every_file_has_the_hash_of_its_bytes() throws IOException {
        Files.writeString(file.resolveSibling("b.txt"), "two");

        assertEquals(
                Map.of("raw/folder/a.txt", Hash.of("one"), "raw/folder/b.txt", Hash.of("two")),
                new Fingerprints(review).of(FOLDER));
    }

    @Test
    void a_file_that_changes_its_time_or_its_size_is_read_again() throws IOException {
        Fingerprints fingerprints = new Fingerprints(review);
        fingerprints.of(FOLDER);

        Files.writeString(file, "two");
        assertEquals(Map.of("raw/folder/a.txt", Hash.of("two")), fingerprints.of(FOLDER), "another time");
        Files.writeString(file, "three");
        Files.setLastModifiedTime(file, LONG_AGO);
        assertEquals(Map.of("raw/folder/a.txt", Hash.of("three")), fingerprints.of(FOLDER), "another size");
    }

    @Test
    void another_file_of_the_same_size_and_time_is_read_again() throws IOException {
        Fingerprints fingerprints = new Fingerprints(review);
        Map<String, String> before = fingerprints.of(FOLDER);
        Path other = Files.writeString(review.resolve("other"), "two");
        Files.setLastModifiedTime(other, LONG_AGO);

        Files.delete(file);
        Files.move(other, file);

        assertNotEquals(before, fingerprints.of(FOLDER));
    }

    @Test
    void nothing_is_taken_from_an_earlier_run() throws IOException {
        Map<String, String> before = new Fingerprints(review).of(FOLDER);
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, LONG_AGO);

        assertNotEquals(before, new Fingerprints(review).of(FOLDER));
    }
}
