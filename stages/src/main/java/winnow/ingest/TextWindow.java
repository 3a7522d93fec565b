package winnow.ingest;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** A place in a text that is read once; a few characters ahead of it can be seen. It does not care for lines, but counts them. */
final class TextWindow {

    private static final int SIZE = 16_384;

    private final Reader text;
    private final char[] window = new char[SIZE];
    private int at;
    private int end;
    private long line = 1;
    private char last;

    /** The reader is not closed. */
    TextWindow(Reader text) {
        this.text = text;
    }

    /** Number of the line that the next character is in, from 1. */
    long line() {
        return line;
    }

    boolean hasNext() {
        return sees(0);
    }

    /** The next character but some, which are fewer than the window's; 0 if the text ends before. */
    char ahead(int some) {
        return sees(some) ? window[at + some] : 0;
    }

    /** Takes the next character; that there is one was asked before. */
    char take() {
        char c = window[at];
        at++;
        line += c == '\n' && last != '\r' || c == '\r' ? 1 : 0;
        last = c;
        return c;
    }

    /** Takes what stands before the next such character, or before the end, and adds at most that many characters of it. */
    void takeBefore(char stop, StringBuilder taken, int most) {
        int left = most;
        while (left > 0 && hasNext() && window[at] != stop) {
            int from = at;
            int limit = Math.min(end, at + left);
            while (at < limit && window[at] != stop) {
                take();
            }
            taken.append(window, from, at - from);
            left -= at - from;
        }
    }

    private boolean sees(int some) {
        while (end - at <= some) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() {
        System.arraycopy(window, at, window, 0, end - at);
        end -= at;
        at = 0;
        try {
            int count = text.read(window, end, SIZE - end);
            end += Math.max(count, 0);
            return count > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
