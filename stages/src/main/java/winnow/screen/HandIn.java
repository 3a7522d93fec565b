package winnow.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import winnow.model.RecordId;
import winnow.model.Screened;
import winnow.screen.Known.Name;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;
import winnow.table.Appending;
import winnow.table.Row;
import winnow.table.Table;
import winnow.table.Tables;

/**
 * Takes a file of votes into {@code raw/decisions}: a packet that was filled in, or the export of another tool. What is
 * refused is named; the rest is added below what stands there. The same file a second time adds nothing.
 */
public final class HandIn {

    private static final String FOLDER = Artifacts.DECISIONS.path() + "/";
    private static final String ADJUDICATION = FOLDER + "adjudication.csv";
    private static final List<String> RULING_COLUMNS = Stream.concat(
                    DecisionRows.RULING_COLUMNS.stream(), Stream.of(DecisionRows.NOTE))
            .toList();
    private static final List<String> VOTE_COLUMNS = Stream.concat(
                    DecisionRows.VOTE_COLUMNS.stream(), Stream.of(DecisionRows.NOTE))
            .toList();

    /**
     * What became of the rows.
     *
     * @param added rows that were added, by file of the review
     * @param already rows that say what was said before
     * @param empty rows that nobody filled in
     * @param refused what is wrong with each of the others
     */
    public record Result(Map<String, Integer> added, int already, int empty, List<Issue> refused) {}

    private final Path review;
    private final ScreenSettings settings;
    private final Asked asked;
    private final List<PacketRows> packets = new ArrayList<>();
    private final List<ToolRows> tools = new ArrayList<>();
    private final List<Issue> unread = new ArrayList<>();

    private HandIn(Path review, ScreenSettings settings, Asked asked) {
        this.review = review;
        this.settings = settings;
        this.asked = asked;
    }

    /**
     * Takes a file.
     *
     * @param review the review's directory, in which deduplication has run
     * @throws ReviewException if the file holds no votes, or does not say whose
     */
    public static Result take(Path review, ScreenSettings settings, Path file, Asked asked) throws IOException {
        if (!Files.exists(review.resolve(Artifacts.CITATIONS.path()))) {
            throw new ReviewException(Artifacts.CITATIONS.path() + ": not made yet; run: winnow run");
        }
        HandIn handIn = new HandIn(review, settings, asked);
        handIn.read(file);
        return handIn.take();
    }

    private void read(Path file) throws IOException {
        String name = file.toString();
        if (!Files.exists(file)) {
            throw new ReviewException(name + ": not found");
        }
        List<Table> tables = Tables.readEach(file, name);
        for (Table table : tables) {
            Optional<PacketRows> packet = PacketRows.of(table, asked.day());
            packet.ifPresent(packets::add);
            if (packet.isEmpty()) {
                Tool.of(table.columns()).ifPresent(tool -> tools.add(new ToolRows(name, tool, table, asked)));
            }
            unread.addAll(table.issues());
        }
        if (packets.isEmpty() && tools.isEmpty()) {
            throw new ReviewException(
                    "%s: neither a packet nor an export of Rayyan, Covidence or ASReview; its columns are %s"
                            .formatted(
                                    name,
                                    tables.stream()
                                            .findFirst()
                                            .map(table -> String.join(", ", table.columns()))
                                            .orElse("missing")));
        }
    }

    private Result take() throws IOException {
        Set<Name> names = new HashSet<>();
        packets.forEach(packet -> names.addAll(packet.names()));
        tools.forEach(tool -> names.addAll(tool.names()));
        Known known = Known.read(review.resolve(Artifacts.CITATIONS.path()), names);
        Intake intake = new Intake(knownReview(known, names), conflicts());
        PairIntake pairs = new PairIntake(rows(Artifacts.DUPLICATES.path()));
        List<Row> doubtful = rows(Artifacts.DOUBTFUL.path());
        String person = person();
        for (PacketRows packet : packets) {
            packet.give(person, known, settings, intake);
            packet.give(person, settings, doubtful, pairs);
        }
        tools.forEach(tool -> tool.give(known, settings, intake));
        return result(intake, pairs, append(intake, pairs));
    }

    private Result result(Intake intake, PairIntake pairs, Map<String, Integer> added) {
        List<Issue> refused =
                new ArrayList<>(unread.stream().filter(Issue::rejects).toList());
        refused.addAll(intake.refused());
        refused.addAll(pairs.refused());
        return new Result(
                added,
                intake.already() + pairs.already(),
                intake.empty() + pairs.empty(),
                refused.stream().sorted().toList());
    }

    /** Whose packet it is; of no consequence without one. */
    private String person() {
        return asked.person()
                .or(() -> packets.stream()
                        .flatMap(packet -> packet.person().stream())
                        .findFirst())
                .orElse("");
    }

    private Intake.Review knownReview(Known known, Set<Name> names) throws IOException {
        Screen stage = new Screen(settings);
        Workspace files = new Workspace(review, review, stage);
        Decisions before = DecisionFiles.read(files, settings);
        Reopening reopening = new Reopening(new Codes(settings.criteria()), ReadTexts.read(files, settings));
        Set<RecordId> records = new HashSet<>();
        names.forEach(name -> known.of(name).forEach(citation -> records.addAll(citation.members())));
        FirstSeen seen = FirstSeen.read(review.resolve(Artifacts.SIGHTINGS.path()), records);
        return new Intake.Review(settings, known, seen, before, reopening);
    }

    private Map<RecordId, String> conflicts() throws IOException {
        Map<RecordId, String> conflicts = new HashMap<>();
        Path file = review.resolve(Artifacts.VERDICTS.path());
        if (Files.exists(file)) {
            try (Stream<Screened> verdicts = Workspace.read(file, Screened.class)) {
                verdicts.flatMap(each -> Waiting.of(each, settings.adjudicator()).stream())
                        .filter(each -> !each.settles().isEmpty())
                        .forEach(each -> conflicts.put(each.citation(), each.settles()));
            }
        }
        return conflicts;
    }

    private List<Row> rows(String path) throws IOException {
        Path file = review.resolve(path);
        return Files.exists(file)
                ? Tables.read(file, path, List.of("left", "right")).rows()
                : List.of();
    }

    private Map<String, Integer> append(Intake intake, PairIntake pairs) throws IOException {
        Map<String, Integer> added = new LinkedHashMap<>();
        for (Map.Entry<String, List<Map<String, String>>> votes : intake.votes().entrySet()) {
            append(FOLDER + votes.getKey() + ".csv", VOTE_COLUMNS, votes.getValue(), added);
        }
        append(ADJUDICATION, RULING_COLUMNS, intake.rulings(), added);
        append(Artifacts.DUPLICATES.path(), PairIntake.COLUMNS, pairs.added(), added);
        return added;
    }

    private void append(String path, List<String> columns, List<Map<String, String>> rows, Map<String, Integer> added)
            throws IOException {
        if (!rows.isEmpty()) {
            Appending.to(review.resolve(path), path, columns, rows);
            added.put(path, rows.size());
        }
    }
}
