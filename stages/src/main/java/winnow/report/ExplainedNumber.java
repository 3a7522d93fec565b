package winnow.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.report.Definition.Measure;
import winnow.report.Definition.Share;
import winnow.stage.Counted;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/** Where a number of a table comes from: its table's question, its query, and the rows behind it. */
public final class ExplainedNumber {

    private static final int ROWS_SHOWN = 50;

    private final Duck duck;
    private final FrequencyTable table;
    private final NumberId id;
    private final List<String> row;

    private ExplainedNumber(Duck duck, FrequencyTable table, NumberId id, List<String> row) {
        this.duck = duck;
        this.table = table;
        this.id = id;
        this.row = row;
    }

    /** Whether a text can only be meant as the id of a number: a record's id has a colon before any slash. */
    public static boolean isId(String text) throws IOException {
        String first = text.split("/", -1)[0];
        return FrequencyTables.names().contains(first) || text.contains("/") && !first.contains(":");
    }

    /**
     * The number's story in lines.
     *
     * @param review the review's directory
     * @param text as {@code by_stage/published counts/2/best}
     * @param onlyRows whether to give nothing but all rows behind the number, as CSV
     * @throws ReviewException if no table has the number, naming the nearest, or there is no catalog yet
     */
    public static List<String> lines(Path review, String text, boolean onlyRows) throws IOException {
        NumberId id = NumberId.parse(text);
        if (!FrequencyTables.names().contains(id.table())) {
            throw new ReviewException("no table '" + id.table() + "'; the nearest is '"
                    + Nearest.of(id.table(), FrequencyTables.names()).orElseThrow() + "'");
        }
        try (Duck duck = Duck.open(Drill.catalog(review))) {
            FrequencyTable table = FrequencyTable.of(duck, id.table());
            List<String> row = table.sheet().rows().stream()
                    .filter(each -> table.key(each).equals(id.key()))
                    .filter(each -> table.definition().columns().isNumber(id.column()))
                    .findFirst()
                    .orElseThrow(() -> unknown(table, text));
            return new ExplainedNumber(duck, table, id, row).lines(onlyRows);
        }
    }

    private static ReviewException unknown(FrequencyTable table, String text) {
        List<String> columns = table.sheet().columns().stream()
                .filter(table.definition().columns()::isNumber)
                .toList();
        List<String> ids = table.sheet().rows().stream()
                .flatMap(row -> columns.stream().map(column -> new NumberId(table.name(), table.key(row), column)))
                .map(NumberId::toString)
                .toList();
        return new ReviewException("no number '" + text + "'; "
                + Nearest.of(text, ids)
                        .map(nearest -> "the nearest is '" + nearest + "'")
                        .orElse("the table has no rows yet"));
    }

    private List<String> lines(boolean onlyRows) {
        Definition.Columns columns = table.definition().columns();
        Optional<Share> share = columns.shares().stream()
                .filter(each -> each.column().equals(id.column()))
                .findFirst();
        if (share.isPresent()) {
            return of(share.get());
        }
        Measure measure = columns.measures().stream()
                .filter(each -> each.column().equals(id.column()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("undeclared column " + id.column()));
        Sheet rows = Sheet.of(duck, "behind", List.of(), new Trace(measure).rows(table.cells(row)));
        return onlyRows ? rows.csv().lines().toList() : of(measure, rows);
    }

    private List<String> of(Share share) {
        List<String> lines = head(number -> number + " %");
        lines.add("It is " + part(share.of()) + " of " + part(share.outOf()) + ".");
        Stream.of(share.of(), share.outOf())
                .map(column -> new NumberId(id.table(), id.key(), column))
                .forEach(part -> lines.add("  winnow explain '" + part + "'"));
        return lines;
    }

    private String part(String column) {
        return row.get(table.place(column)) + " " + column.replace('_', ' ');
    }

    private List<String> of(Measure measure, Sheet rows) {
        Map<String, Optional<String>> key = table.cells(row);
        List<String> lines = head(number -> Counted.of(number, Definition.unit(measure, key)));
        lines.add("");
        lines.addAll(new Trace(measure).number(key).lines().toList());
        lines.add("");
        lines.add("Rows behind it: " + rows.rows().size());
        lines.addAll(PlainTable.lines(
                rows.columns(), rows.rows().stream().limit(ROWS_SHOWN).toList()));
        if (rows.rows().size() > ROWS_SHOWN) {
            lines.add("… and " + (rows.rows().size() - ROWS_SHOWN) + " more; all, as CSV: winnow explain --porcelain '"
                    + id + "'");
        }
        return lines;
    }

    private List<String> head(UnaryOperator<String> withUnit) {
        String number = row.get(table.place(id.column()));
        List<String> lines = new ArrayList<>();
        lines.add(id + " = " + (number.isEmpty() ? "nothing is said" : withUnit.apply(number)));
        lines.addAll(table.sheet().about());
        lines.add("Catalog " + TableIndex.catalogHash(duck));
        return lines;
    }
}
