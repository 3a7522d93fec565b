package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static winnow.screen.OneCitation.CITATION;
import static winnow.screen.OneCitation.CONFLICT;
import static winnow.screen.OneCitation.TWO;
import static winnow.screen.OneCitation.add;
import static winnow.screen.OneCitation.conflict;
import static winnow.screen.OneCitation.matter;
import static winnow.screen.OneCitation.name;
import static winnow.screen.OneCitation.outcome;
import static winnow.screen.OneCitation.ruling;
import static winnow.screen.OneCitation.verdict;
import static winnow.screen.Samples.ANN;
import static winnow.screen.Samples.BOB;
import static winnow.screen.Samples.CLEO;
import static winnow.screen.Samples.JUDGE;
import static winnow.screen.Samples.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
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
import winnow.model.Verdict.Pending;
import winnow.model.Verdict.Step;
import winnow.screen.ScreenSettings.Criterion;
import winnow.screen.ScreenSettings.Effect;
import winnow.stage.Issue;

/** What a ruling settles, and what becomes of it and of votes when that changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MatterTest {

    @Test
    void a_ruling_on_another_record_of_the_citation_has_another_name() {
        String other = matter(Phase.TITLE, CITATION, conflict(), TWO)
                .name(CITATION.members().get(1));

        assertNotEquals(CONFLICT, other);
        assertEquals(
                new Pending(Phase.FULLTEXT, List.of(ANN, BOB)),
                verdict(conflict(), List.of(ruling(JUDGE, 2, "scopus:2 title include", other))));
        assertEquals(
                Conflict.class,
                verdict(conflict(), List.of(ruling(JUDGE, 2, "scopus:2 title include", CONFLICT)))
                        .getClass());
    }

    /** What is settled is what was read: the words of title and abstract, and the texts of the criteria that votes name. */
    @ParameterizedTest
    @CsvSource({
        "title=T, Text of first, true",
        "title=t., Text of first, true",
        "title=Another, Text of first, false",
        "title=T abstract=New, Text of first, false",
        "title=T year=2020, Text of first, true",
        "title=T, Text of something else, false"
    })
    void a_ruling_is_stale_when_the_record_or_a_criterion_changed(String fields, String text, boolean holds) {
        ScreenSettings settings = Samples.settings(
                Optional.empty(),
                new Criterion("first", text, Effect.EXCLUDE, Optional.empty(), List.of()),
                new Criterion("second", "Whatever", Effect.EXCLUDE, Optional.empty(), List.of()));
        Citation citation = Samples.citation("pubmed:1 scopus:2", fields.split(" "));

        Screening.Outcome outcome =
                outcome(settings, citation, conflict(), List.of(ruling(JUDGE, 2, "pubmed:1 title include", CONFLICT)));

        assertEquals(holds, !(outcome.screened().verdict() instanceof Conflict), outcome.toString());
        assertEquals(
                holds ? List.of() : List.of(Issue.Code.STALE_RULING),
                outcome.issues().stream().map(Issue::code).toList());
    }

    @Test
    void a_ruling_decides_about_a_flagged_citation_until_somebody_votes() {
        ScreenSettings settings = Samples.settings(
                Optional.empty(), Samples.criterion("open", Effect.EXCLUDE, "abstract:x"), Samples.byPeople("first"));
        String name =
                new Matter(Phase.TITLE, CITATION, List.of(), List.of("open"), new Codes(settings.criteria())).name();
        List<Ruling> ruling = List.of(ruling(JUDGE, 2, "pubmed:1 title exclude first", name));

        assertEquals(
                new Excluded(Step.TITLE, "first", By.PERSON),
                outcome(settings, CITATION, List.of(), ruling).screened().verdict());
        assertEquals(
                new Pending(Phase.TITLE, List.of(BOB)),
                outcome(settings, CITATION, List.of(vote(ANN, 1, 2, "pubmed:1 title include")), ruling)
                        .screened()
                        .verdict());
    }

    /** Votes of 1 March under code {@code old}, of which the protocol says what it is called and how it read. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "old|-|-|KEEP|Excluded[step=TITLE, reason=first, by=PERSON]|",
                "old|-|2025-02-28|REOPEN|Excluded[step=TITLE, reason=first, by=PERSON]|",
                "old|-|2025-03-01|REOPEN|Pending[phase=TITLE, waitingFor=[ann, bob]]|REVISED_CRITERION REVISED_CRITERION",
                "old|Earlier text|2025-03-02|REOPEN|Pending[phase=TITLE, waitingFor=[ann, bob]]|REVISED_CRITERION REVISED_CRITERION"
            })
    void votes_under_an_earlier_criterion_are_kept_or_re_opened(
            String code, String text, LocalDate until, EarlierCriterion.Votes votes, String verdict, String issues) {
        ScreenSettings settings = changed(
                new EarlierCriterion(Optional.of(code), Optional.ofNullable(text), Optional.ofNullable(until), votes));
        List<Decision> cast = new ArrayList<>();
        add(cast, ANN, "title", "exclude old");
        add(cast, BOB, "title", "exclude old");

        Screening.Outcome outcome = outcome(settings, CITATION, cast, List.of());

        assertEquals(verdict, outcome.screened().verdict().toString());
        assertEquals(
                Optional.ofNullable(issues).orElse(""),
                outcome.issues().stream().map(issue -> issue.code().name()).collect(Collectors.joining(" ")));
    }

    @Test
    void a_wording_that_means_the_same_leaves_rulings_as_they_are() {
        EarlierCriterion renamed = new EarlierCriterion(
                Optional.of("old"), Optional.of("Text of first"), Optional.empty(), EarlierCriterion.Votes.KEEP);
        ScreenSettings before = Samples.settings(Optional.empty(), Samples.byPeople("first"));
        List<Decision> old = new ArrayList<>();
        add(old, ANN, "title", "include");
        add(old, BOB, "title", "exclude old");

        assertEquals(
                matter(Phase.TITLE, CITATION, conflict(), before).name(),
                matter(Phase.TITLE, CITATION, old, changed(renamed)).name());
    }

    @Test
    void a_wording_that_means_something_else_makes_another_matter() {
        EarlierCriterion other = new EarlierCriterion(
                Optional.empty(),
                Optional.of("Text of first"),
                Optional.of(LocalDate.of(2025, 2, 1)),
                EarlierCriterion.Votes.REOPEN);

        assertNotEquals(
                CONFLICT,
                matter(Phase.TITLE, CITATION, conflict(), changed(other)).name());
    }

    /** One criterion, {@code first}, that was another before. */
    private static ScreenSettings changed(EarlierCriterion was) {
        return Samples.settings(
                Optional.empty(), new Criterion("first", "A new text", Effect.EXCLUDE, Optional.empty(), List.of(was)));
    }

    @Test
    void the_name_of_what_is_settled_depends_on_who_says_what_for_which_reason() {
        Decision ann = vote(ANN, 1, 2, "pubmed:1 title include");
        Decision bob = vote(BOB, 1, 2, "pubmed:1 title exclude first");

        assertEquals(CONFLICT, name(Phase.TITLE, bob, ann));
        assertEquals(CONFLICT, name(Phase.TITLE, vote(ANN, 7, 8, "scopus:2 title include"), bob));
        assertNotEquals(CONFLICT, name(Phase.FULLTEXT, ann, bob));
        assertNotEquals(CONFLICT, name(Phase.TITLE, ann, vote(BOB, 1, 2, "pubmed:1 title exclude second")));
        assertNotEquals(CONFLICT, name(Phase.TITLE, ann, vote(CLEO, 1, 2, "pubmed:1 title exclude first")));
    }
}
