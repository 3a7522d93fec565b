package winnow.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import winnow.db.Duck;

/** The tables of the page: some whole in sections of their own, of the others the first rows. */
final class TablesOnPage {

    private static final int ROWS_SHOWN = 10;

    private final Map<String, FrequencyTable> tables = new LinkedHashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final TableSection section;

    TablesOnPage(Duck duck, List<FrequencyTable> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.section = new TableSection(duck);
    }

    boolean isEmpty(String name) {
        return tables.get(name).sheet().rows().isEmpty();
    }

    /** All rows under what the table says of itself. */
    String whole(String name) {
        FrequencyTable table = tables.get(name);
        shown.add(name);
        return "<p class=\"about\" id=\"table-" + name + "\">"
                + Markup.prose(table.sheet().about()) + "</p>\n"
                + section.of(table, Integer.MAX_VALUE) + "<p class=\"more\">As " + file(table) + "</p>\n";
    }

    /** All rows under the table's question. */
    String titled(String name) {
        shown.add(name);
        return excerpt(tables.get(name), Integer.MAX_VALUE);
    }

    /** The tables that were not asked for by name, in their order, below some words. */
    String others(String about) {
        return about
                + tables.values().stream()
                        .filter(table -> !shown.contains(table.name()))
                        .map(table -> excerpt(table, ROWS_SHOWN))
                        .collect(Collectors.joining());
    }

    private String excerpt(FrequencyTable table, int most) {
        int all = table.sheet().rows().size();
        List<String> about = table.sheet().about();
        String rows = all > most ? "The first " + most + " of " + all + " rows; all in " : "As ";
        return "<h3 id=\"table-" + table.name() + "\">" + Markup.escape(about.get(0)) + "</h3>\n<p class=\"about\">"
                + Markup.prose(about.subList(1, about.size())) + "</p>\n"
                + (all == 0 ? "<p>No rows yet.</p>\n" : section.of(table, most))
                + "<p class=\"more\">" + rows + file(table) + "</p>\n";
    }

    private static String file(FrequencyTable table) {
        String path = "tables/" + table.name() + ".csv";
        return "<a href=\"" + path + "\">" + path + "</a>";
    }
}
