package winnow.selector;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A question that a tree can ask.
 *
 * @param key unique in the tree; part of the ids of the nodes behind it
 * @param question the question itself, plain text
 * @param explanation more about it, plain text; may be empty
 * @param evidenceTasks the tasks of the evidence that it stands for; empty unless it is a task question
 */
public record Question(String key, Kind kind, String question, String explanation, List<String> evidenceTasks) {

    /** What a question is about; what yes and no mean follows from it, see {@link Meaning}. */
    public enum Kind {
        INPUT,
        OUTPUT,
        SHARING,
        TASK,
        DEPLOYMENT;

        /** The key of the one question of this kind; task questions have keys of their own. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Question {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        evidenceTasks = List.copyOf(evidenceTasks);
    }
}
