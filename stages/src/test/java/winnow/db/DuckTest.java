package winnow.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables filled and asked. */
class DuckTest {

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasAppended() {
        try (Duck duck = Duck.create(folder.resolve("a.duckdb"))) {
            duck.run("CREATE TABLE t (a VARCHAR, b INTEGER, c BIGINT, d DOUBLE, e BOOLEAN, f DATE)");
            try (Rows rows = duck.append("t")) {
                rows.text("x").number(1).bigNumber(2).decimal(0.5).truth(true).day(LocalDate.of(2025, 3, 31));
                rows.end();
                rows.text(Optional.empty()).number(Optional.empty()).bigNumber(Optional.empty());
                rows.decimal(Optional.empty()).truth(false).day(LocalDate.of(1999, 12, 31));
                rows.end();
            }

            List<Map<String, Optional<Object>>> rows = duck.query("SELECT * FROM t ORDER BY f DESC");
            assertEquals(
                    "{a=Optional[x], b=Optional[1], c=Optional[2], d=Optional[0.5], e=Optional[true], f=Optional[2025-03-31]}",
                    rows.get(0).toString());
            assertEquals(
                    "{a=Optional.empty, b=Optional.empty, c=Optional.empty, d=Optional.empty, e=Optional[false],"
                            + " f=Optional[1999-12-31]}",
                    rows.get(1).toString());
        }
    }

    @Test
    void aBrokenConstraintIsNotKeptQuiet() {
        try (Duck duck = Duck.create(folder.resolve("a.duckdb"))) {
            duck.run("CREATE TABLE t (a VARCHAR CHECK (a IN ('x')))");
            Rows rows = duck.append("t");
            rows.text("y").end();

            String message = assertThrows(Duck.DuckException.class, rows::close).getMessage();
            assertTrue(message.startsWith("cannot append to t: "), message);
        }
    }

    @Test
    void keptConstraintsStayKeptOverManyRows() {
        try (Duck duck = Duck.create(folder.resolve("a.duckdb"))) {
            duck.run("CREATE TABLE t (a VARCHAR CHECK (a IN ('title', 'fulltext')), b VARCHAR NOT NULL)");
            try (Rows rows = duck.append("t")) {
                for (int i = 0; i < 9_000; i++) {
                    rows.text(i % 3 == 0 ? Optional.empty() : Optional.of(i % 3 == 1 ? "title" : "fulltext"));
                    rows.text("row " + i).end();
                }
            }

            assertEquals(3_000, duck.number("SELECT count(*) FROM t WHERE a IS NULL"));
            assertEquals(3_000, duck.number("SELECT count(*) FROM t WHERE a = 'title'"));
            assertEquals(9_000, duck.number("SELECT count(DISTINCT b) FROM t"));
        }
    }

    @Test
    void namesColumnsOfAQueryWithoutRows() {
        try (Duck duck = Duck.create(folder.resolve("a.duckdb"))) {
            assertEquals(List.of("one", "two"), duck.columns("SELECT 1 AS one, 2 AS two WHERE false"));
        }
    }

    @Test
    void aNumberIsTheOnlyCell() {
        try (Duck duck = Duck.create(folder.resolve("a.duckdb"))) {
            assertEquals(7, duck.number("SELECT sum(n) FROM (VALUES (3), (4)) AS t (n)"));
            assertThrows(IllegalArgumentException.class, () -> duck.number("SELECT 1, 2"));
            assertThrows(IllegalArgumentException.class, () -> duck.number("SELECT 1 WHERE false"));
        }
    }

    @Test
    void anOpenedFileCannotBeChanged() {
        Path file = folder.resolve("a.duckdb");
        Duck.create(file).close();
        try (Duck duck = Duck.open(file)) {
            assertThrows(Duck.DuckException.class, () -> duck.run("CREATE TABLE t (a VARCHAR)"));
        }
    }
}
