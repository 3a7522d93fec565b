package winnow.dedup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/** Reads the table of hard pairs, {@code hard-pairs.txt}, whose first lines describe it. */
final class HardPairs {

    private static final Path FILE = Path.of("src/test/resources/winnow/dedup/hard-pairs.txt");
    private static final String SAME_AS_BASE = "x";
    private static final String NONE = "-";

    private final Map<String, Map<Field, String>> bases = new HashMap<>();
    private final List<Pair> pairs = new ArrayList<>();

    /**
     * @param wanted an outcome, or {@code APART}
     * @param kind words of the rule table for the way in which they are two reports; empty if nothing is said
     */
    record Pair(String wanted, String words, Optional<String> kind, SourceRecord left, SourceRecord right) {

        @Override
        public String toString() {
            return wanted + ": " + words;
        }
    }

    static List<Pair> read() {
        try {
            HardPairs read = new HardPairs();
            String text = Files.readString(FILE).replaceAll("(?m)^#.*\n", "\n");
            for (String block : text.split("\n+(?=RECORD |[A-Z_]+ \\w+: )")) {
                read.block(block.strip().lines().filter(line -> !line.isBlank()).toList());
            }
            return List.copyOf(read.pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void block(List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        String[] head = lines.get(0).split(" ", 2);
        List<String> body = lines.subList(1, lines.size());
        if (head[0].equals("RECORD")) {
            Map<Field, String> base = new EnumMap<>(Field.class);
            body.forEach(line -> base.put(field(line), value(line)));
            bases.put(head[1], base);
        } else {
            pairs.add(pair(head[0], head[1].split(": ", 2), body));
        }
    }

    private Pair pair(String wanted, String[] head, List<String> body) {
        Map<Field, String> left = new EnumMap<>(bases.get(head[0]));
        Map<Field, String> right = new EnumMap<>(bases.get(head[0]));
        String[] ids = {"pubmed:1", "scopus:2"};
        Optional<String> kind = Optional.empty();
        for (String line : body) {
            String[] sides = sides(value(line));
            if (line.startsWith("id ")) {
                ids = sides;
            } else if (line.startsWith("kind ")) {
                kind = Optional.of(value(line));
            } else {
                put(left, field(line), sides[0]);
                put(right, field(line), sides[1]);
            }
        }
        return new Pair(wanted, head[0] + ", " + head[1], kind, record(ids[0], left), record(ids[1], right));
    }

    private static String[] sides(String value) {
        String[] sides = value.split(" \\| ", 2);
        return sides.length == 2 ? sides : new String[] {value, value};
    }

    private static void put(Map<Field, String> values, Field field, String value) {
        if (value.equals(NONE)) {
            values.remove(field);
        } else if (!value.equals(SAME_AS_BASE)) {
            values.put(field, value);
        }
    }

    private static Field field(String line) {
        return Field.of(line.substring(0, line.indexOf(' '))).orElseThrow(() -> new IllegalArgumentException(line));
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static SourceRecord record(String id, Map<Field, String> values) {
        Map<Field, List<String>> lists = new EnumMap<>(Field.class);
        values.forEach((field, value) -> lists.put(field, field.many() ? List.of(value.split("; ")) : List.of(value)));
        return new SourceRecord(RecordId.parse(id), new Bibliography(lists), Bibliography.EMPTY);
    }
}
