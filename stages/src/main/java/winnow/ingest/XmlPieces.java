package winnow.ingest;

import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts the entries out of an XML text, so that one broken entry costs that entry. What is between them is passed over,
 * unless it has elements that only an entry has: then it is an entry whose start is missing or damaged. No more of the text
 * is held than one entry, of which no more than {@link #LONGEST} characters.
 */
final class XmlPieces implements Iterator<Piece> {

    /** An entry of 100,000 authors has a third of it. */
    static final int LONGEST = 32 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern BLANK_LINE = Pattern.compile("(?:\\A|(?<=\n|\r(?!\n)))[ \\t]*\\R");

    private final TextWindow text;
    private final List<String> entries;
    private final Pattern markBetween;
    private Pattern mark;
    private Optional<Piece> gap = Optional.empty();

    /** @param vocabulary names of the elements, without prefix; no entry is within another */
    XmlPieces(Reader text, XmlSyntax.Vocabulary vocabulary) {
        this.text = new TextWindow(text);
        this.entries = vocabulary.entries();
        String end = "</(?:\\w+:)?(?:" + String.join("|", entries) + ")\\s*>|";
        this.mark = Pattern.compile(end + starts(vocabulary.parts()));
        this.markBetween =
                Pattern.compile(end + starts(vocabulary.parts()) + "|" + starts(vocabulary.partsOfHeadToo()));
    }

    private static String starts(List<String> elements) {
        return elements.isEmpty() ? "(?!)" : "<(?:\\w+:)?(?:" + String.join("|", elements) + ")[\\s>]";
    }

    @Override
    public boolean hasNext() {
        while (gap.isEmpty() && text.hasNext() && !starts()) {
            gap = gap();
        }
        return gap.isPresent() || text.hasNext();
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Optional<Piece> next = gap;
        gap = Optional.empty();
        mark = markBetween;
        return next.orElseGet(this::piece);
    }

    /**
     * Goes to the next start, or to the end of an entry without a start, or to the end. Gives the damaged entry on the way,
     * from the last blank line before it on.
     */
    private Optional<Piece> gap() {
        long first = text.line();
        StringBuilder passed = new StringBuilder();
        boolean ended = false;
        while (!ended && passed.length() < LONGEST && text.hasNext() && !starts()) {
            ended = ends();
            takeTag(passed);
        }
        Matcher found = mark.matcher(passed);
        if (!found.find()) {
            return Optional.empty();
        }
        int from = BLANK_LINE
                .matcher(passed.substring(0, found.start()))
                .results()
                .mapToInt(blank -> blank.end())
                .max()
                .orElse(0);
        long line =
                first + LINE_END.matcher(passed.substring(0, from)).results().count();
        return Optional.of(new Piece(line, passed.substring(from), Piece.End.NO_START));
    }

    private Piece piece() {
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
