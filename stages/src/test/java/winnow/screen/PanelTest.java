package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static winnow.screen.OneCitation.CITATION;
import static winnow.screen.OneCitation.CONFLICT;
import static winnow.screen.OneCitation.TWO;
import static winnow.screen.OneCitation.add;
import static winnow.screen.OneCitation.conflict;
import static winnow.screen.OneCitation.outcome;
import static winnow.screen.OneCitation.ruling;
import static winnow.screen.OneCitation.verdict;
import static winnow.screen.Samples.ANN;
import static winnow.screen.Samples.BOB;
import static winnow.screen.Samples.CLEO;
import static winnow.screen.Samples.JUDGE;
import static winnow.screen.Samples.vote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.Ruling;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Conflict;
import winnow.model.Verdict.Excluded;
import winnow.model.Verdict.Flagged;
import winnow.model.Verdict.Included;
import winnow.model.Verdict.Pending;
import winnow.model.Verdict.Step;
import winnow.screen.ScreenSettings.Effect;
import winnow.stage.Issue;

/** What people's votes decide. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PanelTest {

    /** The full text comes after the title, and each phase needs both votes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|-|-|-|Pending[phase=TITLE, waitingFor=[ann, bob]]",
                "include|-|-|-|Pending[phase=TITLE, waitingFor=[bob]]",
                "-|exclude first|-|-|Pending[phase=TITLE, waitingFor=[ann]]",
                "include|include|-|-|Pending[phase=FULLTEXT, waitingFor=[ann, bob]]",
                "exclude third|exclude second|-|-|Excluded[step=TITLE, reason=second, by=PERSON]",
                "include|include|include|-|Pending[phase=FULLTEXT, waitingFor=[bob]]",
                "include|include|include|include|Included[]",
                "include|include|exclude first|exclude first|Excluded[step=FULLTEXT, reason=first, by=PERSON]",
                "include|include|not-retrieved|not-retrieved|NotRetrieved[]",
                "include|-|include|include|Pending[phase=TITLE, waitingFor=[bob]]",
                "exclude first|exclude first|include|include|Excluded[step=TITLE, reason=first, by=PERSON]"
            })
    void two_votes_decide_a_phase(String annTitle, String bobTitle, String annFull, String bobFull, String expected) {
        List<Decision> votes = new ArrayList<>();
        add(votes, ANN, "title", annTitle);
        add(votes, BOB, "title", bobTitle);
        add(votes, ANN, "fulltext", annFull);
        add(votes, BOB, "fulltext", bobFull);

        assertEquals(expected, verdict(votes, List.of()).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title|include|exclude first",
                "fulltext|include|exclude first",
                "fulltext|include|not-retrieved",
                "fulltext|exclude first|not-retrieved"
            })
    void disagreement_is_a_conflict(String phase, String ann, String bob) {
        List<Decision> votes = new ArrayList<>();
        if (phase.equals("fulltext")) {
            add(votes, ANN, "title", "include");
            add(votes, BOB, "title", "include");
        }
        add(votes, ANN, phase, ann);
        add(votes, BOB, phase, bob);

        Conflict conflict = (Conflict) verdict(votes, List.of());

        assertEquals(phase, conflict.phase().key());
        assertEquals(12, conflict.votes().length());
    }

    @Test
    void only_one_phase_is_enough_where_the_protocol_has_one() {
        ScreenSettings titlesOnly = new ScreenSettings(
                List.of(ANN), Optional.empty(), 1, List.of(Phase.TITLE), TWO.tracks(), Optional.empty(), List.of());

        assertEquals(
                new Included(),
                outcome(titlesOnly, CITATION, List.of(vote(ANN, 1, 2, "pubmed:1 title include")), List.of())
                        .screened()
                        .verdict());
    }

    @Test
    void two_votes_of_three_reviewers_are_enough_and_a_third_that_differs_is_a_conflict() {
        ScreenSettings three =
                Samples.settings(List.of(CLEO, BOB, ANN), 2, Optional.empty(), Samples.byPeople("first"));
        List<Decision> votes = new ArrayList<>(List.of(vote(BOB, 1, 2, "pubmed:1 title include")));
        assertEquals(
                new Pending(Phase.TITLE, List.of(ANN, CLEO)),
                outcome(three, CITATION, votes, List.of()).screened().verdict());
        votes.add(vote(ANN, 1, 2, "pubmed:1 title include"));
        assertEquals(
                new Pending(Phase.FULLTEXT, List.of(ANN, BOB, CLEO)),
                outcome(three, CITATION, votes, List.of()).screened().verdict());
        votes.add(vote(CLEO, 1, 2, "pubmed:1 title exclude first"));
        assertEquals(
                Conflict.class,
                outcome(three, CITATION, votes, List.of()).screened().verdict().getClass());
    }

    @Test
    void what_a_rule_could_not_decide_is_flagged_until_somebody_votes() {
        ScreenSettings settings =
                Samples.settings(Optional.empty(), Samples.criterion("open", Effect.EXCLUDE, "abstract:x"));

        assertEquals(
                new Flagged(Phase.TITLE, List.of(ANN, BOB)),
                outcome(settings, CITATION, List.of(), List.of()).screened().verdict());
        assertEquals(
                new Pending(Phase.TITLE, List.of(BOB)),
                outcome(settings, CITATION, List.of(vote(ANN, 1, 2, "pubmed:1 title include")), List.of())
                        .screened()
                        .verdict());
    }

    @Test
    void the_later_day_counts_and_on_one_day_the_later_line() {
        List<Decision> votes = List.of(
                vote(ANN, 2, 2, "pubmed:1 title include"),
                vote(ANN, 1, 3, "pubmed:1 title exclude first"),
                vote(BOB, 1, 2, "pubmed:1 title exclude first"),
                vote(BOB, 1, 3, "scopus:2 title include"));

        assertEquals(new Pending(Phase.FULLTEXT, List.of(ANN, BOB)), verdict(votes, List.of()));
    }

    @Test
    void votes_on_any_record_of_a_citation_count_for_it() {
        List<Decision> votes =
                List.of(vote(ANN, 1, 2, "pubmed:1 title include"), vote(BOB, 1, 2, "scopus:2 title include"));

        assertEquals(new Pending(Phase.FULLTEXT, List.of(ANN, BOB)), verdict(votes, List.of()));
        assertEquals(
                new Pending(Phase.TITLE, List.of(BOB)),
                outcome(TWO, Samples.citation("pubmed:1", "title=T"), votes, List.of())
                        .screened()
                        .verdict());
    }

    @RepeatedTest(100)
    void the_order_of_rows_does_not_matter(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Decision> votes = new ArrayList<>();
        for (int line = 2; line < 2 + random.nextInt(12); line++) {
            String person = random.nextBoolean() ? ANN : BOB;
            String phase = random.nextBoolean() ? "title" : "fulltext";
            String record = random.nextBoolean() ? "pubmed:1" : "scopus:2";
            String said = random.nextBoolean() ? "include" : "exclude " + (random.nextBoolean() ? "first" : "third");
            votes.add(vote(person, 1 + random.nextInt(3), line, record + " " + phase + " " + said));
        }
        List<Ruling> rulings = List.of(ruling(JUDGE, 4, "pubmed:1 title include", CONFLICT));
        Screening.Outcome expected = outcome(TWO, CITATION, votes, rulings);

        Collections.shuffle(votes, random);

        assertEquals(expected.screened(), outcome(TWO, CITATION, votes, rulings).screened());
        assertEquals(expected.issues(), outcome(TWO, CITATION, votes, rulings).issues());
    }

    @RepeatedTest(100)
    void deleting_a_vote_changes_only_the_verdict_on_its_citation(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        List<Citation> citations = List.of(
                Samples.citation("pubmed:1 scopus:2", "title=T"),
                Samples.citation("pubmed:3", "title=U"),
                Samples.citation("pubmed:4", "title=V"));
        List<Decision> votes = new ArrayList<>();
        for (int line = 2; line < 18; line++) {
            String record =
                    List.of("pubmed:1", "scopus:2", "pubmed:3", "pubmed:4").get(random.nextInt(4));
            String phase = random.nextInt(3) > 0 ? "title" : "fulltext";
            String said = random.nextInt(3) > 0 ? "include" : "exclude first";
            votes.add(vote(
                    random.nextBoolean() ? ANN : BOB, 1 + random.nextInt(3), line, record + " " + phase + " " + said));
        }
        List<Screening.Outcome> before = outcomes(citations, votes);
        Decision deleted = votes.remove(random.nextInt(votes.size()));
        List<Screening.Outcome> after = outcomes(citations, votes);

        for (int i = 0; i < citations.size(); i++) {
            if (!citations.get(i).members().contains(deleted.record())) {
                assertEquals(before.get(i).screened(), after.get(i).screened());
                assertEquals(before.get(i).issues(), after.get(i).issues());
            }
        }
    }

    private static List<Screening.Outcome> outcomes(List<Citation> citations, List<Decision> votes) {
        return citations.stream()
                .map(citation -> outcome(TWO, citation, votes, List.of()))
                .toList();
    }

    @Test
    void votes_on_what_a_rule_excluded_were_not_asked_for() {
        ScreenSettings settings =
                Samples.settings(Optional.empty(), Samples.criterion("first", Effect.EXCLUDE, "title:t"));
        Screening.Outcome outcome =
                outcome(settings, CITATION, conflict(), List.of(ruling(JUDGE, 2, "pubmed:1 title include", CONFLICT)));

        assertEquals(
                new Excluded(Step.TITLE, "first", By.AUTOMATION),
                outcome.screened().verdict());
        assertEquals(
                List.of(Issue.Code.VOTE_NOT_ASKED, Issue.Code.VOTE_NOT_ASKED, Issue.Code.NEEDLESS_RULING),
                outcome.issues().stream().map(Issue::code).toList());
        assertEquals(List.of(), outcome.reached());
    }

    /** Line 4 and 5 are votes on the full text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "exclude first|exclude first|4 5",
                "include|exclude first|4 5",
                "include|include|",
            })
    void a_vote_in_a_phase_that_was_not_reached_does_not_count_and_is_told(String ann, String bob, String lines) {
        List<Decision> votes = new ArrayList<>();
        add(votes, ANN, "title", ann);
        add(votes, BOB, "title", bob);
        add(votes, ANN, "fulltext", "include");
        add(votes, BOB, "fulltext", "include");

        List<Issue> issues = outcome(TWO, CITATION, votes, List.of()).issues();

        assertEquals(
                Optional.ofNullable(lines).orElse(""),
                issues.stream().map(issue -> "" + issue.at().line()).collect(Collectors.joining(" ")));
        assertTrue(issues.stream().allMatch(issue -> issue.code() == Issue.Code.PHASE_NOT_REACHED));
    }
}
