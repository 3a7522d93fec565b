package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import winnow.model.Phase;
import winnow.model.Verdict;
import winnow.stage.Artifacts;
import winnow.stage.Counted;
import winnow.table.Tables;

/** Where a review stands: what waits for whom, and the next step. */
final class Status {

    /** Where the review does not say who settles conflicts. */
    private static final String NOBODY = "nobody yet";

    static final String RUN = "Next: winnow run";

    /** Somebody for whom something waits. */
    private record Who(Phase phase, String person, boolean isAdjudicator) implements Comparable<Who> {

        String command() {
            return person.equals(NOBODY)
                    ? "name an adjudicator in " + Protocol.PATH
                    : "winnow packet " + person + " --phase " + phase.key();
        }

        @Override
        public int compareTo(Who other) {
            return Comparator.comparing(Who::phase)
                    .thenComparing(Who::isAdjudicator)
                    .thenComparing(Who::person)
                    .compare(this, other);
        }
    }

    private final Path review;
    private final String adjudicator;
    private final SortedMap<Who, Integer> waiting = new TreeMap<>();
    private long citations;
    private final int doubtful;
    private final long differences;

    private Status(Path review, Optional<String> adjudicator) throws IOException {
        this.review = review;
        this.adjudicator = adjudicator.orElse(NOBODY);
        new Curated(review).each(Artifacts.VERDICTS, row -> count(row.verdict()));
        doubtful = Tables.read(review.resolve(Artifacts.DOUBTFUL.path()), Artifacts.DOUBTFUL.path(), List.of())
                .rows()
                .size();
        differences = differences(review.resolve(Artifacts.DIFFERENCES.path()));
    }

    /** How many differences between extractors nobody has settled; none before the catalog ran. */
    private static long differences(Path list) throws IOException {
        return Files.exists(list)
                ? Tables.read(list, Artifacts.DIFFERENCES.path(), List.of("state")).rows().stream()
                        .filter(row -> row.get("state").equals("open"))
                        .count()
                : 0;
    }

    /**
     * The lines to print below the counts of the stages; screening has run.
     *
     * @param adjudicator who settles conflicts
     * @param ready whether all stages have run
     */
    static List<String> of(Path review, Optional<String> adjudicator, boolean ready) throws IOException {
        if (Rounds.isState(review)) {
            return List.of(
                    "This is the state of an earlier search round, to be looked at; decisions go into the review");
        }
        Status status = new Status(review, adjudicator);
        List<String> lines = new ArrayList<>();
        status.waiting.forEach((who, number) -> lines.add(line(
                who.person() + " (" + who.phase().key() + ")",
                number,
                who.isAdjudicator() ? "conflicts to settle" : "citations to vote on",
                who.command())));
        if (status.doubtful > 0) {
            lines.add(line("anyone", status.doubtful, "doubtful pairs of records", Artifacts.DOUBTFUL.path()));
        }
        if (status.differences > 0) {
            lines.add(line(
                    "who extracted nothing",
                    status.differences,
                    "differences between extractors",
                    Artifacts.DIFFERENCES.path()));
        }
        lines.addAll(status.next(ready));
        return lines;
    }

    private static String line(String who, long number, String what, String where) {
        return String.format(
                Locale.ROOT, "%-24s %5d %s: %s", who, number, number == 1 ? Counted.one(what) : what, where);
    }

    private void count(Verdict verdict) {
        citations++;
        if (verdict instanceof Verdict.Conflict conflict) {
            count(new Who(conflict.phase(), adjudicator, true));
        } else if (verdict instanceof Verdict.Pending pending) {
            count(pending.waitingFor(), pending.phase());
        } else if (verdict instanceof Verdict.Flagged flagged) {
            count(flagged.waitingFor(), flagged.phase());
        }
    }

    private void count(List<String> people, Phase phase) {
        people.forEach(person -> count(new Who(phase, person, false)));
    }

    private void count(Who who) {
        waiting.merge(who, 1, Integer::sum);
    }

    /** What to do first: a doubtful pair changes what people vote on, a vote can settle or make a conflict. */
    private List<String> next(boolean ready) {
        if (citations == 0) {
            return List.of("Nothing was found yet. Next: put exports as downloaded into " + Artifacts.SEARCHES.path()
                    + "/<day of the search, as 2025-03-31>/<database>/, then: winnow run");
        }
        if (doubtful > 0) {
            return List.of("Next: each pair is on the sheet duplicates of everybody's packet; or add a row to "
                    + Artifacts.DUPLICATES.path()
                    + " (left,right,judgement,person,date,note; judgement is same or different), then: winnow run");
        }
        if (!waiting.isEmpty()) {
            String command = waiting.firstKey().command();
            return List.of("Next: " + command + ", and for each of the others; filled in, each comes back with: winnow"
                    + " votes FILE; then: winnow run");
        }
        if (ready && differences > 0) {
            return List.of("Next: fill in value, person and date of each open row of " + Artifacts.DIFFERENCES.path()
                    + " and add it to " + Artifacts.ANNOTATIONS.path() + "/rulings.csv, then: winnow run");
        }
        Path report = review.resolve(Artifacts.REPORT_PAGE.path()).normalize();
        return List.of(ready ? "Nothing waits. The report: " + report : RUN);
    }
}
