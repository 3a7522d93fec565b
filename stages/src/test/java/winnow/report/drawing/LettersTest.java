package winnow.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people type them. */
class LettersTest {

    @ParameterizedTest
    @CsvSource({
        "'  two \t words\n', two words",
        "'a\u00A0b', 'a\u00A0b'",
        "'\u202Eevil\u202C', evil",
        "'a\u200Bb\u200Dc\uFE0F', abc",
        "'a\u0000b\u001Fc', a b c",
        "'\uD83D', '\uFFFD'",
        "'', ''",
    })
    void arePlain(String typed, String plain) {
        assertEquals(plain, Letters.plain(typed));
    }

    @Test
    void hebrewIsSeenFromRightToLeft() {
        assertEquals("GPT \u05D2\u05D1\u05D0 B", seen("GPT \u05D0\u05D1\u05D2 B"));
        assertEquals("plain", seen("plain"));
    }

    private static String seen(String text) {
        return Letters.seen(text).stream().map(Character::toString).collect(Collectors.joining());
    }

    @Test
    void nothingIsMarkup() {
        assertEquals(
                "&lt;img src=&quot;x&quot; onerror=&#39;&amp;&#39;&gt;", Letters.escape("<img src=\"x\" onerror='&'>"));
    }
}
