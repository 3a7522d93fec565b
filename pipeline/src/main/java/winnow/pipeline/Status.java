package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Phase;
import winnow.model.Screened;
import winnow.model.Verdict;
import winnow.stage.Artifacts;
import winnow.table.Tables;

/** Where a review stands: what waits for whom, and the next step. */
final class Status {

    private final Curated curated;
    private final Map<String, Integer> waiting = new TreeMap<>();
    private int conflicts;
    private int doubtful;

    private Status(Path review) throws IOException {
        this.curated = new Curated(review);
        curated.find(Artifacts.VERDICTS, row -> true).stream()
                .map(Screened::verdict)
                .forEach(this::count);
        doubtful = Tables.read(review.resolve(Artifacts.DOUBTFUL.path()), Artifacts.DOUBTFUL.path(), List.of())
                .rows()
                .size();
    }

    /** The lines to print below the counts of the stages; all stages have run. */
    static List<String> of(Path review) throws IOException {
        Status status = new Status(review);
        List<String> lines = new ArrayList<>();
        status.waiting.forEach((who, number) -> lines.add(line(
                who, number, "citations to vote on", Artifacts.WORKLISTS.path() + "/" + who.split(" ")[0] + ".csv")));
        if (status.conflicts > 0) {
            lines.add(line("adjudicator", status.conflicts, "conflicts to settle", Artifacts.CONFLICTS.path()));
        }
        if (status.doubtful > 0) {
            lines.add(line("anyone", status.doubtful, "doubtful pairs of records", Artifacts.DOUBTFUL.path()));
        }
        lines.add(status.next());
        return lines;
    }

    private static String line(String who, int number, String what, String where) {
        return String.format(Locale.ROOT, "%-24s %5d %s: %s", who, number, what, where);
    }

    private void count(Verdict verdict) {
        if (verdict instanceof Verdict.Conflict) {
            conflicts++;
        } else if (verdict instanceof Verdict.Pending pending) {
            count(pending.waitingFor(), pending.phase());
        } else if (verdict instanceof Verdict.Flagged flagged) {
            count(flagged.waitingFor(), flagged.phase());
        }
    }

    private void count(List<String> reviewers, Phase phase) {
        reviewers.forEach(reviewer -> waiting.merge(reviewer + " (" + phase.key() + ")", 1, Integer::sum));
    }

    /** What to do first: a doubtful pair changes what people vote on, a vote can settle or make a conflict. */
    private String next() {
        if (doubtful > 0) {
            return "Next: for each pair in " + Artifacts.DOUBTFUL.path() + " add a row to "
                    + Artifacts.DUPLICATES.path()
                    + " (left,right,judgement,person,date,note; judgement is same or different), then: winnow run";
        }
        if (!waiting.isEmpty()) {
            return "Next: each reviewer fills vote (include, exclude, in the full text also not-retrieved), criterion and"
                    + " date in the own work list and adds the rows to " + Artifacts.DECISIONS.path()
                    + "/<name>.csv, then: winnow run";
        }
        if (conflicts > 0) {
            return "Next: the adjudicator fills vote, criterion and date in " + Artifacts.CONFLICTS.path()
                    + " and adds the rows to " + Artifacts.DECISIONS.path() + "/adjudication.csv, then: winnow run";
        }
        return "Nothing waits. The report: " + Artifacts.REPORT_PAGE.path();
    }
}
