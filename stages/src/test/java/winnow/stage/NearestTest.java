package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NearestTest {

    @Test
    void a_slip_of_the_finger_finds_the_word_that_was_meant() {
        assertEquals(Optional.of("minimum"), Nearest.to("minimun", List.of("metric", "minimum", "areas")));
    }

    @Test
    void among_equally_near_words_the_first_in_the_alphabet_is_taken() {
        assertEquals(Optional.of("bat"), Nearest.to("cat", List.of("rat", "bat")));
    }

    @Test
    void a_quite_different_word_finds_nothing() {
        assertEquals(Optional.empty(), Nearest.to("weather", List.of("criteria", "phases")));
        assertEquals("", Nearest.hint("weather", List.of("criteria")));
    }
}
