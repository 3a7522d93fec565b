package winnow.ingest;

import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Cuts the entries out of an XML text, so that one broken entry costs that entry. What is between them is passed over.
 * No more of the text is held than one entry, of which no more than {@link #LONGEST} characters.
 */
final class XmlPieces implements Iterator<Piece> {

    /** An entry of 100,000 authors has a third of it. */
    static final int LONGEST = 32 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    private final TextWindow text;
    private final List<String> entries;

    /** @param entries names of the elements that are entries, without prefix; no such element is within another */
    XmlPieces(Reader text, List<String> entries) {
        this.text = new TextWindow(text);
        this.entries = entries;
    }

    @Override
    public boolean hasNext() {
        while (text.skipTo('<')) {
            if (starts()) {
                return true;
            }
            text.take();
        }
        return false;
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long first = text.line();
        StringBuilder raw = new StringBuilder();
        takeTag(raw);
        if (raw.indexOf("/>", Math.max(0, raw.length() - 2)) >= 0) {
            return new Piece(first, raw.toString(), Piece.End.WHOLE);
        }
        while (raw.length() < LONGEST) {
            text.takeBefore('<', raw, LONGEST - raw.length());
            if (!text.hasNext()) {
                return new Piece(first, raw.toString(), Piece.End.CUT_OFF);
            }
            if (starts()) {
                break;
            }
            boolean ends = ends();
            takeTag(raw);
            if (ends) {
                return new Piece(first, raw.toString(), Piece.End.WHOLE);
            }
        }
        return new Piece(first, raw.toString(), Piece.End.INTERRUPTED);
    }

    /** Takes from a {@code <} to the next {@code >}, unless another {@code <} stands before. */
    private void takeTag(StringBuilder raw) {
        if (text.hasNext()) {
            raw.append(text.take());
        }
        while (text.hasNext() && text.ahead(0) != '<' && raw.length() < LONGEST) {
            char c = text.take();
            raw.append(c);
            if (c == '>') {
                return;
            }
        }
    }

    private boolean starts() {
        return text.ahead(0) == '<' && entries.contains(nameFrom(1));
    }

    private boolean ends() {
        return text.ahead(0) == '<' && text.ahead(1) == '/' && entries.contains(nameFrom(2));
    }

    /** The name without prefix that stands so many characters ahead. */
    private String nameFrom(int some) {
        int from = some;
        int to = some;
        while (to < LONGEST_NAME && isNamePart(text.ahead(to))) {
            from = text.ahead(to) == ':' ? to + 1 : from;
            to++;
        }
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            name.append(text.ahead(i));
        }
        return name.toString();
    }

    private static boolean isNamePart(char c) {
        return c > ' ' && c != '/' && c != '>' && c != '<';
    }
}
