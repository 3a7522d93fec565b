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

/** One table of the catalog, as files in a total order. DuckDB writes them, so that no table is held. */
record ExportedTable(Duck duck, String table) {

    /** Columns that say where something stands or in which order it came, not what it says. */
    private static final Set<String> PLACES = Set.of("place", "line", "row_number");

    /** The same, but only in these tables. */
    private static final Set<String> ORDERS = Set.of("model_version.position");

    private static final String CSV = "FORMAT csv, HEADER";
    private static final String COLUMNS =
            "SELECT column_name AS name FROM duckdb_columns() WHERE table_name = '%s' ORDER BY column_index";
    private static final String KEY =
            "SELECT unnest(constraint_column_names) AS name FROM duckdb_constraints() WHERE table_name = '%s'"
                    + " AND constraint_type = 'PRIMARY KEY'";

    /**
     * Writes the table as CSV and as Parquet.
     *
     * @return SHA-256 of its rows as CSV, without the columns that say only where something stands
     */
    String write(Workspace files) throws IOException {
        List<String> columns = duck.names(COLUMNS.formatted(table));
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

    private void copy(List<String> columns, Path to, String format) {
        duck.run("COPY (%s) TO '%s' (%s)".formatted(rows(columns), to.toString().replace("'", "''"), format));
    }

    /** Ordered by the key; without the whole of one, by what there is of it and all other columns: rows still equal are alike. */
    private String rows(List<String> columns) {
        List<String> key = duck.names(KEY.formatted(table));
        Stream<String> order = !key.isEmpty() && columns.containsAll(key)
                ? key.stream()
                : Stream.concat(key.stream().filter(columns::contains), columns.stream())
                        .distinct();
        return "SELECT " + listed(columns.stream()) + " FROM " + quoted(table) + " ORDER BY " + listed(order);
    }

    private static String listed(Stream<String> columns) {
        return columns.map(ExportedTable::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
