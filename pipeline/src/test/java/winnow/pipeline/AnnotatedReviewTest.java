package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Annotations of the example review, from the command line. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnotatedReviewTest {

    private static final String DIFFERENCES = "curated/catalog/differences.csv";

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void the_example() {
        review = TestReview.example(folder);
    }

    @Test
    void a_difference_between_extractors_waits_until_a_third_person_rules() {
        review = MadeExample.copy(folder.resolve("made"));
        String tables = review.read("reports/tables/by_task.csv");
        for (String table : List.of("studies", "models", "evidence", "prices")) {
            String path = "raw/annotations/" + table + ".csv";
            review.write("raw/annotations/extractors/ann/" + table + ".csv", review.read(path));
            review.write("raw/annotations/extractors/bob/" + table + ".csv", review.read(path));
            review.delete(path);
        }
        assertTrue(review.winnow("run").out().contains(", 0 annotations left out, 1 annotation warning"));
        assertEquals(tables, review.read("reports/tables/by_task.csv"));

        review.replace("raw/annotations/extractors/bob/evidence.csv", ",text,,text,1,0,", ",text,,text,1,1,");
        assertTrue(review.winnow("run").out().contains(" left out, "));
        long open = review.read(DIFFERENCES).lines().skip(1).count();
        String waits = "who extracted nothing " + "%8d".formatted(open) + (open == 1 ? " difference" : " differences")
                + " between extractors: " + DIFFERENCES;
        assertTrue(
                review.winnow("status").out().contains(waits),
                review.winnow("status").out());

        StringBuilder rulings = new StringBuilder("table,key,column,value,person,date,settles,note\n");
        review.read(DIFFERENCES)
                .lines()
                .skip(1)
                .forEach(line -> rulings.append(line.replace(",best,,,,", ",best,0,eve,2025-05-01,"))
                        .append('\n'));
        review.write("raw/annotations/rulings.csv", rulings.toString());
        assertTrue(review.winnow("run").out().contains(", 0 annotations left out, "));
        assertEquals(tables, review.read("reports/tables/by_task.csv"));
        assertFalse(review.winnow("status").out().contains("between extractors"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {checks: {wrong-totl: error}}         | annotations: checks: there is no check 'wrong-totl'; did you mean 'wrong-total'?
                    {checks: {wrong-total: fatal}}        | annotations.checks.wrong-total: 'fatal' is not one of [error, warning]
                    {chekcs: {}}                          | annotations.chekcs: unknown key; did you mean 'checks'?
                    {matrix: {applied: a.csv}}            | annotations.matrix: needs both: applied and best
                    """)
    void what_the_protocol_cannot_mean_is_named(String annotations, String problem) {
        review.append("raw/protocol.yml", "\nannotations: " + annotations + "\n");
        long line = review.read("raw/protocol.yml").lines().count();

        assertEquals(
                "raw/protocol.yml:" + line + ": " + problem,
                review.winnow("run").err().strip());
    }

    @Test
    void a_check_that_is_an_error_stops_the_run() {
        review.append("raw/protocol.yml", "\nannotations: {checks: {never-applied: error}}\n");
        review.append("raw/annotations/models.csv", "Idle,7B,Open" + ",".repeat(16) + "\n");
        long line = review.read("raw/annotations/models.csv").lines().count();

        TestReview.Result result = review.winnow("run");

        assertEquals(
                "raw/annotations/models.csv:" + line
                        + ": model 'Idle-7B': listed, but no evidence applies it; add the evidence or remove the row",
                result.err().strip());
        assertEquals(1, result.exit());
    }
}
