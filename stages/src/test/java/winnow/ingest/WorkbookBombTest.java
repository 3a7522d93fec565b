package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.stage.ReviewException;
import winnow.table.Tables;

/** A small workbook that unpacks to more than memory holds is refused in one line before anything is held. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookBombTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    private Path workbook(String part, String before, String more, int times) throws IOException {
        byte[] table = "Title,Year,EID\nOne,2020,2-s2.0-1\n".getBytes(StandardCharsets.UTF_8);
        return Files.write(
                folder.resolve("x.xlsx"), Workbooks.with(Workbooks.of(table), part, before, more.repeat(times)));
    }

    private static String refusal(Path file) {
        return assertThrows(ReviewException.class, () -> Inspection.of(file, Optional.empty()))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // part | before this | comes that | so many times | said
                "xl/sharedStrings.xml | </sst> | <si><t/></si> | 3000000 | xl/sharedStrings.xml",
                "xl/sharedStrings.xml | </t> | x | 5000000 | xl/sharedStrings.xml",
                "xl/styles.xml | </styleSheet> | <a/> | 500000 | xl/styles.xml",
                "xl/workbook.xml | </workbook> | <a b='ccccccccccccccccccc'/> | 390000 | xl/workbook.xml",
                "xl/worksheets/sheet1.xml | </sheetData> | <row r='1048577'><c r='A1048577'><v>1</v></c></row> | 1 | row 1048577",
                "xl/worksheets/sheet1.xml | </row> | <c r='BXY1'><v>1</v></c> | 1 | a header of 2001 columns",
            })
    void what_unpacks_to_more_than_a_table_needs_is_refused(
            String part, String before, String more, int times, String said) throws IOException {
        String message = refusal(workbook(part, before, more, times));
        assertTrue(message.contains("unpacks to more than any table needs (" + said), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void what_is_just_within_the_bounds_is_read() throws IOException {
        Path file = workbook(SHEET, "</sheetData>", "<row r='1048576'><c r='A1048576'><v>1</v></c></row>", 1);
        assertEquals(2, Inspection.of(file, Optional.empty()).counts().entries());
    }

    @Test
    void tables_of_people_are_bounded_too() throws IOException {
        Path file = workbook("xl/styles.xml", "</styleSheet>", "<a/>", 500_000);
        String message = assertThrows(
                        ReviewException.class, () -> Tables.read(file, "annotations.xlsx", List.of("Title")))
                .getMessage();
        assertTrue(message.startsWith("annotations.xlsx: a workbook that unpacks to more"), message);
    }
}
