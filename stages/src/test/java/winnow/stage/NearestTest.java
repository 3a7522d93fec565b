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
        assertEquals(Optional.of("abstract"), Nearest.of("Abstrct", List.of("title", "abstract")));
        assertEquals("; did you mean 'minimum'?", Nearest.hint("minimun", List.of("metric", "minimum", "areas")));
    }

    @Test
    void among_equally_near_words_the_one_that_begins_alike_is_taken() {
        assertEquals(Optional.of("votes"), Nearest.of("vote", List.of("note", "votes")));
    }

    @Test
    void nothing_known_is_near_to_nothing() {
        assertEquals(Optional.empty(), Nearest.of("x", List.of()));
    }

    @Test
    void a_quite_different_word_is_no_hint() {
        assertEquals("", Nearest.hint("weather", List.of("criteria")));
    }

    @Test
    void two_edits_are_a_hint_and_three_of_a_short_word_are_not() {
        assertEquals("; did you mean 'tasks'?", Nearest.hint("tisk", List.of("tasks")));
        assertEquals("", Nearest.hint("tib", List.of("tasks")));
    }
}
