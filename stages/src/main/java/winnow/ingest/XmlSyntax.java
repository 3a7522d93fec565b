package winnow.ingest;

import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import winnow.stage.Issue;

/**
 * XML whose entries are elements. The text of every element is named by its path below the entry, for example
 * {@code author/name}; an attribute by {@code category@term}. Neither document types nor outside entities are read.
 */
final class XmlSyntax implements Syntax {

    /**
     * What of a vocabulary has to be known to read it.
     *
     * @param start found in the head of such a file
     * @param entries names of the elements that are entries
     * @param parts of the elements that only entries have, by which an entry without its start is known
     * @param partsOfHeadToo of elements that after the first entry only entries have
     * @param forms of the elements that are more than their text
     * @param refused entries that are no reports
     */
    record Vocabulary(
            Pattern start,
            List<String> entries,
            List<String> parts,
            List<String> partsOfHeadToo,
            List<XmlForm> forms,
            List<Refused> refused) {}

    /** Entries of which no record can be made, and why. */
    record Refused(Predicate<XmlNode.Element> entry, Issue.Code why) {}

    private final String name;
    private final Vocabulary vocabulary;

    XmlSyntax(String name, Vocabulary vocabulary) {
        this.name = name;
        this.vocabulary = vocabulary;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean fits(String head) {
        return head.stripLeading().startsWith("<")
                && vocabulary.start.matcher(head).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        return Piece.entries(new XmlPieces(text, vocabulary), this::entry);
    }

    private Entry entry(Piece piece) {
        if (piece.end() != Piece.End.WHOLE) {
            return piece.unreadable(piece.raw().length() < XmlPieces.LONGEST ? "" : "longer than any entry can be");
        }
        try {
            XmlNode.Element element = XmlParser.parse(piece.raw());
            return refused(piece, element)
                    .orElseGet(() -> new Entry.Readable(
                            piece.line(), piece.raw(), XmlValues.of(element, vocabulary.forms), Optional.empty()));
        } catch (XmlParser.NotXml e) {
            return new Entry.Unreadable(piece.line(), piece.raw(), Issue.Code.BROKEN_ENTRY, e.getMessage());
        }
    }

    private Optional<Entry> refused(Piece piece, XmlNode.Element element) {
        return vocabulary.refused.stream()
                .filter(row -> row.entry.test(element))
                .map(row -> (Entry)
                        new Entry.Unreadable(piece.line(), piece.raw(), row.why, PlainText.collapsed(element.text())))
                .findFirst();
    }
}
