package winnow.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.table.Row;

/**
 * The column of a journal list that counts citations.
 *
 * <p>{@code 19,889} may be nineteen thousand or not quite twenty. It is the former only if every number of the column is
 * in groups of three digits with the same mark between them, and no cell of the list uses that mark for decimals. A
 * column that may hold decimals is refused: its numbers are no counts, and journals would be excluded by them.
 */
final class CitationColumn {

    private static final Set<String> NOTHING = Set.of("", "-", "N/A");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}([.,]0{1,2})?");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}([.,' \u00A0\u202F])\\d{3}(\\1\\d{3}){0,4}");
    private static final Pattern DECIMAL = Pattern.compile("\\d+([.,])\\d+");
    private static final Pattern NOT_IN_GROUPS = Pattern.compile("\\d{4,}");

    private record Cell(String text, Origin at) {}

    private final String name;
    private final List<Cell> cells = new ArrayList<>();
    private final Set<String> groupMarks = new HashSet<>();
    private final Set<String> decimalMarks = new HashSet<>();
    private boolean everyNumberInGroups = true;

    /** @param name the column */
    CitationColumn(String name) {
        this.name = name;
    }

    /** Takes the next row of the list. */
    void add(Row row) {
        String text = row.get(name);
        cells.add(new Cell(text, row.at()));
        mark(GROUPED, text).ifPresent(groupMarks::add);
        everyNumberInGroups &= !NOT_IN_GROUPS.matcher(text).matches();
        row.cells().values().stream()
                .filter(cell -> !GROUPED.matcher(cell).matches())
                .forEach(cell -> mark(DECIMAL, cell).ifPresent(decimalMarks::add));
    }

    private static Optional<String> mark(Pattern pattern, String text) {
        Matcher number = pattern.matcher(text);
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }

    /**
     * The number of each row, in order; none where the list has none.
     *
     * @param issues is given each cell that is no whole number
     * @throws ReviewException if the column may hold decimals
     */
    List<Optional<Long>> numbers(Consumer<Issue> issues) {
        cells.stream().filter(cell -> mayBeDecimal(cell.text)).findFirst().ifPresent(cell -> {
            throw new ReviewException(
                    "%s: column '%s' has '%s', which need not be a whole number; name the column that counts citations as threshold.metric in raw/protocol.yml, or write its numbers without separators"
                            .formatted(cell.at, name, cell.text));
        });
        return cells.stream().map(cell -> number(cell, issues)).toList();
    }

    private boolean mayBeDecimal(String text) {
        Optional<String> mark = mark(GROUPED, text);
        if (mark.isEmpty()) {
            return DECIMAL.matcher(text).matches() && !WHOLE.matcher(text).matches();
        }
        return ".,".contains(mark.get())
                && (!everyNumberInGroups || groupMarks.size() > 1 || decimalMarks.contains(mark.get()));
    }

    private Optional<Long> number(Cell cell, Consumer<Issue> issues) {
        Optional<Long> number = number(cell.text);
        if (number.isEmpty() && !NOTHING.contains(cell.text)) {
            issues.accept(new Issue(Issue.Code.BAD_CITATIONS, cell.at, name, cell.text));
        }
        return number;
    }

    /** A whole number; its digits may be in groups of three. */
    static Optional<Long> number(String text) {
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(Long.valueOf(text.replaceAll("\\D", "")));
        }
        return WHOLE.matcher(text).matches()
                ? Optional.of(Long.valueOf(text.replaceFirst("[.,].*", "")))
                : Optional.empty();
    }
}
