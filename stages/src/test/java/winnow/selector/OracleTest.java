package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import winnow.selector.Version.Access;

/**
 * Walking a written tree gives what the rules say of the evidence, whatever the answers. The repetition number is the
 * seed: run that repetition to reproduce.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OracleTest {

    /** What a walk asked, and where it ended. */
    private record Walked(List<String> asked, Node.Outcome outcome, List<Offer> offers, List<List<Evidence>> reasons) {}

    @RepeatedTest(300)
    void every_walk_ends_where_the_evidence_says(RepetitionInfo seed) throws IOException {
        RandomReview small = new RandomReview(new Random(seed.getCurrentRepetition()));
        Walker walker = Walker.parse("selector.json", SelectorJson.text(small.document()));

        for (Map<String, Boolean> answers : small.allAnswers()) {
            assertEquals(
                    new Rules(small, answers).walked(),
                    walked(walker, answers),
                    () -> answers + " in " + small.print());
        }
    }

    private static Walked walked(Walker walker, Map<String, Boolean> answers) {
        List<String> asked = new ArrayList<>();
        Node.Leaf leaf = walker.walk("T", question -> {
                    asked.add(question.key());
                    return answers.get(question.key());
                })
                .leaf();
        return new Walked(
                asked,
                leaf.outcome(),
                leaf.versions(),
                leaf.versions().stream()
                        .map(offer -> walker.evidence(leaf, offer))
                        .toList());
    }

    /** The rules as they are written down, one version and one row at a time. */
    private static final class Rules {
        private final RandomReview small;
        private final Map<String, Boolean> answers;

        Rules(RandomReview small, Map<String, Boolean> answers) {
            this.small = small;
            this.answers = answers;
        }

        Walked walked() {
            List<String> asked = new ArrayList<>(List.of("input", "output", "sharing"));
            List<TaskQuestion> needed = new ArrayList<>();
            for (TaskQuestion task : small.plan.tasks()) {
                if (someVersionMatches(task)) {
                    asked.add(task.key());
                    if (answers.get(task.key())) {
                        needed.add(task);
                    }
                }
            }
            if (needed.isEmpty()) {
                return new Walked(asked, Node.Outcome.INSUFFICIENT, List.of(), List.of());
            }
            if (offers(needed, false).isEmpty() && !small.plan.alwaysAskDeployment()) {
                return new Walked(asked, Node.Outcome.NONE, List.of(), List.of());
            }
            asked.add("deployment");
            List<Offer> offers = offers(needed, answers.get("deployment"));
            return new Walked(
                    asked,
                    offers.isEmpty() ? Node.Outcome.NONE : Node.Outcome.MODELS,
                    offers,
                    offers.stream().map(offer -> evidence(offer, needed)).toList());
        }

        private boolean someVersionMatches(TaskQuestion task) {
            for (Version version : small.versions) {
                if (version.access() != Access.RESTRICTED
                        && !rows(version, task).isEmpty()) {
                    return true;
                }
            }
            return false;
        }

        private List<Offer> offers(List<TaskQuestion> needed, boolean local) {
            List<Offer> fitting = new ArrayList<>();
            int candidates = 0;
            int stars = 0;
            for (boolean starred : new boolean[] {true, false}) {
                for (Access access : new Access[] {Access.API, Access.OPEN}) {
                    for (Version version : small.versions) {
                        if (version.access() == access
                                && matchesAll(version, needed)
                                && isBest(version, needed) == starred) {
                            candidates++;
                            stars += starred ? 1 : 0;
                            if (access == Access.OPEN || answers.get("sharing") && !local) {
                                fitting.add(new Offer(version.version(), starred));
                            }
                        }
                    }
                }
            }
            if (small.rule.isPresent()
                    && stars > 0
                    && fitting.stream().anyMatch(Offer::starred)
                    && (stars > small.rule.get().moreThanStarred()
                            || candidates > small.rule.get().moreThanCandidates())) {
                fitting.removeIf(offer -> !offer.starred());
            }
            return fitting;
        }

        private boolean matchesAll(Version version, List<TaskQuestion> needed) {
            return needed.stream().noneMatch(task -> rows(version, task).isEmpty());
        }

        private boolean isBest(Version version, List<TaskQuestion> needed) {
            return needed.stream().allMatch(task -> rows(version, task).stream().anyMatch(row -> row.best() > 0));
        }

        private List<Evidence> evidence(Offer offer, List<TaskQuestion> needed) {
            List<Evidence> reasons = new ArrayList<>();
            for (EvidenceRow row : small.evidence) {
                if (needed.stream().anyMatch(task -> rows(offer.version(), task).contains(row))) {
                    reasons.add(row.fact());
                }
            }
            return reasons;
        }

        private List<EvidenceRow> rows(Version version, TaskQuestion task) {
            return rows(version.version(), task);
        }

        private List<EvidenceRow> rows(String version, TaskQuestion task) {
            List<EvidenceRow> found = new ArrayList<>();
            for (EvidenceRow row : small.evidence) {
                boolean textIn = row.mandatoryInput().equals("text")
                        && !row.optionalInput().isPresent()
                                | row.optionalInput().equals(Optional.of("text"));
                boolean textOut = row.output().equals("text");
                if (row.version().equals(version)
                        && row.stage().equals("2")
                        && task.evidenceTasks().contains(row.task())
                        && row.applied() + row.best() > 0
                        && (textIn || !answers.get("input"))
                        && (textOut || !answers.get("output"))) {
                    found.add(row);
                }
            }
            return found;
        }
    }
}
