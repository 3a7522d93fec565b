package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Field;
import winnow.model.SourceRecord;
import winnow.stage.Json;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DatabaseTest {

    private static final String TABLE = """
            Made by mydb
            No;Article name;People;When
            A 1;First;Doe J./Roe R.;2020
            A2;Second;Doe J.;2021
            ;Third;;
            """;

    @TempDir
    private Path folder;

    private static Database mydb() {
        return new Database(
                "My database",
                Map.of("title", "Article name", "authors", "People", "year", "When"),
                Map.of("authors", "/"),
                "No",
                true);
    }

    private static Ingest.Settings settings() {
        return new Ingest.Settings(new TreeMap<>(Map.of("mydb", mydb())));
    }

    private static String refusal(Runnable wrong) {
        return assertThrows(IllegalArgumentException.class, wrong::run).getMessage();
    }

    @Test
    void a_declared_table_is_read_as_the_protocol_says() throws IOException {
        List<SourceRecord> records = new ReviewFolder(folder)
                .with("2025-03-31/mydb/a.csv", TABLE)
                .ingest(settings())
                .records();
        assertEquals(
                List.of("mydb:A2", "mydb:~doe2020first", "mydb:~third"),
                records.stream()
                        .map(record -> record.id().toString().replaceAll("-[0-9a-f]{16}$", ""))
                        .toList());
        SourceRecord first = records.stream()
                .filter(record -> record.bibliography().title().equals("First"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("Doe, J.", "Roe, R."), first.bibliography().all(Field.AUTHORS));
        assertEquals(List.of("2020"), first.bibliography().all(Field.YEAR));
    }

    @Test
    void a_workbook_is_read_like_the_table_in_it() throws IOException {
        ReviewFolder.Made made = new ReviewFolder(folder)
                .with("2025-03-31/mydb/a.xlsx", workbook())
                .ingest(settings());
        assertEquals(List.of("mydb:A2"), made.ids());
        assertEquals(3, made.sightings().get(0).at().line());
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet();
            List<List<String>> rows =
                    List.of(List.of("No", "Article name", "People", "When"), List.of(), List.of("A2", "Second"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (String cell : rows.get(i)) {
                    row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void other_formats_of_a_declared_database_are_read_too() throws IOException {
        ReviewFolder.Made made = new ReviewFolder(folder)
                .with("2025-03-31/mydb/a.ris", "TY  - JOUR\nTI  - One\nER  -\n")
                .ingest(settings());
        assertEquals(1, made.records().size());
    }

    @Test
    void a_table_without_a_declared_column_stops_the_run_and_the_nearest_is_named() {
        String message = assertThrows(
                        ReviewException.class,
                        () -> new ReviewFolder(folder)
                                .with("2025-03-31/mydb/a.csv", TABLE.replace("People", "Persons"))
                                .ingest(settings()))
                .getMessage();
        assertTrue(
                message.startsWith("raw/searches/2025-03-31/mydb/a.csv: a table without the column 'People', which the"
                        + " protocol names (the nearest is"),
                message);
    }

    @Test
    void an_old_Excel_file_is_refused_and_how_to_save_it_is_said() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        String message = assertThrows(
                        ReviewException.class,
                        () -> new ReviewFolder(folder)
                                .with("2025-03-31/wos/savedrecs.xls", old)
                                .ingest(new Ingest.Settings(Map.of("wos", Database.named("")))))
                .getMessage();
        assertTrue(
                message.startsWith(
                        "raw/searches/2025-03-31/wos/savedrecs.xls: an old Excel (.xls) or Word file (if it"
                                + " is a table, open it in a spreadsheet program and save it as .xlsx or as CSV in UTF-8), not an"),
                message);
    }

    @Test
    void of_a_known_database_the_folder_is_enough() throws IOException {
        Ingest.Settings settings = Json.mapper()
                .readValue(
                        "{\"databases\": {\"pubmed\": \"Our PubMed\", \"wos\": null, \"embase\": \"\"}}",
                        Ingest.Settings.class);
        assertEquals(
                List.of("Our PubMed", "Web of Science", "Embase"),
                settings.databases().values().stream().map(Database::name).toList());
        String message = refusal(() -> new Ingest.Settings(Map.of("mydb", Database.named(""))));
        assertTrue(message.contains("as in 'mydb: Its Name'"), message);
    }

    @Test
    void a_database_is_written_as_it_can_be_read() throws IOException {
        assertEquals("\"PubMed\"", Json.mapper().writeValueAsString(Database.named("PubMed")));
        String written = Json.mapper().writeValueAsString(mydb());
        assertEquals(mydb(), Json.mapper().readValue(written, Database.class));
    }

    @Test
    void an_unknown_field_is_refused_with_the_nearest() {
        String message = refusal(() -> new Database("x", Map.of("titel", "T"), Map.of(), "", false));
        assertTrue(message.startsWith("columns: there is no field 'titel'; the nearest is 'title'; the"), message);
        assertTrue(refusal(() -> new Database("x", Map.of("title", "T"), Map.of("author", ";"), "", false))
                .startsWith("separators: there is no field 'author'; the nearest is 'authors'"));
    }

    @Test
    void columns_without_a_title_and_an_accession_without_columns_are_refused() {
        assertTrue(refusal(() -> new Database("x", Map.of("year", "Y"), Map.of(), "", false))
                .contains("say nothing of the title"));
        assertTrue(refusal(() -> new Database("x", Map.of(), Map.of(), "ID", false))
                .contains("there are no columns"));
    }
}
