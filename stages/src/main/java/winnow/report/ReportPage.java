package winnow.report;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.report.drawing.Drawing;

/**
 * The page that links everything: one file for a co-author, readable offline and on paper. Without its program, which its
 * policy names, only the search is missing.
 */
final class ReportPage {

    private static final String AGREEMENT = "agreement";

    private final Report.Settings settings;
    private final Numbers numbers;
    private final Drawing diagram;
    private final String agreement;

    ReportPage(Report.Settings settings, Numbers numbers, Drawing diagram, String agreement) {
        this.settings = settings;
        this.numbers = numbers;
        this.diagram = diagram;
        this.agreement = agreement;
    }

    /** The page's text. */
    String of(Duck duck, List<FrequencyTable> tables, List<Figures.Drawn> figures, Update update, PageSearch search)
            throws IOException {
        List<PageSection> sections = sections(duck, new TablesOnPage(duck, tables), figures, update).stream()
                .filter(section -> !section.isEmpty())
                .toList();
        String authors = settings.authors().stream().map(Markup::escape).collect(Collectors.joining(", "));
        return new PageFrame(settings.title(), authors.isEmpty() ? "" : "<p class=\"quiet\">" + authors + "</p>\n")
                .around(sections, search, PageSummary.of(duck, numbers.prisma()));
    }

    /** All sections in order. A further one is a line here; it may have no content in a review that it does not concern. */
    private List<PageSection> sections(Duck duck, TablesOnPage shown, List<Figures.Drawn> figures, Update update)
            throws IOException {
        return List.of(
                new PageSection("flow", "Flow of records", flow(duck)),
                new PageSection("changes", "What the last search changed", ChangeList.of(update)),
                new PageSection("stages", "From exports to evidence", stages(duck, shown)),
                new PageSection(
                        "searches", "Searches and Methods", shown.titled("search_strategy") + PageReferences.METHODS),
                new PageSection("merged", "Duplicates and their evidence", DuplicateList.of(duck)),
                new PageSection("exclusions", "Exclusions", exclusions(shown)),
                new PageSection("waiting", "What still waits", waiting(duck)),
                new PageSection(AGREEMENT, "Agreement of reviewers", agreement(shown)),
                new PageSection("studies", "Included studies", StudyList.of(duck)),
                new PageSection("figures", "Figures", Figures.html(figures)),
                new PageSection("tables", "Tables", shown.others(PageReferences.TABLES)),
                new PageSection("selector", "Selector of model versions", PageReferences.SELECTOR),
                new PageSection("issues", "Issues in the input", IssueList.of(duck)),
                new PageSection("numbers", "Every number", NumberTables.of(numbers)),
                new PageSection("dictionary", "Columns of the catalog", dictionary(duck)),
                new PageSection("reproduce", "How to reproduce", PageReferences.reproduce(duck, settings)));
    }

    private String flow(Duck duck) throws IOException {
        return "<figure class=\"flow\" tabindex=\"0\">\n" + LinkedFlow.of(diagram, numbers.prisma()) + "</figure>\n"
                + PageReferences.FLOW + BoxLists.of(duck, numbers.prisma());
    }

    private static String stages(Duck duck, TablesOnPage shown) throws IOException {
        Sheet sheet = Sheet.of(duck, "page", "stages");
        return Stream.of(
                        about(sheet) + HtmlTable.of(sheet, Integer.MAX_VALUE),
                        shown.titled("records_per_database"),
                        shown.titled("records_per_round"),
                        shown.titled("export_files"))
                .collect(Collectors.joining());
    }

    private static String exclusions(TablesOnPage shown) {
        return shown.whole("exclusion_reasons") + shown.titled("excluded_fulltexts");
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
}
