package winnow.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.stage.Issue;
import winnow.table.Csv;

/**
 * Comma-separated values with a header. Values are named by their columns, never by position; of columns that share a
 * name, all values count. A spreadsheet may have put semicolons or tabs in place of the commas. The header is the first
 * row that names a title; what a site writes above it, such as a copyright, is passed over.
 *
 * @param columns that the header must have; if there are none, it must name a title
 */
record CsvSyntax(Set<String> columns) implements Syntax {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final Pattern FUNDING = Pattern.compile("Funding Text \\d+");
    private static final Pattern NAMES_TITLE = Pattern.compile("(?i)(?:.* )?title|TI");
    private static final int HEADER_WITHIN = 5;

    /** @param line that it is in, from 1 */
    private record Header(long line, List<String> columns) {
        private static final Header NONE = new Header(1, List.of());
    }

    /** Tables of databases that are known. */
    CsvSyntax() {
        this(Set.of());
    }

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public boolean fits(String head) {
        return !header(head, delimiter(head)).columns.isEmpty();
    }

    /** The cells of the first row that could be a header: the widest one. */
    static List<String> widestRow(String head) {
        CsvSyntax any = new CsvSyntax();
        return DELIMITERS.stream()
                .map(delimiter -> any.rows(head, delimiter, HEADER_WITHIN))
                .flatMap(List::stream)
                .map(Header::columns)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private char delimiter(String head) {
        return DELIMITERS.stream()
                .max(Comparator.comparingInt(
                        delimiter -> header(head, delimiter).columns.size()))
                .orElseThrow();
    }

    private Header header(String head, char delimiter) {
        return rows(head, delimiter, HEADER_WITHIN).stream()
                .filter(row -> isHeader(row.columns))
                .findFirst()
                .orElse(Header.NONE);
    }

    private boolean isHeader(List<String> row) {
        return columns.isEmpty()
                ? row.stream().anyMatch(column -> NAMES_TITLE.matcher(column).matches())
                : row.containsAll(columns);
    }

    private List<Header> rows(String head, char delimiter, int most) {
        Csv rows = Csv.ragged(new StringReader(head), delimiter);
        List<Header> first = new ArrayList<>();
        for (int i = 0; i < most && rows.hasNext(); i++) {
            if (rows.next() instanceof Csv.Cells cells) {
                first.add(new Header(cells.number(), columns(cells)));
            }
        }
        return first;
    }

    private static List<String> columns(Csv.Cells header) {
        return header.values().stream().map(String::strip).toList();
    }

    /** The columns as one entry, so that a file without rows is recognised too. */
    @Override
    public List<Entry.Readable> sample(Reader text, int most) {
        String head = Head.of(text);
        Map<String, List<String>> values = new LinkedHashMap<>();
        header(head, delimiter(head)).columns.forEach(column -> values.put(column, List.of(column)));
        return List.of(new Entry.Readable(1, "", values, Optional.empty()));
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        Head.Reread whole = Head.reread(text);
        char delimiter = delimiter(whole.head());
        Header header = header(whole.head(), delimiter);
        Csv rows = new Csv(below(header.line - 1, whole.text()), delimiter);
        if (rows.hasNext()) {
            rows.next();
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Entry next() {
                Csv.Line row = rows.next();
                return row instanceof Csv.Cells cells
                        ? entry(header.columns, cells, !rows.hasNext())
                        : broken((Csv.Broken) row);
            }
        };
    }

    /** The text below so many lines, which are read as blank ones so that the numbers stay. */
    private static Reader below(long lines, Reader text) {
        try {
            BufferedReader rest = new BufferedReader(text);
            StringBuilder blank = new StringBuilder();
            for (long i = 0; i < lines && rest.readLine() != null; i++) {
                blank.append('\n');
            }
            return blank.isEmpty() ? rest : new Joined(new StringReader(blank.toString()), rest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry broken(Csv.Broken row) {
        Issue.Code why = row.truncated() ? Issue.Code.TRUNCATED : Issue.Code.WRONG_CELL_COUNT;
        return new Entry.Unreadable(row.number(), row.raw(), why, "a quote is never closed");
    }

    private static Entry entry(List<String> header, Csv.Cells row, boolean last) {
        List<String> cells = row.values();
        if (cells.size() == header.size()) {
            Optional<Issue.Code> repaired = row.repaired() ? Optional.of(Issue.Code.REPAIRED_QUOTES) : Optional.empty();
            return new Entry.Readable(row.number(), row.raw(), named(header, cells), repaired);
        }
        Optional<List<String>> shorter = row.repaired() ? Optional.empty() : withoutFunding(header, cells);
        if (shorter.isPresent()) {
            return new Entry.Readable(
                    row.number(), row.raw(), named(header, shorter.get()), Optional.of(Issue.Code.SURPLUS_FUNDING));
        }
        boolean cut = last && cells.size() < header.size() && !endsLine(row.raw());
        Issue.Code why = cut ? Issue.Code.TRUNCATED : Issue.Code.WRONG_CELL_COUNT;
        return new Entry.Unreadable(
                row.number(), row.raw(), why, cells.size() + " cells, the header has " + header.size());
    }

    private static boolean endsLine(String raw) {
        return raw.endsWith("\n") || raw.endsWith("\r");
    }

    /**
     * Scopus writes as many cells of funding text as the row has, but names only as many as the first row has. The
     * cells after them belong to the last columns of the header.
     */
    private static Optional<List<String>> withoutFunding(List<String> header, List<String> cells) {
        int funding = -1;
        for (int i = 0; i < header.size(); i++) {
            funding = FUNDING.matcher(header.get(i)).matches() ? i : funding;
        }
        int surplus = cells.size() - header.size();
        if (funding < 0 || surplus < 0) {
            return Optional.empty();
        }
        List<String> left = cells.subList(0, funding + 1);
        List<String> right = cells.subList(funding + 1 + surplus, cells.size());
        return Optional.of(Stream.concat(left.stream(), right.stream()).toList());
    }

    private static Map<String, List<String>> named(List<String> header, List<String> cells) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            values.computeIfAbsent(header.get(i), column -> new ArrayList<>()).add(cells.get(i));
        }
        return values;
    }

    /** One text after another. */
    private static final class Joined extends Reader {
        private final Reader first;
        private final Reader second;

        Joined(Reader first, Reader second) {
            this.first = first;
            this.second = second;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = first.read(target, offset, length);
            return count >= 0 ? count : second.read(target, offset, length);
        }

        @Override
        public void close() throws IOException {
            second.close();
        }
    }
}
