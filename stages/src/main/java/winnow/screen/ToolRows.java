package winnow.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import winnow.model.Citation;
import winnow.model.Folded;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Vote;
import winnow.screen.Known.Name;
import winnow.screen.Tool.Voice;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.table.Row;
import winnow.table.Table;

/** The rows of another tool's export, as votes on our citations. */
final class ToolRows {

    private static final Pattern RESOLVER = Pattern.compile("^(https?://(dx\\.)?doi\\.org/|doi:\\s*)");
    private static final String DOI_START = "10.";

    private final String file;
    private final Tool tool;
    private final Table table;
    private final Asked asked;

    ToolRows(String file, Tool tool, Table table, Asked asked) {
        this.file = file;
        this.tool = tool;
        this.table = table;
        this.asked = asked;
        checkPeople();
    }

    /** Every name by which the rows may be found. */
    Set<Name> names() {
        Set<Name> names = new HashSet<>();
        table.rows().forEach(row -> names.addAll(names(row)));
        return names;
    }

    /** Gives each vote to the intake, as a row of ours. */
    void give(Known known, ScreenSettings settings, Intake intake) {
        for (Row row : table.rows()) {
            List<Voice> voices = tool.voices().apply(row);
            if (voices.isEmpty()) {
                intake.saysNothing(new Row(row.at(), Map.of()));
            }
            List<Citation> found = find(row, known);
            voices.forEach(voice -> give(row, voice, found, settings, intake));
        }
    }

    private void give(Row row, Voice voice, List<Citation> found, ScreenSettings settings, Intake intake) {
        Map<String, String> cells = cells(row, voice, settings);
        if (intake.saysNothing(new Row(row.at(), cells))) {
            return;
        }
        if (found.size() == 1) {
            cells.put("record", intake.record(found.get(0)).toString());
            intake.vote(person(voice, settings), new Row(row.at(), cells));
        } else {
            intake.refuse(unfound(row, found));
        }
    }

    private Issue unfound(Row row, List<Citation> found) {
        Issue.Code code = found.isEmpty() ? Issue.Code.UNMATCHED : Issue.Code.SEVERAL_MATCHES;
        String title = Tool.cell(row, tool.identity().title());
        return title.isEmpty()
                ? new Issue(Issue.Code.UNKNOWN_RECORD, row.at(), "record", Tool.cell(row, List.of("record")))
                : new Issue(code, row.at(), "title", title);
    }

    private Map<String, String> cells(Row row, Voice voice, ScreenSettings settings) {
        String vote = vote(Tool.inOurWords(voice.said()));
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("phase", phase(row));
        cells.put("vote", vote);
        cells.put(
                "criterion",
                vote.equals(Vote.EXCLUDE.key()) ? asked.reasons().code(voice.reasons(), settings.criteria()) : "");
        cells.put("date", voice.date().isEmpty() ? asked.day().toString() : voice.date());
        cells.put(DecisionRows.NOTE, vote.isEmpty() ? "" : Seal.shown(voice.note()));
        return cells;
    }

    private String vote(String said) {
        return switch (said) {
            case Tool.MAYBE -> asked.maybe().map(Vote::key).orElse(said);
            case Tool.LISTED ->
                asked.list()
                        .map(Vote::key)
                        .orElseThrow(() -> new ReviewException(
                                "%s: does not say what was decided; add --vote include or --vote exclude"
                                        .formatted(file)));
            default -> said;
        };
    }

    private String phase(Row row) {
        String own = Tool.cell(row, List.of("phase"));
        return own.isEmpty()
                ? asked.phase()
                        .map(Phase::key)
                        .orElseThrow(() -> new ReviewException(
                                "%s: a file of %s does not say the phase; add --phase title or --phase fulltext"
                                        .formatted(file, tool.name())))
                : own;
    }

    private String person(Voice voice, ScreenSettings settings) {
        String theirs = voice.person();
        Optional<String> ours = asked.people().entrySet().stream()
                .filter(entry -> !theirs.isEmpty() && entry.getKey().equalsIgnoreCase(theirs))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(asked::person);
        return ours.orElseGet(() -> settings.reviewers().stream()
                .filter(theirs::equalsIgnoreCase)
                .findFirst()
                .orElse(theirs));
    }

    /** Whether it is known of every vote whose it is. */
    private void checkPeople() {
        Map<String, Row> people = new TreeMap<>();
        table.rows().forEach(row -> tool.voices().apply(row).forEach(voice -> people.putIfAbsent(voice.person(), row)));
        if (people.containsKey("") && asked.person().isEmpty()) {
            throw new ReviewException("%s: does not say whose votes these are; add --reviewer NAME".formatted(file));
        }
        List<String> unnamed = people.keySet().stream()
                .filter(name -> !name.isEmpty() && !asked.people().containsKey(name))
                .toList();
        if (asked.person().isPresent() && people.size() > 1 && !unnamed.isEmpty()) {
            List<String> places = new ArrayList<>();
            people.forEach(
                    (name, row) -> places.add("%s at %s".formatted(name.isEmpty() ? "somebody" : name, row.at())));
            throw new ReviewException("%s: votes of several people (%s); say who is who: --reviewer '%s=NAME', for each"
                    .formatted(file, String.join(", ", places), unnamed.get(0)));
        }
    }

    /** The citations that a row means: those of its strongest name that any has. */
    private List<Citation> find(Row row, Known known) {
        String title = Folded.of(Tool.cell(row, tool.identity().title())).text();
        String year = Tool.cell(row, tool.identity().year());
        for (Name name : names(row)) {
            boolean weak = name.kind().equals("accession");
            List<Citation> found = known.of(name).stream()
                    .filter(citation -> !weak || isCalled(citation, title))
                    .filter(citation -> !name.kind().equals("title") || isOf(citation, year))
                    .toList();
            List<Citation> called =
                    found.stream().filter(citation -> isCalled(citation, title)).toList();
            if (!found.isEmpty()) {
                return found.size() > 1 && called.size() == 1 ? called : found;
            }
        }
        return List.of();
    }

    private static boolean isCalled(Citation citation, String title) {
        return Folded.of(citation.bibliography().title()).text().equals(title);
    }

    private static boolean isOf(Citation citation, String year) {
        return year.isEmpty()
                || citation.bibliography()
                        .year()
                        .map(own -> year.equals(own.toString()))
                        .orElse(true);
    }

    /** The names of a row, the strongest first. */
    private List<Name> names(Row row) {
        List<Name> names = new ArrayList<>();
        record(Tool.cell(row, List.of("record", "record_id"))).map(Name::record).ifPresent(names::add);
        Tool.Identity identity = tool.identity();
        String doi = RESOLVER.matcher(Tool.cell(row, identity.doi()).strip().toLowerCase(Locale.ROOT))
                .replaceFirst("");
        if (doi.startsWith(DOI_START)) {
            names.add(Name.doi(doi));
        }
        names.add(Name.pmid(Tool.cell(row, identity.pmid())));
        names.add(Name.accession(Tool.cell(row, identity.accession())));
        names.add(Name.title(Tool.cell(row, identity.title())));
        names.removeIf(Name::isBlank);
        return names;
    }

    private static Optional<RecordId> record(String text) {
        try {
            return Optional.of(RecordId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
