package winnow.stage;

/**
 * Something that a person must mend before the run can go on. The message is one line that says where, what, and how to
 * mend it; a second line is allowed only to list further findings of the same kind.
 */
public final class ReviewException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ReviewException(String message) {
        super(message);
    }

    /** @param cause what was caught to add the place; its own message must be part of the message */
    public ReviewException(String message, Throwable cause) {
        super(message, cause);
    }
}
