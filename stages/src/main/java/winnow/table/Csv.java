package winnow.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads comma-separated text one row at a time, so that a broken row costs that row and no other.
 *
 * <p>commons-csv reads the cells; this class finds where rows end. A row is as many lines as it takes until the library
 * reads them as one row. If no end is found, the row is broken: its first line alone if a later line is a row of the
 * header's width again (a stray quote), otherwise everything up to the end of the file (it was cut off).
 */
public final class Csv implements Iterator<Csv.Line> {

    private static final int MOST_LINES_PER_ROW = 2_000;

    /** One row, or what should have been one. */
    public sealed interface Line {

        /** Number of its first line in the file, from 1. */
        long number();

        /** The text as it stands in the file, line ends included. */
        String raw();
    }

    /**
     * A row as cells.
     *
     * @param repaired whether a quote within a cell was not doubled, so that the cells may be told apart wrongly
     */
    public record Cells(long number, List<String> values, boolean repaired, String raw) implements Line {}

    /**
     * Text that is no row.
     *
     * @param truncated whether the file ends within it
     */
    public record Broken(long number, boolean truncated, String raw) implements Line {}

    private final BufferedReader in;
    private final CSVFormat strict;
    private final CSVFormat lenient;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long nextNumber = 1;
    private int width;

    /** Reads with a delimiter. The reader is not closed. */
    public Csv(Reader in, char delimiter) {
        this.in = new BufferedReader(in);
        this.strict = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        this.lenient = strict.builder().setTrailingData(true).get();
    }

    /** Whether there is another row. Blank lines between rows are passed over. */
    @Override
    public boolean hasNext() {
        while (peek().isPresent() && ahead.peekFirst().isBlank()) {
            ahead.removeFirst();
            nextNumber++;
        }
        return peek().isPresent();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<String> lines = new ArrayList<>();
        StringBuilder raw = new StringBuilder();
        while (lines.size() < MOST_LINES_PER_ROW && peek().isPresent()) {
            String line = ahead.removeFirst();
            lines.add(line);
            raw.append(line);
            Optional<Cells> cells = cells(raw.toString());
            if (cells.isPresent()) {
                nextNumber += lines.size();
                width = width == 0 ? cells.get().values().size() : width;
                return cells.get();
            }
        }
        return broken(lines, raw.toString());
    }

    private Line broken(List<String> lines, String raw) {
        long number = nextNumber;
        boolean rowsFollow = lines.stream().skip(1).anyMatch(this::isRow);
        if (!rowsFollow && peek().isEmpty()) {
            nextNumber += lines.size();
            return new Broken(number, true, raw);
        }
        for (int i = lines.size() - 1; i > 0; i--) {
            ahead.addFirst(lines.get(i));
        }
        nextNumber++;
        return new Broken(number, false, lines.get(0));
    }

    private boolean isRow(String line) {
        return cells(line).map(cells -> cells.values().size() == width).orElse(false);
    }

    private Optional<Cells> cells(String raw) {
        return parse(strict, raw, false).or(() -> parse(lenient, raw, true));
    }

    private Optional<Cells> parse(CSVFormat format, String raw, boolean repaired) {
        try (CSVParser parser = CSVParser.parse(new StringReader(withoutLineEnd(raw)), format)) {
            List<CSVRecord> rows = parser.getRecords();
            return rows.size() == 1
                    ? Optional.of(new Cells(nextNumber, List.copyOf(rows.get(0).toList()), repaired, raw))
                    : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static String withoutLineEnd(String raw) {
        int end = raw.length();
        while (end > 0 && (raw.charAt(end - 1) == '\n' || raw.charAt(end - 1) == '\r')) {
            end--;
        }
        return raw.substring(0, end);
    }

    /** Makes sure that the next line, if there is one, is in {@link #ahead}. */
    private Optional<String> peek() {
        if (ahead.isEmpty()) {
            readLine().ifPresent(ahead::addLast);
        }
        return Optional.ofNullable(ahead.peekFirst());
    }

    /** One line with its line end, which is a line feed, a carriage return, or both. */
    private Optional<String> readLine() {
        try {
            StringBuilder line = new StringBuilder();
            int c = in.read();
            while (c >= 0) {
                line.append((char) c);
                if (c == '\n' || c == '\r' && !followedByLineFeed()) {
                    break;
                }
                c = in.read();
            }
            return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean followedByLineFeed() throws IOException {
        in.mark(1);
        int next = in.read();
        in.reset();
        return next == '\n';
    }

    /** Writes one row with a comma and a {@code \n} end, quotes only where needed. */
    public static void write(Appendable out, List<?> cells) throws IOException {
        try (CSVPrinter printer = new CSVPrinter(
                nonClosing(out),
                CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get())) {
            printer.printRecord(cells);
        }
    }

    private static Appendable nonClosing(Appendable out) {
        return new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                return out.append(text);
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                return out.append(text, start, end);
            }

            @Override
            public Appendable append(char c) throws IOException {
                return out.append(c);
            }
        };
    }
}
