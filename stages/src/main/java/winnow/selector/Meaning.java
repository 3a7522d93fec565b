package winnow.selector;

/**
 * What the answers and marks mean, in words, so that the file explains itself.
 *
 * @param starred what a star says
 * @param basis how to read the numbers of the evidence
 */
public record Meaning(
        YesNo input,
        YesNo output,
        YesNo sharing,
        YesNo task,
        YesNo deployment,
        Outcomes outcomes,
        String starred,
        String basis) {

    /** What yes and no mean for one kind of question. */
    public record YesNo(String yes, String no) {}

    /** What each kind of answer says. */
    public record Outcomes(String models, String none, String insufficient) {}

    /** The meaning that {@code Builder} gives them. */
    static Meaning ofBuilder() {
        return new Meaning(
                new YesNo(
                        "Only evidence counts in which all input, optional input included, is text.",
                        "All evidence counts, that with text alone included."),
                new YesNo("Only evidence counts in which the output is text.", "All evidence counts."),
                new YesNo(
                        "Versions behind a programming interface may be offered.",
                        "Only versions with open weights are offered."),
                new YesNo(
                        "Only versions are offered that were applied to at least one of the question's tasks.",
                        "The task is not needed; versions that can do it are offered all the same."),
                new YesNo(
                        "Only versions with open weights are offered.",
                        "Versions with open weights are offered, and those behind a programming interface if data"
                                + " may be shared."),
                new Outcomes(
                        "These versions fit all answers.",
                        "The evidence knows no version that fits all answers and can be had.",
                        "No task was chosen, so the evidence cannot tell versions apart."),
                "The version was reported best in every task chosen; not necessarily in one and the same study.",
                "Evidence with basis study comes from one named study: applied and best are 0 or 1. Evidence with"
                        + " basis counts repeats published numbers of studies. The two are never added up, nor are"
                        + " counts of several rows, because one study can be behind several rows.");
    }
}
