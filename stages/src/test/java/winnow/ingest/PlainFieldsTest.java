package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainFieldsTest {

    private static final List<String> PARTS = List.of(
            "{",
            "}",
            "{A b}",
            "=",
            ",",
            "\n",
            " ",
            "title",
            "Year",
            "12",
            "\\",
            "\"",
            "#",
            "@",
            "%",
            "~",
            "é",
            "= {x},\n");

    /**
     * The parser of the whole language reads the same, but for a comma at the start of a line, which it loses from a value.
     * The repetition number is the seed.
     */
    @RepeatedTest(2000)
    void what_is_plain_the_parser_reads_alike(RepetitionInfo seed) throws ParseException {
        Random random = new Random(seed.getCurrentRepetition());
        StringBuilder text = new StringBuilder("title = {");
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        String fields = text + (random.nextBoolean() ? "}" : "},\n year = 12");
        Optional<Map<String, List<String>>> plain = PlainFields.of(fields);
        if (plain.isPresent()) {
            String parsed = BibtexSyntax.parse("@misc{key,\n" + fields + "\n}").toString();
            assertEquals(withoutCommas(parsed), withoutCommas(plain.get().toString()), fields);
        }
    }

    private static String withoutCommas(String text) {
        return text.replaceAll("\n[\n ]*,[, \n]*", "\n").replaceAll("\n[\n ]*", "\n");
    }

    @Test
    void anything_but_braced_values_and_numbers_is_not_plain() {
        for (String fields : List.of(
                "a = \"b\"",
                "a = b",
                "a = {b} # {c}",
                "a = {b",
                "a {b}",
                "a b = {c}",
                "= {b}",
                "a = {\\{}",
                "a={b}, a={c}")) {
            assertEquals(Optional.empty(), PlainFields.of(fields), fields);
        }
        assertEquals(
                Optional.of(Map.of("a", List.of("{B} c"), "d", List.of("7"))), PlainFields.of("A={{B} c},\n d = 7,\n"));
    }

    @Test
    void a_value_of_megabytes_is_read_at_once() {
        String value = "x".repeat(10 << 20);
        assertTrue(PlainFields.of("a = {" + value + "}").isPresent());
    }
}
