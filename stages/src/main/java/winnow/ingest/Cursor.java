package winnow.ingest;

import java.io.Reader;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.table.Lines;

/** A place in a text that is read once, from the start to the end. Patterns are looked for within one line. */
final class Cursor {

    private final Lines lines;
    private String text = "";
    private long number;
    private int at;

    Cursor(Reader text) {
        this.lines = new Lines(text);
    }

    /** Whether there is another character. */
    boolean hasNext() {
        return at < text.length() || nextLine();
    }

    private boolean nextLine() {
        at = 0;
        text = "";
        if (!lines.hasNext()) {
            return false;
        }
        Lines.Line line = lines.next();
        text = line.raw();
        number = line.number();
        return true;
    }

    /** Number of the line that the next character is in, from 1. */
    long line() {
        return number;
    }

    /** The next character, which is not taken; there must be one. */
    char peek() {
        return text.charAt(at);
    }

    /** Takes the next character; there must be one. */
    char take() {
        char c = text.charAt(at);
        at++;
        return c;
    }

    /** Takes the characters in this line that are such ones. */
    void takeWhile(IntPredicate such, StringBuilder taken) {
        int from = at;
        while (at < text.length() && such.test(text.charAt(at))) {
            at++;
        }
        taken.append(text, from, at);
    }

    /** Whether the text from here on starts like this. */
    boolean looksAt(Pattern pattern) {
        return matcher(pattern).lookingAt();
    }

    /** Takes the text up to the next place in this line that matches, or else the rest of the line. */
    String takeUpTo(Pattern pattern) {
        Matcher found = matcher(pattern);
        int from = at;
        at = found.find() ? found.start() : text.length();
        return text.substring(from, at);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }
}
