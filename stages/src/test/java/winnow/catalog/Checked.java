package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** What the checks of the catalog say about a review. */
final class Checked {

    /** The header of a table of models with all that they need. */
    static final String NEEDS =
            "model,size,access,finetune_n_gpu,finetune_gpu,finetune_memory_each_gb,finetune_memory_total_gb,"
                    + "finetune_tdp_each_w,finetune_tdp_total_w,finetune_price_each_usd,finetune_price_total_usd,"
                    + "inference_n_gpu,inference_gpu,inference_memory_total_gb\n";

    private Checked() {}

    /** The usual settings but for one check. */
    static AnnotationSettings turned(Check check, Check.Effect effect) {
        return new AnnotationSettings(Optional.empty(), Map.of(check.key(), effect));
    }

    /** Code, column and value of each finding. */
    static List<String> odd(SmallReview review) throws IOException {
        return rows(
                review, "SELECT concat_ws(' ', code, field, value) FROM issue WHERE stage = 'catalog' ORDER BY ALL");
    }

    /** The first column of what a query finds. */
    static List<String> rows(SmallReview review, String sql) throws IOException {
        try (Duck duck = Duck.open(review.withCatalog())) {
            return duck.query(sql).stream()
                    .map(row -> row.values().iterator().next().orElseThrow().toString())
                    .collect(Collectors.toList());
        }
    }

    /** What stops the review. */
    static String message(SmallReview review) {
        return assertThrows(ReviewException.class, review::withCatalog).getMessage();
    }
}
