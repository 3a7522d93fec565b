package winnow.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.stage.Artifacts;
import winnow.stage.Hash;
import winnow.stage.Workspace;

/**
 * One table of the catalog, as files in a total order. DuckDB writes them, so that no table is held.
 *
 * @param columns of the table, in order
 * @param key the columns of its primary key; none if it has none
 */
record ExportedTable(Duck duck, String table, List<String> columns, List<String> key) {

    /** Columns that say where something stands or in which order it came, not what it says. */
    private static final Set<String> PLACES = Set.of("place", "line", "row_number");

    /** The same, but only in these tables. */
    private static final Set<String> ORDERS = Set.of("model_version.position");

    private static final String CSV = "FORMAT csv, HEADER";

    /**
     * Writes the table as CSV and as Parquet.
     *
     * @return SHA-256 of its rows as CSV, without the columns that say only where something stands
     */
    String write(Workspace files) throws IOException {
        Path csv = files.out(Artifacts.CATALOG_CSV).resolve(table + ".csv");
        copy(columns, csv, CSV);
        copy(columns, files.out(Artifacts.CATALOG_PARQUET).resolve(table + ".parquet"), "FORMAT parquet");
        List<String> saying = columns.stream()
                .filter(column -> !PLACES.contains(column) && !ORDERS.contains(table + "." + column))
                .toList();
        if (saying.equals(columns)) {
            return Hash.of(csv);
        }
        Path said = files.temporary().resolve(table + ".csv");
        copy(saying, said, CSV);
        String hash = Hash.of(said);
        Files.delete(said);
        return hash;
    }

    private void copy(List<String> chosen, Path to, String format) {
        duck.run("COPY (%s) TO '%s' (%s)".formatted(rows(chosen), to.toString().replace("'", "''"), format));
    }

    /** Ordered by the key; without the whole of one, by what there is of it and all other columns: rows still equal are alike. */
    private String rows(List<String> chosen) {
        Stream<String> order = !key.isEmpty() && chosen.containsAll(key)
                ? key.stream()
                : Stream.concat(key.stream().filter(chosen::contains), chosen.stream())
                        .distinct();
        return "SELECT " + listed(chosen.stream()) + " FROM " + quoted(table) + " ORDER BY " + listed(order);
    }

    private static String listed(Stream<String> columns) {
        return columns.map(ExportedTable::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
