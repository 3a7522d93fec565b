package winnow.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookWriterTest {

    private static final Sheet SHEET =
            new Sheet("Days", List.of(Sheet.Column.shown("day", 12)), List.of(List.of("2025-03-31")));

    @TempDir
    private Path folder;

    private byte[] written(String zone) throws IOException {
        TimeZone machine = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            Path file = folder.resolve("book.xlsx");
            WorkbookWriter.write(file, List.of(SHEET));
            return Files.readAllBytes(file);
        } finally {
            TimeZone.setDefault(machine);
        }
    }

    @Test
    void the_machines_time_zone_changes_no_byte() throws IOException {
        byte[] here = written("UTC");

        assertArrayEquals(here, written("Asia/Kathmandu"));
        assertArrayEquals(here, written("America/St_Johns"));
    }
}
