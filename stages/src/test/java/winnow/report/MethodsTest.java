package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.model.LoggedSearch;
import winnow.model.Pair;
import winnow.model.Phase;
import winnow.model.Ruling;
import winnow.model.Verdict;
import winnow.model.Vote;
import winnow.sample.SmallReview;

/** The Methods say what the ledger says, in each of several reviews, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MethodsTest {

    private static final String NO_AGREEMENT = "{\"rows\": []}";

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void a_review() {
        review = new SmallReview(folder);
        review.votes.clear();
        review.agreement = NO_AGREEMENT;
    }

    private String methods(Conduct conduct) throws IOException {
        try (Duck duck = Duck.open(review.withCatalog())) {
            return Methods.of(duck, new Report.Settings("Models *and* doctors", List.of(), conduct), Numbers.of(duck));
        }
    }

    private String methods() throws IOException {
        return methods(SmallReview.CONDUCT);
    }

    /** The section with that heading, without it. */
    private static String section(String text, String heading) {
        int start = text.indexOf(heading + "\n");
        assertTrue(start >= 0, text);
        String rest = text.substring(start + heading.length() + 2);
        int end = rest.indexOf("\n#");
        return (end < 0 ? rest : rest.substring(0, end)).strip() + "\n";
    }

    private void decide(String person, Vote vote, String... records) {
        for (String record : records) {
            review.votes.add(review.vote(person, record, Phase.TITLE, vote));
        }
    }

    /** Nothing waits any more. */
    private void finish() {
        for (String open : List.of("pubmed:7", "arxiv:2", "arxiv:3", "scopus:4")) {
            review.verdict(open, SmallReview.excluded(Verdict.Step.TITLE, "no-model", Verdict.By.PERSON));
        }
    }

    @Test
    void one_reviewer_only() throws IOException {
        finish();
        decide("ann", Vote.INCLUDE, "pubmed:1", "arxiv:1");
        decide("ann", Vote.EXCLUDE, "pubmed:3");

        assertEquals("""
                (PRISMA 2020 items 5 and 8)

                The protocol asks for 2 votes on each citation in each phase.

                Title and abstract: 3 citations were screened by one person: ann (3).
                """, section(methods(), "## Selection process"));
    }

    @Test
    void two_reviewers_with_three_conflicts_of_which_one_is_open() throws IOException {
        finish();
        review.verdict("pubmed:7", new Verdict.Conflict(Phase.TITLE, "a1b2"));
        decide("ann", Vote.INCLUDE, "pubmed:1", "arxiv:1", "pubmed:7", "pubmed:4");
        decide("bob", Vote.EXCLUDE, "pubmed:1", "arxiv:1", "pubmed:7");
        decide("bob", Vote.INCLUDE, "pubmed:4");
        for (String settled : List.of("pubmed:1", "arxiv:1")) {
            review.rulings.add(new Ruling(review.vote("carol", settled, Phase.TITLE, Vote.INCLUDE), "c3d4"));
        }
        review.agreement = """
                {"rows": [{"phase": "title", "left": "ann", "right": "bob", "scope": "all", "of": "", "both_voted": 4,
                  "one_voted": 0, "not_retrieved": 0, "percent_agreement": 0.25, "cohen_kappa": 0.1, "kappa_low": -0.2,
                  "kappa_high": 0.4, "pabak": 0, "ac1": 0, "alpha": 0, "positive_agreement": 0, "negative_agreement": 0,
                  "prevalence_index": 0, "bias_index": 0, "undefined": {}}]}
                """;

        assertEquals("""
                (PRISMA 2020 items 5 and 8)

                The protocol asks for 2 votes on each citation in each phase.

                Title and abstract: 4 citations were screened by 2 people (citations that each voted on in brackets): ann (4), bob (4). \
                Of these, 4 got two votes. The votes on 3 citations differ. 2 of these were settled by carol. 1 is not settled yet. \
                On their first votes ann and bob agreed on 25.0 % of 4 citations; Cohen's kappa 0.10, 95% confidence interval -0.20 to 0.40.

                The review is not finished. Awaiting a decision: 1 on title and abstract, 0 on full text.
                """, section(methods(), "## Selection process"));
    }

    @Test
    void a_screening_that_is_unfinished() throws IOException {
        decide("ann", Vote.INCLUDE, "pubmed:1", "arxiv:1", "arxiv:2");
        decide("bob", Vote.INCLUDE, "pubmed:1");

        assertEquals("""
                (PRISMA 2020 items 5 and 8)

                The protocol asks for 2 votes on each citation in each phase.

                Title and abstract: 3 citations were screened by 2 people (citations that each voted on in brackets): ann (3), bob (1). \
                Of these, 1 got two votes and 2 got one vote only. No two votes on a citation differ.

                The review is not finished. Awaiting a decision: 3 on title and abstract, 1 on full text.
                """, section(methods(), "## Selection process"));
    }

    @Test
    void nobody_has_voted() throws IOException {
        assertTrue(methods().contains("Nobody has voted on a record yet."));
    }

    @Test
    void a_vote_that_was_changed_counts_once_and_as_it_stands() throws IOException {
        finish();
        decide("ann", Vote.EXCLUDE, "pubmed:1");
        decide("ann", Vote.INCLUDE, "scopus:1");
        decide("bob", Vote.INCLUDE, "pubmed:1");

        String selection = section(methods(), "## Selection process");

        assertTrue(
                selection.contains(
                        "1 citation was screened by 2 people (citations that each voted on in brackets): ann (1), bob (1)."),
                selection);
        assertTrue(selection.contains("No two votes on a citation differ."), selection);
    }

    @Test
    void a_search_is_told_with_its_day_and_hits_and_what_nobody_noted_is_listed_as_not_documented() throws IOException {
        review.searches.add(new LoggedSearch(
                "2025-03-31", "pubmed", "models AND\n`doctors`", LocalDate.of(2025, 3, 30), 8, "Limits: 2022 | 2025"));

        String text = methods();

        assertTrue(text.contains("| PubMed | 2025-03-31 | 2025-03-30 | 8 | 7 | 0 |"), text);
        assertTrue(
                text.contains("### PubMed, 2025-03-31\n\n```\nmodels AND\n`doctors`\n```\n\nLimits: 2022 \\| 2025\n"),
                text);
        assertTrue(
                section(text, "## Not documented").contains("- Scopus, 2025-03-31: query, day and hits of the search"),
                text);
        assertFalse(section(text, "## Not documented").contains("PubMed, 2025-03-31"), text);
    }

    @Test
    void pairs_that_people_judged_are_told_apart_from_those_that_wait_and_from_those_that_others_join()
            throws IOException {
        review.pairs.add(new Pair(
                SmallReview.id("pubmed:3"),
                SmallReview.id("pubmed:4"),
                9,
                Pair.Outcome.DOUBTFUL,
                Pair.Basis.RULES,
                List.of()));
        review.pairs.add(new Pair(
                SmallReview.id("pubmed:1"),
                SmallReview.id("scopus:1"),
                9,
                Pair.Outcome.DOUBTFUL,
                Pair.Basis.RULES,
                List.of()));
        review.pairs.add(new Pair(
                SmallReview.id("pubmed:3"),
                SmallReview.id("scopus:2"),
                30,
                Pair.Outcome.SAME,
                Pair.Basis.PERSON,
                List.of()));

        assertEquals("""
                (PRISMA-S item 16)

                Of 14 records, 2 duplicates were removed, which left 12 citations. Records were compared field by field by the rules of \
                winnow 1; a pair was merged from 14 bits of evidence on, and from 4 bits on it was left to people. People judged 1 pair \
                by hand: 1 as the same report, 0 as different ones. 1 doubtful pair is still not judged; these records are kept apart. \
                1 pair was linked as two reports of one study and not merged.
                """, section(methods(), "## Deduplication"));
    }

    @Test
    void the_threshold_is_told_only_where_it_excluded_something() throws IOException {
        Conduct.Threshold rule = new Conduct.Threshold(
                13_000,
                "citations of 4 years",
                "Total Cites",
                List.of("Medicine"),
                "A list",
                Optional.of(LocalDate.of(2025, 1, 2)));
        Conduct conduct = new Conduct("winnow 1", 14, 4, List.of(), 2, Optional.of(rule));

        assertTrue(methods(conduct)
                .contains("1 record was excluded by rule, not by a person: the journal has fewer than 13,000"
                        + " citations of 4 years (Total Cites) or none of the chosen subject areas. Subject areas: Medicine."
                        + " Journal list: A list, taken on 2025-01-02."));

        review.verdict("pubmed:2", new Verdict.Included());

        assertFalse(methods(conduct).contains("13,000"));
    }

    @Test
    void each_excluded_full_text_is_listed_with_its_reason() throws IOException {
        String listed = section(methods(), "### Excluded full texts");

        assertTrue(
                listed.contains(
                        "| pubmed:4 | Doe, J.; Roe, R. | 2024 | Models elsewhere | 10.1000/pubmed.4 | No clinical use |"),
                listed);
        assertEquals(4, listed.lines().filter(line -> line.startsWith("|")).count(), "a head, a rule and two reports");
    }
}
