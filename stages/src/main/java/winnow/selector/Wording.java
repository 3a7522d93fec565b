package winnow.selector;

import java.util.Objects;

/**
 * A question as people read it.
 *
 * @param explanation for people who are no experts; may be empty
 */
public record Wording(String question, String explanation) {

    public Wording {
        question = orEmpty(question);
        explanation = orEmpty(explanation);
    }

    static String orEmpty(String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
