package winnow.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * A text line by line. A line ends with a carriage return, a line feed, or both in that order; the lines put together
 * are the text again. Lines can be looked at before they are taken, and be given back.
 */
public final class Lines implements Iterator<Lines.Line> {

    /**
     * One line.
     *
     * @param number from 1
     * @param text without the line end
     * @param end the line end; empty if the text ends without one
     */
    public record Line(long number, String text, String end) {

        /** The line as it stands in the file. */
        public String raw() {
            return text + end;
        }
    }

    /** Lines as they stand in the file, one after the other. */
    public static String raw(List<Line> lines) {
        int length = 0;
        for (Line line : lines) {
            length += line.text.length() + line.end.length();
        }
        StringBuilder raw = new StringBuilder(length);
        for (Line line : lines) {
            raw.append(line.text).append(line.end);
        }
        return raw.toString();
    }

    private final Reader in;
    private final char[] buffer = new char[8_192];
    private final Deque<Line> ahead = new ArrayDeque<>();
    private long lastNumber;
    private int at;
    private int filled;

    /** The reader is not closed. */
    public Lines(Reader in) {
        this.in = in;
    }

    @Override
    public boolean hasNext() {
        return peek().isPresent();
    }

    /** @throws UncheckedIOException if the text cannot be read */
    @Override
    public Line next() {
        Line line = peek().orElseThrow(NoSuchElementException::new);
        ahead.removeFirst();
        return line;
    }

    /** Passes over blank lines, and says whether a line follows. */
    public boolean hasNextText() {
        while (peek().map(line -> line.text().isBlank()).orElse(false)) {
            next();
        }
        return hasNext();
    }

    /** The next line without taking it; empty at the end. */
    public Optional<Line> peek() {
        if (ahead.isEmpty()) {
            read().ifPresent(ahead::addLast);
        }
        return Optional.ofNullable(ahead.peekFirst());
    }

    /** Gives lines back that were taken last, in their order. */
    public void giveBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            ahead.addFirst(lines.get(i));
        }
    }

    private Optional<Line> read() {
        try {
            StringBuilder start = new StringBuilder(0);
            while (at < filled || fill()) {
                int from = at;
                while (at < filled && buffer[at] != '\n' && buffer[at] != '\r') {
                    at++;
                }
                if (at < filled) {
                    String rest = new String(buffer, from, at - from);
                    String text = start.isEmpty() ? rest : start.append(rest).toString();
                    return Optional.of(new Line(++lastNumber, text, end()));
                }
                start.append(buffer, from, at - from);
            }
            return start.isEmpty() ? Optional.empty() : Optional.of(new Line(++lastNumber, start.toString(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the line end that the next character starts. */
    private String end() throws IOException {
        boolean lineFeed = buffer[at] == '\n';
        at++;
        if (lineFeed) {
            return "\n";
        }
        boolean both = (at < filled || fill()) && buffer[at] == '\n';
        at += both ? 1 : 0;
        return both ? "\r\n" : "\r";
    }

    /** Whether there are more characters; they are then in the buffer. */
    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
