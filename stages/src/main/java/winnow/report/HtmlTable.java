package winnow.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in HTML; columns that hold numbers only are set flush right. */
final class HtmlTable {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private HtmlTable() {}

    /** The sheet's first rows. */
    static String of(Sheet sheet, int mostRows) {
        List<List<String>> rows =
                sheet.rows().subList(0, Math.min(mostRows, sheet.rows().size()));
        return of(sheet.columns(), rows);
    }

    /** Says where a cell of a row leads to: the name of a place in the page. */
    interface Links {
        Optional<String> of(List<String> row, int column);
    }

    /** @param columns may hold {@code _}, which is shown as a blank */
    static String of(List<String> columns, List<List<String>> rows) {
        return of(columns, rows, (row, column) -> Optional.empty());
    }

    /** The same, some cells with a link. */
    static String of(List<String> columns, List<List<String>> rows, Links links) {
        Set<Integer> numbers = IntStream.range(0, columns.size())
                .filter(column -> isNumbers(rows, column))
                .boxed()
                .collect(Collectors.toSet());
        StringBuilder out = new StringBuilder("<div class=\"scroll\"><table>\n<thead><tr>");
        for (int column = 0; column < columns.size(); column++) {
            String kind = numbers.contains(column) ? " class=\"number\"" : "";
            out.append("<th scope=\"col\"").append(kind).append('>');
            out.append(Markup.escape(columns.get(column).replace('_', ' '))).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> row(out, row, numbers, links));
        return out.append("</tbody></table></div>\n").toString();
    }

    private static void row(StringBuilder out, List<String> row, Set<Integer> numbers, Links links) {
        out.append("<tr>");
        for (int column = 0; column < row.size(); column++) {
            out.append(numbers.contains(column) ? "<td class=\"number\">" : "<td>");
            String cell = Markup.escape(row.get(column));
            out.append(links.of(row, column)
                    .map(place -> "<a href=\"#" + place + "\">" + cell + "</a>")
                    .orElse(cell));
            out.append("</td>");
        }
        out.append("</tr>\n");
    }

    /** Whether a column holds numbers only, and at least one. */
    static boolean isNumbers(List<List<String>> rows, int column) {
        return rows.stream().anyMatch(row -> !row.get(column).isEmpty())
                && rows.stream()
                        .map(row -> row.get(column))
                        .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
    }
}
