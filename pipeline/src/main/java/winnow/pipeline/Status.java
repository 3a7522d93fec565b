package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import winnow.model.Pair;
import winnow.model.Phase;
import winnow.model.Screened;
import winnow.model.Verdict;
import winnow.stage.Artifacts;

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
        doubtful = curated.find(Artifacts.PAIRS, pair -> pair.outcome() == Pair.Outcome.DOUBTFUL)
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

    private String next() {
        if (!waiting.isEmpty()) {
            String who = waiting.keySet().iterator().next().split(" ")[0];
            return "Next: add the filled rows of " + Artifacts.WORKLISTS.path() + "/" + who + ".csv to "
                    + Artifacts.DECISIONS.path() + "/" + who + ".csv, then: winnow run";
        }
        if (conflicts > 0) {
            return "Next: add the filled rows of " + Artifacts.CONFLICTS.path() + " to " + Artifacts.DECISIONS.path()
                    + "/adjudication.csv, then: winnow run";
        }
        if (doubtful > 0) {
            return "Next: say of the pairs in " + Artifacts.DOUBTFUL.path() + " whether they are the same in "
                    + Artifacts.DUPLICATES.path() + ", then: winnow run";
        }
        return "Nothing waits. The report: " + Artifacts.REPORT_PAGE.path();
    }
}
