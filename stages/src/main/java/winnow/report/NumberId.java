package winnow.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names a number of a table for people: the table, the cells that name the row, and the column, between them a {@code /},
 * as {@code by_stage/published counts/2/best}. Within a cell {@code /} is written {@code %2F} and {@code %} {@code %25}.
 *
 * @param key one text per key column of the table, empty where there is no value
 */
record NumberId(String table, List<String> key, String column) {

    private static final Pattern NOT_IN_ANCHOR = Pattern.compile("[^A-Za-z0-9_./-]");

    NumberId {
        key = List.copyOf(key);
    }

    /** @param text at least a table, a cell and a column; fewer parts give an id that no table has */
    static NumberId parse(String text) {
        List<String> parts = new ArrayList<>(Stream.of(text.split("/", -1))
                .map(part -> part.replace("%2F", "/").replace("%25", "%"))
                .toList());
        String table = parts.remove(0);
        String column = parts.isEmpty() ? "" : parts.remove(parts.size() - 1);
        return new NumberId(table, parts, column);
    }

    @Override
    public String toString() {
        return Stream.of(Stream.of(table), key.stream(), Stream.of(column))
                .flatMap(parts -> parts)
                .map(part -> part.replace("%", "%25").replace("/", "%2F"))
                .collect(Collectors.joining("/"));
    }

    /** The same as the name of a place in a page: any other letter as {@code ~} and its bytes in hexadecimal digits. */
    String anchor() {
        return NOT_IN_ANCHOR.matcher(toString()).replaceAll(letter -> {
            StringBuilder bytes = new StringBuilder();
            for (byte each : letter.group().getBytes(StandardCharsets.UTF_8)) {
                bytes.append("~%02x".formatted(each));
            }
            return bytes.toString();
        });
    }
}
