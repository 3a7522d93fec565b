package winnow.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import winnow.db.Duck;
import winnow.report.Definition.Measure;

/**
 * The first rows behind many numbers at once. Each source is read only once, and only if it is small enough; of a larger
 * one the rows are left to the command line.
 */
final class Origins {

    static final int ROWS_SHOWN = 5;
    private static final int LARGEST = 5_000;

    /**
     * What is behind one number.
     *
     * @param columns those that are not named by the number's row
     * @param first the first rows in a total order
     * @param all how many there are
     */
    record Behind(List<String> columns, List<List<String>> first, int all) {}

    private final Duck duck;
    private final Map<String, Boolean> small = new HashMap<>();
    private final Map<String, Sheet> sources = new HashMap<>();

    Origins(Duck duck) {
        this.duck = duck;
    }

    /** Whether the rows behind a column's numbers can be shown. */
    boolean areFew(Trace trace) {
        return small.computeIfAbsent(trace.size(), sql -> duck.number(sql) <= LARGEST);
    }

    /** Row's cells within which the measure counts, to what is behind the number there. */
    Map<List<String>, Behind> of(Measure measure) {
        Trace trace = new Trace(measure);
        Sheet source = sources.computeIfAbsent(trace.allRows(), sql -> Sheet.of(duck, "behind", List.of(), sql));
        List<Integer> within = measure.rows().within().stream()
                .map(column -> source.columns().indexOf(column))
                .toList();
        List<Integer> others = IntStream.range(0, source.columns().size())
                .filter(place -> !within.contains(place))
                .boxed()
                .toList();
        Map<List<String>, List<List<String>>> rows =
                source.rows().stream().collect(Collectors.groupingBy(row -> cells(row, within)));
        Map<List<String>, Behind> behind = new HashMap<>();
        rows.forEach((key, all) -> behind.put(
                key,
                new Behind(
                        cells(source.columns(), others),
                        all.stream()
                                .limit(ROWS_SHOWN)
                                .map(row -> cells(row, others))
                                .toList(),
                        all.size())));
        return behind;
    }

    private static List<String> cells(List<String> row, List<Integer> places) {
        return places.stream().map(row::get).toList();
    }
}
