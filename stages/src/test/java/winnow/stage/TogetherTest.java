package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TogetherTest {

    private static final List<Integer> ITEMS = IntStream.range(0, 10).boxed().toList();

    private final AtomicInteger done = new AtomicInteger();

    private int slowly(int item) {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        done.incrementAndGet();
        return item * item;
    }

    private int slowlyBut(int failing, int item) {
        if (item == failing) {
            throw new UncheckedIOException(new IOException("no space left on device"));
        }
        return slowly(item);
    }

    @Test
    void results_come_in_the_order_of_the_items() {
        assertEquals(List.of(0, 1, 4, 9, 16, 25, 36, 49, 64, 81), Together.each(ITEMS, this::slowly));
        assertEquals(List.of(), Together.each(List.of(), this::slowly));
    }

    @RepeatedTest(3)
    void a_failure_comes_as_it_is_when_nothing_is_at_work_any_more(RepetitionInfo repetition) {
        int failing = ITEMS.size() - repetition.getCurrentRepetition();
        UncheckedIOException failure =
                assertThrows(UncheckedIOException.class, () -> Together.each(ITEMS, item -> slowlyBut(failing, item)));

        assertEquals("no space left on device", failure.getCause().getMessage());
        assertEquals(ITEMS.size() - 1, done.get());
    }
}
