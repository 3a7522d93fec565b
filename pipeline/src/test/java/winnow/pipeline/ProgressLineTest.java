package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgressLineTest {

    private static final long SIZE = 200_000_000;

    private final StringWriter terminal = new StringWriter();
    private final ProgressLine line = new ProgressLine(new PrintWriter(terminal), () -> this.now);
    private long now;

    /** What is seen after so many milliseconds since the start. */
    private void read(String file, long milliseconds, long done) {
        now = milliseconds * 1_000_000;
        line.read(file, done, SIZE);
    }

    @Test
    void a_file_that_is_read_in_a_second_shows_nothing() {
        read("x.nbib", 0, 0);
        read("x.nbib", 999, SIZE / 2);
        read("x.nbib", 1_500, SIZE);
        line.close();
        assertEquals("", terminal.toString());
    }

    @Test
    void a_long_one_shows_percent_and_speed_some_times_a_second() {
        read("x.nbib", 0, 0);
        read("x.nbib", 1_000, SIZE / 4);
        read("x.nbib", 1_199, SIZE / 3);
        read("x.nbib", 2_000, SIZE / 2);
        assertEquals("\rx.nbib: 25 %, 50 MB/s, 3 s left\rx.nbib: 50 %, 50 MB/s, 2 s left", terminal.toString());
    }

    @Test
    void the_line_is_erased_when_the_file_is_done_and_the_next_starts_anew() {
        read("x.nbib", 0, 0);
        read("x.nbib", 1_000, SIZE / 4);
        read("x.nbib", 1_001, SIZE);
        read("y.nbib", 1_002, 1);
        read("y.nbib", 1_900, 2);
        assertEquals("\rx.nbib: 25 %, 50 MB/s, 3 s left\r" + " ".repeat(31) + "\r", terminal.toString());
    }

    @Test
    void it_is_erased_when_reading_ends_before_the_file_does() {
        read("x.nbib", 0, 0);
        read("x.nbib", 1_000, SIZE / 4);
        line.close();
        line.close();
        assertTrue(terminal.toString().endsWith("left\r" + " ".repeat(31) + "\r"), terminal.toString());
    }

    @Test
    void a_shorter_line_leaves_nothing_of_a_longer_one() {
        read("x.nbib", 0, 0);
        read("x.nbib", 1_000, SIZE);
        read("x.nbib", 1_001, 0);
        read("x.nbib", 2_001, SIZE / 2);
        read("x.nbib", 20_000, SIZE / 2);
        assertEquals("\rx.nbib: 50 %, 100 MB/s, 1 s left\rx.nbib: 50 %, 5 MB/s, 19 s left ", terminal.toString());
    }

    @ParameterizedTest
    @CsvSource({"89, 89 s left", "90, 90 s left", "91, 2 min left", "600, 10 min left"})
    void time_left_is_told_in_seconds_and_if_long_in_minutes(long seconds, String told) {
        read("x.nbib", 0, 0);
        read("x.nbib", seconds * 1_000, SIZE / 2);
        assertTrue(terminal.toString().endsWith(", " + told), terminal.toString());
    }

    @Test
    void before_anything_is_read_nobody_knows_how_long_it_takes() {
        read("x.nbib", 0, 0);
        read("x.nbib", 1_000, 0);
        assertEquals("\rx.nbib: 0 %, 0 MB/s", terminal.toString());
    }

    @Test
    void a_long_name_does_not_make_the_line_wider_than_a_terminal() {
        String name = "folder/".repeat(20) + "x.nbib";
        read(name, 0, 0);
        read(name, 1_000, SIZE / 4);
        String shown = terminal.toString().substring(1);
        assertEquals(79, shown.length());
        assertTrue(shown.startsWith("…") && shown.contains("folder/x.nbib: 25 %"), shown);
    }
}
