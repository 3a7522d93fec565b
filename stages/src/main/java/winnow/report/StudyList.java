package winnow.report;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;

/** The included studies as a list, each report with a link to it. */
final class StudyList {

    private static final int MOST_AUTHORS = 6;
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9./:;()_~-]");

    /** One report, a row of the query {@code page/included_studies.sql}. */
    private record Report(Sheet sheet, int row) {

        String get(String column) {
            return sheet.rows().get(row).get(sheet.columns().indexOf(column));
        }

        String item() {
            String study = get("study").equals(get("citation")) ? "" : "<strong>" + escaped("study") + "</strong>: ";
            String said = Stream.of(get("title"), authors(), get("container"), get("year"))
                    .filter(text -> !text.isEmpty())
                    .map(Report::sentence)
                    .collect(Collectors.joining());
            return "<li>" + study + said + link() + remark() + "</li>\n";
        }

        private String authors() {
            List<String> names = List.of(get("authors").split("; "));
            return names.size() <= MOST_AUTHORS
                    ? String.join("; ", names)
                    : String.join("; ", names.subList(0, MOST_AUTHORS)) + "; et al.";
        }

        private static String sentence(String text) {
            return Markup.escape(text) + (text.matches("(?s).*[.?!]") ? " " : ". ");
        }

        private String link() {
            if (!get("doi").isEmpty()) {
                return link("https://doi.org/", get("doi"), "doi:");
            }
            return get("arxiv").isEmpty()
                    ? "<code>" + escaped("citation") + "</code>"
                    : link("https://arxiv.org/abs/", get("arxiv"), "arXiv:");
        }

        private static String link(String start, String id, String prefix) {
            return "<a href=\"" + start + addressPart(id) + "\">" + prefix + Markup.escape(id) + "</a>";
        }

        private String remark() {
            String negative = get("negative_result").equals("true") ? " Negative result." : "";
            return get("annotated").equals("true") ? negative : " Not yet described.";
        }

        private String escaped(String column) {
            return Markup.escape(get(column));
        }
    }

    private StudyList() {}

    static String of(Duck duck) throws IOException {
        Sheet sheet = Sheet.of(duck, "page", "included_studies");
        if (sheet.rows().isEmpty()) {
            return "<p>None yet.</p>\n";
        }
        StringBuilder out = new StringBuilder("<ol class=\"studies\">\n");
        for (int row = 0; row < sheet.rows().size(); row++) {
            out.append(new Report(sheet, row).item());
        }
        return out.append("</ol>\n").toString();
    }

    private static String addressPart(String id) {
        return UNSAFE.matcher(id).replaceAll(match -> encoded(match.group()));
    }

    private static String encoded(String character) {
        return URLEncoder.encode(character, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
