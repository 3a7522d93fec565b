package winnow.screen;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import winnow.model.Decision;
import winnow.model.Ruling;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;
import winnow.table.Row;
import winnow.table.Shape;
import winnow.table.Table;
import winnow.table.Tables;

/**
 * Reads {@code raw/decisions}: {@code adjudication.csv} holds rulings, {@code duplicates} is for another stage, and
 * any other table holds the votes of the person whose name it has. Rows of somebody who is no reviewer are issues, one
 * each. So
 * are those that say in a column {@code reviewer} that they are somebody else's. A row of a work list or of the list of
 * conflicts, copied with all its cells, is read by its first. A file that is no table, or lies in a folder of its own, stops the run: nobody would notice that it is not read.
 */
final class DecisionFiles {

    private static final Pattern KEPT = Pattern.compile("raw/rounds/([^/]+)/decisions/[^/]+");
    private static final Pattern TABLE = Pattern.compile("raw/(?:rounds/[^/]+/)?decisions/([^/]+)\\.(csv|xlsx)");
    private static final String RULINGS = "adjudication";
    private static final String DUPLICATES = "duplicates";
    private static final String LOCK_MARK = "~$";

    /** The column in which a file of votes may say whose a row is. */
    private static final String REVIEWER = "reviewer";

    private final ScreenSettings settings;
    private final DecisionRows rows;
    private final List<Decision> votes = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();
    private final Set<Said> said = new HashSet<>();

    private DecisionFiles(ScreenSettings settings) {
        this.settings = settings;
        this.rows = new DecisionRows(settings);
    }

    /** Reads every file of {@code raw/decisions}. */
    static Decisions read(Workspace files, ScreenSettings settings) throws IOException {
        return read(files, settings, files.files(Artifacts.DECISIONS));
    }

    /** What was kept of {@code raw/decisions} at the end of each search round that another followed, by round. */
    static SortedMap<String, Decisions> kept(Workspace files, ScreenSettings settings) throws IOException {
        SortedMap<String, List<Path>> ofRound = new TreeMap<>();
        for (Path file : files.files(Artifacts.ROUNDS)) {
            Matcher kept = KEPT.matcher(files.name(file));
            if (kept.matches()) {
                ofRound.computeIfAbsent(kept.group(1), any -> new ArrayList<>()).add(file);
            }
        }
        SortedMap<String, Decisions> decisions = new TreeMap<>();
        for (Map.Entry<String, List<Path>> each : ofRound.entrySet()) {
            decisions.put(each.getKey(), read(files, settings, each.getValue()));
        }
        return decisions;
    }

    private static Decisions read(Workspace files, ScreenSettings settings, List<Path> all) throws IOException {
        DecisionFiles read = new DecisionFiles(settings);
        for (Path file : all) {
            if (!file.getFileName().toString().startsWith(LOCK_MARK)) {
                read.add(file, files.name(file));
            }
        }
        return new Decisions(read.votes, read.rulings, read.issues);
    }

    private void add(Path file, String name) throws IOException {
        Matcher table = TABLE.matcher(name);
        if (!table.matches()) {
            throw new ReviewException(
                    name + ": not a file of decisions; move it elsewhere, or name it raw/decisions/<reviewer>.csv");
        }
        String person = table.group(1);
        if (person.equals(RULINGS)) {
            Shape shape = Shape.of(DecisionRows.RULING_COLUMNS).orPastedFrom(ConflictList.columns(settings));
            read(file, name, shape).rows().forEach(this::addRuling);
        } else if (!person.equals(DUPLICATES)) {
            Shape shape = Shape.of(DecisionRows.VOTE_COLUMNS).orPastedFrom(WorkLists.COLUMNS);
            read(file, name, shape).rows().forEach(row -> addVote(row, person));
        }
    }

    private Table read(Path file, String name, Shape shape) throws IOException {
        Table table = Tables.read(file, name, shape);
        issues.addAll(table.issues());
        return table;
    }

    private void addVote(Row row, String person) {
        Optional<Issue> problem = problemOfPerson(row, person).or(() -> rows.problemOfVote(row));
        if (problem.isPresent()) {
            issues.add(problem.get());
            return;
        }
        Decision vote = DecisionRows.decision(row, person);
        if (isNew(vote, "")) {
            votes.add(vote);
        }
    }

    /** Whether the person may vote, and the row is this person's if it says whose it is. */
    private Optional<Issue> problemOfPerson(Row row, String person) {
        return rows.problemOfVoter(row, REVIEWER, person)
                .or(() -> row.find(REVIEWER)
                        .filter(other -> !other.equals(person))
                        .map(other -> new Issue(Issue.Code.OTHER_PERSON, row.at(), REVIEWER, other)));
    }

    private void addRuling(Row row) {
        Optional<Issue> problem = rows.problemOfRuling(row);
        if (problem.isPresent()) {
            issues.add(problem.get());
            return;
        }
        Ruling ruling = new Ruling(DecisionRows.decision(row, row.get("adjudicator")), row.get("settles"));
        if (isNew(ruling.decision(), ruling.settles())) {
            rulings.add(ruling);
        }
    }

    /** A repeated row counts where it stands first, so that rows that came twice in a merge change nothing. */
    private boolean isNew(Decision decision, String settles) {
        boolean isNew = said.add(new Said(decision, settles));
        if (!isNew) {
            issues.add(new Issue(Issue.Code.REPEATED_ROW, decision.at(), "", ""));
        }
        return isNew;
    }
}
