package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.dedup.GoldSet.Counts;
import winnow.model.SourceRecord;

/** Accuracy on labelled sets, which are not part of the project: without them the test is skipped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldTest {

    private static final Path SETS = Path.of("..", "..", "shared", "gold");
    private static final Dedup.Settings SETTINGS = Dedup.Settings.defaults();

    @ParameterizedTest(name = "{0}: F1 at least {1}, at most {2} reports lost")
    @CsvSource({
        "haematology, 0.93, 0",
        "respiratory, 0.98, 0",
        "stroke, 0.99, 0",
        "diabetes, 0.99, 0",
        "digital_work, 0.98, 0"
    })
    void merges_rightly(String name, double leastF1, int mostWrong) throws IOException {
        if (!Files.isDirectory(SETS)) {
            Assumptions.abort("skipped: no labelled sets at " + SETS);
        }
        GoldSet gold = GoldSet.read(SETS.resolve(name));
        long start = System.nanoTime();
        Deduplication result = Deduplication.of(Fixture.profiles(gold.records()), Assertions.none(), SETTINGS);
        double seconds = (System.nanoTime() - start) / 1e9;
        Counts counts = gold.counts(result.clusters());
        double recall = recall(gold, Key.ALL);
        System.out.printf(
                Locale.ROOT,
                "%-13s TP %4d FP %2d FN %2d F1 %.4f, candidates %d, their recall %.4f, doubtful %d, %.1f s%n",
                name,
                counts.right(),
                counts.wrong(),
                counts.missed(),
                counts.f1(),
                result.extent().pairs(),
                recall,
                result.doubtful().size(),
                seconds);
        for (Key key : Key.ALL) {
            System.out.printf(Locale.ROOT, "  recall of the key %-13s %.4f%n", key.name(), recall(gold, List.of(key)));
        }
        assertTrue(counts.f1() >= leastF1, counts::toString);
        assertTrue(counts.wrong() <= mostWrong, counts::toString);
        assertTrue(recall >= 0.99, "recall of the candidates " + recall);
    }

    /** The share of labelled pairs of records with titles that are compared. */
    private static double recall(GoldSet gold, List<Key> keys) throws IOException {
        Map<String, String> labels = gold.labels();
        List<Profile> profiles = gold.records().stream()
                .sorted(Comparator.comparing(SourceRecord::id))
                .map(Profile::new)
                .toList();
        List<String> label = profiles.stream()
                .map(profile -> labels.get(GoldSet.row(profile.id())))
                .toList();
        long all = label.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting())).values().stream()
                .mapToLong(size -> size * (size - 1) / 2)
                .sum();
        long found = Candidates.of(profiles, keys, SETTINGS.largestBlock()).stream()
                .filter(pair -> label.get(pair.left()).equals(label.get(pair.right())))
                .count();
        return (double) found / all;
    }
}
