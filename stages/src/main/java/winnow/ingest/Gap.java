package winnow.ingest;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text between two pieces. It is passed over, be it a preamble, a remark or blank, unless it holds what only an
 * entry has: then it is an entry whose start is missing or damaged.
 *
 * @param start of a piece
 * @param mark found in a line that only an entry has
 */
record Gap(Pattern start, Pattern mark) {

    /** Goes to the next start, or to the end. Gives the damaged entry on the way, from the last blank line before it on. */
    Optional<Piece> pass(Cursor cursor) {
        StringBuilder passed = new StringBuilder();
        long first = 0;
        boolean marked = false;
        while (cursor.hasNext() && !cursor.looksAt(start)) {
            long line = cursor.line();
            String text = cursor.takeUpTo(start);
            marked |= mark.matcher(text).find();
            if (text.isBlank() && !marked) {
                passed.setLength(0);
            } else {
                first = passed.isEmpty() ? line : first;
                passed.append(text);
            }
        }
        return marked ? Optional.of(new Piece(first, passed.toString(), Piece.End.NO_START)) : Optional.empty();
    }
}
