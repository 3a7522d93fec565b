package winnow.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Made-up annotations of a small review: models with what they need, and evidence of its two studies or as counts. */
public final class MadeEvidence {

    private static final List<String> STUDIES = List.of("doe", "roe");
    private static final List<String> INPUTS = List.of("text", "image (2D)", "audio/speech");
    private static final List<String> ACCESS = List.of("API", "Open", "Restricted");

    private final Random random;

    public MadeEvidence(Random random) {
        this.random = random;
    }

    /** @param ofStudies whether the rows name studies; otherwise they are counts */
    public void annotate(SmallReview review, boolean ofStudies) {
        if (ofStudies) {
            review.annotation("studies.csv", "study,record,negative_result\ndoe,pubmed:1,yes\nroe,arxiv:1,no\n");
        }
        review.annotation("models.csv", models());
        review.annotation("evidence.csv", evidence(ofStudies));
    }

    private String models() {
        StringBuilder csv = new StringBuilder(
                "model,size,access,link,pretrain_n_gpu,pretrain_gpu,pretrain_memory_total_gb,pretrain_tdp_total_w,finetune_price_total_usd\n");
        for (int model = 0; model < 12; model++) {
            String size = model % 3 == 0 ? "" : model + "B";
            csv.append("Model %d,%s,%s,,2,GPU,%s,%d,%s%n"
                    .formatted(
                            model / 2,
                            model % 2 == 0 ? size : "x" + model,
                            ACCESS.get(model % 3),
                            random.nextBoolean() ? "" : String.format(Locale.ROOT, "%.1f", random.nextDouble() * 100),
                            random.nextInt(1000),
                            random.nextBoolean() ? "" : "0.1"));
        }
        return csv.toString().replace(System.lineSeparator(), "\n");
    }

    private String evidence(boolean ofStudies) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (int i = 0; i < 120; i++) {
            int model = random.nextInt(12);
            String size = model % 2 == 1 ? "x" + model : model % 3 == 0 ? "" : model + "B";
            int applied = ofStudies ? 1 : random.nextInt(4);
            String use = String.join(
                    ",",
                    ofStudies ? STUDIES.get(random.nextInt(2)) : "",
                    "Model " + model / 2,
                    size,
                    String.valueOf(1 + random.nextInt(3)),
                    "Task " + random.nextInt(3),
                    "Sub/task " + random.nextInt(3),
                    INPUTS.get(random.nextInt(3)),
                    random.nextBoolean() ? "" : "text",
                    INPUTS.get(random.nextInt(2)));
            rows.putIfAbsent(
                    use,
                    "," + applied + "," + (applied == 0 ? 0 : random.nextInt(applied + 1)) + ","
                            + (ofStudies ? List.of("", "0", "1").get(random.nextInt(3)) : "") + "\n");
        }
        StringBuilder csv = new StringBuilder(
                "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best,negative\n");
        rows.forEach((use, counts) -> csv.append(use).append(counts));
        return csv.toString();
    }
}
