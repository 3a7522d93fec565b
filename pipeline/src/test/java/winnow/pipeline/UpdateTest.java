package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.pipeline.SmallReview.FIRST;
import static winnow.pipeline.SmallReview.SECOND;
import static winnow.pipeline.SmallReview.VOTES;
import static winnow.pipeline.SmallReview.pubmed;
import static winnow.pipeline.SmallReview.records;
import static winnow.pipeline.SmallReview.scopus;
import static winnow.pipeline.SmallReview.screened;
import static winnow.pipeline.SmallReview.summary;
import static winnow.pipeline.SmallReview.title;
import static winnow.pipeline.SmallReview.votes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.stage.Json;

/** A small review of two databases, screened by two people, and what its second search round does to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpdateTest {

    @TempDir
    static Path once;

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeAll
    static void the_first_round_is_screened() {
        TestReview.Result result = screened(once).winnow("run");
        assertEquals(0, result.exit(), result.err());
    }

    @BeforeEach
    void a_copy_of_it() {
        review = new TestReview(folder);
        review.copyTree(once, ".");
    }

    private String run(String... more) {
        List<String> command = new ArrayList<>(List.of("run"));
        command.addAll(List.of(more));
        TestReview.Result result = review.winnow(command.toArray(String[]::new));
        assertEquals(0, result.exit(), result.err());
        return result.out();
    }

    private void search(String pubmed) {
        review.write("raw/searches/" + SECOND + "/pubmed/b.nbib", pubmed);
    }

    private JsonNode update() {
        try {
            return Json.mapper().readTree(review.read("reports/update.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> rows(String part, String... columns) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : update().get(part)) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(row.get(column).asText());
            }
            rows.add(String.join(" | ", cells));
        }
        return rows;
    }

    /** Hashes of what was made for people and of what it rests on, by path in the state. */
    private Map<String, String> made(String state) {
        Map<String, String> made = new TreeMap<>();
        new TestReview(folder.resolve(state)).made().forEach((file, hash) -> {
            if (!file.startsWith("curated/rounds/")) {
                made.put(file, hash);
            }
        });
        return made;
    }

    @Test
    void a_first_round_has_nothing_to_be_compared_with() {
        assertTrue(update().get("earlier").isNull());
        assertEquals(
                "# What changed\n\nThis is the first search round; there is nothing to compare with.\n",
                review.read("reports/update.md"));
        assertFalse(review.read("reports/index.html").contains("What the last search changed"));
    }

    @Test
    void a_second_round_carries_every_decision_over_and_names_it_with_its_proof() {
        search(records(1, 2, 3, 4));
        assertTrue(run().contains("raw/rounds/" + FIRST));
        assertEquals(
                List.of("PubMed | 1 | 3 | 0 | 0"),
                rows("records_by_database", "database", "new", "seen_again", "changed_upstream", "not_found_again"));
        assertEquals(6, update().get("decisions_carried_over").size());
        update().get("decisions_carried_over")
                .forEach(row -> assertEquals(row.get("read_then"), row.get("reads_now"), row.toString()));
        assertEquals(0, update().get("decisions_reopened").size());
        assertEquals(List.of("pending at title | 1"), rows("new_citations", "outcome", "citations"));
        assertEquals(0, update().get("outcomes_changed").size());
    }

    @Test
    void one_changed_abstract_reopens_exactly_one_citation() {
        search(records(1, 2) + pubmed(3, title(3), "We were wrong: nothing retreated."));
        run();
        assertEquals(
                List.of("pubmed:3 | included | pending at title | its text changed after the vote; metadata: abstract"),
                rows("outcomes_changed", "citation", "outcome_before", "outcome_now", "why"));
        assertEquals(
                List.of("pubmed:3 | ann | re-opened", "pubmed:3 | bob | re-opened"),
                rows("decisions_reopened", "record", "person", "became"));
        assertEquals(List.of("pubmed:3"), rows("studies_lost", "study"));
        assertEquals(4, update().get("decisions_carried_over").size());
        assertTrue(review.read("reports/update.md").contains("| pubmed:3 | included | pending at title |"));
        assertTrue(review.read("reports/index.html").contains("What the last search changed"));

        review.append("raw/decisions/ann.csv", votes("2025-08-02", "3 include"));
        review.append("raw/decisions/bob.csv", votes("2025-08-02", "3 include"));
        run();
        assertEquals(0, update().get("outcomes_changed").size());
        assertEquals(
                6,
                rows("decisions", "decisions").stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
    }

    @Test
    void a_reopened_vote_is_taken_again_when_it_is_handed_in_again() {
        search(records(1, 2) + pubmed(3, title(3), "We were wrong: nothing retreated."));
        run();
        review.write("packet.csv", "reviewer," + VOTES + "ann," + votes("2025-08-03", "3 include"));
        TestReview.Result result =
                review.winnow("votes", folder.resolve("packet.csv").toString(), "--reviewer", "ann");
        assertTrue(review.read("raw/decisions/ann.csv").contains("2025-08-03"), result.out() + result.err());
    }

    @Test
    void case_and_punctuation_of_an_abstract_reopen_nothing() {
        search(records(1, 2) + pubmed(3, title(3), summary(3).toUpperCase(java.util.Locale.ROOT) + " --"));
        run();
        assertEquals(0, update().get("outcomes_changed").size());
        assertEquals(6, update().get("decisions_carried_over").size());
    }

    @Test
    void a_new_duplicate_and_new_votes_are_told_as_what_they_are() {
        search(records(1, 2, 3));
        review.write("raw/searches/" + SECOND + "/scopus/c.csv", scopus(2));
        review.append("raw/decisions/ann.csv", votes("2025-08-02", "1 old"));
        review.append("raw/decisions/bob.csv", votes("2025-08-02", "1 old"));
        run();
        assertEquals(List.of("scopus:2-s2.0-2 | pubmed:2"), rows("new_duplicates", "record", "citation"));
        assertEquals(
                List.of("pubmed:1 | excluded at title: old, by person | votes or rulings"),
                rows("outcomes_changed", "citation", "outcome_now", "why"));
        assertEquals(
                List.of("pubmed:1 | ann | replaced", "pubmed:1 | bob | replaced"),
                rows("decisions_reopened", "record", "person", "became"));
    }

    @Test
    void a_row_that_was_changed_and_a_record_that_is_gone_are_named() {
        search(records(1, 2, 3));
        review.replace("raw/decisions/ann.csv", "pubmed:2,title,exclude,off-topic", "pubmed:2,title,exclude,old");
        review.write("raw/searches/" + FIRST + "/pubmed/a.nbib", records(1, 2));
        review.write("raw/searches/" + SECOND + "/pubmed/b.nbib", records(1, 2));
        run();
        assertEquals(List.of("pubmed:2 | ann | off-topic"), rows("decisions_gone", "record", "person", "criterion"));
    }

    @Test
    void the_state_of_the_first_round_is_made_again_byte_for_byte() {
        Map<String, String> then = made("");
        search(records(1, 2, 4, 5));
        review.append("raw/decisions/ann.csv", votes("2025-08-02", "1 old", "4 include"));
        review.replace("raw/protocol.yml", "title: Small", "title: Grown");
        run();
        assertFalse(then.equals(made("")));

        review.delete("curated/rounds");
        run("--as-of", FIRST);
        assertEquals(then, made("curated/rounds/" + FIRST));
    }

    @Test
    void a_second_run_runs_nothing_in_any_round() {
        search(records(1, 2, 3, 4));
        run();
        Map<String, String> everything = review.made();
        String again = run();
        assertFalse(again.contains(" ran "), again);
        assertEquals(everything, review.made());

        Map<String, String> made = made("");
        review.delete("curated").delete("reports");
        run();
        assertEquals(made, made(""));
    }

    @Test
    void a_run_that_is_to_end_with_the_last_stage_compares_too() {
        search(records(1, 2, 3, 4));
        run("--until", "dedup");
        review.delete("curated/rounds");
        run("--until", "crate");
        assertEquals(FIRST, update().get("earlier").asText());
    }

    @Test
    void a_round_that_does_not_exist_is_answered_with_the_nearest() {
        TestReview.Result result = review.winnow("run", "--as-of", "2025-01-02");
        assertEquals(1, result.exit());
        assertTrue(result.err().contains("did you mean '" + FIRST + "'?"), result.err());
    }

    @Test
    void a_state_that_cannot_be_made_any_more_does_not_stop_the_run() {
        search(records(1, 2, 3, 4));
        run();
        review.write("raw/rounds/" + FIRST + "/protocol.yml", "review: [");
        String out = run();
        assertTrue(out.contains("Nothing is compared with round " + FIRST), out);
        assertTrue(update().get("earlier").isNull());
        assertTrue(review.read("reports/update.md").contains("There is nothing to compare with: of the search round"));
    }
}
