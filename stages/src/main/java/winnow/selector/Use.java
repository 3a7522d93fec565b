package winnow.selector;

import java.util.Objects;
import java.util.Optional;
import winnow.stage.Hash;

/**
 * What a model was used for.
 *
 * @param id made of all the rest, so that the same use has the same id in every edition
 * @param mandatoryInput what it had to read, such as {@code text}
 * @param optionalInput what it could read besides; empty if nothing
 * @param output what it had to produce
 */
public record Use(
        String id,
        String stage,
        String task,
        String subtask,
        String mandatoryInput,
        Optional<String> optionalInput,
        String output) {

    private static final int ID_LENGTH = 6;

    public Use {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(stage, "stage");
        Objects.requireNonNull(task, "task");
    }

    static Use of(
            String stage,
            String task,
            String subtask,
            String mandatoryInput,
            Optional<String> optionalInput,
            String output) {
        Use use = new Use("", stage, task, subtask, mandatoryInput, optionalInput, output);
        return new Use(
                "u" + use.hash().substring(0, ID_LENGTH), stage, task, subtask, mandatoryInput, optionalInput, output);
    }

    private String hash() {
        return Hash.of(String.join("\n", stage, task, subtask, mandatoryInput, optionalInput.orElse(""), output));
    }
}
