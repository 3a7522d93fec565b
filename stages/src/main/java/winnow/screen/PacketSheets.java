package winnow.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Vote;
import winnow.stage.Artifacts;
import winnow.stage.Hash;
import winnow.stage.Workspace;
import winnow.table.Row;
import winnow.table.Sheet;
import winnow.table.Sheet.Column;
import winnow.table.Sheet.Words;
import winnow.table.Tables;

/** The sheets of one person's packet. */
final class PacketSheets {

    private static final String CRITERIA = "criteria";
    private static final List<String> JUDGEMENTS = List.of("same", "different");
    private static final Map<String, Integer> WIDTHS =
            Map.of("title", 50, "abstract", 90, "authors", 25, "year", 6, "container", 25, "doi", 20);

    private final Path review;
    private final ScreenSettings settings;
    private final String person;
    private final boolean ofAdjudicator;

    PacketSheets(Path review, ScreenSettings settings, String person) {
        this.review = review;
        this.settings = settings;
        this.person = person;
        this.ofAdjudicator = settings.adjudicator().equals(Optional.of(person));
    }

    /** What to decide on, in the person's own order. */
    Sheet decisions(Phase phase, List<Waiting> waiting) throws IOException {
        List<Column> columns = new ArrayList<>(List.of(
                Column.shown("record", 20),
                Column.shown("phase", 9),
                Column.chosen("vote", 12, new Words(words(phase))),
                Column.chosen("criterion", 20, new Sheet.FirstColumnOf(CRITERIA)),
                Column.day("date"),
                Column.entered(DecisionRows.NOTE, 25)));
        if (ofAdjudicator) {
            settings.reviewers()
                    .forEach(reviewer ->
                            said(reviewer, "").keySet().forEach(name -> columns.add(Column.shown(name, 16))));
        }
        Seal.CITATION.forEach(name -> columns.add(Column.shown(name, WIDTHS.get(name))));
        columns.add(Column.shown("flags", 30));
        columns.addAll(List.of(Column.hidden(Seal.PERSON), Column.hidden("settles"), Column.hidden(Seal.COLUMN)));
        return new Sheet(ofAdjudicator ? "rulings" : "votes", columns, rows(columns, waiting));
    }

    private static List<String> words(Phase phase) {
        return Stream.of(Vote.values())
                .filter(vote -> vote != Vote.NOT_RETRIEVED || phase == Phase.FULLTEXT)
                .map(Vote::key)
                .toList();
    }

    private List<List<String>> rows(List<Column> columns, List<Waiting> waiting) throws IOException {
        Map<RecordId, Waiting> byId =
                waiting.stream().collect(Collectors.toMap(Waiting::citation, Function.identity()));
        Votes votes = ofAdjudicator ? votes() : new Votes(new Decisions(List.of(), List.of(), List.of()));
        try (Stream<Citation> citations =
                Workspace.read(review.resolve(Artifacts.CITATIONS.path()), Artifacts.CITATIONS.type())) {
            return citations
                    .filter(citation -> byId.containsKey(citation.id()))
                    .sorted(Comparator.comparing(citation -> Hash.of(person + "\n" + citation.id())))
                    .map(citation -> cells(citation, byId.get(citation.id()), votes.on(citation)))
                    .map(cells -> inOrder(columns, cells))
                    .toList();
        }
    }

    private Votes votes() throws IOException {
        try (Stream<Decision> cast = Workspace.read(review.resolve(Artifacts.VOTES.path()), Artifacts.VOTES.type())) {
            return new Votes(new Decisions(cast.toList(), List.of(), List.of()));
        }
    }

    private Map<String, String> cells(Citation citation, Waiting waiting, Ballot ballot) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("record", citation.id().toString());
        cells.put("phase", waiting.phase().key());
        cells.put(Seal.PERSON, person);
        cells.put("settles", waiting.settles());
        cells.put("flags", waiting.flags());
        List<String> shown = Seal.shown(citation);
        for (int i = 0; i < shown.size(); i++) {
            cells.put(Seal.CITATION.get(i), shown.get(i));
        }
        cells.put(Seal.COLUMN, Seal.of(Seal.DECISION, cells));
        if (ofAdjudicator) {
            SortedMap<String, Decision> votes = ballot.counting(waiting.phase());
            votes.forEach((reviewer, vote) -> cells.putAll(
                    said(reviewer, vote.vote().key(), vote.criterion().orElse(""), Seal.shown(vote.note()))));
        }
        return cells;
    }

    /** The cells that show what a reviewer said; those that are not given are empty. */
    private static Map<String, String> said(String reviewer, String... words) {
        Map<String, String> cells = new LinkedHashMap<>();
        List<String> names = List.of("vote", "criterion", DecisionRows.NOTE);
        for (int i = 0; i < names.size(); i++) {
            cells.put(reviewer + ": " + names.get(i), i < words.length ? words[i] : "");
        }
        return cells;
    }

    private static List<String> inOrder(List<Column> columns, Map<String, String> cells) {
        return columns.stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .toList();
    }

    /** The reasons to exclude, in protocol order. */
    Sheet criteria() {
        List<List<String>> rows = settings.criteria().stream()
                .map(criterion -> List.of(criterion.code(), Seal.shown(criterion.text())))
                .toList();
        return new Sheet(CRITERIA, List.of(Column.shown("code", 30), Column.shown("text", 90)), rows);
    }

    /** The pairs of records that somebody should look at. */
    Sheet pairs() throws IOException {
        List<Column> columns = List.of(
                Column.shown("left", 20),
                Column.shown("right", 20),
                Column.chosen("judgement", 12, new Words(JUDGEMENTS)),
                Column.day("date"),
                Column.entered(DecisionRows.NOTE, 25),
                Column.shown("left title", 50),
                Column.shown("right title", 50),
                Column.shown("evidence", 60),
                Column.hidden(Seal.PERSON),
                Column.hidden(Seal.COLUMN));
        String name = Artifacts.DOUBTFUL.path();
        List<List<String>> rows = Tables.read(review.resolve(name), name, List.of("left", "right")).rows().stream()
                .map(this::pair)
                .map(cells -> inOrder(columns, cells))
                .toList();
        return new Sheet("duplicates", columns, rows);
    }

    private Map<String, String> pair(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> cells.put(column, Seal.shown(text)));
        cells.put(Seal.PERSON, person);
        cells.put(Seal.COLUMN, Seal.of(Seal.PAIR, cells));
        return cells;
    }
}
