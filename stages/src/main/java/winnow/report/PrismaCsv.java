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
import winnow.report.Prisma.Box;
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

    private PrismaCsv() {}

    /** The file's text, with {@code \r\n} line ends. */
    static String of(Prisma prisma) throws IOException {
        Map<String, String> numbers = numbers(prisma);
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows()) {
            Csv.write(text, filled(row, numbers, prisma.template()));
        }
        return text.toString().replace("\n", "\r\n");
    }

    private static List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Csv template = new Csv(new StringReader(Duck.resource(PrismaCsv.class, "flow-template.csv")), ',');
        while (template.hasNext()) {
            if (template.next() instanceof Csv.Cells cells) {
                rows.add(cells.values());
            }
        }
        return rows;
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

    /** What the file says that its template does not: key to number or list, of each box that it has a row for. */
    static SortedMap<String, String> numbers(Prisma prisma) throws IOException {
        SortedMap<String, String> numbers = new TreeMap<>();
        for (Box box : drawn(prisma)) {
            Optional<List<Share>> parts = box.counts();
            if (parts.isEmpty()) {
                numbers.put(box.key(), String.valueOf(box.number()));
            } else if (!parts.get().isEmpty()) {
                numbers.put(box.key(), list(parts.get()));
            }
        }
        return numbers;
    }

    /** The boxes that the file has a row for, in its order. */
    static List<Box> drawn(Prisma prisma) throws IOException {
        return rows().stream()
                .map(row -> row.get(KEY))
                .filter(prisma.boxes()::containsKey)
                .map(prisma::box)
                .toList();
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
