package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.stage.Workers.Work;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkersTest {

    @Test
    void every_piece_is_done_and_gives_its_own() throws IOException {
        try (Workers workers = new Workers()) {
            List<Work<Integer>> squares = IntStream.range(0, 100)
                    .mapToObj(number -> workers.begin(() -> number * number))
                    .toList();
            workers.end();

            for (int number = 0; number < 100; number++) {
                assertEquals(number * number, squares.get(number).get());
            }
        }
    }

    @Test
    void what_goes_wrong_is_thrown_as_it_is_and_what_was_begun_first_first() {
        IOException first = new IOException("No space left on device");
        try (Workers workers = new Workers()) {
            Work<Integer> fine = workers.begin(() -> 1);
            workers.write(() -> {
                throw first;
            });
            Work<Integer> second = workers.begin(() -> {
                throw new IllegalArgumentException("second");
            });

            assertThrows(IllegalArgumentException.class, second::get);
            assertSame(first, assertThrows(IOException.class, workers::end));
            Work<Integer> bug = workers.begin(() -> {
                throw new AssertionError("bug");
            });
            assertThrows(AssertionError.class, bug::get);
            assertDoesNotThrow(fine::get);
        }
    }

    @Test
    void what_is_going_on_ends_before_they_are_closed() {
        AtomicBoolean written = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        try (Workers workers = new Workers()) {
            workers.write(() -> {
                begun.countDown();
                for (long end = System.nanoTime() + 200_000_000; System.nanoTime() < end; ) {
                    Thread.onSpinWait();
                }
                written.set(true);
            });
            await(begun);
        }
        assertTrue(written.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
