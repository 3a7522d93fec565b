package winnow.selector;

import java.util.Optional;

/**
 * Something about a selector that a person should look at.
 *
 * @param place id of a node with its tree, or name of a version
 * @param text what was found there
 * @param accepted why people accept it; empty if nobody said so
 */
public record Finding(Lint.Check check, String place, String text, Optional<String> accepted) {

    static Finding of(Lint.Check check, String place, String text) {
        return new Finding(check, place, text, Optional.empty());
    }

    /** One line for people. */
    public String line() {
        return check + ": " + place + ": " + text
                + accepted.map(why -> " (accepted: " + why + ")").orElse("");
    }
}
