package winnow.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinesTest {

    private static List<Lines.Line> read(String text) {
        List<Lines.Line> lines = new ArrayList<>();
        new Lines(new StringReader(text)).forEachRemaining(lines::add);
        return lines;
    }

    @Test
    void carriage_returns_and_line_feeds_end_lines_alone_and_together() {
        assertEquals(
                List.of(
                        new Lines.Line(1, "a", "\r\n"),
                        new Lines.Line(2, "", "\n"),
                        new Lines.Line(3, "", "\r"),
                        new Lines.Line(4, "b", "")),
                read("a\r\n\n\rb"));
    }

    @Test
    void an_empty_text_has_no_line() {
        assertEquals(List.of(), read(""));
    }

    @Test
    void lines_that_were_given_back_come_again_in_their_order() {
        Lines lines = new Lines(new StringReader("a\nb\nc"));
        List<Lines.Line> taken = List.of(lines.next(), lines.next());
        lines.giveBack(taken);
        assertEquals(taken, List.of(lines.next(), lines.next()));
        assertEquals("c", lines.next().text());
    }

    @RepeatedTest(100)
    void the_lines_together_are_the_text(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String text = random.ints(random.nextInt(30), 0, 4)
                .mapToObj(i -> "a\n\rb".substring(i, i + 1))
                .collect(Collectors.joining());
        assertEquals(text, read(text).stream().map(Lines.Line::raw).collect(Collectors.joining()));
    }
}
