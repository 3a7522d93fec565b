package winnow.ingest;

import java.io.Reader;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.stage.Issue;

/**
 * XML whose root holds the entries. The text of every element is named by its path below the entry, for example
 * {@code author/name}; an attribute by {@code category@term}. Neither document types nor outside entities are read.
 */
final class XmlSyntax implements Syntax {

    private final String name;
    private final String element;
    private final Pattern start;

    /**
     * @param element of one entry
     * @param start found in the head of such a file
     */
    XmlSyntax(String name, String element, Pattern start) {
        this.name = name;
        this.element = element;
        this.start = start;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean fits(String head) {
        return head.stripLeading().startsWith("<") && start.matcher(head).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        XmlPieces pieces = new XmlPieces(text, element);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pieces.hasNext();
            }

            @Override
            public Entry next() {
                return entry(pieces.next());
            }
        };
    }

    private static Entry entry(Piece piece) {
        if (piece.end() != Piece.End.WHOLE) {
            return piece.unreadable("");
        }
        try {
            return new Entry.Readable(piece.line(), piece.raw(), XmlValues.of(piece.raw()), Optional.empty());
        } catch (XmlValues.NotXml e) {
            return new Entry.Unreadable(piece.line(), piece.raw(), Issue.Code.BROKEN_ENTRY, e.getMessage());
        }
    }
}
