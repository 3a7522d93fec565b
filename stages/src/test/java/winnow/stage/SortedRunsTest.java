package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Laws of sorting outside of memory. The repetition number is the seed: run that repetition to reproduce. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SortedRunsTest {

    record Value(int key, String text) {}

    private static final Comparator<Value> BY_KEY = Comparator.comparing(Value::key);
    private static final SortedRuns.Kind<Value> KIND = new SortedRuns.Kind<>(Value.class, BY_KEY, value -> 1);

    @TempDir
    private Path folder;

    private List<Value> sorted(List<Value> values, long room) throws IOException {
        Path runs = folder.resolve("runs");
        try (SortedRuns<Value> all = new SortedRuns<>(runs, KIND, room)) {
            for (Value value : values) {
                all.add(value);
            }
            try (Stream<Value> sorted = all.sorted()) {
                return sorted.toList();
            }
        } finally {
            assertFalse(Files.exists(runs), "runs are left behind");
        }
    }

    @RepeatedTest(60)
    void however_little_is_held_the_order_is_that_of_a_stable_sort_in_memory(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        List<Value> values = new ArrayList<>();
        for (int i = random.nextInt(400); i > 0; i--) {
            values.add(new Value(random.nextInt(50), i + "\n\"\uD83D\uDE00\u2028"));
        }
        assertEquals(values.stream().sorted(BY_KEY).toList(), sorted(values, random.nextInt(60)));
    }

    @Test
    void runs_of_runs_are_merged_too() throws IOException {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < 20_500; i++) {
            values.add(new Value(i * 7919 % 1000, "" + i));
        }
        assertEquals(values.stream().sorted(BY_KEY).toList(), sorted(values, 0));
    }

    @Test
    void nothing_is_sorted_too() throws IOException {
        assertEquals(List.of(), sorted(List.of(), 0));
    }

    @Test
    void what_memory_holds_makes_no_file() throws IOException {
        Path runs = folder.resolve("runs");
        try (SortedRuns<Value> all = new SortedRuns<>(runs, KIND, 2)) {
            all.add(new Value(2, ""));
            all.add(new Value(1, ""));
            assertFalse(Files.exists(runs));
            all.add(new Value(0, ""));
            assertTrue(Files.exists(runs.resolve("1.jsonl")));
        }
    }
}
