package winnow.ingest;

import java.util.Iterator;
import java.util.function.Function;
import winnow.stage.Issue;

/**
 * The text of one entry as a splitter cut it out.
 *
 * @param line number of its first line, from 1
 */
record Piece(long line, String raw, End end) {

    /** How it ended. */
    enum End {
        WHOLE,
        /** The next entry starts before this one ends. */
        INTERRUPTED,
        /** The text ends before this one does. */
        CUT_OFF,
        /** It has none of the starts that it should have. */
        NO_START
    }

    /** This piece as an entry that is rejected. */
    Entry unreadable(String detail) {
        Issue.Code why = end == End.CUT_OFF ? Issue.Code.TRUNCATED : Issue.Code.BROKEN_ENTRY;
        return new Entry.Unreadable(line, raw, why, end == End.NO_START ? "no start of an entry" : detail);
    }

    /** The pieces as entries, one at a time. */
    static Iterator<Entry> entries(Iterator<Piece> pieces, Function<Piece, Entry> read) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return pieces.hasNext();
            }

            @Override
            public Entry next() {
                return read.apply(pieces.next());
            }
        };
    }
}
