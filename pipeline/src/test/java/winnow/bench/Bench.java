package winnow.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import winnow.bench.made.ExportForm;

/** Started by {@code ./bench}, which says what it can do. */
final class Bench {

    private Bench() {}

    /**
     * @param arguments {@code read FOLDER MEGABYTES ROUNDS [FORM]}, {@code ingest FOLDER RECORDS}, {@code journals FOLDER ROWS},
     *     {@code catalog FOLDER ROWS},
     *     {@code selector FOLDER MODELS QUESTIONS},
     *     {@code review-make FOLDER RECORDS}, {@code review-add FOLDER RECORDS} or {@code review FOLDER RECORDS STATE HEAP},
     *     {@code dedup-make FOLDER RECORDS} or {@code dedup FOLDER RECORDS cold|warm}; temporary files go
     *     to the folder, results as JSON to {@code <command>.json} in it
     */
    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "read" ->
                read(
                        folder,
                        Long.parseLong(arguments[2]),
                        Integer.parseInt(arguments[3]),
                        arguments.length > 4
                                ? List.of(ExportForm.valueOf(arguments[4]))
                                : List.of(ExportForm.values()));
            case "dedup-header" -> System.err.println(DedupRun.header());
            case "dedup-make" -> DedupRun.make(review(folder, arguments[2]), Long.parseLong(arguments[2]));
            case "dedup" -> dedup(folder, arguments[2], arguments[3].equals("warm"));
            case "review-header" -> System.err.println(ReviewRun.header());
            case "review-make" -> ReviewRun.make(made(folder, arguments[2]), Long.parseLong(arguments[2]));
            case "review-add" -> ReviewRun.add(made(folder, arguments[2]), Long.parseLong(arguments[2]));
            case "review" -> review(folder, arguments[2], ReviewRun.State.valueOf(arguments[3]), arguments[4]);
            case "ingest" -> ingest(folder, Long.parseLong(arguments[2]));
            case "catalog" -> catalog(folder, Long.parseLong(arguments[2]));
            case "journals" -> journals(folder, Integer.parseInt(arguments[2]));
            case "selector" -> selector(folder, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void read(Path folder, long megabytes, int rounds, List<ExportForm> forms) throws IOException {
        System.out.println(Reading.header());
        List<Reading> readings = new ArrayList<>();
        for (ExportForm form : forms) {
            readings.add(Reading.of(form, folder, megabytes, rounds));
            System.out.println(readings.get(readings.size() - 1).row());
        }
        String json = readings.stream().map(Reading::json).collect(joining(",\n ", "[", "]\n"));
        Files.writeString(folder.resolve("read.json"), json);
        System.out.print(json);
    }

    private static void ingest(Path folder, long records) throws IOException {
        IngestRun run = IngestRun.of(records, folder);
        System.out.println(run.row());
        Files.writeString(folder.resolve("ingest.json"), run.json() + "\n");
        System.out.println(run.json());
        if (!run.ok()) {
            System.exit(1);
        }
    }

    private static void journals(Path folder, int rows) throws IOException {
        JournalRun run = JournalRun.of(rows, folder);
        System.out.println(run.row());
        Files.writeString(folder.resolve("journals.json"), run.json() + "\n");
        System.out.println(run.json());
        if (!run.ok()) {
            System.exit(1);
        }
    }

    private static void catalog(Path folder, long rows) throws IOException {
        CatalogRun run = CatalogRun.of(rows, folder);
        System.out.println(run.row());
        Files.writeString(folder.resolve("catalog.json"), run.json() + "\n");
        System.out.println(run.json());
    }

    private static void selector(Path folder, int models, int questions) throws IOException {
        SelectorRun run = SelectorRun.of(models, questions, folder);
        System.out.println(run.row());
        Files.writeString(folder.resolve("selector.json"), run.json() + "\n");
        System.out.println(run.json());
        if (!run.ok()) {
            System.exit(1);
        }
    }

    private static Path review(Path folder, String records) {
        return folder.resolve("dedup-" + records);
    }

    private static Path made(Path folder, String records) {
        return folder.resolve("review-" + records);
    }

    private static void review(Path folder, String records, ReviewRun.State state, String heap) throws IOException {
        Path launcher = Path.of("winnow").toAbsolutePath();
        ReviewRun run = ReviewRun.of(made(folder, records), Long.parseLong(records), state, launcher, heap);
        run.rows().forEach(System.err::println);
        run.json().forEach(System.out::println);
    }

    /** The table is for people, the JSON for {@code dedup.json}, a line per run. */
    private static void dedup(Path folder, String records, boolean warm) throws IOException {
        DedupRun run = DedupRun.of(review(folder, records), warm);
        System.err.println(run.row());
        System.out.println(run.json());
    }
}
