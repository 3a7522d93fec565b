package winnow.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import winnow.db.Duck;
import winnow.selector.AttributeQuestion.No;
import winnow.selector.Selector;
import winnow.selector.TaskQuestion;
import winnow.selector.TreePlan;
import winnow.selector.Walker;
import winnow.stage.Artifacts;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/**
 * A made-up catalog through the whole selector stage: models that can each do a few tasks, some tasks much more common than
 * others, one tree with a question per task, beside those about input, output, sharing and place.
 *
 * @param questions about tasks and all else
 * @param nodes that the tree has, each different one once
 * @param seconds of the whole stage, with reading the catalog and writing the files
 * @param processor seconds of the processor, which other programs on the machine do not change
 * @param ok whether the file can be read, and the processor was busy for at most ten seconds
 */
record SelectorRun(
        int models,
        int questions,
        int rows,
        long nodes,
        long bytes,
        double seconds,
        double processor,
        long peak,
        boolean ok) {

    private static final double MOST_SECONDS = 10;
    private static final int OTHER_QUESTIONS = 4;

    /** Makes the catalog in the folder, builds, and removes everything. */
    static SelectorRun of(int models, int questions, Path folder) throws IOException {
        Path review = Files.createTempDirectory(folder, "review");
        try {
            int tasks = questions - OTHER_QUESTIONS;
            int rows = write(review.resolve(Artifacts.CATALOG.path()), models, tasks);
            return built(review, models, questions, rows);
        } finally {
            IngestRun.remove(review);
        }
    }

    private static SelectorRun built(Path review, int models, int questions, int rows) throws IOException {
        Selector stage = new Selector("Made up", settings(questions - OTHER_QUESTIONS), Optional.empty());
        Path building = review.resolve("building");
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long busy = thread.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        stage.run(new Workspace(review, building, stage));
        double seconds = (System.nanoTime() - start) / 1e9;
        double processor = (thread.getCurrentThreadCpuTime() - busy) / 1e9;
        Path file = building.resolve(Artifacts.SELECTOR.path()).resolve("selector.json");
        long nodes = Walker.load(file).document().trees().get(0).nodes().size();
        return new SelectorRun(
                models,
                questions,
                rows,
                nodes,
                Files.size(file),
                seconds,
                processor,
                Peak.ofThisProcess(),
                processor <= MOST_SECONDS);
    }

    private static Selector.Settings settings(int tasks) {
        List<TaskQuestion> questions = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            questions.add(
                    new TaskQuestion("task-" + task, "Task " + task + "?", "", List.of("Task " + task), List.of()));
        }
        Selector.Settings plain = Selector.Settings.defaults();
        TreePlan tree = new TreePlan(
                "T", TreePlan.ANY_STAGE, "Tree", false, false, No.ANYTHING, questions, List.of(), List.of());
        return new Selector.Settings(
                plain.title(),
                plain.version(),
                plain.licence(),
                plain.questions(),
                Optional.empty(),
                plain.priceDays(),
                List.of(),
                List.of(tree));
    }

    /** The number of rows of evidence. */
    private static int write(Path file, int models, int tasks) throws IOException {
        Files.createDirectories(file.getParent());
        Random random = new Random(1);
        List<String> versions = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        for (int model = 0; model < models; model++) {
            String access = List.of("API", "Open", "Open", "Restricted").get(random.nextInt(4));
            versions.add("('M%d', 'M%d', '%s', %d)".formatted(model, model, access, model + 1));
            for (int use = 1 + random.nextInt(3); use > 0; use--) {
                boolean text = random.nextInt(4) > 0;
                evidence.add("(%d, 'M%d', '1', 'Task %d', 'S', '%s', 'text', 1, %d, '')"
                        .formatted(
                                evidence.size() + 1,
                                model,
                                (int) (tasks * Math.pow(random.nextDouble(), 2)),
                                text ? "text" : "image (2D)",
                                random.nextInt(4) / 3));
            }
        }
        try (Duck catalog = Duck.create(file)) {
            catalog.run(Duck.resource(Stage.class, "/winnow/catalog/schema.sql"));
            catalog.run("INSERT INTO model_version (version, model, access, position) VALUES "
                    + String.join(", ", versions));
            catalog.run(
                    "INSERT INTO evidence (row_number, version, stage, task, subtask, mandatory_input, output, applied,"
                            + " best, place) VALUES " + String.join(", ", evidence));
        }
        return evidence.size();
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "a tree of %d questions and %d models, %d rows of evidence: %d different nodes, %.1f MB, %.1f s (processor %.1f s,"
                        + " at most %.0f), peak memory %d MB, %s",
                questions,
                models,
                rows,
                nodes,
                bytes / 1e6,
                seconds,
                processor,
                MOST_SECONDS,
                peak >> 20,
                ok ? "ok" : "NOT AS IT SHOULD BE");
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"models\": %d, \"questions\": %d, \"rows\": %d, \"nodes\": %d, \"bytes\": %d, \"seconds\": %.2f,"
                        + " \"processor_seconds\": %.2f, \"peak_bytes\": %d, \"ok\": %s}",
                models,
                questions,
                rows,
                nodes,
                bytes,
                seconds,
                processor,
                peak,
                ok);
    }
}
