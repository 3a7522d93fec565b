package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.db.Duck;

/** The page that links everything: one file, readable offline and on paper, without a script. */
final class ReportPage {

    private static final String DATABASES = "records_per_database";
    private static final String EXPORTS = "export_files";
    private static final String EXCLUSIONS = "exclusion_reasons";
    private static final String AGREEMENT = "agreement";

    private static final List<Map.Entry<String, String>> SECTIONS = List.of(
            Map.entry("flow", "Flow of records"),
            Map.entry("databases", "Databases"),
            Map.entry("exclusions", "Exclusions"),
            Map.entry("waiting", "What still waits"),
            Map.entry("agreement", "Agreement of reviewers"),
            Map.entry("studies", "Included studies"),
            Map.entry("figures", "Figures"),
            Map.entry("tables", "Tables"),
            Map.entry("issues", "Issues in the input"),
            Map.entry("dictionary", "Columns of the catalog"),
            Map.entry("numbers", "Every number"),
            Map.entry("reproduce", "How to reproduce"));

    private static final Map<String, String> TITLES =
            SECTIONS.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Report.Settings settings;
    private final Numbers numbers;
    private final String diagram;
    private final String agreement;

    ReportPage(Report.Settings settings, Numbers numbers, String diagram, String agreement) {
        this.settings = settings;
        this.numbers = numbers;
        this.diagram = diagram;
        this.agreement = agreement;
    }

    /** The page's text. */
    String of(Duck duck, List<FrequencyTable> tables, List<Figures.Drawn> figures) throws IOException {
        TablesOnPage shown = new TablesOnPage(duck, tables);
        return head()
                + summary()
                + flow()
                + section("databases", shown.whole(DATABASES) + shown.titled(EXPORTS))
                + section("exclusions", shown.whole(EXCLUSIONS))
                + section("waiting", waiting(duck))
                + section(AGREEMENT, agreement(shown))
                + section("studies", StudyList.of(duck))
                + section("figures", Figures.html(figures))
                + section("tables", shown.others() + SELECTOR)
                + section("issues", issues(duck))
                + section("dictionary", dictionary(duck))
                + section("numbers", NumberTables.of(numbers))
                + section("reproduce", REPRODUCE)
                + "</main>\n</body>\n</html>\n";
    }

    private String head() throws IOException {
        String title = Markup.escape(settings.title());
        String links = SECTIONS.stream()
                .map(each -> "<li><a href=\"#" + each.getKey() + "\">" + each.getValue() + "</a></li>")
                .collect(Collectors.joining("", "<nav aria-label=\"Sections\"><ul>", "</ul></nav>\n"));
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<title>" + title + "</title>\n<style>\n" + Duck.resource(ReportPage.class, "page/page.css")
                + "</style>\n</head>\n<body>\n<header>\n<h1>" + title + "</h1>\n" + authors() + links
                + "</header>\n<main>\n";
    }

    private String authors() {
        String names = settings.authors().stream().map(Markup::escape).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "<p class=\"authors\">" + names + "</p>\n";
    }

    private String summary() {
        Prisma prisma = numbers.prisma();
        String counts = List.of(
                        "database_results",
                        "duplicates",
                        "records_screened",
                        "dbr_assessed",
                        "new_studies",
                        "new_reports")
                .stream()
                .map(prisma::box)
                .map(box -> "<div><dt>" + box.label() + "</dt><dd>" + box.number() + "</dd></div>\n")
                .collect(Collectors.joining("", "<dl class=\"counts\">\n", "</dl>\n"));
        return prisma.isFinished() ? counts : counts + "<p class=\"open\">" + Footnotes.unfinished(prisma) + "</p>\n";
    }

    private String flow() {
        return section(
                "flow",
                "<figure>\n" + diagram
                        + "</figure>\n<p class=\"more\">The diagram as <a href=\"prisma.svg\">prisma.svg</a>;"
                        + " the numbers with their queries as <a href=\"prisma.json\">prisma.json</a>; as"
                        + " <a href=\"PRISMA.csv\">PRISMA.csv</a> for the R package PRISMA2020.</p>\n");
    }

    private String agreement(TablesOnPage shown) {
        return shown.isEmpty(AGREEMENT)
                ? "<p>There are no two reviewers to compare.</p>\n"
                : "<figure>\n" + agreement + "</figure>\n" + shown.whole(AGREEMENT)
                        + "<p class=\"more\">The figure as <a href=\"agreement.svg\">agreement.svg</a></p>\n";
    }

    private static String waiting(Duck duck) throws IOException {
        return orNothing(Sheet.of(duck, "page", "waiting"), "Nothing waits for a vote or a ruling.")
                + "<h3>Flagged by rules</h3>\n"
                + orNothing(Sheet.of(duck, "page", "flags"), "No rule left anything to people.");
    }

    private static String issues(Duck duck) throws IOException {
        return orNothing(Sheet.of(duck, "page", "issues_by_file"), "Nothing was wrong with any row.");
    }

    private static String orNothing(Sheet sheet, String nothing) {
        return sheet.rows().isEmpty()
                ? "<p>" + nothing + "</p>\n"
                : about(sheet) + HtmlTable.of(sheet, Integer.MAX_VALUE);
    }

    private static String dictionary(Duck duck) throws IOException {
        Sheet sheet = Sheet.of(duck, "page", "dictionary");
        return about(sheet) + "<details><summary>" + sheet.rows().size() + " columns</summary>\n"
                + HtmlTable.of(sheet, Integer.MAX_VALUE)
                + "</details>\n<p class=\"more\">As <a href=\"dictionary.csv\">dictionary.csv</a></p>\n";
    }

    private static String about(Sheet sheet) {
        return "<p class=\"about\">" + Markup.prose(sheet.about()) + "</p>\n";
    }

    private static String section(String id, String content) {
        return "<section id=\"" + id + "\">\n<h2>" + TITLES.get(id) + "</h2>\n" + content + "</section>\n";
    }

    private static final String SELECTOR =
            "<p>The selector of model versions: <a href=\"selector/selector.html\">selector/selector.html</a>.</p>\n";

    private static final String REPRODUCE = """
            <p>Everything on this page follows from the folder <code>raw</code>. Delete <code>curated</code> and
            <code>reports</code>, and run:</p>
            <pre><code>winnow run
            winnow status
            winnow drill records_excluded
            winnow explain RECORD</code></pre>
            <p><code>run</code> makes the same files again; <code>status</code> says what waits for whom; <code>drill</code>
            lists the records behind a number of the flow; <code>explain</code> tells one record's life.</p>
            <p>What was done, in sentences for the Methods: <a href="methods.md">methods.md</a>.</p>
            """;
}
