package winnow.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import winnow.stage.CountedInput;
import winnow.table.WorkbookText;

/**
 * How the bytes of a file are characters.
 *
 * <p>UTF-8 with or without mark, UTF-16 with mark, otherwise Windows-1252. A byte that is no character in the encoding
 * becomes a lone surrogate from U+DC00 to U+DCFF, the byte being its low half, so that {@link #bytes} gives every byte
 * back; {@link #shown} turns it into U+FFFD for readers.
 *
 * @param charset what the bytes are decoded with
 * @param mark number of bytes of the byte order mark, which are no text
 * @param guessed whether the file is not UTF-8, so that the encoding is a guess
 * @param workbook whether the file is an Excel workbook, whose first sheet is read as comma-separated text
 */
record Encoding(Charset charset, int mark, boolean guessed, boolean workbook) {

    /** Of a file that is text. */
    Encoding(Charset charset, int mark, boolean guessed) {
        this(charset, mark, guessed, false);
    }

    private record Mark(Charset charset, int... bytes) {
        boolean starts(byte[] head) {
            if (head.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private static final Mark ZIP = new Mark(StandardCharsets.UTF_8, 'P', 'K', 3);

    private static final int SIZE = 1 << 16;
    private static final Pattern UNDECODED = Pattern.compile("\\p{Cs}");
    private static final int FIRST_UNDECODED = 0xDC00;
    private static final int LAST_UNDECODED = 0xDCFF;

    /** Finds the encoding by reading the whole file once. */
    static Encoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        for (Mark mark : MARKS) {
            if (mark.starts(head)) {
                return new Encoding(mark.charset, mark.bytes.length, false);
            }
        }
        if (ZIP.starts(head) && WorkbookText.is(file)) {
            return new Encoding(StandardCharsets.UTF_8, 0, false, true);
        }
        return isUtf8(file)
                ? new Encoding(StandardCharsets.UTF_8, 0, false)
                : new Encoding(Charset.forName("windows-1252"), 0, true);
    }

    /**
     * Whether a file is more likely UTF-8 than not: no more bytes are out of place in it than there are characters beyond
     * ASCII, because some damage does not change a file's encoding.
     */
    private static boolean isUtf8(Path file) throws IOException {
        long good = 0;
        long bad = 0;
        int missing = 0;
        byte[] bytes = new byte[SIZE];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                for (int i = 0; i < count; i++) {
                    if (bytes[i] < 0 || missing > 0) {
                        boolean follows = (bytes[i] & 0xC0) == 0x80;
                        bad += follows == missing > 0 ? 0 : 1;
                        good += follows && missing == 1 ? 1 : 0;
                        missing = follows ? Math.max(0, missing - 1) : following(bytes[i]);
                    }
                }
            }
        }
        return bad + missing <= good;
    }

    /** How many bytes follow the first one of a character. */
    private static int following(byte first) {
        return first >= 0 ? 0 : first >= (byte) 0xF0 ? 3 : first >= (byte) 0xE0 ? 2 : 1;
    }

    /** The file's text, without the byte order mark. To be closed. */
    Reader open(Path file) throws IOException {
        return open(file, done -> {});
    }

    /** @param progress is told how many bytes are read so far, unless the file is a workbook */
    Reader open(Path file, LongConsumer progress) throws IOException {
        if (workbook) {
            return new BufferedReader(WorkbookText.open(file));
        }
        InputStream in = new BufferedInputStream(new CountedInput(Files.newInputStream(file), progress));
        in.skipNBytes(mark);
        return new BufferedReader(new KeepingReader(in, charset));
    }

    /** The bytes that a part of the file's text was decoded from. */
    byte[] bytes(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        raw.codePoints().forEach(c -> {
            if (c >= FIRST_UNDECODED && c <= LAST_UNDECODED) {
                bytes.write(c - FIRST_UNDECODED);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(charset));
            }
        });
        return bytes.toByteArray();
    }

    /** The text with U+FFFD for each byte that could not be decoded. */
    static String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return UNDECODED.matcher(text).replaceAll("\uFFFD");
            }
        }
        return text;
    }
}
