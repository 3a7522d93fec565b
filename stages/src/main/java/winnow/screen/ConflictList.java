package winnow.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Verdict.Conflict;
import winnow.table.SpreadsheetCsv;

/**
 * The conflicts that nobody has settled, as a table. Its first columns are those of {@code adjudication.csv}, with all
 * filled in that is known, so that a filled row can be copied there.
 */
final class ConflictList {

    private final ScreenSettings settings;
    private final StringBuilder text = new StringBuilder();

    ConflictList(ScreenSettings settings) throws IOException {
        this.settings = settings;
        SpreadsheetCsv.write(text, columns(settings));
    }

    /** All columns of the table, those of a ruling first. */
    static List<String> columns(ScreenSettings settings) {
        List<String> columns = new ArrayList<>(DecisionRows.RULING_COLUMNS);
        columns.add(DecisionRows.NOTE);
        for (String reviewer : settings.reviewers()) {
            columns.add(reviewer + ": vote");
            columns.add(reviewer + ": criterion");
        }
        columns.addAll(CitationText.COLUMNS);
        return columns;
    }

    void add(Citation citation, Conflict conflict, Ballot ballot) throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                citation.id().toString(),
                conflict.phase().key(),
                "",
                "",
                settings.adjudicator().orElse(""),
                "",
                conflict.votes(),
                ""));
        SortedMap<String, Decision> votes = ballot.counting(conflict.phase());
        for (String reviewer : settings.reviewers()) {
            Optional<Decision> vote = Optional.ofNullable(votes.get(reviewer));
            cells.add(vote.map(each -> each.vote().key()).orElse(""));
            cells.add(vote.flatMap(Decision::criterion).orElse(""));
        }
        cells.addAll(CitationText.cells(citation.bibliography()));
        SpreadsheetCsv.write(text, cells);
    }

    /** The table so far. */
    String text() {
        return text.toString();
    }
}
