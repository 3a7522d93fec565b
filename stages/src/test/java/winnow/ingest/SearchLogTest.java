package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.LoggedSearch;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SearchLogTest {

    @TempDir
    private Path folder;

    private SearchLog read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("search.yml"), text);
        return SearchLog.read(file, "search.yml", "2025-03-31", new TreeSet<>(Set.of("pubmed", "scopus")));
    }

    @Test
    void a_search_is_read_per_database() throws IOException {
        assertEquals(
                List.of(
                        new LoggedSearch(
                                "2025-03-31", "pubmed", "x AND\ny", LocalDate.of(2025, 3, 30), 42, "all years"),
                        new LoggedSearch("2025-03-31", "scopus", "z", LocalDate.of(2025, 3, 31), 0, "")),
                read("scopus: {query: z, day: 2025-03-31, hits: 0}\n"
                                + "pubmed: {query: \"x AND\\ny\", day: 2025-03-30, hits: 42, note: all years}\n")
                        .searches());
        assertEquals(List.of(), read("# nothing yet\n").searches());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pubmd: {query: x, day: 2025-03-31, hits: 1}"
                        + " | search.yml: there is no database 'pubmd'; the nearest is 'pubmed'; mend the spelling",
                "pubmed: {query: x, day: 2025-03-31, hit: 1}"
                        + " | search.yml: there is no key 'hit'; the nearest is 'hits'; mend the spelling",
                "pubmed: {query: x, day: 2025-03-31} | search.yml: pubmed: no hits; add it",
                "pubmed: {query: ' ', day: 2025-03-31, hits: 1}"
                        + " | search.yml: pubmed: the query is empty; copy it from the database's site",
                "pubmed: {query: x, day: 31.3.2025, hits: 1}"
                        + " | search.yml: pubmed: day is not of the form 2025-03-31: '31.3.2025'; mend it",
                "pubmed: {query: x, day: 2025-03-31, hits: -1}"
                        + " | search.yml: pubmed: hits is not a number: '-1'; give the number of hits exported",
                "pubmed: 7 | search.yml: pubmed: no query; add it",
                "[pubmed] | search.yml: not of the form 'pubmed: {query: \"...\", day: 2025-03-31, hits: 42}'"
            })
    void a_log_of_another_form_is_refused(String text, String message) {
        assertEquals(
                message, assertThrows(ReviewException.class, () -> read(text)).getMessage());
    }

    @Test
    void what_is_no_YAML_is_refused_with_its_line() {
        String message = assertThrows(ReviewException.class, () -> read("pubmed:\n  query: \"x\n"))
                .getMessage();
        assertEquals("search.yml:2: not YAML:", message.substring(0, 23));
    }

    @Test
    void a_database_that_stands_there_twice_is_refused() {
        String twice = "pubmed: {query: x, day: 2025-03-31, hits: 1}\npubmed: {query: x, day: 2025-03-31, hits: 2}\n";
        assertThrows(ReviewException.class, () -> read(twice));
    }
}
