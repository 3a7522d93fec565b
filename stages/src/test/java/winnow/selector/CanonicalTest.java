package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against examples of RFC 8785. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CanonicalTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.0, 0",
        "-0, 0",
        "1, 1",
        "-1.50, -1.5",
        "1E+2, 100",
        "4.50, 4.5",
        "2e-3, 0.002",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "0.00000012, 1.2e-7",
        "-1e-7, -1e-7",
        "123456789012345680000, 123456789012345680000",
        "1E21, 1e+21",
        "1.5E30, 1.5e+30",
    })
    void numbers_are_printed_as_JavaScript_prints_them(String number, String expected) {
        assertEquals(expected, Canonical.text(new BigDecimal(number)));
    }

    @Test
    void texts_escape_only_what_must_be() {
        assertEquals(
                "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\t\\f\\r\\u001f\u007f\"",
                Canonical.text("€$\u000f\nA'B\"\\\\\"/\b\t\f\r\u001f\u007f"));
    }

    @Test
    void keys_are_sorted_by_code_unit_and_nothing_is_added() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("€", 1);
        map.put("\r", List.of());
        map.put("1", List.of(true, Map.of(), "x"));
        map.put("😀", false);
        map.put("\ufb33", 2);

        assertEquals("{\"\\r\":[],\"1\":[true,{},\"x\"],\"€\":1,\"😀\":false,\"\ufb33\":2}", Canonical.text(map));
    }
}
