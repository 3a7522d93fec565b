package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example review from the command line: what a person who follows the README sees. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExampleReviewTest {

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void run() {
        review = MadeExample.copy(folder);
    }

    /** The stages that would run for certain, with their reasons. */
    private List<String> plan() {
        return review.winnow("plan", "--porcelain")
                .out()
                .lines()
                .filter(line -> line.contains("\truns\t"))
                .map(line -> line.replace("\truns\t", ": "))
                .toList();
    }

    @Test
    void deleting_what_was_made_and_running_again_gives_the_same_bytes() {
        Map<String, String> before = review.made();
        review.delete("curated").delete("reports");

        assertEquals(0, review.winnow("run").exit());

        assertEquals(before, review.made());
    }

    @Test
    void the_machines_language_changes_nothing() {
        Map<String, String> before = review.made();
        Locale machine = Locale.getDefault();
        review.delete("curated").delete("reports");
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("٤", String.format("%d", 4), "this machine's Java knows Arabic digits");
            assertEquals(0, review.winnow("run").exit());
        } finally {
            Locale.setDefault(machine);
        }

        assertEquals(before, review.made());
    }

    @Test
    void a_second_run_runs_nothing() {
        String out = review.winnow("run", "--porcelain").out();

        assertEquals(
                7, out.lines().filter(line -> line.contains("\tup to date\t")).count(), out);
        assertEquals(List.of(), plan());
    }

    @Test
    void a_changed_export_is_the_reason_to_read_again() {
        review.append("raw/searches/2025-03-31/pubmed/pubmed-largelangu-set.nbib", "\n");

        String changed = ": an input changed: raw/searches/2025-03-31/pubmed/pubmed-largelangu-set.nbib changed";
        assertEquals(List.of("ingest" + changed, "crate" + changed), plan());
        String out = review.winnow("run", "--porcelain").out();
        assertEquals(2, out.lines().filter(line -> line.contains("\tran\t")).count(), out);
    }

    @Test
    void a_new_vote_is_the_reason_to_screen_again() {
        review.append("raw/decisions/reviewer-2.csv", "pubmed:37592105,title,include,,2025-05-01,\n");

        String changed = ": an input changed: raw/decisions/reviewer-2.csv changed";
        assertEquals(List.of("screen" + changed, "crate" + changed), plan());
    }

    @Test
    void the_methods_count_what_was_compared_and_advice_names_the_review() {
        String methods = review.read("reports/methods.md");

        assertTrue(
                methods.contains(
                        "agreed on 93.9 % of 33 citations (without 1 whose full text one of them could not get)"),
                methods);
        assertTrue(methods.contains("1 vote was changed later by the person who had cast it"), methods);
        String advice = review.winnow("status").out();
        assertTrue(advice.contains("Next: winnow --review " + review.root + " packet "), advice);
    }

    @Test
    void why_and_the_run_itself_name_what_changed() {
        review.append("raw/decisions/reviewer-2.csv", "pubmed:37592105,title,include,,2025-05-01,\n");

        assertEquals(
                "screen    runs: an input changed: raw/decisions/reviewer-2.csv changed\n",
                review.winnow("why", "screen").out());
        assertEquals("dedup     up to date\n", review.winnow("why", "dedup").out());
        assertEquals(1, review.winnow("why", "screens").exit());
        String out = review.winnow("run").out();
        assertTrue(out.contains("\n  because an input changed: raw/decisions/reviewer-2.csv changed\n"), out);
        assertEquals("screen    up to date\n", review.winnow("why", "screen").out());
    }

    @Test
    void a_changed_criterion_is_the_reason_to_screen_again() {
        review.replace("raw/protocol.yml", "type:(review OR editorial", "type:(review OR comment OR editorial");

        assertEquals(List.of("screen: its settings changed: criteria[2].query changed"), plan());
    }

    @Test
    void another_order_of_the_tracks_is_the_reason_to_screen_again() {
        String text = review.read("raw/protocol.yml");
        String databases = text.lines()
                .filter(line -> line.startsWith("    databases: {"))
                .findFirst()
                .orElseThrow();
        String preprints = text.lines()
                .filter(line -> line.startsWith("    preprints: {"))
                .findFirst()
                .orElseThrow();
        review.replace("raw/protocol.yml", databases + "\n" + preprints, preprints + "\n" + databases);

        assertEquals(List.of("screen: its settings changed: tracks.order changed"), plan());
    }

    @Test
    void a_comment_in_the_protocol_is_no_reason_for_anything() {
        review.append("raw/protocol.yml", "\n# The rules were agreed on in March.\n");
        review.replace("raw/protocol.yml", "phases: [title, fulltext]", "phases: [ title,\n    fulltext ]");

        assertEquals(List.of(), plan());
        assertTrue(review.winnow("plan", "--porcelain").out().lines().allMatch(line -> line.contains("up-to-date")));
    }

    @Test
    void status_says_what_waits_for_whom_and_ends_with_the_next_step() {
        String out = review.winnow("status").out();

        assertTrue(out.contains("winnow --review " + review.root + " packet reviewer-2 --phase "), out);
        assertTrue(out.strip().lines().reduce((a, b) -> b).orElseThrow().startsWith("Next: "), out);
    }

    @Test
    void explaining_a_record_tells_its_life() {
        String out = review.winnow("explain", "pubmed:37976064").out();

        assertTrue(out.contains("seen            2024-12-31 in raw/searches/2024-12-31/pubmed/"), out);
        assertTrue(out.contains("citation        pubmed:37976064 made from pubmed:37976064, scopus:~benary2023"), out);
        assertTrue(out.contains("reviewer-1, title: include at raw/decisions/reviewer-1.csv:"), out);
        assertTrue(out.contains("verdict         included"), out);
    }

    @Test
    void explaining_a_record_shows_the_ruling_that_settled_its_conflict() {
        String out = review.winnow("explain", "arxiv:2309.09362").out();

        assertTrue(
                out.contains(
                        "ruling          2025-04-07 adjudicator, title: include at raw/decisions/adjudication.csv:2"),
                out);
    }

    @Test
    void explaining_two_records_compares_them_field_by_field() {
        Matcher other = Pattern.compile("scopus:~benary2023\\S+[0-9a-f]")
                .matcher(review.winnow("explain", "pubmed:37976064").out());
        assertTrue(other.find());

        String out = review.winnow("explain", "pubmed:37976064", other.group()).out();

        assertTrue(out.contains("same, "), out);
        assertTrue(out.contains("doi"), out);
    }

    @Test
    void drilling_into_a_number_lists_as_many_records() {
        assertEquals(
                64, review.winnow("drill", "records_excluded").out().lines().count());
        assertEquals(31, review.winnow("drill", "new_reports").out().lines().count());
        TestReview.Result unknown = review.winnow("drill", "records_exluded");
        assertEquals(1, unknown.exit());
        assertTrue(
                unknown.err().startsWith("no box 'records_exluded'; the nearest is 'records_excluded'"), unknown.err());
    }

    @Test
    void an_unknown_record_is_answered_with_the_nearest() {
        TestReview.Result result = review.winnow("explain", "pubmed:37976065");

        assertEquals(1, result.exit());
        assertEquals(
                "pubmed:37976065: no export has this record; did you mean 'pubmed:37976064'?",
                result.err().strip());
    }

    @Test
    void the_protocol_is_printed_with_its_defaults_and_reads_back() {
        String before = review.winnow("protocol").out();
        assertTrue(before.contains("largest_block:"), before);

        review.write("raw/protocol.yml", before);

        assertEquals(before, review.winnow("protocol").out());
        assertEquals(List.of(), plan());
    }
}
