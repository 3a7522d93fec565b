package winnow.ingest;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A syntax that exports are written in. It cuts a text into entries and each entry into named values; it does not know
 * what the names mean. That is said by a {@link Profile}.
 */
interface Syntax {

    /** Its name for people, for example {@code BibTeX}. */
    String name();

    /** Whether a text that starts like this can be of this syntax. */
    boolean fits(String head);

    /** The entries from the start of a text to its end, one at a time. The reader is not closed. */
    Iterator<Entry> entries(Reader text);

    /** Some entries from the start of a text, by which profiles recognise it. */
    default List<Entry.Readable> sample(Reader text, int most) {
        List<Entry.Readable> sample = new ArrayList<>();
        Iterator<Entry> entries = entries(text);
        for (int i = 0; i < most && entries.hasNext(); i++) {
            if (entries.next() instanceof Entry.Readable entry) {
                sample.add(entry);
            }
        }
        return sample;
    }
}
