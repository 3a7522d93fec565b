package winnow.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * Reads comma-separated text one row at a time, so that a broken row costs that row and no other.
 *
 * <p>This class finds where rows end; commons-csv tells the cells of odd rows apart. A row is as many lines as it takes
 * until its quotes are closed. If they never are, or if one of the lines alone is a row of the header's width while together they are not
 * or have quotes that are not doubled, then the row is broken: its first line alone if a later line is a row again (a
 * stray quote), otherwise everything up to the end of the file (it was cut off).
 *
 * <p>Programs double their quotes, and their cells may hold lines of any kind. People forget quotes, and two forgotten
 * ones look like a cell with all the rows between them: in files of people a row is broken as well if one of its lines
 * alone is a row, however well the quotes close.
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

    private final Lines lines;
    private final char delimiter;
    private final boolean ofPeople;
    private final CSVFormat format;
    private boolean ragged;
    private int width;

    /** Reads what a program wrote, with a delimiter. The reader is not closed. */
    public Csv(Reader in, char delimiter) {
        this(in, delimiter, false);
    }

    /** Reads what people write by hand, with a delimiter. The reader is not closed. */
    public static Csv ofPeople(Reader in, char delimiter) {
        return new Csv(in, delimiter, true);
    }

    private Csv(Reader in, char delimiter, boolean ofPeople) {
        this.lines = new Lines(in);
        this.delimiter = delimiter;
        this.ofPeople = ofPeople;
        this.format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    /** Reads rows that need not have the width of the first. The reader is not closed. */
    public static Csv ragged(Reader in, char delimiter) {
        Csv rows = new Csv(in, delimiter);
        rows.ragged = true;
        return rows;
    }

    /** Whether there is another row. Blank lines between rows are passed over. */
    @Override
    public boolean hasNext() {
        return lines.hasNextText();
    }

    @Override
    public Line next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Quotes quotes = new Quotes(delimiter);
        List<Lines.Line> row = new ArrayList<>();
        do {
            row.add(lines.next());
            quotes.follow(row.get(row.size() - 1).text());
        } while (quotes.isOpen() && row.size() < MOST_LINES_PER_ROW && lines.hasNext());
        if (quotes.isOpen()) {
            return broken(row);
        }
        Cells cells = cells(row, quotes.isLoose());
        width = width == 0 ? cells.values().size() : width;
        boolean doubtful =
                !ragged && (ofPeople || quotes.isLoose() || cells.values().size() != width);
        return doubtful && holdsRow(row) ? broken(row) : cells;
    }

    private Line broken(List<Lines.Line> row) {
        long number = row.get(0).number();
        if (!holdsRow(row) && !lines.hasNext()) {
            return new Broken(number, true, Lines.raw(row));
        }
        lines.giveBack(row.subList(1, row.size()));
        return new Broken(number, false, row.get(0).raw());
    }

    /** Whether a line after the first is a row by itself. */
    private boolean holdsRow(List<Lines.Line> row) {
        return row.stream().skip(1).anyMatch(line -> isRow(line.text()));
    }

    /** Whether it has the header's width; of people's rows one with a stray quote counts, as do empty cells beyond. */
    private boolean isRow(String line) {
        Quotes quotes = new Quotes(delimiter);
        quotes.follow(line);
        if (quotes.isOpen() && !ofPeople) {
            return false;
        }
        List<String> cells = values(quotes.isOpen() ? line + '"' : line, quotes.isLoose());
        return cells.size() == width
                || ofPeople
                        && cells.size() > width
                        && cells.stream().skip(width).allMatch(String::isBlank);
    }

    private Cells cells(List<Lines.Line> row, boolean loose) {
        String raw = Lines.raw(row);
        String text =
                raw.substring(0, raw.length() - row.get(row.size() - 1).end().length());
        return new Cells(row.get(0).number(), List.copyOf(values(text, loose)), loose, raw);
    }

    private List<String> values(String text, boolean loose) {
        List<String> cells = loose ? Quotes.looseCells(text, delimiter) : Quotes.cells(text, delimiter);
        boolean fits = !loose || width == 0 || cells.size() == width;
        return fits ? cells : parse(text);
    }

    private List<String> parse(String text) {
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return parser.stream().flatMap(record -> record.stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
