package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static winnow.screen.JournalLists.find;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.stage.ReviewException;

/** Which texts are whole numbers, and when commas and points only group their digits. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CitationColumnTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13000|13000",
                "13,000|13000",
                "13.000|13000",
                "13 000|13000",
                "1,234,567|1234567",
                "13000.0|13000",
                "13000,00|13000",
                "0|0",
                "20,71|",
                "5.4|",
                "-1|",
                "1e5|",
                "many|",
                "0,914|",
                "1,234.567|",
                "1234,567|"
            })
    void a_number_is_whole(String text, Long expected) {
        assertEquals(Optional.ofNullable(expected), CitationColumn.number(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13,000 12,999 999 0 -|13000",
                "13.000 12.999|13000",
                "1,234,567 12,999|1234567",
                "13'000 12999|13000",
                "13000.0 12999.0|13000",
                "13,000 many|13000"
            })
    void groups_of_three_digits_are_read_where_every_number_is_written_so(String column, long first)
            throws IOException {
        assertEquals("J1 TITLE " + first, find(column(column, "x"), "container=J1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "19,889 0,914|19,889",
                "0.914 19.889|0.914",
                "62.937 26.2|62.937",
                "1.068 2.0|1.068",
                "19,889 1,02|19,889",
                "13,000 12.999|13,000",
                "13,000 12999|13,000",
                "12999 20.71|20.71",
                "1234,567|1234,567"
            })
    void numbers_that_may_be_decimals_are_refused_and_never_multiplied(String column, String first) {
        assertEquals(
                "raw/journals/list.csv: column 'Citations' has '" + first
                        + "', which need not be a whole number; name the column that counts citations as threshold.metric in raw/protocol.yml, or write its numbers without separators",
                assertThrows(ReviewException.class, () -> column(column, "x"))
                        .getMessage()
                        .replaceFirst("csv:\\d+", "csv"));
    }

    @Test
    void a_decimal_comma_anywhere_in_the_list_says_that_commas_group_no_digits() throws IOException {
        assertEquals("J1 TITLE 19889", find(column("19,889 19,536", "18.97"), "container=J1"));
        assertThrows(ReviewException.class, () -> column("19,889 19,536", "18,97"));
    }

    /** Journals J1, J2 … with these numbers, and another column that has one text everywhere. */
    private Journals column(String numbers, String other) throws IOException {
        StringBuilder text = new StringBuilder("Title;Citations;Other\n");
        int journal = 0;
        for (String number : numbers.split(" ")) {
            journal++;
            text.append("J%d;%s;%s\n".formatted(journal, number, other));
        }
        return JournalLists.read(folder.resolve("list.csv"), text.toString(), issue -> {});
    }
}
