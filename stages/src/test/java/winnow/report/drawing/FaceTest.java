package winnow.report.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Laws of measuring and breaking lines, on random texts. The repetition number is the seed. */
class FaceTest {

    private static final String LETTERS = "aiWM 字é(n\u00A0=\u00A0 \uD83D\uDE00";

    @RepeatedTest(200)
    void noLineIsTooWideAndNothingIsLost(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String text = random.ints(random.nextInt(60), 0, LETTERS.codePointCount(0, LETTERS.length()))
                .mapToObj(i -> Character.toString(LETTERS.codePointAt(LETTERS.offsetByCodePoints(0, i))))
                .collect(Collectors.joining());
        double widest = 2 + random.nextInt(12);

        List<String> lines = Face.lines(text, widest);
        assertTrue(lines.stream().allMatch(line -> Face.width(line) <= widest), lines.toString());
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }

    @Test
    void breaksAtBlanksOnly() {
        double exact = Face.width("two words");
        assertEquals(List.of("two words", "here"), Face.lines("two words here", exact));
        assertEquals(List.of("two", "words", "here"), Face.lines("two words here", exact - 0.01));
    }

    @Test
    void keepsACountTogether() {
        assertEquals(List.of("Reports", "(n\u00A0=\u00A01)"), Face.lines("Reports (n\u00A0=\u00A01)", 5));
    }
}
