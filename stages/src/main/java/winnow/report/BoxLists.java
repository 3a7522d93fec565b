package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.report.Prisma.Box;

/**
 * Behind each number of the flow diagram the list of what it counts: the first items, and how to get the rest, so that the
 * page of a large review still opens at once. A list stands at the place in the page that is named as the box.
 */
final class BoxLists {

    static final int ITEMS_SHOWN = 100;

    private BoxLists() {}

    static String of(Duck duck, Prisma prisma) throws IOException {
        StringBuilder out = new StringBuilder("<h3>What the boxes count</h3>\n");
        for (Box box : prisma.boxes().values()) {
            if (box.number() > 0) {
                out.append("<details class=\"box\"><summary>")
                        .append(Markup.escape(box.label()))
                        .append(": <strong>");
                out.append(box.number())
                        .append("</strong></summary>\n<div id=\"")
                        .append(box.key())
                        .append("\">\n");
                out.append(items(duck, box)).append("</div></details>\n");
            }
        }
        return out.append(empty(prisma)).toString();
    }

    /** The places of boxes that count nothing. */
    private static String empty(Prisma prisma) {
        return prisma.boxes().values().stream()
                .filter(box -> box.number() == 0)
                .map(box -> "<span id=\"" + box.key() + "\">" + Markup.escape(box.label()) + "</span>")
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("; "),
                        boxes -> boxes.isEmpty()
                                ? ""
                                : "<details><summary>Boxes with 0</summary>\n<p class=\"quiet\">" + boxes
                                        + ".</p></details>\n"));
    }

    private static String items(Duck duck, Box box) throws IOException {
        List<Facts> items = Facts.of(
                duck,
                "page/box_items",
                Map.of(
                        ":box", Prisma.rows(box.sql()),
                        ":part", box.counts().isPresent() ? "box.label" : "''",
                        ":most", String.valueOf(ITEMS_SHOWN)));
        return items.stream().map(BoxLists::item).collect(Collectors.joining("", "<ul>\n", "</ul>\n"))
                + "<p class=\"more\">" + shown(items.size(), box) + "</p>\n";
    }

    private static String shown(int items, Box box) {
        String how = "<code>winnow drill " + box.key() + "</code>";
        return items < box.number()
                ? "The first " + items + " of " + box.number() + "; all of them: " + how
                : "As a list: " + how;
    }

    private static String item(Facts item) {
        String named = item.text("item");
        boolean other = item.has("citation") && !named.endsWith(item.text("citation"));
        String where = Stream.of("part", "container", "year", "database")
                .map(item::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "<li><code>" + Markup.escape(named) + "</code> " + Markup.escape(item.text("title"))
                + " <span class=\"quiet\">"
                + Markup.escape(where) + (other ? "; in citation " + Markup.escape(item.text("citation")) : "")
                + "</span></li>\n";
    }
}
