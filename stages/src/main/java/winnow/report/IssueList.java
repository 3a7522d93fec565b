package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.stage.Artifacts;

/** What was wrong with the input, by file, and the entries that could not be read. */
final class IssueList {

    static final int SHOWN = 200;

    private static final String SEARCHES = Artifacts.SEARCHES.path() + "/";

    private IssueList() {}

    static String of(Duck duck) throws IOException {
        Sheet files = Sheet.of(duck, "page", "issues_by_file");
        if (files.rows().isEmpty()) {
            return "<p>Nothing was wrong with any row.</p>\n";
        }
        return "<p class=\"about\">" + Markup.prose(files.about()) + "</p>\n" + HtmlTable.of(files, Integer.MAX_VALUE)
                + rejected(duck);
    }

    private static String rejected(Duck duck) throws IOException {
        long all = duck.number("SELECT count(*) FROM issue WHERE effect = 'rejected'");
        List<Facts> first = Facts.of(duck, "page/rejected", Map.of(":most", String.valueOf(SHOWN)));
        String kept = "<p class=\"about\">The bytes of an entry of an export are kept in <code>"
                + Artifacts.QUARANTINE.path() + "</code>, below the export's path.</p>\n";
        return "<h3>Not used</h3>\n"
                + (all == 0
                        ? "<p>Every entry and row was used.</p>\n"
                        : kept
                                + HtmlTable.of(
                                        COLUMNS,
                                        first.stream().map(IssueList::row).toList())
                                + (all > SHOWN
                                        ? "<p class=\"more\">The first " + SHOWN + " of " + all
                                                + "; all: <code>winnow sql \"FROM issue WHERE effect = 'rejected'\"</code></p>\n"
                                        : ""));
    }

    private static final List<String> COLUMNS = List.of("where", "problem", "what stands there", "kept in");

    private static List<String> row(Facts issue) {
        String file = issue.text("file");
        return List.of(
                file + ":" + issue.text("line"),
                issue.text("text"),
                List.of(issue.text("field"), issue.text("value")).stream()
                        .filter(text -> !text.isEmpty())
                        .map(IssueList::cut)
                        .collect(Collectors.joining(": ")),
                file.startsWith(SEARCHES)
                        ? Artifacts.QUARANTINE.path() + "/" + file.substring(SEARCHES.length()) + "/line-"
                                + issue.text("line") + ".txt"
                        : file);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= 120
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 120)) + "…";
    }
}
