package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.report.Definition.Measure;
import winnow.report.Definition.Share;
import winnow.sample.MadeEvidence;
import winnow.sample.SmallReview;

/** Every number of every table is what the rows behind it say, by a query of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceTest {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "li2025");

    @TempDir
    private Path folder;

    /** Of evidence of studies and of published counts in turn. */
    @RepeatedTest(4)
    void every_number_of_a_made_review_is_that_of_the_rows_behind_it(RepetitionInfo seed) throws IOException {
        SmallReview review = new SmallReview(folder);
        int number = seed.getCurrentRepetition();
        new MadeEvidence(new Random(number)).annotate(review, number % 2 == 1);
        review.withCatalog();

        assertTrue(compare() > 300);
    }

    @Test
    void every_number_of_the_published_review_is_that_of_the_rows_behind_it() throws IOException {
        if (!Files.isDirectory(PUBLISHED)) {
            Assumptions.abort("SKIPPED: the published data are not at " + PUBLISHED + ", so no number was compared");
        }
        SmallReview review = new SmallReview(folder);
        for (String table : List.of("models", "evidence")) {
            review.annotation(table + ".csv", Files.readString(PUBLISHED.resolve(table + ".csv")));
        }
        review.withCatalog();

        assertTrue(compare() > 10_000);
    }

    /** Compares all numbers of all tables; returns how many there are. */
    private int compare() throws IOException {
        int numbers = 0;
        try (Duck duck = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            for (FrequencyTable table : FrequencyTables.of(duck)) {
                checkKeys(table);
                for (Measure measure : table.definition().columns().measures()) {
                    numbers += compare(duck, table, measure);
                }
                table.definition().columns().shares().forEach(share -> compare(table, share));
            }
        }
        return numbers;
    }

    private static void checkKeys(FrequencyTable table) {
        List<List<String>> rows = table.sheet().rows();
        assertEquals(rows.size(), rows.stream().map(table::key).distinct().count(), table.name() + ": key");
    }

    private static int compare(Duck duck, FrequencyTable table, Measure measure) {
        Trace trace = new Trace(measure);
        List<String> within = measure.rows().within();
        Map<List<String>, String> traced = new HashMap<>();
        Sheet numbers = Sheet.of(duck, "numbers", List.of(), trace.numbers());
        numbers.rows().forEach(row -> traced.put(row.subList(0, within.size()), row.get(within.size())));
        String ofNothing = Sheet.of(
                        duck,
                        "nothing",
                        List.of(),
                        "SELECT " + measure.expression() + " AS number FROM (" + trace.allRows() + ") WHERE false")
                .rows()
                .get(0)
                .get(0);
        for (List<String> row : table.sheet().rows()) {
            List<String> key =
                    within.stream().map(column -> row.get(table.place(column))).toList();
            assertEquals(
                    traced.getOrDefault(key, ofNothing),
                    row.get(table.place(measure.column())),
                    () -> table.name() + " " + key + " " + measure.column());
        }
        compareOne(duck, table, measure);
        return table.sheet().rows().size();
    }

    /** The query of a single number gives the same, and as many rows as it counts. */
    private static void compareOne(Duck duck, FrequencyTable table, Measure measure) {
        List<List<String>> rows = table.sheet().rows();
        for (List<String> row : List.copyOf(rows.subList(0, Math.min(2, rows.size())))) {
            Map<String, Optional<String>> key = new HashMap<>();
            measure.rows()
                    .within()
                    .forEach(column -> key.put(
                            column, Optional.of(row.get(table.place(column))).filter(text -> !text.isEmpty())));
            Trace trace = new Trace(measure);
            String number = row.get(table.place(measure.column()));
            assertEquals(
                    number,
                    Sheet.of(duck, "one", List.of(), trace.number(key))
                            .rows()
                            .get(0)
                            .get(0),
                    table.name());
            if (measure.expression().equals("count(*)")) {
                assertEquals(number, String.valueOf(duck.query(trace.rows(key)).size()), table.name());
            }
        }
    }

    private static void compare(FrequencyTable table, Share share) {
        for (List<String> row : table.sheet().rows()) {
            BigDecimal of = new BigDecimal(row.get(table.place(share.of())));
            BigDecimal outOf = new BigDecimal(row.get(table.place(share.outOf())));
            BigDecimal percent = of.movePointRight(2).divide(outOf, 1, RoundingMode.HALF_UP);
            assertEquals(
                    0,
                    percent.compareTo(new BigDecimal(row.get(table.place(share.column())))),
                    () -> table.name() + " " + row);
        }
    }
}
