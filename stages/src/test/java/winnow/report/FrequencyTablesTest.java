package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.db.Duck;

/** That a table is one {@code .sql} file, found by itself, which says what it counts and orders its rows. */
class FrequencyTablesTest {

    @TempDir
    private Path folder;

    @Test
    void areFoundInAFolder() throws IOException {
        write(folder);

        assertEquals(List.of("a", "b"), FrequencyTables.names(folder));
    }

    @Test
    void areFoundInAJar() throws IOException {
        Path program = folder.resolve("program.jar");
        try (FileSystem jar = FileSystems.newFileSystem(program, Map.of("create", "true"))) {
            write(jar.getPath("/"));
        }

        assertEquals(List.of("a", "b"), FrequencyTables.names(program));
    }

    private static void write(Path top) throws IOException {
        Path tables = Files.createDirectories(top.resolve("winnow/report/tables"));
        for (String name : List.of("b.sql", "a.sql", "notes.txt")) {
            Files.writeString(tables.resolve(name), "");
        }
    }

    static List<String> names() throws IOException {
        List<String> names = FrequencyTables.names();
        assertTrue(names.contains("records_per_database"), names.toString());
        return names;
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachSaysWhatItCountsAndOrdersItsRows(String name) throws IOException {
        assertEquals(List.of(), missing(Duck.resource(FrequencyTables.class, "tables/" + name + ".sql")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -- What?/-- A row is a day./SELECT 1/ORDER BY ALL;                        | []
            SELECT 1/ORDER BY ALL;                                                    | [question, unit]
            -- What?/SELECT 1/ORDER BY ALL;                                           | [unit]
            -- All of it./-- A row is a day./SELECT 1/ORDER BY ALL;                   | [question]
            -- What?/-- A row is a day./SELECT 1;                                     | [order]
            -- What?/-- A row is a day./SELECT sum(x) OVER (/    ORDER BY y/) FROM z; | [order]
            """)
    void whatIsMissingIsNoticed(String sql, String expected) {
        assertEquals(expected, missing(sql.replace('/', '\n')).toString());
    }

    private static List<String> missing(String sql) {
        List<String> lines = sql.lines().toList();
        List<String> missing = new ArrayList<>();
        if (!lines.get(0).matches("-- .*\\?")) {
            missing.add("question");
        }
        if (lines.stream()
                .takeWhile(line -> line.startsWith("--"))
                .noneMatch(line -> line.startsWith("-- A row is "))) {
            missing.add("unit");
        }
        if (lines.stream().noneMatch(line -> line.startsWith("ORDER BY "))) {
            missing.add("order");
        }
        return missing;
    }
}
