package winnow.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text in Markdown, in which nothing that people wrote means anything but itself. */
final class Markdown {

    private static final Pattern MEANING = Pattern.compile("[\\\\`*_{}\\[\\]<>|#~]");
    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private Markdown() {}

    /** In one line. */
    static String text(String plain) {
        return MEANING.matcher(plain.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }

    /** A block of code, whose lines stay as they are. */
    static String code(String lines) {
        String longest = FENCE.matcher(lines)
                .results()
                .map(match -> match.group() + "`")
                .reduce("```", (one, other) -> one.length() >= other.length() ? one : other);
        return longest + "\n" + lines + "\n" + longest + "\n\n";
    }

    /** A table; a cell is one line. */
    static String table(List<String> columns, List<List<String>> rows) {
        return row(columns) + "|" + "---|".repeat(columns.size()) + "\n"
                + rows.stream().map(Markdown::row).collect(Collectors.joining()) + "\n";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(Markdown::text).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
