package winnow.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table in plain text: columns one below the other, those of numbers flush right, long cells cut. */
final class PlainTable {

    private static final int WIDEST = 60;
    private static final String BETWEEN = "  ";

    private PlainTable() {}

    /** The header, a rule and the rows. */
    static List<String> lines(List<String> columns, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        Stream.concat(Stream.of(columns), rows.stream())
                .forEach(row -> all.add(row.stream().map(PlainTable::cut).toList()));
        List<Integer> widths = IntStream.range(0, columns.size())
                .map(column -> all.stream()
                        .mapToInt(row -> length(row.get(column)))
                        .max()
                        .orElse(0))
                .boxed()
                .toList();
        List<Boolean> numbers = IntStream.range(0, columns.size())
                .mapToObj(column -> HtmlTable.isNumbers(rows, column))
                .toList();
        List<String> lines = new ArrayList<>();
        all.forEach(row -> lines.add(line(row, widths, numbers)));
        lines.add(1, line(widths.stream().map("-"::repeat).toList(), widths, numbers));
        return lines;
    }

    private static String line(List<String> row, List<Integer> widths, List<Boolean> numbers) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            String blanks = " ".repeat(widths.get(column) - length(cell));
            line.append(column == 0 ? "" : BETWEEN)
                    .append(numbers.get(column) ? blanks : "")
                    .append(cell)
                    .append(numbers.get(column) ? "" : blanks);
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** In one line and without control characters, which a terminal would obey. */
    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
        return length(line) <= WIDEST ? line : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
}
