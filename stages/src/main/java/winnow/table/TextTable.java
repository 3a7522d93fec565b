package winnow.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import winnow.model.Origin;
import winnow.stage.Issue;

/**
 * A table as text: comma, semicolon or tab between cells, whichever the first lines hold most of; UTF-8 or UTF-16 with a
 * byte order mark, else UTF-8, else Windows-1252.
 */
final class TextTable {

    private static final Charset LEGACY = Charset.forName("windows-1252");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BLOCK = 1 << 16;

    private TextTable() {}

    /** Reads to the end; returns the columns. */
    static List<String> read(Path file, String name, Shape shape, HeadedRows.Sink sink) throws IOException {
        Charset charset = charset(file);
        if (charset.equals(LEGACY)) {
            sink.issues().accept(new Issue(Issue.Code.NOT_UTF8, new Origin(name, 0), "", ""));
        }
        char delimiter = delimiter(file, charset, shape.headerWithin());
        HeadedRows rows = new HeadedRows(name, shape, sink);
        try (Reader in = open(file, charset)) {
            Csv csv = Csv.ofPeople(in, delimiter);
            boolean useful = true;
            while (useful && csv.hasNext()) {
                useful = accept(rows, csv.next(), String.valueOf(delimiter));
            }
        }
        if (!rows.isHeaded()) {
            throw rows.noHeader();
        }
        return rows.columns();
    }

    /** Gives every row of a text, the first included. */
    static void cells(Path file, int lines, Consumer<Csv.Line> rows) throws IOException {
        Charset charset = charset(file);
        char delimiter = delimiter(file, charset, lines);
        try (Reader in = open(file, charset)) {
            Csv.ofPeople(in, delimiter).forEachRemaining(rows);
        }
    }

    private static boolean accept(HeadedRows rows, Csv.Line line, String delimiter) {
        if (line instanceof Csv.Cells cells) {
            return rows.accept(cells.number(), cells.values(), cells.repaired(), delimiter);
        }
        if (line instanceof Csv.Broken broken) {
            rows.broken(broken.number(), broken.truncated(), broken.raw());
        }
        return true;
    }

    private static Reader open(Path file, Charset charset) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        return in;
    }

    /** What parts the cells, by the first lines. */
    static char delimiter(Path file, Charset charset, int lines) throws IOException {
        try (BufferedReader in = new BufferedReader(open(file, charset))) {
            String head = String.join("\n", in.lines().limit(lines).toList());
            return DELIMITERS.stream()
                    .max(Comparator.comparingLong((Character each) -> count(head, each))
                            .thenComparing(each -> -DELIMITERS.indexOf(each)))
                    .orElseThrow();
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** How the text is encoded. */
    static Charset charset(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] mark = in.readNBytes(2);
            boolean sixteen = mark.length == 2 && (mark[0] & 0xFF) + (mark[1] & 0xFF) == 0xFF + 0xFE;
            if (sixteen && (mark[0] & 0xFF) >= 0xFE) {
                return StandardCharsets.UTF_16;
            }
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : LEGACY;
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader in = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
            CharBuffer block = CharBuffer.allocate(BLOCK);
            while (in.read(block) >= 0) {
                block.clear();
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
