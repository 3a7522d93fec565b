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

    /**
     * Goes to the next start, or to the line with the last brace of a damaged entry, or to the end. Gives the damaged entry
     * on the way, from the last blank line before it on.
     */
    Optional<Piece> pass(Cursor cursor) {
        StringBuilder passed = new StringBuilder();
        long first = 0;
        boolean marked = false;
        Depth depth = new Depth();
        while (cursor.hasNext() && !cursor.looksAt(start) && !(marked && depth.ended)) {
            long line = cursor.line();
            String text = cursor.takeUpTo(start);
            marked |= mark.matcher(text).find();
            depth.follow(text);
            if (text.isBlank() && !marked) {
                passed.setLength(0);
            } else {
                first = passed.isEmpty() ? line : first;
                passed.append(text);
            }
        }
        return marked ? Optional.of(new Piece(first, passed.toString(), Piece.End.NO_START)) : Optional.empty();
    }

    /** How many braces are open. A line of nothing but the brace that closes the last one, or one more, ends an entry. */
    private static final class Depth {
        private int open;
        private boolean ended;

        void follow(String line) {
            for (int i = 0; i < line.length(); i++) {
                open += line.charAt(i) == '{' ? 1 : line.charAt(i) == '}' ? -1 : 0;
            }
            ended = open <= 0 && line.strip().equals("}");
        }
    }
}
