package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed rules of screening do, said before ({@code screen sensitivity}, {@code screen try}) and after. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreenCommandTest {

    private static final String PROTOCOL = "raw/protocol.yml";
    private static final String TEXT = "text: No clinical application of large language models";

    @TempDir
    Path folder;

    private TestReview review;
    private Map<String, String> before;

    @BeforeEach
    void a_good_run() {
        review = MadeExample.copy(folder.resolve("review"));
        before = review.made();
    }

    private List<String> says(String... arguments) {
        TestReview.Result result = review.winnow(arguments);
        assertEquals(0, result.exit(), result.err());
        assertEquals(before, review.made(), "it changes nothing");
        assertEquals(
                0,
                review.winnow("plan", "--porcelain")
                        .out()
                        .lines()
                        .filter(line -> !line.contains("up-to-date"))
                        .count());
        return result.out().lines().toList();
    }

    @Test
    void a_lower_minimum_lets_journals_and_records_pass() {
        List<String> lines = says("screen", "sensitivity", "--at", "1000,2000");

        assertEquals("now 2000 citations: 28 journals and 102 records pass; included: 31 studies", lines.get(0));
        assertEquals(
                "at 1000: journals +6 -0, records +6 -0, included studies +0 -0, selector leaves changed 0",
                lines.get(1));
        assertTrue(lines.contains("  + journal Future Internet  1661"), lines.toString());
        assertEquals(
                "at 2000: journals +0 -0, records +0 -0, included studies +0 -0, selector leaves changed 0",
                lines.get(lines.size() - 1));
    }

    @Test
    void a_higher_minimum_costs_studies_and_the_leaves_that_rest_on_them() {
        List<String> lines = says("--porcelain", "screen", "sensitivity", "--at", "10000000");

        for (String kind : List.of("journal\t-", "record\t-", "study\t-", "leaf\t~")) {
            assertTrue(lines.stream().anyMatch(line -> line.startsWith("10000000\t" + kind)), kind);
        }
        assertTrue(lines.stream().noneMatch(line -> line.contains("\t+\t")), lines.toString());
    }

    @Test
    void what_is_said_of_a_minimum_comes_true() {
        long records = says("--porcelain", "screen", "sensitivity", "--at", "1000").stream()
                .filter(line -> line.startsWith("1000\trecord\t+"))
                .count();
        review.replace(PROTOCOL, "minimum: 2000", "minimum: 1000");

        String screen = review.winnow("run")
                .out()
                .lines()
                .filter(line -> line.startsWith("screen"))
                .findFirst()
                .orElseThrow();

        assertTrue(screen.contains(" " + (30 - records) + " excluded by threshold"), screen);
    }

    @Test
    void a_query_is_tried_before_it_counts() {
        List<String> lines =
                says("screen", "try", "--criterion", "not-research", "--query", "title:(review OR survey)");

        assertEquals("not-research: flagged: 17 -> 15, +0 -2", lines.get(0));
        assertTrue(lines.contains("Votes that would no longer count: 0"), lines.toString());
    }

    @Test
    void a_criterion_that_excludes_makes_votes_moot_and_names_them() {
        review.copy(folder.resolve("review").resolve(PROTOCOL), "tried.yml");
        review.replace("tried.yml", "effect: flag # marks", "effect: exclude # marks");

        List<String> lines =
                says("screen", "try", folder.resolve("review/tried.yml").toString());

        assertTrue(lines.contains("not-llm: excluded by rule: 0 -> 32, +32 -0"), lines.toString());
        assertTrue(
                lines.contains("  raw/decisions/reviewer-1.csv:6  arxiv:1706.03762 title exclude not-llm"),
                lines.toString());
    }

    @Test
    void a_query_that_cannot_be_read_and_a_criterion_that_is_not_there_are_named() {
        TestReview.Result query = review.winnow("screen", "try", "--criterion", "not-llm", "--query", "titel:x");
        TestReview.Result code = review.winnow("screen", "try", "--criterion", "not-lm", "--query", "x");

        assertEquals(1, query.exit());
        assertTrue(query.err().contains("no field 'titel'; the nearest is 'title'"), query.err());
        assertEquals(
                "no criterion 'not-lm'; the nearest is 'not-llm'", code.err().strip());
        assertEquals(2, review.winnow("screen", "try").exit());
        assertEquals(2, review.winnow("screen").exit());
    }

    /** The run stops with these lines, and what was published before is still there. */
    private void stops(String... lines) {
        String published = review.read("reports/prisma.json");

        TestReview.Result result = review.winnow("run");

        assertEquals(1, result.exit());
        assertEquals(List.of(lines), result.err().lines().toList());
        assertEquals(published, review.read("reports/prisma.json"));
    }

    @Test
    void a_journal_list_newer_than_the_last_search_stops_the_run() {
        review.replace(PROTOCOL, "    minimum: 2000", "    snapshot_day: 2025-04-01\n    minimum: 2000");
        long line = review.read(PROTOCOL).split("snapshot_day")[0].lines().count();

        stops(PROTOCOL + ":" + line + ": screen.threshold.snapshot_day: the journal list is of 2025-04-01, but the last"
                + " search was on 2025-03-31; take a list that was there then, or search again");
        review.replace(PROTOCOL, "snapshot_day: 2025-04-01", "snapshot_day: 2025-03-31");
        assertEquals(0, review.winnow("run").exit());
    }

    @Test
    void a_stale_ruling_stops_publication_until_it_is_looked_at_again() {
        review.replace(PROTOCOL, TEXT, "text: No use in care");
        String stale =
                "raw/decisions/adjudication.csv:%d: the ruling on %s is stale: the votes, the record or the criteria"
                        + " changed after it; look at it again in curated/screen/conflicts.csv and add a row that"
                        + " settles it as it is now; until then no number is published";

        stops(
                stale.formatted(2, "arxiv:2309.09362"),
                stale.formatted(3, "pubmed:39779928"),
                stale.formatted(5, "pubmed:38060223"),
                stale.formatted(6, "arxiv:2302.08091"),
                stale.formatted(7, "pubmed:38043471"));
        review.replace(
                PROTOCOL, "text: No use in care", "text: No use in care\n      was: [{votes: keep, " + TEXT + "}]");
        assertEquals(0, review.winnow("run").exit());
    }

    @Test
    void a_criterion_that_the_protocol_dropped_stops_the_run_until_it_is_said_what_becomes_of_its_votes() {
        review.replace(PROTOCOL, "code: no-clinical-application", "code: not-clinical");

        TestReview.Result result = review.winnow("run");

        assertEquals(1, result.exit());
        assertEquals(1, result.err().lines().count(), result.err());
        assertTrue(result.err().startsWith("raw/decisions/adjudication.csv:3: "), result.err());
        assertTrue(result.err().contains("was: [{code: no-clinical-application, votes: keep}]"), result.err());
        review.replace(
                PROTOCOL,
                "code: not-clinical",
                "code: not-clinical\n      was: [{code: no-clinical-application, votes: keep}]");
        String screen = review.winnow("run")
                .out()
                .lines()
                .filter(line -> line.startsWith("screen"))
                .findFirst()
                .orElseThrow();
        assertTrue(screen.contains("66 excluded by people, 1 not retrieved, 31 included, 1 conflict"), screen);
    }

    @Test
    void a_run_says_which_verdicts_a_changed_criterion_re_opened() {
        review.replace(PROTOCOL, "text: Not focused on large language models", """
                text: Not about language models
                      was: [{text: Not focused on large language models, until: 2025-04-30, votes: reopen}]""");

        List<String> lines =
                review.winnow("run", "--until", "screen").out().lines().toList();

        assertTrue(
                lines.contains(
                        "      arxiv:1706.03762  excluded at title: not-llm, by person -> flagged, waits at title for reviewer-1, reviewer-2"),
                lines.toString());
        assertTrue(
                lines.stream()
                        .filter(line -> line.contains(" -> "))
                        .allMatch(line -> line.contains("not-llm") || line.contains("conflict")),
                lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.contains("still count")), lines.toString());
    }

    @Test
    void a_run_says_that_a_criterion_reads_otherwise_and_its_votes_still_count() {
        review.replace(PROTOCOL, "text: Not focused on large language models", "text: Not about language models");

        String out = review.winnow("run", "--until", "screen").out();

        assertTrue(out.contains("  criterion not-llm reads otherwise than before, and votes by it still count"), out);
        assertTrue(out.contains("  the rules changed, and with them "), out);
    }
}
