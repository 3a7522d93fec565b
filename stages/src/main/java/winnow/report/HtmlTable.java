package winnow.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A table in HTML; columns that hold numbers only are set flush right. */
final class HtmlTable {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Up to so many letters are never broken. */
    private static final int SHORT = 28;

    /** And from so many on a column is kept wide enough to be read. */
    private static final int LONG = 60;

    /** A table that is too wide for a window can be reached and moved by the keyboard. */
    static final String OPEN = "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>";

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
        List<String> kinds = IntStream.range(0, columns.size())
                .mapToObj(column -> kind(rows, column))
                .toList();
        StringBuilder out = new StringBuilder(OPEN);
        for (int column = 0; column < columns.size(); column++) {
            out.append("<th scope=\"col\"").append(kinds.get(column)).append('>');
            out.append(Markup.escape(columns.get(column).replace('_', ' '))).append("</th>");
        }
        out.append("</tr></thead>\n<tbody>\n");
        rows.forEach(row -> row(out, row, kinds, links));
        return out.append("</tbody></table></div>\n").toString();
    }

    /** What a column holds: numbers, words that are not to be broken, or text. */
    private static String kind(List<List<String>> rows, int column) {
        if (isNumbers(rows, column)) {
            return " class=\"number\"";
        }
        int longest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return longest <= SHORT ? " class=\"short\"" : longest > LONG ? " class=\"text\"" : "";
    }

    private static void row(StringBuilder out, List<String> row, List<String> kinds, Links links) {
        out.append("<tr>");
        for (int column = 0; column < row.size(); column++) {
            out.append("<td").append(kinds.get(column)).append('>');
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
