package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accuracy on labelled sets, which are not part of the project: without them the test is skipped. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldTest {

    private static final Path SETS = Path.of("..", "..", "shared", "gold");

    @ParameterizedTest(name = "{0}: F1 at least {1}, at most {2} reports lost")
    @CsvSource({
        "haematology, 0.941, 0",
        "respiratory, 0.991, 0",
        "stroke, 0.996, 0",
        "diabetes, 1.0, 0",
        "digital_work, 0.994, 0"
    })
    void merges_rightly(String name, double leastF1, int mostWrong) throws IOException {
        if (!Files.isDirectory(SETS)) {
            Assumptions.abort("skipped: no labelled sets at " + SETS);
        }
        Evaluation evaluation = Evaluation.of(SETS.resolve(name));
        Counts counts = evaluation.counts().get(0);
        double recall = evaluation.candidates().recall();
        System.out.printf(
                Locale.ROOT,
                "%-13s TP %4d FP %2d FN %2d F1 %.4f, candidates %d, their recall %.4f, doubtful %d%n",
                name,
                counts.tp(),
                counts.fp(),
                counts.fn(),
                counts.f1(),
                evaluation.candidates().compared(),
                recall,
                evaluation.doubtful());
        assertTrue(counts.f1() >= leastF1, counts::toString);
        assertTrue(counts.fp() <= mostWrong, counts::toString);
        assertTrue(recall >= 0.999, "recall of the candidates " + recall);
        assertTrue(evaluation.doubtful() <= 0.02 * evaluation.records(), evaluation.doubtful() + " doubtful pairs");
    }
}
