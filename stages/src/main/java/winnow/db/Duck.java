package winnow.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * An open DuckDB file. One thread a connection, no extensions, nothing fetched, so that results depend on the data alone; a query
 * whose rows are published needs a total {@code ORDER BY}.
 */
public final class Duck implements AutoCloseable {

    /** Of the library alone; what needs more is written to a folder beside the file and removed again. */
    private static final String MEMORY = "1GB";

    private final DuckDBConnection connection;

    private Duck(DuckDBConnection connection) {
        this.connection = connection;
    }

    /** A new database in a file that does not exist yet. */
    public static Duck create(Path file) {
        return connect(file, false);
    }

    /** An existing database, only to read. */
    public static Duck open(Path file) {
        return connect(file, true);
    }

    /** An existing database for queries of people: only to read, and nothing else than that file can be. */
    public static Duck openForQuestions(Path file) {
        Duck duck = connect(file, true);
        duck.run("SET enable_external_access = false");
        duck.run("SET lock_configuration = true");
        return duck;
    }

    private static Duck connect(Path file, boolean readOnly) {
        Properties properties = new Properties();
        properties.setProperty("duckdb.read_only", String.valueOf(readOnly));
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("threads", "1");
        properties.setProperty("memory_limit", MEMORY);
        try {
            Connection opened = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
            return new Duck(opened.unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw new DuckException("cannot open " + file + ": " + e.getMessage(), e);
        }
    }

    /** The same database for another thread. To be closed. */
    public Duck another() {
        try {
            return new Duck(connection.duplicate().unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw new DuckException("cannot connect again", e);
        }
    }

    /** Makes another database readable under a name of its own, as {@code name.table}. */
    public void attach(Path file, String name) {
        run("ATTACH '" + file.toString().replace("'", "''") + "' AS " + name + " (READ_ONLY)");
    }

    /** Runs a script of one or more statements. */
    public void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DuckException(e.getMessage() + "\n" + sql, e);
        }
    }

    /** All rows of a query: column name to value, in column order; a null is an empty optional. */
    public List<Map<String, Optional<Object>>> query(String sql) {
        List<Map<String, Optional<Object>>> result = new ArrayList<>();
        scan(sql, rows -> result.add(row(rows)));
        return result;
    }

    /** The rows of a query one after the other, none of them held: values in column order, a null as an empty optional. */
    public void each(String sql, Consumer<List<Optional<Object>>> sink) {
        scan(sql, rows -> sink.accept(values(rows)));
    }

    private interface Reading {
        void row(ResultSet rows) throws SQLException;
    }

    private void scan(String sql, Reading reading) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reading.row(rows);
            }
        } catch (SQLException e) {
            throw new DuckException(e.getMessage() + "\n" + sql, e);
        }
    }

    private static List<Optional<Object>> values(ResultSet rows) throws SQLException {
        List<Optional<Object>> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            values.add(Optional.ofNullable(rows.getObject(i)));
        }
        return values;
    }

    /** The names of a query's columns, in order, whether it gives rows or not. */
    public List<String> columns(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData columns = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i));
            }
            return names;
        } catch (SQLException e) {
            throw new DuckException(e.getMessage() + "\n" + sql, e);
        }
    }

    private static Map<String, Optional<Object>> row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, Optional<Object>> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), Optional.ofNullable(rows.getObject(i)));
        }
        return Collections.unmodifiableMap(row);
    }

    /** The texts in a query's column {@code name}. */
    public List<String> names(String sql) {
        return query(sql).stream()
                .map(row -> row.get("name").orElseThrow().toString())
                .toList();
    }

    /** The number in the only cell of a query's only row. */
    public long number(String sql) {
        List<Map<String, Optional<Object>>> rows = query(sql);
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw new IllegalArgumentException("not one number but " + rows.size() + " rows: " + sql);
        }
        return rows.get(0)
                .values()
                .iterator()
                .next()
                .map(Number.class::cast)
                .orElseThrow()
                .longValue();
    }

    /** Adds rows to a table, quickly. To be closed; until then the rows may be invisible. */
    public Rows append(String table) {
        try {
            DuckDBAppender appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table);
            // duckdb_jdbc 2.0.0.1: with short texts written in place, a CHECK fails wrongly from the second block on
            appender.setWriteInlinedStrings(false);
            return new Rows(table, appender);
        } catch (SQLException e) {
            throw new DuckException("cannot append to " + table, e);
        }
    }

    /** The text of a {@code .sql} resource beside a class. */
    public static String resource(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + beside.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DuckException("cannot close the database", e);
        }
    }

    /** A statement that failed: a bug in a script, or a file that is no database. */
    public static final class DuckException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DuckException(String message, Throwable cause) {
            super(message, cause);
        }

        /** What the database said, in one line, without the query. */
        public String reason() {
            String said = String.valueOf(getCause().getMessage());
            return said.lines()
                    .takeWhile(line -> !line.startsWith("LINE "))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }
}
