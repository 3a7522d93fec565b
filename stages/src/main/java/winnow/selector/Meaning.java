package winnow.selector;

import java.util.Map;
import winnow.selector.Question.Answer;
import winnow.selector.Question.Effect;
import winnow.selector.Question.Kind;

/**
 * What answers and marks mean, in words, so that the file explains itself.
 *
 * @param starred what a star says
 * @param counts how to read the numbers of the evidence
 * @param similar what it says that a version refers to others of similar size
 */
public record Meaning(Outcomes outcomes, String starred, String counts, String similar) {

    /** What each kind of answer says. */
    public record Outcomes(String models, String none, String insufficient) {}

    private static final Map<Kind, Map<Effect, String>> ANSWERS = Map.of(
            Kind.INPUT,
            Map.of(
                    Effect.FITS, "Only evidence counts in which all input, optional input included, is text.",
                    Effect.OTHERS, "Only evidence counts in which some input, optional input included, is not text.",
                    Effect.ANYTHING, "All evidence counts, that with text alone included."),
            Kind.OUTPUT,
            Map.of(
                    Effect.FITS, "Only evidence counts in which the output is text.",
                    Effect.OTHERS, "Only evidence counts in which the output is not only text.",
                    Effect.ANYTHING, "All evidence counts."),
            Kind.SHARING,
            Map.of(
                    Effect.FITS, "Only versions with open weights are offered.",
                    Effect.ANYTHING, "Versions behind a programming interface may be offered."),
            Kind.TASK,
            Map.of(
                    Effect.FITS, "Only versions are offered that were applied to at least one of the question's tasks.",
                    Effect.ANYTHING, "The task is not needed; versions that can do it are offered all the same."),
            Kind.ATTRIBUTE,
            Map.of(
                    Effect.FITS, "Only what is asked about is offered.",
                    Effect.OTHERS, "Only what is not asked about is offered.",
                    Effect.ANYTHING, "It does not matter."),
            Kind.DEPLOYMENT,
            Map.of(
                    Effect.FITS,
                    "Only versions with open weights are offered.",
                    Effect.ANYTHING,
                    "Versions with open weights are offered, and those behind a programming interface if data"
                            + " may be shared."));

    static Answer answer(Kind kind, Effect effect) {
        return new Answer(effect, ANSWERS.get(kind).get(effect));
    }

    /** The meaning that {@code Builder} gives them. */
    static Meaning ofBuilder() {
        return new Meaning(
                new Outcomes(
                        "These versions fit all answers.",
                        "The evidence knows no version that fits all answers and can be had.",
                        "No task was chosen, so the evidence cannot tell versions apart."),
                "The version was reported best in every task chosen; not necessarily in one and the same study.",
                "Evidence with a study comes from that study: applied and best are 0 or 1. Evidence without one repeats"
                        + " published numbers of studies. The two are never added up, nor are counts of several rows,"
                        + " because one study can be behind several rows.",
                "Nobody reported what this version needs. Refer to these versions of similar size (number of parameters"
                        + " within a tenth): a guess, not a report.");
    }
}
