package winnow.selector;

import java.util.Map;
import java.util.Optional;

/** A place in a tree as {@link Lint} and {@link Difference} see it, whichever form the file has. */
sealed interface Place {

    String id();

    /**
     * Where a question is asked.
     *
     * @param question key
     * @param yes id of the place after yes; empty if it leads nowhere
     * @param no id of the place after no; empty if it leads nowhere
     */
    record Fork(String id, String question, Optional<String> yes, Optional<String> no) implements Place {

        Optional<String> after(boolean answer) {
            return answer ? yes : no;
        }
    }

    /**
     * An answer.
     *
     * @param text what it says, so that equal texts are equal answers
     * @param versions name to whether it is starred, by name
     * @param unfounded how many of them have no evidence
     */
    record End(String id, Node.Outcome outcome, String text, Map<String, Boolean> versions, long unfounded)
            implements Place {}
}
