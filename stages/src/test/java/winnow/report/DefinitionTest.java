package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the comment at the top of a table's query must say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefinitionTest {

    private static final String WHOLE = """
            -- question: How many?
            -- row: a stage
            -- note: One sentence,
            --   and its end.
            -- key: basis, stage
            -- label: name
            -- behind: use_of_version
            -- unit: versions
            -- counts versions: count(DISTINCT version)
            -- where versions: best > 0
            -- counts all_versions: count(DISTINCT version)
            -- within all_versions: basis
            -- counts studies: count(DISTINCT study)
            -- unit studies: by basis
            -- share percent: versions of all_versions
            SELECT 1
            """;

    @Test
    void a_whole_one_is_understood() {
        Definition table = DefinitionReader.of("t", WHOLE);

        assertEquals(
                List.of(
                        "How many?",
                        "A row is a stage.",
                        "One sentence, and its end.",
                        "Units: `versions`, `all_versions` in versions; `studies` in studies or applications by basis."),
                table.inWords());
        assertEquals("versions, all_versions in versions; studies in studies or applications by basis", table.units());
        assertEquals(
                List.of("basis", "stage", "name", "versions", "all_versions", "studies", "percent"),
                table.columns().all());
    }

    @Test
    void the_basis_of_a_row_says_what_its_numbers_are() {
        Definition.Measure studies =
                DefinitionReader.of("t", WHOLE).columns().measures().get(2);

        assertEquals("studies", Definition.unit(studies, Map.of("basis", Optional.of("studies"))));
        assertEquals("applications", Definition.unit(studies, Map.of("basis", Optional.of("published counts"))));
    }

    @Test
    void its_rows_can_be_asked_for() {
        List<Definition.Measure> measures =
                DefinitionReader.of("t", WHOLE).columns().measures();
        Map<String, Optional<String>> key = Map.of("basis", Optional.of("it's"), "stage", Optional.empty());

        assertEquals(
                "SELECT count(DISTINCT version) AS number\nFROM use_of_version\nWHERE basis = 'it''s'\n"
                        + "  AND stage IS NULL\n  AND best > 0",
                new Trace(measures.get(0)).number(key));
        assertEquals(
                "SELECT *\nFROM use_of_version\nWHERE basis = 'it''s'\nORDER BY ALL",
                new Trace(measures.get(1)).rows(key));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            -- question: How many?                        |                                   | no '-- question: …'
            -- row: a stage                               |                                   | no '-- row: …'
            -- key: basis, stage                          |                                   | no '-- key: …'
            -- behind: use_of_version                     |                                   | nothing behind versions
            -- unit: versions                             |                                   | no unit of versions
            -- unit: versions                             | -- unit: version                  | no unit 'version'; the nearest is 'versions'
            -- unit studies: by basis                     | -- unit studies: citations        |
            -- key: basis, stage                          | -- key: stage                     | within all_versions names a column that is not in the key
            -- within all_versions: basis                 | -- within all_version: basis      | within all_version: no such counted column; did you mean 'all_versions'?
            -- where versions: best > 0                   | -- where version: best > 0        | where version: no such counted column; did you mean 'versions'?
            -- share percent: versions of all_versions    | -- share percent: studies of all_versions | share percent mixes units: by basis of versions
            -- share percent: versions of all_versions    | -- share percent: versions / all_versions | share percent is not 'COLUMN of COLUMN' of two counted columns
            -- share percent: versions of all_versions    | -- share percent: name of versions | share percent is not 'COLUMN of COLUMN' of two counted columns
            -- label: name                                | -- label: stage                   | a column is declared twice
            -- label: name                                | -- labels: name                   | no aspect 'labels'; did you mean 'label'?
            -- label: name                                | -- label stage: name              | 'label' is said of the table
            -- counts studies: count(DISTINCT study)      | -- counts: count(DISTINCT study)  | 'counts' is said of a column
            -- label: name                                | -- row: a task                    | 'row' stands there twice
            -- label: name                                | -- What is it?                    | '-- What is it?' is neither '-- ASPECT: TEXT' nor '-- ASPECT COLUMN: TEXT'
            """)
    void one_that_lacks_a_part_or_contradicts_itself_is_refused(String line, String instead, String said) {
        String sql = WHOLE.replace(line + "\n", instead == null ? "" : instead + "\n");
        if (said == null) {
            DefinitionReader.of("t", sql);
        } else {
            assertEquals(
                    "tables/t.sql: " + said,
                    assertThrows(IllegalArgumentException.class, () -> DefinitionReader.of("t", sql))
                            .getMessage());
        }
    }

    @Test
    void a_number_by_basis_needs_the_basis_in_its_key() {
        String sql = WHOLE.replace("basis, stage", "stage").replace("-- within all_versions: basis\n", "");

        assertEquals(
                "tables/t.sql: the unit of studies is by basis, but basis is not in the key",
                assertThrows(IllegalArgumentException.class, () -> DefinitionReader.of("t", sql))
                        .getMessage());
    }

    @Test
    void a_column_that_nobody_declares_is_refused() {
        Definition table = DefinitionReader.of("t", WHOLE);

        assertEquals(
                "tables/t.sql: gives [basis, other], but declares [basis, stage, name, versions, all_versions, studies,"
                        + " percent]",
                assertThrows(IllegalStateException.class, () -> table.check(List.of("basis", "other")))
                        .getMessage());
    }
}
