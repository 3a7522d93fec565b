package winnow.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/** Finds the header among the first rows of a table and gives what follows by column name. */
final class HeadedRows {

    /** What becomes of rows and of those that could not be read. */
    record Sink(Consumer<Row> rows, Consumer<Issue> issues) {}

    private final String name;
    private final Shape shape;
    private final Sink sink;
    private final List<Header> passedOver = new ArrayList<>();
    private Optional<Header> header = Optional.empty();
    /** As the header is written; it can stand there once more after two files were merged. */
    private List<String> heading = List.of();

    /** @param name the file, with its sheet, as people name it */
    HeadedRows(String name, Shape shape, Sink sink) {
        this.name = name;
        this.shape = shape;
        this.sink = sink;
    }

    /**
     * Takes the next row.
     *
     * @param delimiter what the cells were told apart by
     * @return whether it is of use to go on; not so when no header was found where it should be
     */
    boolean accept(long line, List<String> cells, boolean repaired, String delimiter) {
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (header.isPresent()) {
            give(new Origin(name, line), cells, repaired, delimiter);
            return true;
        }
        Header candidate = Header.of(cells, shape);
        if (candidate.missing(shape).isEmpty()) {
            header = Optional.of(candidate);
            heading = List.copyOf(cells);
            return true;
        }
        passedOver.add(candidate);
        return passedOver.size() < shape.headerWithin();
    }

    private void give(Origin at, List<String> cells, boolean repaired, String delimiter) {
        Header names = header.orElseThrow();
        if (cells.equals(heading)) {
            sink.issues().accept(new Issue(Issue.Code.REPEATED_ROW, at, "", String.join(delimiter, cells)));
            return;
        }
        Optional<Row> plain = names.row(at, own(cells));
        Optional<Row> rejoined = shape.surplus().flatMap(column -> names.rejoined(at, cells, column, delimiter));
        Optional<Row> row = repaired ? rejoined.or(() -> plain) : plain.or(() -> rejoined);
        if (row.isEmpty()) {
            sink.issues().accept(new Issue(Issue.Code.WRONG_COLUMN_COUNT, at, "", String.join(delimiter, cells)));
            return;
        }
        if (repaired || plain.isEmpty()) {
            sink.issues().accept(new Issue(Issue.Code.REPAIRED_QUOTES, at, "", String.join(delimiter, cells)));
        }
        sink.rows().accept(row.get());
    }

    /** Without the cells that came along from the table that the row was copied from. */
    private List<String> own(List<String> cells) {
        List<String> wider = shape.pasted();
        int width = columns().size();
        boolean pasted = cells.size() == wider.size()
                && width < wider.size()
                && wider.subList(0, width).equals(columns());
        return pasted ? cells.subList(0, width) : cells;
    }

    /** Takes text that is no row. */
    void broken(long line, boolean truncated, String raw) {
        Issue.Code code = truncated ? Issue.Code.TRUNCATED_ROW : Issue.Code.BROKEN_ROW;
        sink.issues().accept(new Issue(code, new Origin(name, line), "", raw));
    }

    /** Whether a header was found. */
    boolean isHeaded() {
        return header.isPresent();
    }

    /** The columns, in order; none if no header was found. */
    List<String> columns() {
        return header.map(Header::columns).orElse(List.of());
    }

    /** What to say when no header was found. */
    ReviewException noHeader() {
        Optional<Header> best = passedOver.stream()
                .min(Comparator.comparingInt(header -> header.missing(shape).size()));
        if (best.isEmpty()) {
            return new ReviewException("%s: is empty; its first row must name the columns %s"
                    .formatted(name, String.join(", ", shape.required())));
        }
        String missing = best.get().missing(shape).get(0);
        List<String> others = best.get().columns().stream()
                .filter(column -> !shape.required().contains(column))
                .toList();
        String nearest = Nearest.of(missing, others)
                .map(column -> "the nearest is '" + column + "'; rename it if that is meant; ")
                .orElse("add it; ");
        return new ReviewException("%s: no column '%s'; %sits columns are %s"
                .formatted(name, missing, nearest, String.join(", ", best.get().columns())));
    }
}
