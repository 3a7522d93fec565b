package winnow.bench.made;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import winnow.model.RecordId;

/** What people write about the included reports: studies, evidence, models, prices and the vocabulary. */
final class Annotations implements Closeable {

    private static final List<String> TASKS = List.of(
            "Textual question answering",
            "Text summarization",
            "Text generation",
            "Medical image processing",
            "Information extraction",
            "Disease diagnosis",
            "Disease prediction",
            "Multimodal question answering");
    private static final List<String> INPUTS = List.of("text", "text", "text", "image (2D)", "image (3D)", "audio");
    private static final List<String> ACCESS = List.of("API", "Open", "Open", "Open", "Restricted");
    private static final int SIZES = 4;
    private static final int SUBTASKS = 7;
    private static final int MOST_MODELS = 2_000;

    private final Path folder;
    private final int models;
    private final BufferedWriter studies;
    private final BufferedWriter evidence;

    /** @param records of the review, which decide how many models there are */
    Annotations(Path review, long records) throws IOException {
        folder = Files.createDirectories(review.resolve("raw/annotations"));
        models = (int) Math.min(MOST_MODELS, 20 + records / 50);
        studies = Files.newBufferedWriter(folder.resolve("studies.csv"));
        studies.write("study,record,negative_result,note\n");
        evidence = Files.newBufferedWriter(folder.resolve("evidence.csv"));
        evidence.write("study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best,note\n");
        try (InputStream in = Annotations.class.getResourceAsStream("vocabulary.yml")) {
            Files.copy(in, folder.resolve("vocabulary.yml"));
        }
        models();
    }

    private void models() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("models.csv"));
                BufferedWriter prices = Files.newBufferedWriter(folder.resolve("prices.csv"))) {
            out.write("model,size,access,link,pretrain_n_gpu,pretrain_gpu,pretrain_memory_total_gb\n");
            prices.write("version,input_usd_per_1k_tokens,output_usd_per_1k_tokens,date,origin\n");
            for (int model = 0; model < models; model++) {
                String access = ACCESS.get(model % ACCESS.size());
                boolean open = !access.equals("API");
                out.write("%s,%s,,%s\n".formatted(named(model, ","), access, open ? "8,GPU,640" : ",,"));
                if (!open) {
                    prices.write("%s,0.0%d,0.0%d,2025-01-31,made up\n".formatted(named(model, "-"), 1 + model % 8, 9));
                }
            }
        }
    }

    private static String named(int model, String between) {
        return "Made %d%s%dB".formatted(model / SIZES, between, 1 + model % SIZES * 7);
    }

    /** A study, and one to four rows of evidence. */
    void add(RecordId record) throws IOException {
        SplittableRandom random = new SplittableRandom(record.toString().hashCode());
        String study = record.toString().replaceAll("\\W+", "-");
        boolean negative = random.nextInt(9) == 0;
        studies.write("%s,%s,%s,\n".formatted(study, record, negative ? "yes" : "no"));
        TreeSet<String> uses = new TreeSet<>();
        int rows = 1 + random.nextInt(4);
        while (uses.size() < rows) {
            uses.add(use(random));
        }
        for (String use : uses) {
            evidence.write("%s,%s,1,%d,\n".formatted(study, use, negative ? 0 : random.nextInt(2)));
        }
    }

    private String use(SplittableRandom random) {
        int stage = 1 + random.nextInt(5);
        String task = TASKS.get(random.nextInt(TASKS.size()));
        String input = INPUTS.get(random.nextInt(INPUTS.size()));
        return "%s,%d,%s,Subtask %d of %s,%s,%s,text"
                .formatted(
                        named(Vocabulary.rank(random, models), ","),
                        stage,
                        task,
                        1 + random.nextInt(SUBTASKS),
                        task.toLowerCase(Locale.ROOT),
                        input,
                        input.equals("text") || random.nextBoolean() ? "" : "text");
    }

    @Override
    public void close() throws IOException {
        studies.close();
        evidence.close();
    }
}
