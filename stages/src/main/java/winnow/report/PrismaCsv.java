package winnow.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.report.Prisma.Share;
import winnow.table.Csv;

/**
 * The file that the R package PRISMA2020 draws from: its 34 rows in its order. The rows are the resource {@code
 * flow-template.csv}; the numbers are filled in here, and the headings that an update or other methods change.
 */
final class PrismaCsv {

    private static final int KEY = 0;
    private static final int BOX = 2;
    private static final int WORDS = 4;
    private static final int NUMBER = 7;

    private static final List<String> SINGLE = List.of(
            "previous_studies",
            "previous_reports",
            "database_results",
            "register_results",
            "website_results",
            "organisation_results",
            "citations_results",
            "duplicates",
            "excluded_automatic",
            "excluded_other",
            "records_screened",
            "records_excluded",
            "dbr_sought_reports",
            "dbr_notretrieved_reports",
            "other_sought_reports",
            "other_notretrieved_reports",
            "dbr_assessed",
            "other_assessed",
            "new_studies",
            "new_reports",
            "total_studies",
            "total_reports",
            "total_studies_ma",
            "total_reports_ma");

    /** Those of which the file has the parts. */
    static final List<String> DIVIDED =
            List.of("database_specific_results", "register_specific_results", "dbr_excluded", "other_excluded");

    private PrismaCsv() {}

    /** The file's text, with {@code \r\n} line ends. */
    static String of(Prisma prisma) throws IOException {
        Map<String, String> numbers = numbers(prisma);
        StringBuilder text = new StringBuilder();
        Csv template = new Csv(new StringReader(Duck.resource(PrismaCsv.class, "flow-template.csv")), ',');
        while (template.hasNext()) {
            if (template.next() instanceof Csv.Cells cells) {
                Csv.write(text, filled(cells.values(), numbers, prisma.template()));
            }
        }
        return text.toString().replace("\n", "\r\n");
    }

    private static List<String> filled(List<String> row, Map<String, String> numbers, Template template) {
        List<String> cells = new ArrayList<>(row);
        cells.set(NUMBER, numbers.getOrDefault(row.get(KEY), row.get(NUMBER)));
        cells.set(WORDS, heading(row.get(BOX), template).orElse(template.label(row.get(KEY), row.get(WORDS))));
        return cells;
    }

    private static Optional<String> heading(String box, Template template) {
        return switch (box) {
            case "newstud" -> Optional.of(template.heading("databases and registers"));
            case "othstud" -> Optional.of(template.heading("other methods"));
            default -> Optional.empty();
        };
    }

    /** What the file says that its template does not: key to number or list. */
    static SortedMap<String, String> numbers(Prisma prisma) {
        SortedMap<String, String> numbers = new TreeMap<>();
        SINGLE.forEach(key -> numbers.put(key, String.valueOf(prisma.number(key))));
        DIVIDED.stream()
                .filter(key -> !prisma.shares(key).isEmpty())
                .forEach(key -> numbers.put(key, list(prisma.shares(key))));
        return numbers;
    }

    private static String list(List<Share> shares) {
        return shares.stream()
                .map(share -> label(share.label()) + ", " + share.number())
                .collect(Collectors.joining("; "));
    }

    /**
     * A label without the characters that mean something else in the file or break the package's drawing.
     *
     * @throws IllegalArgumentException if nothing is left
     */
    static String label(String text) {
        String plain = text.replace(",", " -")
                .replace(';', '/')
                .replace('\'', '\u2019')
                .replace('"', '\u201D')
                .replace("@@", "@ @")
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (plain.isEmpty()) {
            throw new IllegalArgumentException("a label is empty");
        }
        return plain;
    }
}
