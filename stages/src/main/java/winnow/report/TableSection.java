package winnow.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;
import winnow.report.Definition.Measure;
import winnow.report.Definition.Share;
import winnow.stage.Counted;

/**
 * A table on the page. Each number leads to a panel with its id, its query and the first rows behind it; the panel is
 * hidden until its number is chosen, which takes no script.
 */
final class TableSection {

    private final Origins origins;

    TableSection(Duck duck) {
        this.origins = new Origins(duck);
    }

    /** The table's first rows, and the panels of their numbers. */
    String of(FrequencyTable table, int mostRows) {
        Sheet sheet = table.sheet();
        List<List<String>> rows =
                sheet.rows().subList(0, Math.min(mostRows, sheet.rows().size()));
        Map<Measure, Map<List<String>, Origins.Behind>> behind = new LinkedHashMap<>();
        for (Measure measure : table.definition().columns().measures()) {
            boolean few = !rows.isEmpty() && origins.areFew(new Trace(measure));
            behind.put(measure, few ? origins.of(measure) : Map.of());
        }
        StringBuilder panels = new StringBuilder();
        for (List<String> row : rows) {
            behind.forEach((measure, all) -> panels.append(panel(table, row, measure, all)));
            table.definition().columns().shares().forEach(share -> panels.append(panel(table, row, share)));
        }
        return HtmlTable.of(sheet.columns(), rows, (row, column) -> link(table, row, column))
                + "<div class=\"traces\">\n" + panels + "</div>\n" + query(table);
    }

    private static Optional<String> link(FrequencyTable table, List<String> row, int column) {
        String name = table.sheet().columns().get(column);
        return table.definition().columns().isNumber(name) && !row.get(column).isEmpty()
                ? Optional.of(id(table, row, name).anchor())
                : Optional.empty();
    }

    private static NumberId id(FrequencyTable table, List<String> row, String column) {
        return new NumberId(table.name(), table.key(row), column);
    }

    private static String panel(
            FrequencyTable table, List<String> row, Measure measure, Map<List<String>, Origins.Behind> behind) {
        String number = row.get(table.place(measure.column()));
        if (number.isEmpty()) {
            return "";
        }
        NumberId id = id(table, row, measure.column());
        Map<String, Optional<String>> key = table.cells(row);
        List<String> within = measure.rows().within().stream()
                .map(column -> row.get(table.place(column)))
                .toList();
        return head(id, Counted.of(number, Definition.unit(measure, key)))
                + "<pre><code>" + Markup.escape(new Trace(measure).number(key)) + "</code></pre>\n"
                + Optional.ofNullable(behind.get(within))
                        .map(TableSection::rows)
                        .orElse("")
                + "<p>All rows behind it: <code>winnow explain " + Markup.escape(shell(id)) + "</code></p></div>\n";
    }

    private static String panel(FrequencyTable table, List<String> row, Share share) {
        NumberId id = id(table, row, share.column());
        return head(id, row.get(table.place(share.column())) + " %") + "<p>" + part(table, row, share.of()) + " of "
                + part(table, row, share.outOf()) + "</p></div>\n";
    }

    private static String part(FrequencyTable table, List<String> row, String column) {
        return "<a href=\"#" + id(table, row, column).anchor() + "\">" + row.get(table.place(column)) + "</a> "
                + Markup.escape(column.replace('_', ' '));
    }

    private static String head(NumberId id, String number) {
        return "<div class=\"trace\" id=\"" + id.anchor() + "\"><p><code>" + Markup.escape(id.toString()) + "</code> = "
                + Markup.escape(number) + " <a class=\"close\" href=\"#table-" + id.table() + "\">close</a></p>\n";
    }

    private static String rows(Origins.Behind behind) {
        String text = new Sheet("", List.of(), behind.columns(), behind.first()).csv();
        int more = behind.all() - behind.first().size();
        return "<pre class=\"rows\">" + Markup.escape(text.strip()) + (more > 0 ? "\n… and " + more + " more" : "")
                + "</pre>\n";
    }

    private static String shell(NumberId id) {
        return "'" + id.toString().replace("'", "'\\''") + "'";
    }

    private static String query(FrequencyTable table) {
        String sql = table.definition()
                .sql()
                .lines()
                .dropWhile(line -> line.startsWith("--"))
                .reduce("", (text, line) -> text + line + "\n");
        return "<details><summary>The query</summary>\n<pre><code>" + Markup.escape(sql.strip())
                + "</code></pre></details>\n";
    }
}
