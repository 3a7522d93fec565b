package winnow.ingest;

import java.io.Reader;
import java.util.ArrayList;
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
 * Text with a tag at the start of a line. An entry starts with the first tag after the end of the one before it, which
 * is not always the tag that should be first, but an entry without that tag is damaged and is rejected; it ends with its
 * last tag, or where that is missing, where the next one starts; at the end of a file in which others have that tag, it is
 * cut off. A line without a tag goes on with the value before it; such lines between entries are notes of the site, which
 * are passed over but can be asked for under {@link #NOTES}.
 *
 * @param name for people
 * @param head found in the head of a text of this kind
 * @param tag how a line with a tag starts: the tag, and all that stands before the value
 * @param form which tags part the entries
 */
record TaggedSyntax(String name, Pattern head, Pattern tag, Form form) implements Syntax {

    /** The name under which an entry has the lines that stand before it. */
    static final String NOTES = "";

    private static final int MOST_NOTES = 20;
    private static final int MOST_AFTER_LAST = 3;
    private static final int MOST_PASSED = 1_000;

    /**
     * Which tags part the entries.
     *
     * @param first an entry has it once, at its start
     * @param last ends an entry
     * @param outside of any entry: head and foot of a file
     * @param titles an entry that has one of these is complete enough that {@code first} starts another
     * @param between what stands in a value where the line ended
     */
    record Form(String first, String last, Set<String> outside, Set<String> titles, String between) {}

    private record TaggedLine(Lines.Line line, Optional<String> tag, String value) {}

    @Override
    public boolean fits(String text) {
        return head.matcher(text).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        Lines lines = new Lines(text);
        return new Iterator<>() {
            private final List<String> notes = new ArrayList<>();
            private boolean anyEnded;

            @Override
            public boolean hasNext() {
                List<Lines.Line> passed = new ArrayList<>();
                while (lines.peek().map(line -> !isWithin(line)).orElse(false)) {
                    passed.add(lines.next());
                    if (isBoundary(passed.get(passed.size() - 1)) || passed.size() == MOST_PASSED) {
                        note(passed);
                    }
                }
                if (lines.peek().map(line -> !isFirst(line)).orElse(false)) {
                    lines.giveBack(passed);
                } else {
                    note(passed);
                }
                return lines.hasNext();
            }

            private void note(List<Lines.Line> passed) {
                passed.stream()
                        .map(line -> line.text().strip())
                        .filter(text -> !text.isEmpty())
                        .limit(Math.max(0, MOST_NOTES - notes.size()))
                        .forEach(notes::add);
                passed.clear();
            }

            @Override
            public Entry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                List<TaggedLine> block = block(lines);
                boolean ended = block.stream().anyMatch(each -> each.tag().equals(Optional.of(form.last)));
                anyEnded |= ended;
                Entry entry = entry(block, notes, !ended && !lines.hasNext() && (anyEnded || !endsLine(block)));
                notes.clear();
                return entry;
            }
        };
    }

    private TaggedLine tagged(Lines.Line line) {
        String text = line.text();
        Matcher found = tag.matcher(text);
        return !text.startsWith(" ") && found.lookingAt()
                ? new TaggedLine(line, Optional.of(found.group(1)), text.substring(found.end()))
                : new TaggedLine(line, Optional.empty(), text);
    }

    private boolean isFirst(Lines.Line line) {
        return tagged(line).tag().equals(Optional.of(form.first));
    }

    /** What stands before a blank line, the head or foot of a file or a last tag is no part of the entry after it. */
    private boolean isBoundary(Lines.Line line) {
        return line.text().isBlank() || tagged(line).tag().isPresent();
    }

    /** Whether an entry can start with the line. */
    private boolean isWithin(Lines.Line line) {
        return tagged(line)
                .tag()
                .filter(found -> !found.equals(form.last) && !form.outside.contains(found))
                .isPresent();
    }

    private List<TaggedLine> block(Lines lines) {
        List<TaggedLine> block = new ArrayList<>();
        boolean complete = false;
        boolean ended = false;
        while (!ended && lines.hasNext()) {
            TaggedLine next = tagged(lines.peek().orElseThrow());
            String found = next.tag().orElse("");
            ended = form.outside.contains(found) || complete && found.equals(form.first);
            if (!ended) {
                block.add(next);
                lines.next();
                complete |= found.equals(form.first) || form.titles.contains(found);
                ended = found.equals(form.last);
            }
        }
        block.addAll(afterLast(lines));
        return block;
    }

    /** Ovid writes a tag after the last one; it is an entry's own if a blank line or the end follows. */
    private List<TaggedLine> afterLast(Lines lines) {
        List<Lines.Line> tail = new ArrayList<>();
        while (tail.size() < MOST_AFTER_LAST
                && lines.peek().filter(this::isAfterLast).isPresent()) {
            tail.add(lines.next());
        }
        if (lines.peek().map(line -> line.text().isBlank()).orElse(true)) {
            return tail.stream().map(this::tagged).toList();
        }
        lines.giveBack(tail);
        return List.of();
    }

    private boolean isAfterLast(Lines.Line line) {
        return tagged(line)
                .tag()
                .filter(found -> !found.equals(form.first)
                        && !found.equals(form.last)
                        && !form.outside.contains(found)
                        && !form.titles.contains(found))
                .isPresent();
    }

    private static boolean endsLine(List<TaggedLine> block) {
        return !block.get(block.size() - 1).line().end().isEmpty();
    }

    /** @param cut whether the file ends before the entry does */
    private Entry entry(List<TaggedLine> block, List<String> notes, boolean cut) {
        long number = block.get(0).line().number();
        String raw = Lines.raw(block.stream().map(TaggedLine::line).toList());
        if (block.stream().noneMatch(each -> each.tag().equals(Optional.of(form.first)))) {
            return new Entry.Unreadable(
                    number, raw, Issue.Code.BROKEN_ENTRY, "no tag " + form.first + ", which starts an entry");
        }
        if (cut) {
            return new Entry.Unreadable(number, raw, Issue.Code.TRUNCATED, "");
        }
        TaggedValues values = new TaggedValues(form.between);
        notes.forEach(note -> values.start(NOTES, note));
        for (TaggedLine each : block) {
            each.tag().ifPresentOrElse(found -> values.start(found, each.value()), () -> values.goOn(each.value()));
        }
        return new Entry.Readable(number, raw, values.all(), Optional.empty());
    }
}
