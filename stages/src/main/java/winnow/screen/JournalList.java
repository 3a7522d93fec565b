package winnow.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.parser.Parser;
import winnow.model.Folded;
import winnow.model.Issn;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.table.Row;
import winnow.table.Shape;
import winnow.table.Tables;

/**
 * Reads journal lists: SCImago's CSV, the workbook of CiteScore or of Scopus sources, and any table with the same
 * columns. One table of column names tells them apart.
 *
 * <p>SCImago writes titles with a quote and a semicolon in them without escaping; the surplus cells go to the title. The
 * workbooks have their header in the first or second row of one of several sheets, and a row per source and subject area.
 */
final class JournalList {

    private static final String TITLE = "Title";
    private static final String SOURCE = "Sourceid";
    private static final List<String> ISSNS = List.of("Issn", "Print ISSN", "E-ISSN");
    private static final List<String> AREAS = List.of("Areas", "Categories", "Scopus Sub-Subject Area");
    private static final Map<String, List<String>> SPELLINGS = Map.of(
            TITLE,
            List.of("Source Title", "Journal title", "Journal"),
            SOURCE,
            List.of("Scopus SourceID", "Scopus Source ID", "Sourcerecord ID"),
            "Issn",
            List.of("ISSNs"),
            "Print ISSN",
            List.of("Print-ISSN", "P-ISSN"),
            "E-ISSN",
            List.of("EISSN", "Electronic ISSN"),
            "Areas",
            List.of("Subject areas"),
            "Scopus Sub-Subject Area",
            List.of());
    private static final Pattern BETWEEN_ISSNS = Pattern.compile("[;,\\s]+");
    private static final Pattern QUARTILE = Pattern.compile("\\s*\\((Q[1-4]|-)\\)\\s*$");
    private static final Pattern GENERAL = Pattern.compile("\\s*\\(miscellaneous\\)\\s*$");

    private final CitationColumn citations;
    private final List<Journal.Line> lines = new ArrayList<>();

    private JournalList(String metric) {
        this.citations = new CitationColumn(metric);
    }

    /**
     * Reads a list.
     *
     * @param name the file as people name it
     * @param metric the column that counts citations
     * @throws ReviewException if the file is no such list, or the column holds no whole number at all or may hold decimals
     */
    static Journals read(Path file, String name, String metric, Consumer<Issue> issues) throws IOException {
        JournalList list = new JournalList(metric);
        Shape shape = new Shape(
                List.of(TITLE, metric), spellings(metric), 2, Optional.of(TITLE), Optional.empty(), List.of());
        Tables.scan(file, name, shape, list::add, issues);
        List<Optional<Long>> numbers = list.citations.numbers(issues);
        if (numbers.stream().allMatch(Optional::isEmpty)) {
            throw new ReviewException(
                    "%s: no row has a whole number in column '%s'; name the column that counts citations as threshold.metric in raw/protocol.yml"
                            .formatted(name, metric));
        }
        return Journals.of(IntStream.range(0, numbers.size())
                .mapToObj(i -> list.lines.get(i).counted(numbers.get(i)))
                .toList());
    }

    private static Map<String, List<String>> spellings(String metric) {
        Map<String, List<String>> all = new LinkedHashMap<>(SPELLINGS);
        all.put(metric, List.of(metric.replace("Cites", "Citations"), metric.replace("Citations", "Cites")));
        return all;
    }

    private void add(Row row) {
        List<String> issns = ISSNS.stream()
                .flatMap(column -> row.find(column).stream())
                .flatMap(BETWEEN_ISSNS::splitAsStream)
                .flatMap(text -> Issn.filled(text).map(Issn::text).stream())
                .distinct()
                .toList();
        Set<String> areas = AREAS.stream()
                .flatMap(column -> row.find(column).stream())
                .flatMap(cell -> areas(cell).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String title = Parser.unescapeEntities(row.get(TITLE), false);
        lines.add(new Journal.Line(row.find(SOURCE).orElse(""), title, issns, areas, Optional.empty(), row.at()));
        citations.add(row);
    }

    /** The areas of a cell such as {@code Medicine (miscellaneous) (Q1); Oncology (Q1)}, as they are compared. */
    static Set<String> areas(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(JournalList::area)
                .filter(area -> !area.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An area as it is compared: folded, without quartile and without the addition {@code (miscellaneous)}. */
    static String area(String text) {
        String plain = QUARTILE.matcher(text).replaceFirst("");
        return Folded.of(GENERAL.matcher(plain).replaceFirst("")).text();
    }
}
