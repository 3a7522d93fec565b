package winnow.ingest;

import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cuts the entries out of an XML text, so that one broken entry costs that entry. What is between them is passed over, unless it has elements of an entry. */
final class XmlPieces implements Iterator<Piece> {

    private static final String OF_AN_ENTRY = "|<(?:\\w+:)?(?:published|summary)[\\s>]";
    private static final String OF_A_HEAD_TOO = "|<(?:\\w+:)?(?:id|title)[\\s>]";

    private final Cursor cursor;
    private final Pattern start;
    private final Pattern end;
    private final Gap between;
    private Gap gap;
    private Optional<Piece> inGap = Optional.empty();

    /** @param element the name of an entry's element, or several parted by {@code |} */
    XmlPieces(Reader text, String element) {
        this.cursor = new Cursor(text);
        this.start = Pattern.compile("<(?:" + element + ")(?=[\\s>])");
        this.end = Pattern.compile("</(?:" + element + ")\\s*>");
        String mark = "</(?:\\w+:)?(?:" + element + ")\\s*>" + OF_AN_ENTRY;
        this.gap = new Gap(start, Pattern.compile(mark));
        this.between = new Gap(start, Pattern.compile(mark + OF_A_HEAD_TOO));
    }

    @Override
    public boolean hasNext() {
        inGap = inGap.or(() -> gap.pass(cursor));
        return inGap.isPresent() || cursor.hasNext();
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Optional<Piece> next = inGap;
        inGap = Optional.empty();
        gap = between;
        return next.orElseGet(this::piece);
    }

    private Piece piece() {
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
