package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions to the example review on the command line: where a number comes from, and queries. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionsTest {

    private static final Pattern PANEL =
            Pattern.compile("<div class=\"trace\" id=\"[^\"]+\"><p><code>(([^<]+?)/[^<]+)</code> = ([^<]+?) <a");

    @TempDir
    private static Path folder;

    private static TestReview review;

    @BeforeAll
    static void run() {
        review = MadeExample.copy(folder);
    }

    /** The last number of each table on the page. */
    private static Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        Map<String, String> ids = new LinkedHashMap<>();
        Matcher panels = PANEL.matcher(review.read("reports/index.html"));
        while (panels.find()) {
            ids.put(panels.group(2), unescaped(panels.group(1)));
            numbers.put(unescaped(panels.group(1)), panels.group(3));
        }
        numbers.keySet().retainAll(ids.values());
        return numbers;
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @Test
    void a_number_on_the_page_is_explained_as_the_same_number() {
        Map<String, String> numbers = numbers();

        assertTrue(numbers.size() > 20, numbers.toString());
        numbers.forEach((id, number) -> {
            TestReview.Result told = review.winnow("explain", id);
            assertEquals(0, told.exit(), told.err());
            assertEquals(id + " = " + number, told.out().lines().findFirst().orElse(""));
        });
    }

    @Test
    void an_unknown_number_is_one_line_that_names_the_nearest() {
        TestReview.Result told = review.winnow("explain", "by_stage/studies/2/bst");

        assertEquals(1, told.exit());
        assertEquals("no number 'by_stage/studies/2/bst'; the nearest is 'by_stage/studies/2/best'\n", told.err());
    }

    @Test
    void a_query_is_answered_for_people_and_for_programs() {
        String query = "SELECT database, count(*) AS records FROM record GROUP BY ALL ORDER BY ALL";

        assertEquals(
                "database       records",
                review.winnow("sql", query).out().lines().findFirst().orElse(""));
        assertEquals(
                "database,records",
                review.winnow("sql", "--csv", query).out().lines().findFirst().orElse(""));
        assertEquals(
                review.winnow("sql", "--csv", query).out(),
                review.winnow("--porcelain", "sql", query).out());
    }

    @Test
    void a_wrong_query_is_one_line() {
        TestReview.Result told = review.winnow("sql", "SELECT * FROM recrd");

        assertEquals(1, told.exit());
        assertEquals(1, told.err().lines().count(), told.err());
        assertEquals(2, review.winnow("sql").exit());
    }
}
