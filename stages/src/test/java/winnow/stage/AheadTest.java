package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AheadTest {

    /** 0, 1, 2 and so on without end, each as the function makes it. */
    private static Iterator<Integer> endless(AtomicInteger taken, IntUnaryOperator each) {
        return IntStream.generate(taken::getAndIncrement).map(each).iterator();
    }

    private static int failAt1200(int value, Throwable failure) {
        if (value < 1_200) {
            return value;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static Throwable failureOf(Throwable thrown, List<Integer> before) {
        return assertThrows(Throwable.class, () -> {
            try (Ahead<Integer> ahead = new Ahead<>(endless(new AtomicInteger(), value -> failAt1200(value, thrown)))) {
                ahead.forEachRemaining(before::add);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 499, 500, 501, 1_000, 12_345})
    void all_values_come_once_and_in_order(int size) {
        List<Integer> values = IntStream.range(0, size).boxed().toList();
        List<Integer> came = new ArrayList<>();
        try (Ahead<Integer> ahead = new Ahead<>(values.iterator())) {
            ahead.forEachRemaining(came::add);
            assertThrows(NoSuchElementException.class, ahead::next);
        }
        assertEquals(values, came);
    }

    @Test
    void a_failure_of_the_source_comes_as_it_is_after_values_that_are_right() {
        List<Throwable> failures = List.of(new IllegalStateException("disk"), new AssertionError("bug"));
        for (Throwable failure : failures) {
            List<Integer> before = new ArrayList<>();
            assertSame(failure, failureOf(failure, before));
            assertEquals(IntStream.range(0, 1_000).boxed().toList(), before);
        }
    }

    @Test
    void the_source_is_not_read_far_ahead() {
        AtomicInteger taken = new AtomicInteger();
        try (Ahead<Integer> ahead = new Ahead<>(endless(taken, value -> value))) {
            assertEquals(0, ahead.next());
        }
        assertTrue(taken.get() <= 1_000, taken + " were taken for one");
    }

    @Test
    void closing_closes_the_stream_and_says_nothing_of_values_that_nobody_asked_for() {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Integer> source = Stream.<Integer>generate(() -> {
                    throw new IllegalStateException("never asked for");
                })
                .onClose(() -> closed.set(true));
        Stream<Integer> ahead = Ahead.of(source);
        assertFalse(closed.get());
        ahead.close();
        assertTrue(closed.get());
    }
}
