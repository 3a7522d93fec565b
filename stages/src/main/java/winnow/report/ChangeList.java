package winnow.report;

import java.util.stream.Collectors;

/** What changed since the earlier search round, as a section of the page: the first rows of each part, long ones folded. */
final class ChangeList {

    private static final int MOST_ROWS = 100;
    private static final int FEW_ROWS = 8;

    private ChangeList() {}

    /** Nothing if there is no earlier round. */
    static String of(Update update) {
        if (update.earlier().isEmpty()) {
            return "";
        }
        String nothing = update.parts().stream()
                .filter(part -> part.rows().isEmpty())
                .map(Update.Part::title)
                .collect(Collectors.joining("; "));
        return "<p>Since the search of " + Markup.escape(update.earlier().get())
                + ". Every row is in <a href=\"update.md\">update.md</a>, and for programs in"
                + " <a href=\"update.json\">update.json</a>.</p>\n"
                + update.parts().stream()
                        .filter(part -> !part.rows().isEmpty())
                        .map(ChangeList::part)
                        .collect(Collectors.joining())
                + (nothing.isEmpty() ? "" : "<p>None of these: " + Markup.escape(nothing) + ".</p>\n");
    }

    private static String part(Update.Part part) {
        int all = part.rows().size();
        int shown = Math.min(MOST_ROWS, all);
        String table = HtmlTable.of(part.columns(), part.rows().subList(0, shown))
                + (shown < all ? "<p class=\"more\">%d of %d rows.</p>\n".formatted(shown, all) : "");
        return "<h3>" + Markup.escape(part.title()) + "</h3>\n"
                + (part.about().isEmpty() ? "" : "<p class=\"about\">" + Markup.escape(part.about()) + "</p>\n")
                + (all <= FEW_ROWS ? table : "<details><summary>" + all + " rows</summary>\n" + table + "</details>\n");
    }
}
