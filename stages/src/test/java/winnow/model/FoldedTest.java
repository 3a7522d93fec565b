package winnow.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldedTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'  Post-Stroke:  “Aphasia”? ', post stroke aphasia",
        "Müller & Straße, muller strasse",
        "IMPLICIT INFERENCE, implicit inference",
        "Łódź – Ærø – Đorđe, lodz aero dorde",
        "ﬁne ²O, fine 2o",
        "Платформенная занятость, платформенная занятость",
        "…, ''"
    })
    void a_text_is_folded(String text, String expected) {
        assertEquals(expected, Folded.of(text).text());
    }

    @RepeatedTest(100)
    void folding_twice_changes_nothing(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String text = random.ints(30, 0x20, 0x2FFF)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Folded folded = Folded.of(text);
        assertEquals(folded, Folded.of(folded.text()));
    }

    @RepeatedTest(100)
    void a_text_is_folded_as_patterns_would_fold_it(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        int last = random.nextBoolean() ? 0x7F : random.nextBoolean() ? 0x17F : 0x1FFFF;
        String text = random.ints(40, 0x20, last + 1)
                .filter(c -> Character.isDefined(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("đ", "d")
                .replace("ł", "l")
                .replace("ı", "i");
        assertEquals(
                letters.replaceAll("[^\\p{L}\\p{N}]+", " ").strip(),
                Folded.of(text).text());
    }

    @Test
    void words_are_what_blanks_separate() {
        assertEquals(List.of("il", "6", "trial"), Folded.of("IL-6 trial").words());
        assertEquals(List.of(), Folded.of("--").words());
        assertTrue(Folded.of("--").isEmpty());
        assertFalse(Folded.of("a").isEmpty());
    }
}
