package winnow.screen;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import winnow.model.Citation;
import winnow.model.Decision;
import winnow.model.Screened.Flag;
import winnow.table.SpreadsheetCsv;

/**
 * What waits for the adjudicator, as a table: conflicts that nobody has settled, and flagged citations that nobody has voted
 * on, which reviewers may decide as well. Its first columns are those of {@code adjudication.csv}, with all
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
        columns.addAll(List.of(DecisionRows.NOTE, "why", "flags"));
        for (String reviewer : settings.reviewers()) {
            columns.add(reviewer + ": vote");
            columns.add(reviewer + ": criterion");
        }
        columns.addAll(CitationText.COLUMNS);
        return columns;
    }

    /** Adds what a ruling could settle. */
    void add(Matter matter, List<Flag> flags) throws IOException {
        Citation citation = matter.citation();
        List<String> cells = new ArrayList<>(List.of(
                citation.id().toString(),
                matter.phase().key(),
                "",
                "",
                settings.adjudicator().orElse(""),
                "",
                matter.name(),
                "",
                matter.votes().isEmpty() ? "flagged" : "conflict",
                Flag.inWords(flags)));
        for (String reviewer : settings.reviewers()) {
            Optional<Decision> vote = matter.votes().stream()
                    .filter(each -> each.reviewer().equals(reviewer))
                    .findFirst();
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
