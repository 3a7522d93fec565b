package winnow.selector;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known about one use of one version: a row of the catalog's table {@code evidence}.
 *
 * @param row its number there
 * @param basis what {@code applied} and {@code best} count
 * @param study key into {@link Document#studies()}; present exactly if the basis is {@link Basis#STUDY}
 * @param optionalInput what the use could take beside the mandatory input; empty if nothing
 * @param applied how often the version was applied: 1 for a study, any number for counts
 * @param best how often it did best
 */
public record EvidenceRow(
        int row,
        Basis basis,
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

    /** What the numbers of a row count. The two are never added up. */
    public enum Basis {
        /** One study: 0 or 1. */
        STUDY,
        /** Studies, as someone else counted and published them; which studies is not known. */
        COUNTS
    }

    private static final String TEXT = "text";

    public EvidenceRow {
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(stage, "stage");
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
