package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static winnow.screen.OneCitation.CITATION;
import static winnow.screen.OneCitation.CONFLICT;
import static winnow.screen.OneCitation.TWO;
import static winnow.screen.OneCitation.add;
import static winnow.screen.OneCitation.conflict;
import static winnow.screen.OneCitation.messages;
import static winnow.screen.OneCitation.outcome;
import static winnow.screen.OneCitation.ruling;
import static winnow.screen.OneCitation.verdict;
import static winnow.screen.Samples.ANN;
import static winnow.screen.Samples.BOB;
import static winnow.screen.Samples.JUDGE;
import static winnow.screen.Samples.vote;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.Ruling;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Conflict;
import winnow.model.Verdict.Excluded;
import winnow.model.Verdict.NotRetrieved;
import winnow.model.Verdict.Pending;
import winnow.model.Verdict.Step;
import winnow.stage.Issue;

/** What the rulings of an adjudicator decide where votes differ. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulingsTest {

    @Test
    void a_ruling_settles_the_votes_that_it_names() {
        assertEquals(
                new Pending(Phase.FULLTEXT, List.of(ANN, BOB)),
                verdict(conflict(), List.of(ruling(JUDGE, 2, "pubmed:1 title include", CONFLICT))));
        assertEquals(
                new Excluded(Step.TITLE, "third", By.PERSON),
                verdict(conflict(), List.of(ruling(JUDGE, 2, "pubmed:1 title exclude third", CONFLICT))));
    }

    @Test
    void a_ruling_can_say_that_a_full_text_could_not_be_had() {
        List<Decision> votes = new ArrayList<>();
        add(votes, ANN, "title", "include");
        add(votes, BOB, "title", "include");
        add(votes, ANN, "fulltext", "include");
        add(votes, BOB, "fulltext", "not-retrieved");
        String hash = ((Conflict) verdict(votes, List.of())).votes();

        assertEquals(
                new NotRetrieved(), verdict(votes, List.of(ruling(JUDGE, 2, "pubmed:1 fulltext not-retrieved", hash))));
    }

    @Test
    void a_later_vote_makes_a_ruling_stale() {
        List<Decision> votes = conflict();
        votes.add(vote(BOB, 3, 9, "pubmed:1 title exclude second"));

        Screening.Outcome outcome =
                outcome(TWO, CITATION, votes, List.of(ruling(JUDGE, 2, "pubmed:1 title include", CONFLICT)));

        Conflict conflict = (Conflict) outcome.screened().verdict();
        assertNotEquals(CONFLICT, conflict.votes());
        assertEquals(
                List.of(
                        "raw/decisions/adjudication.csv:2: STALE_RULING record='pubmed:1'"
                                + ": the votes, the record or the criteria changed after this ruling, so it no longer counts; settle it again"),
                messages(outcome));
    }

    @Test
    void a_new_ruling_after_a_stale_one_ends_the_matter() {
        Ruling stale = ruling(JUDGE, 2, "pubmed:1 title include", "0123456789ab");
        Ruling valid = ruling(JUDGE, 3, "pubmed:1 title exclude first", CONFLICT);

        Screening.Outcome outcome = outcome(TWO, CITATION, conflict(), List.of(stale, valid));

        assertEquals(
                new Excluded(Step.TITLE, "first", By.PERSON), outcome.screened().verdict());
        assertEquals(List.of(), outcome.issues());
    }

    @Test
    void the_later_of_two_rulings_on_the_same_votes_counts() {
        Ruling first = ruling(JUDGE, 2, "pubmed:1 title include", CONFLICT);
        Ruling second = ruling(JUDGE, 3, "pubmed:1 title exclude first", CONFLICT);

        Screening.Outcome outcome = outcome(TWO, CITATION, conflict(), List.of(second, first));

        assertEquals(
                new Excluded(Step.TITLE, "first", By.PERSON), outcome.screened().verdict());
        assertEquals(
                List.of(Issue.Code.CONTRADICTED),
                outcome.issues().stream().map(Issue::code).toList());
    }

    @ParameterizedTest
    @CsvSource({"ann, OWN_CONFLICT", "bob, OWN_CONFLICT", "eve, NOT_A_REVIEWER"})
    void only_the_adjudicator_settles(String person, Issue.Code code) {
        Screening.Outcome outcome =
                outcome(TWO, CITATION, conflict(), List.of(ruling(person, 2, "pubmed:1 title include", CONFLICT)));

        assertEquals(new Conflict(Phase.TITLE, CONFLICT), outcome.screened().verdict());
        assertEquals(List.of(code), outcome.issues().stream().map(Issue::code).toList());
    }

    @Test
    void a_ruling_without_a_conflict_is_needless() {
        List<Decision> agreed = new ArrayList<>();
        add(agreed, ANN, "title", "include");
        add(agreed, BOB, "title", "include");

        Screening.Outcome outcome =
                outcome(TWO, CITATION, agreed, List.of(ruling(JUDGE, 2, "pubmed:1 title include", CONFLICT)));

        assertEquals(
                List.of(Issue.Code.NEEDLESS_RULING),
                outcome.issues().stream().map(Issue::code).toList());
    }
}
