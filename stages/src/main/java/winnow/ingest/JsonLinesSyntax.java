package winnow.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Reader;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.stage.Issue;
import winnow.stage.Json;
import winnow.table.Lines;

/** One JSON object per line, its values named as {@link JsonValues} says. */
final class JsonLinesSyntax implements Syntax {

    /** Another file in JSON has one value in many lines. */
    private static final Pattern START =
            Pattern.compile("\\s*\\{[^\\r\\n]*\"(?:categories|authors_parsed|submitter|update_date)\"\\s*:");

    @Override
    public String name() {
        return "JSON lines";
    }

    @Override
    public boolean fits(String head) {
        return START.matcher(head).lookingAt();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        Lines lines = new Lines(text);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNextText();
            }

            @Override
            public Entry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return entry(lines.next());
            }
        };
    }

    private static Entry entry(Lines.Line line) {
        try {
            JsonNode object = Json.mapper().readTree(Encoding.shown(line.text()));
            if (!object.isObject()) {
                return new Entry.Unreadable(line.number(), line.raw(), Issue.Code.BROKEN_ENTRY, "no JSON object");
            }
            return new Entry.Readable(line.number(), line.raw(), JsonValues.of(object), Optional.empty());
        } catch (JsonProcessingException e) {
            Issue.Code why = line.end().isEmpty() ? Issue.Code.TRUNCATED : Issue.Code.BROKEN_ENTRY;
            String detail = e.getOriginalMessage().replaceAll("\\s+", " ");
            return new Entry.Unreadable(line.number(), line.raw(), why, detail);
        }
    }
}
