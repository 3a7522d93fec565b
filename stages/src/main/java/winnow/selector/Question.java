package winnow.selector;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A question that a tree can ask.
 *
 * @param key unique in the tree; part of the ids of the nodes behind it
 * @param question the question itself, plain text
 * @param explanation more about it, plain text; may be empty
 * @param condition what versions or evidence are asked for
 * @param yes what yes does
 * @param no what no does
 */
public record Question(
        String key, Kind kind, String question, String explanation, Condition condition, Answer yes, Answer no) {

    /** @param meaning the effect in words */
    public record Answer(Effect effect, String meaning) {
        public Answer {
            Objects.requireNonNull(effect, "effect");
            Objects.requireNonNull(meaning, "meaning");
        }
    }

    /** What a question is about. */
    public enum Kind {
        /** What the model reads. */
        INPUT,
        /** What the model produces. */
        OUTPUT,
        /** Whether data may leave the house. */
        SHARING,
        /** What the model is to do. Each task answered yes needs evidence of its own. */
        TASK,
        /** Another attribute of versions or of evidence. */
        ATTRIBUTE,
        /** Where the model runs. */
        DEPLOYMENT;

        /** The key of the one question of this kind; task and attribute questions have keys of their own. */
        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an answer does. */
    public enum Effect {
        /** Only what meets the condition remains. */
        FITS,
        /** Only what does not meet the condition remains. */
        OTHERS,
        /** All remains; such an answer is no part of the ids behind it. */
        ANYTHING
    }

    public Question {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(yes, "yes");
        Objects.requireNonNull(no, "no");
    }

    Effect effect(boolean answer) {
        return (answer ? yes : no).effect();
    }

    /** The condition that evidence must meet after an answer, in SQL; empty if any will do. */
    Optional<String> sql(boolean answer) {
        return switch (effect(answer)) {
            case ANYTHING -> Optional.empty();
            case FITS -> condition.sql();
            case OTHERS -> condition.sql().map(sql -> "NOT (" + sql + ")");
        };
    }
}
