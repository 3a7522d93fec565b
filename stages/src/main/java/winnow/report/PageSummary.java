package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.db.Duck;

/** What the review is and how far it is, before anything else on the page. */
final class PageSummary {

    private static final List<String> COUNTS =
            List.of("database_results", "duplicates", "records_screened", "dbr_assessed", "new_studies", "new_reports");

    private PageSummary() {}

    static String of(Duck duck, Prisma prisma) throws IOException {
        Facts about = Facts.of(duck, "page/about", Map.of()).get(0);
        String counts = COUNTS.stream()
                .map(prisma::box)
                .map(box -> "<div><dt>" + Markup.escape(box.label()) + "</dt><dd><a href=\"#" + box.key() + "\">"
                        + box.number() + "</a></dd></div>\n")
                .collect(Collectors.joining("", "<dl class=\"counts\">\n", "</dl>\n"));
        return "<p>" + sentence(about) + "</p>\n" + counts + open(about, prisma);
    }

    private static String sentence(Facts about) {
        if (about.number("rounds") == 0) {
            return "No export has been read yet.";
        }
        return "A review of %s from %s, found in %s (%s), which are %s. Included: %s in %s."
                .formatted(
                        about.count("records", "records"),
                        about.count("databases", "databases") + others(about),
                        about.count("rounds", "search rounds"),
                        rounds(about),
                        about.count("citations", "citations"),
                        about.count("studies", "studies"),
                        about.count("reports", "reports"));
    }

    private static String others(Facts about) {
        return about.number("others") == 0 ? "" : " and " + about.count("others", "other sources");
    }

    private static String rounds(Facts about) {
        String first = about.text("first_round");
        String last = about.text("last_round");
        return Markup.escape(first.equals(last) ? first : first + " to " + last);
    }

    private static String open(Facts about, Prisma prisma) {
        if (prisma.isFinished()) {
            return "<p>Nothing waits for a decision.</p>\n";
        }
        return "<p class=\"open\">" + Footnotes.unfinished(prisma) + " <a href=\"#waiting\">"
                + about.count("waiting", "citations") + (about.number("waiting") == 1 ? " waits" : " wait")
                + "</a>.</p>\n";
    }
}
