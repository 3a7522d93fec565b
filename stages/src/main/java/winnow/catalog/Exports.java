package winnow.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.stage.Artifacts;
import winnow.stage.Hash;
import winnow.stage.Workspace;

/**
 * Writes every table of the catalog as CSV and as Parquet, in a total order, and says in the table {@code about} what the
 * whole hashes to. DuckDB writes the files, so that no table is held.
 */
final class Exports {

    private static final String ABOUT = "about";

    /** Tables of which the hash says nothing: itself, and what was odd in which line. */
    private static final Set<String> ASIDE = Set.of(ABOUT, "issue");

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

    private final Duck duck;
    private final Workspace files;

    Exports(Duck duck, Workspace files) {
        this.duck = duck;
        this.files = files;
    }

    /** Fills the table {@code about}, then writes all tables. */
    void write() throws IOException {
        List<String> tables = names("SELECT table_name AS name FROM duckdb_tables() ORDER BY name");
        try (Rows about = duck.append(ABOUT)) {
            about.text("hash").text(hash(tables)).end();
        }
        Path parquet = files.out(Artifacts.CATALOG_PARQUET);
        for (String table : tables) {
            if (!Files.exists(csv(table))) {
                copy(table, columns(table), csv(table), CSV);
            }
            copy(table, columns(table), parquet.resolve(table + ".parquet"), "FORMAT parquet");
        }
    }

    private Path csv(String table) throws IOException {
        return files.out(Artifacts.CATALOG_CSV).resolve(table + ".csv");
    }

    /**
     * What the tables say, as a hash: SHA-256 over the lines {@code name, tab, SHA-256 of the rows as CSV}, by name.
     * Columns that say only where something stands are left out, as are issues, which speak of lines, so that sorting an
     * input file changes nothing.
     */
    private String hash(List<String> tables) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String table : tables) {
            if (!ASIDE.contains(table)) {
                lines.append(table).append('\t').append(said(table)).append('\n');
            }
        }
        return Hash.of(lines.toString());
    }

    /** Of a table all columns of which say something, the hash is that of its CSV, which is then written already. */
    private String said(String table) throws IOException {
        List<String> saying = saying(table);
        if (saying.equals(columns(table))) {
            copy(table, saying, csv(table), CSV);
            return Hash.of(csv(table));
        }
        Path said = Files.createDirectories(files.temporary()).resolve("said.csv");
        copy(table, saying, said, CSV);
        String hash = Hash.of(said);
        Files.delete(said);
        return hash;
    }

    private List<String> saying(String table) {
        return columns(table).stream()
                .filter(column -> !PLACES.contains(column) && !ORDERS.contains(table + "." + column))
                .toList();
    }

    private List<String> columns(String table) {
        return names(COLUMNS.formatted(table));
    }

    /** Ordered by the key, then by all other columns; rows that are still equal are alike. */
    private String rows(String table, List<String> columns) {
        List<String> key = new ArrayList<>(names(KEY.formatted(table)));
        key.retainAll(columns);
        String order = Stream.concat(key.stream(), columns.stream().filter(column -> !key.contains(column)))
                .map(Exports::quoted)
                .collect(Collectors.joining(", "));
        String chosen = columns.stream().map(Exports::quoted).collect(Collectors.joining(", "));
        return "SELECT " + chosen + " FROM " + quoted(table) + " ORDER BY " + order;
    }

    private List<String> names(String sql) {
        return duck.query(sql).stream()
                .map(row -> row.get("name").orElseThrow().toString())
                .toList();
    }

    private void copy(String table, List<String> columns, Path to, String format) {
        String rows = rows(table, columns);
        duck.run("COPY (%s) TO '%s' (%s)".formatted(rows, to.toString().replace("'", "''"), format));
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
