package winnow.ingest;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.stage.Issue;
import winnow.table.Lines;

/**
 * Ovid's text for people: a label in a line of its own, and below it the value, indented. Entries are numbered, as in
 * {@code <17>}; where they are not, one starts with the label that the first one starts with, or with a label that the
 * one before has already.
 */
final class LabelledSyntax implements Syntax {

    private static final Pattern HEAD =
            Pattern.compile("(?m)^(?:Accession Number|Author|Title|Source|Publication Type)[ \\t]*\\R[ \\t]+\\S");
    private static final Pattern NUMBER = Pattern.compile("<\\d+>\\s*");
    private static final Pattern LABEL = Pattern.compile("([A-Z][A-Za-z][A-Za-z /-]{1,60}?)\\s*");

    @Override
    public String name() {
        return "labelled text";
    }

    @Override
    public boolean fits(String head) {
        return HEAD.matcher(head).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        return new Entries(new Lines(text));
    }

    private static Optional<String> label(Lines.Line line) {
        Matcher label = LABEL.matcher(line.text());
        return label.matches() ? Optional.of(label.group(1)) : Optional.empty();
    }

    private static boolean isNumber(Lines.Line line) {
        return NUMBER.matcher(line.text()).matches();
    }

    private static final class Entries implements Iterator<Entry> {
        private final Lines lines;
        private Optional<String> firstLabel = Optional.empty();

        Entries(Lines lines) {
            this.lines = lines;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNextText();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return entry(block());
        }

        private List<Lines.Line> block() {
            List<Lines.Line> block = new ArrayList<>();
            Set<String> labels = new HashSet<>();
            do {
                Lines.Line line = lines.next();
                block.add(line);
                Optional<String> label = label(line);
                label.ifPresent(labels::add);
                firstLabel = firstLabel.or(() -> label);
            } while (lines.peek().map(line -> goesOn(line, labels)).orElse(false));
            return block;
        }

        private boolean goesOn(Lines.Line line, Set<String> labels) {
            boolean starts = label(line)
                    .map(label -> labels.contains(label)
                            || !labels.isEmpty()
                                    && firstLabel.filter(label::equals).isPresent())
                    .orElse(false);
            return !starts && !isNumber(line);
        }
    }

    private static Entry entry(List<Lines.Line> block) {
        long number = block.get(0).number();
        String raw = Lines.raw(block);
        TaggedValues values = new TaggedValues("\n");
        for (Lines.Line line : block) {
            label(line).ifPresentOrElse(label -> values.start(label, ""), () -> values.goOn(line.text()));
        }
        return values.all().isEmpty()
                ? new Entry.Unreadable(number, raw, Issue.Code.BROKEN_ENTRY, "no label")
                : new Entry.Readable(number, raw, values.all(), Optional.empty());
    }
}
