package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
    void eachAsksAQuestionAndOrdersItsRows(String name) throws IOException {
        Definition table = Definition.of(name);

        assertTrue(table.about().question().endsWith("?"), table.about().question());
        assertTrue(
                table.sql().lines().anyMatch(line -> (line + " ").startsWith("ORDER BY ")), "its rows have no order");
    }
}
