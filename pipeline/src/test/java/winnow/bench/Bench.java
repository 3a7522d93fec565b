package winnow.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Started by {@code ./bench}, which says what it can do. */
final class Bench {

    private Bench() {}

    /**
     * @param arguments {@code read FOLDER MEGABYTES ROUNDS [FORM]} {@code ingest FOLDER RECORDS} or
     *     {@code journals FOLDER ROWS}; temporary files go
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
            case "ingest" -> ingest(folder, Long.parseLong(arguments[2]));
            case "journals" -> journals(folder, Integer.parseInt(arguments[2]));
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
}
