package winnow.ingest;

import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts the objects out of a list in JSON by counting braces outside of strings, so that one broken object costs that
 * object. An object that never closes ends where the next one evidently starts: with a text or number as
 * {@code id} or {@code type}, which no string can hold like that. What is between two objects is passed over, unless it has properties:
 * then it is an object whose start is missing. No more of the text is held than one object, of which no more than
 * {@link #LONGEST} characters.
 */
final class JsonPieces implements Iterator<Piece> {

    /** An entry of 100,000 authors has a third of it. */
    static final int LONGEST = 32 * 1024 * 1024;

    private static final int LONGEST_START = 60;
    private static final Pattern SURE_START = Pattern.compile("\\{\\s*\"(?:id|type)\"\\s*:\\s*[\"\\d]");
    private static final Pattern PROPERTY = Pattern.compile("[\\w-]\"\\s*:");

    private final TextWindow text;
    private Optional<Piece> gap = Optional.empty();

    JsonPieces(Reader text) {
        this.text = new TextWindow(text);
    }

    @Override
    public boolean hasNext() {
        while (gap.isEmpty() && text.hasNext() && text.ahead(0) != '{') {
            gap = gap();
        }
        return gap.isPresent() || text.hasNext();
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Optional<Piece> next = gap;
        gap = Optional.empty();
        return next.orElseGet(this::piece);
    }

    /** From the first character that is no part of a list's punctuation to the next object that evidently starts. */
    private Optional<Piece> gap() {
        while (text.hasNext() && " \t\r\n[],\uFEFF".indexOf(text.ahead(0)) >= 0) {
            text.take();
        }
        long first = text.line();
        StringBuilder passed = new StringBuilder();
        while (text.hasNext() && passed.length() < LONGEST && !starts(passed)) {
            passed.append(text.take());
        }
        return PROPERTY.matcher(passed).find()
                ? Optional.of(new Piece(first, passed.toString(), Piece.End.NO_START))
                : Optional.empty();
    }

    /** Within the rest of an object, a brace can open one of its own parts. */
    private boolean starts(StringBuilder passed) {
        return text.ahead(0) == '{' && (passed.indexOf(":") < 0 || startsSurely());
    }

    private boolean startsSurely() {
        StringBuilder ahead = new StringBuilder();
        for (int i = 0; i < LONGEST_START && text.ahead(i) != 0; i++) {
            ahead.append(text.ahead(i));
        }
        return SURE_START.matcher(ahead).lookingAt();
    }

    private Piece piece() {
        long first = text.line();
        StringBuilder raw = new StringBuilder();
        Depth depth = new Depth();
        while (text.hasNext() && raw.length() < LONGEST) {
            if (!raw.isEmpty() && text.ahead(0) == '{' && startsSurely()) {
                return new Piece(first, raw.toString(), Piece.End.INTERRUPTED);
            }
            char c = text.take();
            raw.append(c);
            depth.follow(c);
            if (depth.isClosed()) {
                return new Piece(first, raw.toString(), Piece.End.WHOLE);
            }
        }
        return new Piece(first, raw.toString(), text.hasNext() ? Piece.End.INTERRUPTED : Piece.End.CUT_OFF);
    }

    /** How many braces are open, strings left aside. */
    private static final class Depth {
        private int open;
        private boolean inString;
        private boolean escaped;

        void follow(char c) {
            if (escaped) {
                escaped = false;
            } else if (c == '\\') {
                escaped = inString;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString) {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }

        boolean isClosed() {
            return open == 0 && !inString;
        }
    }
}
