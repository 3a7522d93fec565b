package winnow.ingest;

import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;

/** Cuts the entries out of an XML text, so that one broken entry costs that entry. What is between them is passed over. */
final class XmlPieces implements Iterator<Piece> {

    private final Cursor cursor;
    private final Pattern start;
    private final Pattern end;

    /** @param element the name of an entry's element, or several parted by {@code |} */
    XmlPieces(Reader text, String element) {
        this.cursor = new Cursor(text);
        this.start = Pattern.compile("<(?:" + element + ")(?=[\\s>])");
        this.end = Pattern.compile("</(?:" + element + ")\\s*>");
    }

    @Override
    public boolean hasNext() {
        return cursor.find(start);
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long first = cursor.line();
        StringBuilder raw = new StringBuilder().append(cursor.take());
        while (cursor.hasNext()) {
            if (cursor.peek() == '<' && cursor.looksAt(start)) {
                return new Piece(first, raw.toString(), Piece.End.INTERRUPTED);
            }
            boolean ends = cursor.peek() == '<' && cursor.looksAt(end);
            raw.append(cursor.take());
            if (ends) {
                return new Piece(first, raw + restOfTag(), Piece.End.WHOLE);
            }
        }
        return new Piece(first, raw.toString(), Piece.End.CUT_OFF);
    }

    private String restOfTag() {
        StringBuilder rest = new StringBuilder();
        while (cursor.peek() != '>') {
            rest.append(cursor.take());
        }
        return rest.append(cursor.take()).toString();
    }
}
