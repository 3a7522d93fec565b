package winnow.ingest;

import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a BibTeX text into entries by counting braces. An entry whose braces never close ends where the next one
 * evidently starts, so that it costs no other. Text between entries is passed over, unless it shows that the entry
 * before it was closed too early, or has fields itself.
 */
final class BibtexPieces implements Iterator<Piece> {

    private static final Pattern START = Pattern.compile("@\\s*[A-Za-z]+\\s*[{(]");

    /** How an entry starts, as a pattern. */
    static final String ENTRY = "@(?:article|inproceedings|conference|incollection|proceedings|inbook|book|misc"
            + "|techreport|phdthesis|mastersthesis|manual|unpublished|online|report|thesis)\\s*";

    /** A start that is believed even where the braces say that an entry is still open. */
    private static final Pattern SURE_START = Pattern.compile("(?i)" + ENTRY + "\\{[^,={}\"]{0,200},");

    private static final Pattern FIELD = Pattern.compile("[A-Za-z_-]+\\s*=\\s*[{\"]");

    /** A line with a field that is no remark. */
    private static final Pattern MARK = Pattern.compile("(?s)^(?!\\s*%).*[\\w-]\\s*=\\s*(?:[{\"]|$)");

    private final Gap gap = new Gap(START, MARK);
    private final Cursor cursor;
    private Optional<Piece> inGap = Optional.empty();

    BibtexPieces(Reader text) {
        this.cursor = new Cursor(text);
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
        return next.orElseGet(this::piece);
    }

    private Piece piece() {
        long first = cursor.line();
        StringBuilder raw = new StringBuilder().append(cursor.take());
        Braces braces = new Braces();
        while (cursor.hasNext()) {
            if (anotherStarts(raw)) {
                return new Piece(first, raw.toString(), Piece.End.INTERRUPTED);
            }
            char c = cursor.take();
            raw.append(c);
            braces.follow(c);
            if (braces.isClosed()) {
                return closed(first, raw);
            }
            if (c != '\\') {
                cursor.takeWhile(BibtexPieces::isPlain, raw);
            }
        }
        return new Piece(first, raw.toString(), Piece.End.CUT_OFF);
    }

    /** Whether the character can neither end an entry nor start one. */
    private static boolean isPlain(int c) {
        return c != '{' && c != '}' && c != '(' && c != ')' && c != '\\' && c != '@';
    }

    /** An entry starts only on a line of its own or right after a brace. */
    private boolean anotherStarts(StringBuilder raw) {
        if (cursor.peek() != '@' || !cursor.looksAt(SURE_START)) {
            return false;
        }
        int last = raw.length() - 1;
        while (raw.charAt(last) == ' ' || raw.charAt(last) == '\t') {
            last--;
        }
        return raw.charAt(last) == '}' || raw.charAt(last) == '\n' || raw.charAt(last) == '\r';
    }

    /** If a comma or a field follows, a brace too many has closed the entry; it then ends where the next one starts. */
    private Piece closed(long first, StringBuilder raw) {
        StringBuilder between = blanks();
        boolean comma = cursor.hasNext() && cursor.peek() == ',';
        if (comma) {
            between.append(cursor.take()).append(blanks());
        }
        if (!cursor.hasNext() || cursor.peek() == '@' || !comma && !cursor.looksAt(FIELD)) {
            return new Piece(first, raw.toString(), Piece.End.WHOLE);
        }
        raw.append(between);
        while (cursor.hasNext() && !anotherStarts(raw)) {
            raw.append(cursor.take());
        }
        return new Piece(first, raw.toString(), Piece.End.INTERRUPTED);
    }

    private StringBuilder blanks() {
        StringBuilder blanks = new StringBuilder();
        while (cursor.hasNext() && Character.isWhitespace(cursor.peek())) {
            blanks.append(cursor.take());
        }
        return blanks;
    }

    /** Counts the braces of an entry, which is closed by the partner of its first brace or parenthesis. */
    private static final class Braces {
        private int open;
        private boolean parenthesis;
        private boolean started;
        private boolean escaped;

        void follow(char c) {
            if (escaped) {
                escaped = false;
            } else if (!started && c == '(') {
                started = true;
                parenthesis = true;
            } else if (c == '{') {
                started = true;
                open++;
            } else if (c == '}') {
                open--;
            } else if (c == ')' && open == 0) {
                parenthesis = false;
            }
            escaped = c == '\\' && !escaped;
        }

        boolean isClosed() {
            return started && open <= 0 && !parenthesis;
        }
    }
}
