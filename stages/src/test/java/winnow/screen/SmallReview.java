package winnow.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.model.Phase;
import winnow.model.Vote;
import winnow.stage.Artifacts;
import winnow.stage.Workspace;
import winnow.table.Row;
import winnow.table.SpreadsheetCsv;
import winnow.table.Table;
import winnow.table.Tables;

/** A review in a temporary folder that has a citation of every verdict, and people at work on it. */
final class SmallReview {

    static final String ANN = "anneliese";
    static final String BOB = "bobette";
    static final String JUDGE = "dora";
    static final LocalDate DAY = LocalDate.of(2025, 5, 1);

    /** Where the votes of {@link #BOB} are. */
    static final String BOBS = "raw/decisions/bobette.csv";

    private static final Path SOURCE = Path.of("src/test/resources/winnow/screen/every-verdict");
    private static final String DOUBTFUL = """
            left,right,score,left title,right title,evidence
            pubmed:1,pubmed:7,9,LLM in the clinic,LLM somewhere,title alike +9
            pubmed:8,pubmed:9,8,No abstract,"LLM, whose full text nobody has",year same +1
            """;

    final Path root;
    final ScreenSettings settings;

    SmallReview(Path root) throws IOException {
        this.root = root;
        this.settings = Protocols.read(Files.readString(SOURCE.resolve("protocol.yml")));
        for (String part : List.of("raw", "curated")) {
            copy(part);
        }
        write(Artifacts.DOUBTFUL.path(), DOUBTFUL);
        run();
    }

    private void copy(String part) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCE.resolve(part))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                write(SOURCE.relativize(file).toString(), Files.readString(file));
            }
        }
    }

    void run() throws IOException {
        Screen screen = new Screen(settings);
        screen.run(new Workspace(root, root, screen));
    }

    void write(String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }

    String read(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines of a file. */
    List<String> last(int lines, String path) {
        List<String> all = read(path).lines().toList();
        return all.subList(all.size() - lines, all.size());
    }

    /** Writes a person's packet; returns the workbook. The CSV is beside it. */
    Path packet(String person, Phase phase) throws IOException {
        Path file = root.resolve("packets").resolve(person + "-" + phase.key() + ".xlsx");
        Packet.of(root, settings, person, Optional.of(phase)).write(file);
        return file;
    }

    /** The CSV of a sheet beside a workbook. */
    static Path csv(Path workbook, String ending) {
        return workbook.resolveSibling(workbook.getFileName().toString().replace(".xlsx", ending + ".csv"));
    }

    /**
     * Fills in a CSV.
     *
     * @param answers lines {@code id column text}; the id is in the first column, the text may have blanks
     */
    static Path fill(Path csv, String... answers) throws IOException {
        Table table = Tables.read(csv, csv.toString(), List.of());
        List<Map<String, String>> rows = new ArrayList<>();
        for (Row row : table.rows()) {
            Map<String, String> cells = new LinkedHashMap<>(row.cells());
            for (String answer : answers) {
                String[] parts = answer.split(" ", 3);
                if (row.get(table.columns().get(0)).equals(parts[0])) {
                    cells.put(parts[1].replace('_', ' '), parts[2]);
                }
            }
            rows.add(cells);
        }
        StringBuilder text = new StringBuilder();
        SpreadsheetCsv.write(text, table.columns());
        for (Map<String, String> row : rows) {
            SpreadsheetCsv.write(text, List.copyOf(row.values()));
        }
        Files.writeString(csv, text);
        return csv;
    }

    /** A person's packet of titles, filled in. */
    Path filled(String person, String... answers) throws IOException {
        return fill(csv(packet(person, Phase.TITLE), ""), answers);
    }

    HandIn.Result take(Path file) throws IOException {
        return take(file, asked(Map.of()));
    }

    HandIn.Result take(Path file, Asked asked) throws IOException {
        return HandIn.take(root, settings, file, asked);
    }

    /** Nothing is said but whose votes they are. */
    static Asked asked(Map<String, String> people) {
        return asked(people, Optional.empty(), Optional.empty(), new Asked.Reasons(Map.of(), Optional.empty()));
    }

    /** Everything is on titles. */
    static Asked asked(Map<String, String> people, Optional<Vote> list, Optional<Vote> maybe, Asked.Reasons reasons) {
        return new Asked(people, Optional.of(Phase.TITLE), list, maybe, reasons, DAY);
    }

    /** What was refused: line, code, column and value. */
    static List<String> refused(HandIn.Result result) {
        return result.refused().stream()
                .map(issue -> "%d %s %s=%s".formatted(issue.at().line(), issue.code(), issue.field(), issue.value()))
                .toList();
    }

    static int added(HandIn.Result result) {
        return result.added().values().stream().mapToInt(Integer::intValue).sum();
    }
}
