package winnow.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import winnow.stage.Issue;
import winnow.stage.Json;
import winnow.table.Lines;

/**
 * One JSON object per line. A value is named by its path, for example {@code versions/created}; a list gives its items
 * that name each, and a list within a list is one value, its parts joined by commas.
 */
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
            Map<String, List<String>> values = new LinkedHashMap<>();
            addProperties("", object, values);
            return new Entry.Readable(line.number(), line.raw(), values, Optional.empty());
        } catch (JsonProcessingException e) {
            Issue.Code why = line.end().isEmpty() ? Issue.Code.TRUNCATED : Issue.Code.BROKEN_ENTRY;
            String detail = e.getOriginalMessage().replaceAll("\\s+", " ");
            return new Entry.Unreadable(line.number(), line.raw(), why, detail);
        }
    }

    private static void addProperties(String path, JsonNode object, Map<String, List<String>> values) {
        object.properties().forEach(each -> add(path + each.getKey(), each.getValue(), values));
    }

    private static void add(String name, JsonNode value, Map<String, List<String>> values) {
        if (value.isObject()) {
            addProperties(name + "/", value, values);
        } else if (value.isArray()) {
            value.forEach(item -> addItem(name, item, values));
        } else {
            put(name, value.isNull() ? "" : value.asText(), values);
        }
    }

    private static void addItem(String name, JsonNode item, Map<String, List<String>> values) {
        if (!item.isArray()) {
            add(name, item, values);
            return;
        }
        List<String> parts = new ArrayList<>();
        item.forEach(part -> parts.add(part.asText().strip()));
        parts.removeIf(String::isEmpty);
        put(name, String.join(", ", parts), values);
    }

    private static void put(String name, String value, Map<String, List<String>> values) {
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
}
