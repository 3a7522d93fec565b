package winnow.ingest;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import winnow.stage.Issue;
import winnow.table.Csv;

/**
 * Embase's table turned on its side: each row is one field, its first cell the field's name and the others its values.
 * An entry starts with {@code TITLE}, or with a field that the one before has already.
 */
final class VerticalCsvSyntax implements Syntax {

    private static final String FIRST = "TITLE";
    private static final Pattern HEAD = Pattern.compile("\\A\\uFEFF?\\s*\"?TITLE\"?,");
    private static final Pattern OTHER_FIELD = Pattern.compile("(?m)^\"?(?:AUTHOR NAMES|SOURCE|ABSTRACT)\"?,");

    private record Field(Csv.Line row, String name) {}

    @Override
    public String name() {
        return "vertical CSV";
    }

    @Override
    public boolean fits(String head) {
        return HEAD.matcher(head).find() && OTHER_FIELD.matcher(head).find();
    }

    @Override
    public Iterator<Entry> entries(Reader text) {
        Csv rows = Csv.ragged(text, ',');
        return new Iterator<>() {
            private Optional<Field> ahead = VerticalCsvSyntax.next(rows);

            @Override
            public boolean hasNext() {
                return ahead.isPresent();
            }

            @Override
            public Entry next() {
                List<Field> fields = new ArrayList<>();
                Set<String> names = new HashSet<>();
                fields.add(ahead.orElseThrow(NoSuchElementException::new));
                names.add(ahead.get().name());
                ahead = VerticalCsvSyntax.next(rows);
                while (ahead.isPresent() && !startsEntry(ahead.get().name(), names)) {
                    fields.add(ahead.get());
                    names.add(ahead.get().name());
                    ahead = VerticalCsvSyntax.next(rows);
                }
                return entry(fields);
            }
        };
    }

    private static boolean startsEntry(String name, Set<String> names) {
        return name.equals(FIRST) || !name.isEmpty() && names.contains(name);
    }

    private static Optional<Field> next(Csv rows) {
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        Csv.Line row = rows.next();
        String name = row instanceof Csv.Cells cells ? cells.values().get(0).strip() : "";
        return Optional.of(new Field(row, name));
    }

    private static Entry entry(List<Field> fields) {
        long number = fields.get(0).row().number();
        String raw = fields.stream().map(field -> field.row().raw()).collect(Collectors.joining());
        Map<String, List<String>> values = new LinkedHashMap<>();
        boolean repaired = false;
        for (Field field : fields) {
            if (field.row() instanceof Csv.Broken broken) {
                Issue.Code why = broken.truncated() ? Issue.Code.TRUNCATED : Issue.Code.BROKEN_ENTRY;
                return new Entry.Unreadable(number, raw, why, "a quote is never closed");
            }
            if (field.row() instanceof Csv.Cells cells) {
                values.put(
                        field.name(), cells.values().subList(1, cells.values().size()));
                repaired |= cells.repaired();
            }
        }
        return new Entry.Readable(
                number, raw, values, repaired ? Optional.of(Issue.Code.REPAIRED_QUOTES) : Optional.empty());
    }
}
