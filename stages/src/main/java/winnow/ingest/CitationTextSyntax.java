package winnow.ingest;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.stage.Issue;
import winnow.table.Lines;

/**
 * ScienceDirect's citations as plain text: a line each for authors, title, journal, volume, year, pages, ISSN, DOI,
 * address, abstract and keywords, most of them ended by a comma, and a blank line after each citation. A line is told
 * by what stands in it; what says nothing of itself and comes before all others is authors, title and journal.
 */
final class CitationTextSyntax implements Syntax {

    static final String AUTHORS = "authors";
    static final String TITLE = "title";
    static final String JOURNAL = "journal";
    static final String ADDRESS = "address";
    static final String ABSTRACT = "abstract";

    private static final Pattern LINK =
            Pattern.compile("\\(?https?://(?:www\\.)?sciencedirect\\.com/science/article/\\S+\\s*");
    private static final Pattern HEAD =
            Pattern.compile("(?m)^\\(https?://(?:www\\.)?sciencedirect\\.com/science/article/");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*$");

    private record Kind(String name, Pattern line) {
        Kind(String name, String line) {
            this(name, Pattern.compile(line, Pattern.DOTALL));
        }
    }

    /** The first group is the value. */
    private static final List<Kind> KINDS = List.of(
            new Kind("issue", "Volume .+, (?:Issue|Part) (.+)"),
            new Kind("volume", "Volume ([^,]+).*"),
            new Kind("issue", "(?:Issue|Part) (.+)"),
            new Kind("year", "((?:19|20)\\d\\d)"),
            new Kind("pages", "(?:Pages? )((?=\\S*\\d|[ivxlc]+\\b)\\S.*)"),
            new Kind("pages", "(e\\d{3,7}|\\d{5,7})"),
            new Kind("issn", "ISSN (.+)"),
            new Kind("isbn", "ISBN (.+)"),
            new Kind("doi", "(https?://(?:dx\\.)?doi\\.org/\\S+?)\\.?"),
            new Kind(ADDRESS, "\\(?(https?://(?:www\\.)?sciencedirect\\.com/[^\\s)]+)\\)?"),
            new Kind("editors", "Editor\\(s\\): ?(.*)"),
            new Kind(ABSTRACT, "Abstract: ?(.*)"),
            new Kind("keywords", "Keywords: ?(.*)"));

    @Override
    public String name() {
        return "citation text";
    }

    @Override
    public boolean fits(String head) {
        return HEAD.matcher(head).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        Lines lines = new Lines(text);
        return new Iterator<>() {
            private List<Lines.Line> ahead = paragraph(lines);

            @Override
            public boolean hasNext() {
                return !ahead.isEmpty();
            }

            @Override
            public Entry next() {
                if (ahead.isEmpty()) {
                    throw new NoSuchElementException();
                }
                List<Lines.Line> block = ahead;
                ahead = paragraph(lines);
                while (!ahead.isEmpty() && !startsEntry(ahead)) {
                    block.addAll(ahead);
                    ahead = paragraph(lines);
                }
                return entry(block);
            }
        };
    }

    /** Lines up to and with a blank one; none at the end of the text. */
    private static List<Lines.Line> paragraph(Lines lines) {
        while (lines.peek().map(line -> line.text().isBlank()).orElse(false)) {
            lines.next();
        }
        List<Lines.Line> paragraph = new ArrayList<>();
        while (lines.hasNext()
                && (paragraph.isEmpty() || !last(paragraph).text().isBlank())) {
            paragraph.add(lines.next());
        }
        return paragraph;
    }

    private static Lines.Line last(List<Lines.Line> lines) {
        return lines.get(lines.size() - 1);
    }

    /** Otherwise the paragraph is the next one of an abstract. */
    private static boolean startsEntry(List<Lines.Line> paragraph) {
        return hasAddress(paragraph) || COMMA.matcher(paragraph.get(0).text()).find();
    }

    private static boolean hasAddress(List<Lines.Line> block) {
        return block.stream().anyMatch(line -> LINK.matcher(line.text()).matches());
    }

    private static Entry entry(List<Lines.Line> block) {
        long number = block.get(0).number();
        String raw = Lines.raw(block);
        if (!hasAddress(block)) {
            Issue.Code why = last(block).end().isEmpty() ? Issue.Code.TRUNCATED : Issue.Code.BROKEN_ENTRY;
            return new Entry.Unreadable(number, raw, why, "no address of ScienceDirect");
        }
        return new Entry.Readable(number, raw, values(block), Optional.empty());
    }

    private static Map<String, List<String>> values(List<Lines.Line> block) {
        TaggedValues values = new TaggedValues(" ");
        List<String> unnamed = new ArrayList<>();
        boolean named = false;
        for (Lines.Line line : block) {
            String text = COMMA.matcher(line.text().strip()).replaceFirst("");
            List<Kind> kinds = KINDS.stream()
                    .filter(kind -> kind.line.matcher(text).matches())
                    .toList();
            kinds.forEach(kind -> values.start(kind.name, value(kind, text)));
            if (kinds.isEmpty() && named) {
                values.goOn(text);
            } else if (kinds.isEmpty() && !text.isEmpty()) {
                unnamed.add(text);
            }
            named |= !kinds.isEmpty();
        }
        Map<String, List<String>> all = new LinkedHashMap<>(first(unnamed));
        all.putAll(values.all());
        return all;
    }

    private static String value(Kind kind, String text) {
        Matcher found = kind.line.matcher(text);
        return found.matches() ? found.group(1) : "";
    }

    /** Without authors there are two of them. */
    private static Map<String, List<String>> first(List<String> unnamed) {
        List<String> names = unnamed.size() < 3 ? List.of(TITLE, JOURNAL) : List.of(AUTHORS, TITLE, JOURNAL);
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), unnamed.size()); i++) {
            values.put(names.get(i), List.of(unnamed.get(i)));
        }
        return values;
    }
}
