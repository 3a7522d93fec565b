package winnow.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.stage.Hash;
import winnow.stage.Workspace;

/**
 * Writes every table of the catalog as CSV and as Parquet, on all processors, and says in the table {@code about} what the
 * whole hashes to.
 */
final class Exports {

    private static final String ABOUT = "about";

    /** Tables of which the hash says nothing: itself, and what was odd in which line. */
    private static final Set<String> ASIDE = Set.of(ABOUT, "issue");

    private final Duck duck;
    private final Workspace files;

    Exports(Duck duck, Workspace files) {
        this.duck = duck;
        this.files = files;
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
        List<Written> written = tables.parallelStream().map(this::written).toList();
        try (Rows about = duck.append(ABOUT)) {
            about.text("hash").text(hash(written)).end();
        }
        written(ABOUT);
    }

    private Written written(String table) {
        try (Duck own = duck.another()) {
            return new Written(table, new ExportedTable(own, table).write(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
