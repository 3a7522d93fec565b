package winnow.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;

/** The start of a text, from which its syntax is recognised. */
final class Head {

    private static final int LENGTH = 65_536;

    private Head() {}

    /** A text from its start, after its head was looked at. */
    record Reread(String head, Reader text) {}

    /** The first characters of a text; the whole text if it is short. */
    static String of(Reader text) {
        try {
            char[] chars = new char[LENGTH];
            int length = 0;
            int count = text.read(chars);
            while (count > 0) {
                length += count;
                count = text.read(chars, length, LENGTH - length);
            }
            return new String(chars, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at the head and leaves the text unread. */
    static Reread reread(Reader text) {
        try {
            BufferedReader again = new BufferedReader(text);
            again.mark(LENGTH + 1);
            String head = of(again);
            again.reset();
            return new Reread(head, again);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
