package winnow.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.stage.Hash;
import winnow.stage.Workers;
import winnow.stage.Workers.Work;
import winnow.stage.Workspace;

/**
 * Writes every table of the catalog as CSV and as Parquet, on all processors, and says in the table {@code about} what the
 * whole hashes to.
 */
final class Exports {

    private static final String ABOUT = "about";

    /** Tables of which the hash says nothing: itself, and what was odd in which line. */
    private static final Set<String> ASIDE = Set.of(ABOUT, "issue");

    /** Asked once, not for each table: the answer takes as long for one as for all. */
    private static final String COLUMNS =
            "SELECT table_name, column_name AS name FROM duckdb_columns() ORDER BY table_name, column_index";

    private static final String KEYS = "SELECT table_name, unnest(constraint_column_names) AS name"
            + " FROM duckdb_constraints() WHERE constraint_type = 'PRIMARY KEY'";

    private final Duck duck;
    private final Workspace files;
    private final Map<String, List<String>> columns;
    private final Map<String, List<String>> keys;

    Exports(Duck duck, Workspace files) {
        this.duck = duck;
        this.files = files;
        this.columns = byTable(COLUMNS);
        this.keys = byTable(KEYS);
    }

    private Map<String, List<String>> byTable(String sql) {
        Map<String, List<String>> names = new TreeMap<>();
        duck.each(
                sql,
                row -> names.computeIfAbsent(text(row.get(0)), table -> new ArrayList<>())
                        .add(text(row.get(1))));
        return names;
    }

    private static String text(Optional<Object> cell) {
        return cell.orElseThrow().toString();
    }

    /**
     * A table as it was written.
     *
     * @param hash of what it says, see {@link ExportedTable#write}
     */
    private record Written(String table, String hash) {}

    /** Writes all tables but {@code about}, fills that, and writes it too. */
    void write() throws IOException {
        List<String> tables = duck.names(
                "SELECT table_name AS name FROM duckdb_tables() WHERE name <> '%s' ORDER BY name".formatted(ABOUT));
        Files.createDirectories(files.temporary());
        List<Written> written = new ArrayList<>();
        try (Workers workers = new Workers()) {
            List<Work<Written>> all = tables.stream()
                    .map(table -> workers.begin(() -> written(table)))
                    .toList();
            for (Work<Written> each : all) {
                written.add(each.get());
            }
        }
        try (Rows about = duck.append(ABOUT)) {
            about.text("hash").text(hash(written)).end();
        }
        written(ABOUT);
    }

    private Written written(String table) throws IOException {
        try (Duck own = duck.another()) {
            List<String> key = keys.getOrDefault(table, List.of());
            return new Written(table, new ExportedTable(own, table, columns.get(table), key).write(files));
        }
    }

    /**
     * What the tables say, as a hash: SHA-256 over the lines {@code name, tab, SHA-256 of the rows as CSV}, by name.
     * Columns that say only where something stands are left out, as are issues, which speak of lines, so that sorting an
     * input file changes nothing.
     */
    private static String hash(List<Written> written) {
        return Hash.of(written.stream()
                .filter(each -> !ASIDE.contains(each.table()))
                .map(each -> each.table() + "\t" + each.hash() + "\n")
                .collect(Collectors.joining()));
    }
}
