package winnow.screen;

import static winnow.screen.Samples.ANN;
import static winnow.screen.Samples.BOB;
import static winnow.screen.Samples.vote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Origin;
import winnow.model.Phase;
import winnow.model.Ruling;
import winnow.model.Verdict;
import winnow.stage.Issue;

/** Two reviewers and an adjudicator at work on one citation. */
final class OneCitation {

    static final ScreenSettings TWO = Samples.settings(
            Optional.empty(), Samples.byPeople("first"), Samples.byPeople("second"), Samples.byPeople("third"));

    static final Citation CITATION = Samples.citation("pubmed:1 scopus:2", "title=T");

    /** The name of what {@link #conflict} leaves to settle. */
    static final String CONFLICT = name(
            Phase.TITLE, vote(ANN, 1, 2, "pubmed:1 title include"), vote(BOB, 1, 2, "pubmed:1 title exclude first"));

    private OneCitation() {}

    static String name(Phase phase, Decision... votes) {
        return matter(phase, CITATION, List.of(votes), TWO).name();
    }

    static Matter matter(Phase phase, Citation citation, List<Decision> votes, ScreenSettings settings) {
        return new Matter(phase, citation, votes, List.of(), new Codes(settings.criteria()));
    }

    static List<Decision> conflict() {
        List<Decision> votes = new ArrayList<>();
        add(votes, ANN, "title", "include");
        add(votes, BOB, "title", "exclude first");
        return votes;
    }

    static void add(List<Decision> votes, String person, String phase, String said) {
        if (said != null) {
            votes.add(vote(person, 1, 2 + votes.size(), "pubmed:1 " + phase + " " + said));
        }
    }

    static Ruling ruling(String person, long line, String words, String settles) {
        Decision said = vote(person, 20, line, words);
        return new Ruling(
                new Decision(
                        said.record(),
                        said.phase(),
                        said.vote(),
                        said.criterion(),
                        person,
                        LocalDate.of(2025, 3, 20),
                        "",
                        new Origin("raw/decisions/adjudication.csv", line)),
                settles);
    }

    static Verdict verdict(List<Decision> votes, List<Ruling> rulings) {
        return outcome(TWO, CITATION, votes, rulings).screened().verdict();
    }

    static Screening.Outcome outcome(
            ScreenSettings settings, Citation citation, List<Decision> votes, List<Ruling> rulings) {
        Votes all = new Votes(new Decisions(votes, rulings, List.of()));
        return new Screening(settings, Optional.empty(), all, ReadTexts.unchanged()).screen(citation);
    }

    static List<String> messages(Screening.Outcome outcome) {
        return outcome.issues().stream().map(Issue::message).toList();
    }
}
