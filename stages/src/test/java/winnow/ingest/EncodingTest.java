package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncodingTest {

    @TempDir
    private Path folder;

    private record Text(Encoding encoding, String raw) {}

    private Text read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("file"), bytes);
        Encoding encoding = Encoding.of(file);
        StringWriter text = new StringWriter();
        try (Reader in = encoding.open(file)) {
            in.transferTo(text);
        }
        return new Text(encoding, text.toString());
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void UTF_8_needs_no_mark_and_loses_the_one_it_has() throws IOException {
        assertEquals("Größe", read("Größe".getBytes(StandardCharsets.UTF_8)).raw());
        assertEquals(
                "Größe", read("\uFEFFGröße".getBytes(StandardCharsets.UTF_8)).raw());
    }

    @Test
    void UTF_16_is_known_by_its_mark() throws IOException {
        assertEquals(
                "Größe", read("\uFEFFGröße".getBytes(StandardCharsets.UTF_16LE)).raw());
        assertEquals(
                "Größe", read("\uFEFFGröße".getBytes(StandardCharsets.UTF_16BE)).raw());
    }

    @Test
    void anything_else_is_Windows_1252_and_a_guess() throws IOException {
        Text text = read(bytes("Gr\u00F6\u00DFe \u0096 \u0081"));
        assertTrue(text.encoding().guessed());
        assertEquals("Größe – \uFFFD", Encoding.shown(text.raw()));
    }

    @Test
    void some_damage_does_not_make_UTF_8_something_else() throws IOException {
        Text text = read(bytes("Gr\u00C3\u00B6\u00C3\u009Fe \u00FF end"));
        assertFalse(text.encoding().guessed());
        assertEquals("Größe \uFFFD end", Encoding.shown(text.raw()));
    }

    @Test
    void a_file_cut_within_a_character_is_still_UTF_8() throws IOException {
        Text text = read(bytes("Gr\u00C3\u00B6\u00C3"));
        assertFalse(text.encoding().guessed());
        assertEquals("Grö\uFFFD", Encoding.shown(text.raw()));
    }

    @RepeatedTest(200)
    void every_byte_can_be_given_back(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        byte[] bytes = new byte[random.nextInt(20_000)];
        random.nextBytes(bytes);
        if (bytes.length > 0 && (bytes[0] & 0xFF) >= 0xEF) {
            bytes[0] = 'x';
        }
        Text text = read(bytes);
        assertArrayEquals(bytes, text.encoding().bytes(text.raw()));
    }
}
