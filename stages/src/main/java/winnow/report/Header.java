package winnow.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.stage.Nearest;

/**
 * The comment at the top of a table's query, taken apart. Each line is {@code -- ASPECT: TEXT} or
 * {@code -- ASPECT COLUMN: TEXT}; a line that begins with {@code --} and three blanks goes on with the one before. An
 * aspect that may be said of the table holds for each column of which it is not said.
 *
 * @param aspects aspect to column to text, in the order of the lines; the column is empty where the table is meant
 */
record Header(String table, Map<String, Map<String, String>> aspects) {

    private static final Set<String> OF_THE_TABLE = Set.of("question", "row", "note", "key", "label");
    private static final Set<String> OF_A_COLUMN = Set.of("counts", "where", "within", "share");
    private static final Set<String> OF_EITHER = Set.of("behind", "unit");
    private static final String ASPECT = "[a-z]+";
    private static final Pattern LINE = Pattern.compile("-- (" + ASPECT + ")(?: ([a-z_0-9]+))?: (.+)");
    private static final String CONTINUED = "--   ";

    /** @throws IllegalArgumentException naming the line that does not keep the form */
    static Header of(String table, String sql) {
        Header header = new Header(table, new TreeMap<>());
        StringBuilder line = new StringBuilder();
        for (String each : sql.lines().takeWhile(text -> text.startsWith("--")).toList()) {
            if (each.startsWith(CONTINUED)) {
                line.append(' ').append(each.substring(CONTINUED.length()).strip());
            } else {
                header.add(line.toString());
                line = new StringBuilder(each.stripTrailing());
            }
        }
        header.add(line.toString());
        return header;
    }

    private void add(String line) {
        if (line.isEmpty()) {
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw refused("'" + line + "' is neither '-- ASPECT: TEXT' nor '-- ASPECT COLUMN: TEXT'");
        }
        String aspect = parts.group(1);
        String column = Optional.ofNullable(parts.group(2)).orElse("");
        check(aspect, column);
        String before =
                aspects.computeIfAbsent(aspect, key -> new LinkedHashMap<>()).putIfAbsent(column, parts.group(3));
        if (before != null) {
            throw refused("'" + (aspect + " " + column).strip() + "' stands there twice");
        }
    }

    private void check(String aspect, String column) {
        boolean known = column.isEmpty() ? OF_THE_TABLE.contains(aspect) : OF_A_COLUMN.contains(aspect);
        if (!known && !OF_EITHER.contains(aspect)) {
            List<String> all = Stream.of(OF_THE_TABLE, OF_A_COLUMN, OF_EITHER)
                    .flatMap(Set::stream)
                    .sorted()
                    .toList();
            throw refused(
                    all.contains(aspect)
                            ? "'" + aspect + "' is said of " + (column.isEmpty() ? "a column" : "the table")
                            : "no aspect '" + aspect + "'" + Nearest.hint(aspect, all));
        }
    }

    /** What must be said of the table. */
    String text(String aspect) {
        return find(aspect, "").orElseThrow(() -> refused("no '-- " + aspect + ": …'"));
    }

    /** What is said of a column, or else of the table. */
    Optional<String> find(String aspect, String column) {
        Map<String, String> texts = all(aspect);
        return Optional.ofNullable(texts.getOrDefault(column, texts.get("")));
    }

    /** Column to text; empty if the aspect is not there. */
    Map<String, String> all(String aspect) {
        return aspects.getOrDefault(aspect, Map.of());
    }

    /** Names between commas; none if the aspect is not there. */
    List<String> names(String aspect, String column) {
        return find(aspect, column).map(text -> List.of(text.split(", *"))).orElse(List.of());
    }

    IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("tables/" + table + ".sql: " + why);
    }
}
