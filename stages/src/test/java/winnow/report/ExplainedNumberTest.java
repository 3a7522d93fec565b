package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.sample.MadeEvidence;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** A number of a table says where it comes from, on the command line and on the page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExplainedNumberTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");

    @TempDir
    private static Path folder;

    private static SmallReview review;

    @BeforeAll
    static void a_report() throws IOException {
        review = new SmallReview(folder);
        new MadeEvidence(new Random(1)).annotate(review, true);
        review.withCatalog();
        review.run(new Report(new Report.Settings("Made", List.of(), SmallReview.CONDUCT)));
    }

    @Test
    void a_number_tells_its_question_unit_query_and_rows() throws IOException {
        List<String> lines = ExplainedNumber.lines(folder, "exclusion_reasons/title/no-model/by_people", false);

        assertEquals("exclusion_reasons/title/no-model/by_people = 1 citation", lines.get(0));
        assertEquals("Why were citations excluded, where, and by whom?", lines.get(1));
        assertTrue(lines.get(5).matches("Catalog [0-9a-f]{64}"), lines.get(5));
        assertEquals(
                List.of(
                        "",
                        "SELECT count(*) AS number",
                        "FROM exclusion",
                        "WHERE step = 'title'",
                        "  AND criterion = 'no-model'",
                        "  AND decided_by = 'person'",
                        "",
                        "Rows behind it: 1",
                        "step   criterion  position  citation  title            decided_by  reason_text",
                        "-----  ---------  --------  --------  ---------------  ----------  -----------------",
                        "title  no-model          2  pubmed:3  No model at all  person      No language model"),
                lines.subList(6, lines.size()));
    }

    @Test
    void programs_get_the_rows_alone() throws IOException {
        assertEquals(
                List.of(
                        "step,criterion,position,citation,title,decided_by,reason_text",
                        "title,no-model,2,pubmed:3,No model at all,person,No language model"),
                ExplainedNumber.lines(folder, "exclusion_reasons/title/no-model/by_people", true));
    }

    @Test
    void a_percentage_tells_its_two_numbers() throws IOException {
        List<String> lines =
                ExplainedNumber.lines(folder, "versatility/studies/Model 1/subtasks_applied_percent", false);

        assertTrue(lines.get(0).endsWith(" %"), lines.get(0));
        assertTrue(lines.contains("  winnow explain 'versatility/studies/Model 1/subtasks_applied'"), lines.toString());
        assertTrue(lines.contains("  winnow explain 'versatility/studies/Model 1/all_subtasks'"), lines.toString());
    }

    @Test
    void a_slash_within_a_cell_is_written_otherwise() throws IOException {
        String line =
                review.read("reports/tables/by_subtask.csv").lines().toList().get(1);
        String[] cells = line.split(",");
        String id = "by_subtask/studies/" + cells[1] + "/" + cells[2] + "/" + cells[3].replace("/", "%2F") + "/models";

        assertTrue(cells[3].contains("/"), line);
        assertEquals(
                id + " = " + cells[4] + " models",
                ExplainedNumber.lines(folder, id, false).get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            by_stag/studies/1/best    | no table 'by_stag'; the nearest is 'by_stage'
            by_stage/studies/1/bests  | no number 'by_stage/studies/1/bests'; the nearest is 'by_stage/studies/1/best'
            by_stage/studies/1        | no number 'by_stage/studies/1'; the nearest is 'by_stage/studies/1/best'
            by_stage                  | no number 'by_stage'; the nearest is 'by_stage/studies/1/best'
            """)
    void an_unknown_number_names_the_nearest(String id, String said) {
        assertEquals(
                said,
                assertThrows(ReviewException.class, () -> ExplainedNumber.lines(folder, id, false))
                        .getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "by_stage, true",
        "by_stage/studies/1/best, true",
        "by_stag/studies/1/best, true",
        "pubmed:1, false",
        "doi:10.1000/182, false",
        "pubmed, false",
    })
    void an_id_is_that_of_a_number_or_of_a_record(String text, boolean number) throws IOException {
        assertEquals(number, ExplainedNumber.isId(text));
    }

    @RepeatedTest(50)
    void every_id_can_be_read_back_and_has_a_place_of_its_own(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        NumberId id = new NumberId("table", List.of(cell(random), cell(random)), "column");

        assertEquals(id, NumberId.parse(id.toString()));
        assertTrue(id.anchor().matches("[A-Za-z0-9_./~-]+"), id.anchor());
        NumberId other = new NumberId("table", List.of(cell(random), cell(random)), "column");
        assertEquals(id.equals(other), id.anchor().equals(other.anchor()));
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            cell.append("a/%2F~ é→".charAt(random.nextInt(9)));
        }
        return cell.toString();
    }

    @Test
    void each_number_of_a_table_on_the_page_leads_to_a_panel() throws IOException {
        String page = review.read("reports/index.html");
        List<String> ids =
                ID.matcher(page).results().map(match -> match.group(1)).toList();
        Set<String> once = new HashSet<>(ids);

        assertEquals(ids.size(), once.size(), "an id stands there twice");
        List<String> links = LINK.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertEquals(
                List.of(), links.stream().filter(link -> !once.contains(link)).toList());
        assertTrue(links.contains("exclusion_reasons/title/no-model/by_people"));
        assertTrue(page.contains("<code>winnow explain &#39;by_stage/studies/1/best&#39;</code>"));
    }
}
