package winnow.screen;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.model.Phase;
import winnow.model.Screened;
import winnow.stage.Artifacts;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;
import winnow.table.Sheet;
import winnow.table.SpreadsheetCsv;
import winnow.table.WorkbookWriter;

/**
 * What one person is handed to decide on, in one phase: citations without a trace of what others said, or, for the
 * adjudicator, conflicts with their votes, and the criteria; the doubtful pairs of records, if there are any. Each row is sealed. The rows are in
 * an order of this person's own, always the same one, so that two people do not tire on the same citations.
 */
public final class Packet {

    private static final String ENDING = ".xlsx";

    private final String person;
    private final Phase phase;
    private final List<Sheet> decisions;
    private final Optional<Sheet> pairs;

    private Packet(String person, Phase phase, List<Sheet> decisions, Optional<Sheet> pairs) {
        this.person = person;
        this.phase = phase;
        this.decisions = decisions;
        this.pairs = pairs;
    }

    /**
     * Makes a packet of what waits for a person.
     *
     * @param review the review's directory, in which screening has run
     * @param wanted the phase; if not given, the first in which something waits
     * @throws ReviewException if the protocol does not name the person, or nothing waits
     */
    public static Packet of(Path review, ScreenSettings settings, String person, Optional<Phase> wanted)
            throws IOException {
        checkNamed(settings, person);
        List<Waiting> all = waiting(review, settings, person);
        Phase phase = wanted.or(() -> all.stream().map(Waiting::phase).min(Phase::compareTo))
                .orElse(settings.phases().get(0));
        List<Waiting> here = all.stream().filter(each -> each.phase() == phase).toList();
        PacketSheets sheets = new PacketSheets(review, settings, person);
        Sheet pairs = sheets.pairs();
        if (here.isEmpty() && pairs.rows().isEmpty()) {
            throw new ReviewException(person + ": nothing waits" + elsewhere(phase, all));
        }
        return new Packet(
                person,
                phase,
                here.isEmpty() ? List.of() : List.of(sheets.decisions(phase, here), sheets.criteria()),
                Optional.of(pairs).filter(sheet -> !sheet.rows().isEmpty()));
    }

    private static void checkNamed(ScreenSettings settings, String person) {
        List<String> named = Stream.concat(settings.reviewers().stream(), settings.adjudicator().stream())
                .toList();
        if (!named.contains(person)) {
            throw new ReviewException("%s: the protocol names no such reviewer or adjudicator%s; the people are %s"
                    .formatted(person, Nearest.hint(person, named), String.join(", ", named)));
        }
    }

    private static List<Waiting> waiting(Path review, ScreenSettings settings, String person) throws IOException {
        try (Stream<Screened> verdicts =
                Workspace.read(review.resolve(Artifacts.VERDICTS.path()), Artifacts.VERDICTS.type())) {
            return verdicts.flatMap(each -> Waiting.of(each, settings.adjudicator()).stream())
                    .filter(each -> each.people().contains(person))
                    .toList();
        }
    }

    private static String elsewhere(Phase phase, List<Waiting> all) {
        return all.isEmpty()
                ? ""
                : " in phase %s; something does in phase %s"
                        .formatted(phase.key(), all.get(0).phase().key());
    }

    public Phase phase() {
        return phase;
    }

    /** How many citations are to be decided on. */
    public int citations() {
        return decisions.isEmpty() ? 0 : decisions.get(0).rows().size();
    }

    /** How many doubtful pairs are shown. */
    public int pairs() {
        return pairs.map(sheet -> sheet.rows().size()).orElse(0);
    }

    /** A name for its file: {@code reviewer-1-title.xlsx}. */
    public String fileName() {
        return person + "-" + phase.key() + ENDING;
    }

    /**
     * Writes the packet as a workbook, and its sheets as CSV beside it; none without a row.
     *
     * @param workbook ends in {@code .xlsx}
     * @return the files that were written
     * @throws ReviewException if one of them is there already
     */
    public List<Path> write(Path workbook) throws IOException {
        Map<Path, Sheet> csv = csv(workbook);
        List<Path> files =
                Stream.concat(Stream.of(workbook), csv.keySet().stream()).toList();
        for (Path file : files) {
            if (Files.exists(file)) {
                throw new ReviewException(
                        file + ": exists already, and may be filled in; hand it in with: winnow votes " + file
                                + ", then remove it, or name another file with --out");
            }
        }
        Path folder = workbook.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        WorkbookWriter.write(workbook, List.copyOf(csv.values()));
        for (Map.Entry<Path, Sheet> each : csv.entrySet()) {
            writeCsv(each.getKey(), each.getValue());
        }
        return files;
    }

    /** The sheets in their order, by the file that each is written to. */
    private Map<Path, Sheet> csv(Path workbook) {
        String name = workbook.getFileName().toString();
        if (!name.endsWith(ENDING)) {
            throw new ReviewException(workbook + ": a packet is a workbook; give it a name that ends in " + ENDING);
        }
        String stem = name.substring(0, name.length() - ENDING.length());
        Map<Path, Sheet> csv = new LinkedHashMap<>();
        for (Sheet sheet : decisions) {
            csv.put(workbook.resolveSibling(stem + (csv.isEmpty() ? "" : "-" + sheet.name()) + ".csv"), sheet);
        }
        pairs.ifPresent(sheet -> csv.put(workbook.resolveSibling(stem + "-" + sheet.name() + ".csv"), sheet));
        return csv;
    }

    private static void writeCsv(Path file, Sheet sheet) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            SpreadsheetCsv.write(out, sheet.header());
            for (List<String> row : sheet.rows()) {
                SpreadsheetCsv.write(out, row);
            }
        }
    }
}
