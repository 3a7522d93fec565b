package winnow.selector;

import java.util.List;
import java.util.Objects;

/**
 * One question about tasks. Yes: only versions that can do one of them; no: it is not needed.
 *
 * @param key short name, unique in its tree
 * @param explanation may be empty
 * @param evidenceTasks values of the evidence's {@code task}; a version that can do one of them will do
 * @param subtasks if given, only these values of the evidence's {@code subtask} count
 */
public record TaskQuestion(
        String key, String question, String explanation, List<String> evidenceTasks, List<String> subtasks) {

    public TaskQuestion {
        key = Wording.orEmpty(key);
        question = Wording.orEmpty(question);
        explanation = Wording.orEmpty(explanation);
        evidenceTasks = List.copyOf(Objects.requireNonNullElse(evidenceTasks, List.of()));
        subtasks = List.copyOf(Objects.requireNonNullElse(subtasks, List.of()));
    }

    /** With every subtask. */
    TaskQuestion(String key, String question, String explanation, List<String> evidenceTasks) {
        this(key, question, explanation, evidenceTasks, List.of());
    }
}
