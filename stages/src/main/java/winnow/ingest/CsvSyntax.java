package winnow.ingest;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.stage.Issue;
import winnow.table.Csv;

/**
 * Comma-separated values with a header. Values are named by their columns, never by position; of columns that share a
 * name, all values count. A spreadsheet may have put semicolons or tabs in place of the commas.
 */
final class CsvSyntax implements Syntax {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final Pattern FUNDING = Pattern.compile("Funding Text \\d+");

    @Override
    public String name() {
        return "CSV";
    }

    /** A header names a title. */
    @Override
    public boolean fits(String head) {
        return header(head, delimiter(head)).stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .anyMatch(column -> column.equals("title") || column.endsWith(" title"));
    }

    private static char delimiter(String head) {
        return DELIMITERS.stream()
                .max(Comparator.comparingInt(
                        delimiter -> header(head, delimiter).size()))
                .orElseThrow();
    }

    private static List<String> header(String head, char delimiter) {
        Csv rows = new Csv(new StringReader(head), delimiter);
        return rows.hasNext() && rows.next() instanceof Csv.Cells cells ? columns(cells) : List.of();
    }

    private static List<String> columns(Csv.Cells header) {
        return header.values().stream().map(String::strip).toList();
    }

    /** The columns as one entry, so that a file without rows is recognised too. */
    @Override
    public List<Entry.Readable> sample(Reader text, int most) {
        String head = Head.of(text);
        Map<String, List<String>> values = new LinkedHashMap<>();
        header(head, delimiter(head)).forEach(column -> values.put(column, List.of(column)));
        return List.of(new Entry.Readable(1, "", values, Optional.empty()));
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        Head.Reread whole = Head.reread(text);
        Csv rows = new Csv(whole.text(), delimiter(whole.head()));
        List<String> header = rows.hasNext() && rows.next() instanceof Csv.Cells cells ? columns(cells) : List.of();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Entry next() {
                Csv.Line row = rows.next();
                return row instanceof Csv.Cells cells
                        ? entry(header, cells, !rows.hasNext())
                        : broken((Csv.Broken) row);
            }
        };
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
        return new Entry.Unreadable(row.number(), row.raw(), why, cells.size() + " of " + header.size());
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
}
