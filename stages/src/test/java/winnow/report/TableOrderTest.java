package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.sample.MadeEvidence;
import winnow.sample.SmallReview;

/** The vocabulary says in which order tables show its terms. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TableOrderTest {

    @TempDir
    private Path folder;

    private List<String> stages(String vocabulary) throws IOException {
        SmallReview review = new SmallReview(folder);
        new MadeEvidence(new Random(1)).annotate(review, true);
        if (!vocabulary.isEmpty()) {
            review.annotation("vocabulary.yml", vocabulary);
        }
        review.withCatalog();
        try (Duck duck = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            FrequencyTable table = FrequencyTable.of(duck, "by_stage");
            return table.sheet().rows().stream()
                    .map(row -> row.get(table.place("stage")))
                    .toList();
        }
    }

    @Test
    void stages_stand_in_the_order_of_the_vocabulary() throws IOException {
        assertEquals(List.of("3", "1", "2"), stages("stages: [\"3\", \"1\", \"2\"]\n"));
    }

    @Test
    void without_a_vocabulary_they_are_sorted() throws IOException {
        assertEquals(List.of("1", "2", "3"), stages(""));
    }
}
