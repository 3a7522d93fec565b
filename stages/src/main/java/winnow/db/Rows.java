package winnow.db;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/**
 * Rows on their way into one table: every cell in the table's column order, then {@link #end()}. An empty optional is a
 * null. A broken constraint shows when the rows are written, at the latest on {@link #close()}.
 */
public final class Rows implements AutoCloseable {

    private final String table;
    private final DuckDBAppender appender;
    private boolean open;

    Rows(String table, DuckDBAppender appender) {
        this.table = table;
        this.appender = appender;
    }

    /** A cell of a text column. */
    public Rows text(String value) {
        return cell(() -> appender.append(value));
    }

    /** A cell of a text column that may be null. */
    public Rows text(Optional<String> value) {
        return value.map(this::text).orElseGet(this::absent);
    }

    /** A cell of an {@code INTEGER} column. */
    public Rows number(int value) {
        return cell(() -> appender.append(value));
    }

    /** A cell of an {@code INTEGER} column that may be null. */
    public Rows number(Optional<Integer> value) {
        return value.map(this::number).orElseGet(this::absent);
    }

    /** A cell of a {@code BIGINT} column. */
    public Rows bigNumber(long value) {
        return cell(() -> appender.append(value));
    }

    /** A cell of a {@code BIGINT} column that may be null. */
    public Rows bigNumber(Optional<Long> value) {
        return value.map(this::bigNumber).orElseGet(this::absent);
    }

    /** A cell of a {@code DOUBLE} column. */
    public Rows decimal(double value) {
        return cell(() -> appender.append(value));
    }

    /** A cell of a {@code DOUBLE} column that may be null. */
    public Rows decimal(Optional<Double> value) {
        return value.map(this::decimal).orElseGet(this::absent);
    }

    /** A cell of a {@code BOOLEAN} column. */
    public Rows truth(boolean value) {
        return cell(() -> appender.append(value));
    }

    /** A cell of a {@code BOOLEAN} column that may be null. */
    public Rows truth(Optional<Boolean> value) {
        return value.map(this::truth).orElseGet(this::absent);
    }

    /** A cell of a {@code DATE} column. */
    public Rows day(LocalDate value) {
        return cell(() -> appender.append(value));
    }

    /** Ends the row. */
    public void end() {
        attempt(appender::endRow);
        open = false;
    }

    /** Writes what is left and ends; without writing first, the library would keep a broken constraint to itself. */
    @Override
    public void close() {
        attempt(() -> {
            try {
                appender.flush();
            } finally {
                appender.close();
            }
        });
    }

    private Rows absent() {
        return cell(appender::appendNull);
    }

    private Rows cell(Step step) {
        if (!open) {
            attempt(appender::beginRow);
            open = true;
        }
        attempt(step);
        return this;
    }

    private void attempt(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw new Duck.DuckException("cannot append to " + table + ": " + e.getMessage(), e);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }
}
