package winnow.report;

import java.util.List;
import java.util.stream.Collectors;
import winnow.report.Prisma.Box;
import winnow.report.Prisma.Share;

/** Every number of the flow with its name, and the equations between them. */
final class NumberTables {

    private NumberTables() {}

    static String of(Numbers numbers) {
        return "<p class=\"about\">Each number counts the rows of a query, which stands in <a href=\"prisma.json\">prisma.json</a>;"
                + " <code>winnow drill NAME</code> lists them.</p>\n"
                + boxes(numbers.prisma())
                + "<h3>Do they add up?</h3>\n"
                + identities(numbers.identities());
    }

    private static String boxes(Prisma prisma) {
        return prisma.boxes().values().stream()
                .map(NumberTables::row)
                .collect(Collectors.joining(
                        "",
                        HtmlTable.OPEN + "<th scope=\"col\">name</th><th scope=\"col\">what</th>"
                                + "<th scope=\"col\" class=\"number\">number</th></tr></thead>\n<tbody>\n",
                        "</tbody></table></div>\n"));
    }

    private static String row(Box box) {
        String parts =
                box.counts().orElse(List.of()).stream().map(NumberTables::part).collect(Collectors.joining());
        return "<tr><td><a href=\"#" + box.key() + "\"><code>" + box.key() + "</code></a></td><td>" + box.label()
                + "</td><td class=\"number\">" + box.number() + "</td></tr>\n" + parts;
    }

    private static String part(Share share) {
        return "<tr><td></td><td>– " + Markup.escape(share.label()) + "</td><td class=\"number\">" + share.number()
                + "</td></tr>\n";
    }

    private static String identities(List<Identities.Result> results) {
        return HtmlTable.of(
                List.of("equation", "rule", "left", "right", "holds"),
                results.stream()
                        .map(result -> List.of(
                                result.id(),
                                result.rule(),
                                String.valueOf(result.left()),
                                String.valueOf(result.right()),
                                result.holds() ? "yes" : "no. " + result.explanation()))
                        .toList());
    }
}
