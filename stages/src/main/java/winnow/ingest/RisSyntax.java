package winnow.ingest;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.stage.Issue;
import winnow.table.Lines;

/**
 * RIS: a tag of two characters, {@code "  - "} and a value. An entry starts with {@code TY} and ends with {@code ER}, or
 * where the next one starts. A line without a tag goes on with the value before it; lines between entries are passed
 * over, unless they have tags: then they are an entry whose start is damaged.
 */
final class RisSyntax implements Syntax {

    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*)|\\s*)");
    private static final Pattern START = Pattern.compile("(?m)^\\uFEFF?TY  - ?[A-Z]");
    private static final String FIRST = "TY  -";
    private static final String LAST = "ER  -";

    /** Ovid writes an NL after the ER. */
    private static final Pattern AFTER_LAST = Pattern.compile("(?:ER|NL)  -.*");

    @Override
    public String name() {
        return "RIS";
    }

    @Override
    public boolean fits(String head) {
        return START.matcher(head).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        Lines lines = new Lines(text);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                List<Lines.Line> passed = new ArrayList<>();
                while (lines.peek().map(RisSyntax::isNeutral).orElse(false)) {
                    passed.add(lines.next());
                    if (isEnd(passed) || passed.get(passed.size() - 1).text().isBlank()) {
                        passed.clear();
                    }
                }
                if (lines.peek().map(line -> !isStart(line)).orElse(false)) {
                    lines.giveBack(passed);
                }
                return lines.hasNext();
            }

            @Override
            public Entry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return entry(block(lines));
            }
        };
    }

    private static List<Lines.Line> block(Lines lines) {
        List<Lines.Line> block = new ArrayList<>();
        do {
            block.add(lines.next());
        } while (!isEnd(block) && lines.peek().map(line -> !isStart(line)).orElse(false));
        return block;
    }

    private static boolean isStart(Lines.Line line) {
        return line.text().startsWith(FIRST);
    }

    /** Whether the line says nothing outside of an entry. */
    private static boolean isNeutral(Lines.Line line) {
        return AFTER_LAST.matcher(line.text()).matches()
                || !isStart(line) && !TAG.matcher(line.text()).matches();
    }

    private static boolean isEnd(List<Lines.Line> block) {
        return block.get(block.size() - 1).text().startsWith(LAST);
    }

    private static Entry entry(List<Lines.Line> block) {
        long number = block.get(0).number();
        String raw = block.stream().map(Lines.Line::raw).collect(Collectors.joining());
        if (!isStart(block.get(0))) {
            return new Entry.Unreadable(number, raw, Issue.Code.BROKEN_ENTRY, "no TY");
        }
        boolean cut = !isEnd(block) && block.get(block.size() - 1).end().isEmpty();
        return cut
                ? new Entry.Unreadable(number, raw, Issue.Code.TRUNCATED, "")
                : new Entry.Readable(number, raw, values(block), Optional.empty());
    }

    private static Map<String, List<String>> values(List<Lines.Line> block) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (Lines.Line line : block) {
            Matcher tag = TAG.matcher(line.text());
            if (tag.matches()) {
                current = values.computeIfAbsent(tag.group(1), key -> new ArrayList<>());
                current.add(Optional.ofNullable(tag.group(2)).orElse(""));
            } else if (!current.isEmpty()) {
                int last = current.size() - 1;
                current.set(last, current.get(last) + " " + line.text().strip());
            }
        }
        return values;
    }
}
