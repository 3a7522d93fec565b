package winnow.table;

import java.io.BufferedReader;
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

    private final BufferedReader in;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private long lastNumber;

    /** The reader is not closed. */
    public Lines(Reader in) {
        this.in = new BufferedReader(in);
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
            StringBuilder text = new StringBuilder();
            int c = in.read();
            while (c >= 0 && c != '\n' && c != '\r') {
                text.append((char) c);
                c = in.read();
            }
            if (c < 0 && text.isEmpty()) {
                return Optional.empty();
            }
            lastNumber++;
            return Optional.of(new Line(lastNumber, text.toString(), end(c)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String end(int first) throws IOException {
        if (first != '\r') {
            return first < 0 ? "" : "\n";
        }
        in.mark(1);
        if (in.read() == '\n') {
            return "\r\n";
        }
        in.reset();
        return "\r";
    }
}
