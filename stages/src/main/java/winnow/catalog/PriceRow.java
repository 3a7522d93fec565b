package winnow.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Origin;
import winnow.table.Row;

/**
 * What use of a version through a programming interface costs.
 *
 * @param input US dollars per 1000 tokens
 * @param output US dollars per 1000 tokens
 * @param date as people wrote it
 */
record PriceRow(
        String version,
        Optional<Double> input,
        Optional<Double> output,
        Optional<String> date,
        Optional<String> origin,
        Origin at) {

    /** The prices, sorted by version and date. */
    static List<PriceRow> read(List<Row> given, Findings findings) {
        List<PriceRow> rows =
                given.stream().map(row -> row(row, new Cell(findings))).toList();
        Map<List<String>, PriceRow> first = new LinkedHashMap<>();
        for (PriceRow row : rows) {
            PriceRow before = first.putIfAbsent(List.of(row.version, row.date.orElse("")), row);
            if (before != null) {
                findings.add(
                        row.at,
                        "the same version and date as in line " + before.at.line() + "; keep one of the two rows");
            }
        }
        return rows.stream()
                .sorted(Comparator.comparing(PriceRow::version).thenComparing(row -> row.date.orElse("")))
                .toList();
    }

    private static PriceRow row(Row row, Cell cell) {
        return new PriceRow(
                cell.required(row, "version"),
                cell.amount(row, "input_usd_per_1k_tokens"),
                cell.amount(row, "output_usd_per_1k_tokens"),
                row.find("date"),
                row.find("origin"),
                row.at());
    }
}
