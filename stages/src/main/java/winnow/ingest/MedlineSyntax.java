package winnow.ingest;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.stage.Issue;
import winnow.table.Lines;

/**
 * PubMed's tagged text: a tag of four characters, {@code "- "} and a value; a line that starts with blanks goes on with
 * the value, whatever it looks like. Entries are parted by a blank line or start with {@code PMID}. {@code SO} is the
 * last tag that PubMed writes: without it, the last entry of a file is cut off if another has it. Books have none.
 *
 * @see <a href="https://www.nlm.nih.gov/bsd/mms/medlineelements.html">MEDLINE data elements</a>
 */
final class MedlineSyntax implements Syntax {

    private static final Pattern TAG = Pattern.compile("[A-Z][A-Z0-9]{1,3} *");
    private static final int DASH = 4;
    private static final Pattern PMID_WITHOUT_BLANK = Pattern.compile("PMID-\\d+");
    private static final Pattern START = Pattern.compile("(?m)^(?:PMID- ?\\d|OWN - |PMC - |OID - |VN  - Ovid)");
    private static final Pattern OTHER = Pattern.compile("(?m)^\\uFEFF?TY  - ");
    private static final String LAST_TAG = "SO";
    private static final String BOOK_TITLE = "BTI";

    @Override
    public String name() {
        return "MEDLINE";
    }

    @Override
    public boolean fits(String head) {
        return START.matcher(head).find() && !OTHER.matcher(head).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        Lines lines = new Lines(text);
        return new Iterator<>() {
            private boolean anyWithLastTag;

            @Override
            public boolean hasNext() {
                return lines.hasNextText();
            }

            @Override
            public Entry next() {
                List<Lines.Line> block = block(lines);
                Map<String, List<String>> values = values(block);
                anyWithLastTag |= values.containsKey(LAST_TAG);
                return entry(block, values, anyWithLastTag && !hasNext());
            }
        };
    }

    private static List<Lines.Line> block(Lines lines) {
        List<Lines.Line> block = new ArrayList<>();
        block.add(lines.next());
        while (lines.peek().map(MedlineSyntax::goesOn).orElse(false)) {
            block.add(lines.next());
        }
        return block;
    }

    private static boolean goesOn(Lines.Line line) {
        return !line.text().isBlank() && !line.text().startsWith("PMID-");
    }

    /** @param needsLastTag whether the entry has the last tag unless the file was cut off within it */
    private static Entry entry(List<Lines.Line> block, Map<String, List<String>> values, boolean needsLastTag) {
        long number = block.get(0).number();
        String raw = Lines.raw(block);
        boolean endsLine = !block.get(block.size() - 1).end().isEmpty();
        boolean cut = !endsLine || needsLastTag && !values.isEmpty() && !values.containsKey(BOOK_TITLE);
        if (cut && !values.containsKey(LAST_TAG)) {
            return new Entry.Unreadable(number, raw, Issue.Code.TRUNCATED, "");
        }
        return values.isEmpty()
                ? new Entry.Unreadable(number, raw, Issue.Code.BROKEN_ENTRY, "no tag")
                : new Entry.Readable(number, raw, values, Optional.empty());
    }

    private static Map<String, List<String>> values(List<Lines.Line> block) {
        TaggedValues values = new TaggedValues(" ");
        for (Lines.Line each : block) {
            String line = each.text();
            if (hasTag(line)) {
                values.start(
                        line.substring(0, DASH).stripTrailing(),
                        line.substring(DASH + 1).strip());
            } else {
                values.goOn(line);
            }
        }
        return values.all();
    }

    private static boolean hasTag(String line) {
        return line.length() > DASH
                && line.charAt(DASH) == '-'
                && (line.length() == DASH + 1
                        || line.charAt(DASH + 1) == ' '
                        || PMID_WITHOUT_BLANK.matcher(line).matches())
                && TAG.matcher(line).region(0, DASH).matches();
    }
}
