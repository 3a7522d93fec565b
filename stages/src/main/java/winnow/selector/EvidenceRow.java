package winnow.selector;

import java.util.Optional;

/**
 * What is known about one use of one version: a row of the catalog's table {@code evidence}.
 *
 * @param study key into {@link Document#studies()}; empty if the row repeats published counts
 * @param optionalInput what the use could take beside the mandatory input; empty if nothing
 * @param applied how often the version was applied: 1 for a study, any number for counts
 * @param best how often it did best
 */
record EvidenceRow(
        Optional<String> study,
        String version,
        String stage,
        String task,
        String subtask,
        String mandatoryInput,
        Optional<String> optionalInput,
        String output,
        int applied,
        int best) {

    /** {@link #readsTextOnly} for a row of the catalog. */
    static final String READS_TEXT_ONLY = "mandatory_input = 'text' AND coalesce(optional_input, 'text') = 'text'";

    /** {@link #writesTextOnly} for a row of the catalog. */
    static final String WRITES_TEXT_ONLY = "output = 'text'";

    /** {@link #supports} for a row of the catalog. */
    static final String SUPPORTS = "(applied > 0 OR best > 0)";

    private static final String TEXT = "text";

    /** What the version was used for. */
    Use use() {
        return Use.of(stage, task, subtask, mandatoryInput, optionalInput, output);
    }

    /** The same as a selector's file has it. */
    Evidence fact() {
        return new Evidence(use().id(), version, study, applied, best);
    }

    /** Whether all input of this use, the optional one included, is text. */
    boolean readsTextOnly() {
        return mandatoryInput.equals(TEXT) && optionalInput.map(TEXT::equals).orElse(true);
    }

    boolean writesTextOnly() {
        return output.equals(TEXT);
    }

    /** Whether it says anything for the version: doing best implies having been applied. */
    boolean supports() {
        return applied > 0 || isBest();
    }

    boolean isBest() {
        return best > 0;
    }
}
