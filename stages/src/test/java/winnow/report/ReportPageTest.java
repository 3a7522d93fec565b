package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.catalog.Catalog.Criterion;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.model.Evidence;
import winnow.model.Origin;
import winnow.model.Pair;
import winnow.model.Verdict;
import winnow.sample.SmallReview;
import winnow.sample.UpdatedReview;
import winnow.stage.Issue;
import winnow.stage.Json;

/** The page for a co-author, of a small review. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPageTest {

    private static final String HOSTILE = "</script><script>alert(1)</script> \"<b onclick='x'>\" & ]]> \u2028{{x}} %s";

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void a_small_review() {
        review = new SmallReview(folder);
    }

    private Document page() throws IOException {
        review.withCatalog();
        review.run(new Report(
                new Report.Settings("A review of doctors & models", List.of("Ann", "Bob"), SmallReview.CONDUCT)));
        return Jsoup.parse(review.read("reports/index.html"));
    }

    private static JsonNode data(Document page) throws IOException {
        return Json.mapper().readTree(page.getElementById("citations").data());
    }

    @Test
    void the_page_asks_nobody_for_anything() throws IOException {
        Document page = page();

        assertEquals(
                List.of(),
                page.select("link, img, iframe, object, embed, [src], [srcset], [onclick], [style]")
                        .eachAttr("outerHtml"));
        assertFalse(page.select("style").html().matches("(?s).*(@import|url\\().*"));
        page.select("a[href]").forEach(link -> assertFalse(link.attr("href").startsWith("http:"), link.outerHtml()));
        assertTrue(page.select("a[href=https://doi.org/10.1000/pubmed.1]").hasText());
    }

    @Test
    void the_policy_names_the_style_and_the_program_and_nothing_else() throws Exception {
        Document page = page();
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        String program = page.select("script:not([type])").first().data();

        assertEquals(
                "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                        .formatted(hash(page.select("style").first().data()), hash(program)),
                policy);
        assertEquals(2, page.select("script").size());
    }

    private static String hash(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void every_link_within_the_page_leads_to_one_place() throws IOException {
        Document page = page();
        List<String> ids = page.select("[id]").eachAttr("id");
        Set<String> known = new HashSet<>(ids);
        assertEquals(known.size(), ids.size(), "an id stands there twice");

        List<String> lost = page.select("a[href^=#]").eachAttr("href").stream()
                .filter(link -> !known.contains(link.substring(1)))
                .toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void the_numbers_of_the_diagram_lead_to_lists_of_that_many_items() throws IOException {
        Document page = page();
        Set<String> linked = new TreeSet<>(page.select("figure.flow svg a").eachAttr("href"));

        assertTrue(
                linked.containsAll(List.of(
                        "#database_results",
                        "#register_results",
                        "#database_specific_results",
                        "#duplicates",
                        "#excluded_automatic",
                        "#excluded_other",
                        "#records_screened",
                        "#records_excluded",
                        "#awaiting_title",
                        "#dbr_sought_reports",
                        "#dbr_notretrieved_reports",
                        "#awaiting_fulltext",
                        "#dbr_assessed",
                        "#dbr_excluded",
                        "#new_studies",
                        "#new_reports")),
                linked.toString());
        assertFalse(linked.contains("#records_excluded_reasons"), "the diagram shows the reasons of full texts");
        assertTrue(page.select("details.box").size() > 10);
        for (Element box : page.select("details.box")) {
            long number = Long.parseLong(box.select("summary strong").text());
            assertEquals(number, box.select("li").size(), box.text());
        }
    }

    @Test
    void each_number_of_the_diagram_of_an_update_with_other_methods_leads_to_its_list() throws IOException {
        review = UpdatedReview.in(folder, NewReports.TOTAL);
        Document page = page();

        assertEquals(
                List.of(),
                page.select("figure.flow svg > text").eachText().stream()
                        .filter(text -> text.matches("[A-Z].*\\(n.=.\\d+\\):?"))
                        .filter(text -> !text.startsWith("Records in"))
                        .toList(),
                "these lead nowhere");
        for (Element link : page.select("figure.flow svg a")) {
            String key = link.attr("href").substring(1);
            Matcher number = Pattern.compile("\\(n.=.(\\d+)\\)").matcher(link.text());
            if (number.find() && !key.matches(".*(_specific_results|_excluded)")) {
                assertEquals(Long.parseLong(number.group(1)), count(page, key), link.text());
            }
        }
    }

    /** What the table of all numbers says. */
    private static long count(Document page, String key) {
        return Long.parseLong(
                page.select("#numbers tr:has(a[href=#" + key + "]) td.number").text());
    }

    @Test
    void the_list_of_a_box_names_the_citation_of_a_duplicate() throws IOException {
        List<String> duplicates =
                page().getElementById("duplicates").select("li").eachText();

        assertEquals(
                List.of(
                        "scopus:1 Doctors and models 2024, Scopus; in citation pubmed:1",
                        "scopus:2 No model at all 2024, Scopus; in citation pubmed:3"),
                duplicates);
    }

    @Test
    void a_long_list_is_cut_and_says_how_to_get_the_rest() throws IOException {
        for (int i = 0; i < BoxLists.ITEMS_SHOWN; i++) {
            review.citation("One more " + i, new Verdict.Included(), "pubmed:2%03d".formatted(i));
        }
        Element included = page().getElementById("new_reports");

        assertEquals(BoxLists.ITEMS_SHOWN, included.select("li").size());
        assertEquals(
                "The first 100 of 102; all of them: winnow drill new_reports",
                included.select(".more").text());
    }

    @Test
    void every_citation_can_be_searched_by_its_records_and_what_became_of_it() throws IOException {
        JsonNode data = data(page());
        List<String> found = new ArrayList<>();
        data.get("rows")
                .forEach(row -> found.add(row.get(0).asText() + ": "
                        + data.get("outcomes").get(row.get(5).asInt()).asText()));

        assertEquals(
                List.of(
                        "arxiv:1: included",
                        "pubmed:1 scopus:1: included",
                        "arxiv:2: awaiting, full text",
                        "arxiv:3: awaiting, title and abstract",
                        "pubmed:7: awaiting, title and abstract",
                        "scopus:4: awaiting, title and abstract",
                        "pubmed:6: not-retrieved",
                        "pubmed:2: excluded, Journal below the citation threshold, by rule",
                        "scopus:3: excluded, title and abstract, Not in English, by rule",
                        "pubmed:3 scopus:2: excluded, title and abstract, No language model",
                        "pubmed:5: excluded, full text, No language model",
                        "pubmed:4: excluded, full text, No clinical use"),
                found);
    }

    @Test
    void the_evidence_of_a_pair_says_what_counts_for_and_against() throws IOException {
        review.pairs.add(new Pair(
                SmallReview.id("pubmed:1"),
                SmallReview.id("scopus:1"),
                12.5,
                Pair.Outcome.SAME,
                Pair.Basis.RULES,
                List.of(
                        new Evidence("doi", "equal", 13),
                        new Evidence("year", "one apart", -0.5),
                        new Evidence("pages", "not given by both", 0))));
        Element merged = page().getElementById("merged");

        assertEquals(
                "pubmed:1 and scopus:1: same by the rules, 12.5 bits doi equal +13 year one apart −0.5",
                merged.select(".compared").first().text());
        assertEquals(List.of("doi equal +13"), merged.select(".for").eachText());
        assertEquals(List.of("year one apart −0.5"), merged.select(".against").eachText());
        assertTrue(merged.text().contains("2 citations of several records"), merged.text());
        assertEquals(
                "Two reports of one study, not merged",
                merged.select("h3").last().text());
    }

    @Test
    void an_entry_that_was_not_used_is_shown_with_its_place_and_where_its_bytes_are() throws IOException {
        review.issues.add(
                new Issue(Issue.Code.NO_TITLE, new Origin("raw/searches/2025-03-31/arxiv/a.csv", 9), "Title", HOSTILE));
        review.rejected("raw/searches/2025-03-31/arxiv/a.csv", 1);
        Element issues = page().getElementById("issues");

        List<String> row = issues.select("table").last().select("tbody td").eachText();
        assertEquals("raw/searches/2025-03-31/arxiv/a.csv:9", row.get(0));
        assertTrue(row.get(2).startsWith("Title: </script><script>alert(1)"), row.get(2));
        assertEquals("curated/ingest/quarantine/2025-03-31/arxiv/a.csv/line-9.txt", row.get(3));
    }

    @Test
    void what_people_wrote_is_shown_as_it_is_written_and_does_nothing() throws IOException {
        review.criteria.set(3, new Criterion("not-clinical", HOSTILE));
        review.citation(HOSTILE, new Verdict.Included(), "pubmed:8");
        review.citation(HOSTILE, new Verdict.Included(), "pubmed:9", "scopus:9");
        Document page = page();

        assertEquals(2, page.select("script").size());
        assertEquals(List.of(), page.select("b[onclick]").eachText());
        assertTrue(page.select(".studies").text().contains("alert(1)</script>"));
        List<String> titles = new ArrayList<>();
        data(page).get("rows").forEach(row -> titles.add(row.get(1).asText()));
        assertEquals(2, titles.stream().filter(HOSTILE::equals).count());
    }

    @Test
    void the_summary_says_what_the_review_is_and_what_waits() throws IOException {
        String summary = page().select("header").text();

        assertTrue(
                summary.contains("A review of 14 records from 3 databases, found in 2 search rounds (2025-03-31 to"
                        + " 2025-06-30), which are 12 citations. Included: 2 studies in 2 reports."),
                summary);
        assertTrue(summary.contains("Awaiting a decision: 3 on title and abstract, 1 on full text."), summary);
    }

    @Test
    void a_review_without_exports_has_a_page() throws IOException {
        review.records.clear();
        review.citations.clear();
        review.verdicts.clear();
        review.pairs.clear();
        review.votes.clear();
        review.agreement = "{\"rows\": []}";

        // the small review sights pubmed:1 a second time, whatever its records are
        review.citation("The only one", new Verdict.Included(), "pubmed:1");
        Document page = page();

        assertTrue(page.getElementById("merged").text().contains("No record has a duplicate."));
        assertTrue(page.select("header").text().contains("Nothing waits for a decision."));
    }
}
