package winnow.screen;

import java.io.Closeable;
import java.io.IOException;
import winnow.model.Citation;
import winnow.model.Screened;
import winnow.stage.Artifacts;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** What grows with each citation: verdicts and lists for people as files, agreement and counts in memory. */
record ScreenOutputs(
        Workspace.Sink<Screened> verdicts,
        WorkLists workLists,
        ConflictList conflicts,
        Agreement agreement,
        Tally tally)
        implements Closeable {

    static ScreenOutputs open(Workspace files, ScreenSettings settings) throws IOException {
        return new ScreenOutputs(
                files.write(Artifacts.VERDICTS),
                WorkLists.open(files.out(Artifacts.WORKLISTS), settings.reviewers()),
                new ConflictList(settings),
                new Agreement(settings),
                new Tally());
    }

    void add(Citation citation, Screening.Outcome outcome) throws IOException {
        verdicts.accept(outcome.screened());
        workLists.add(citation, outcome.screened());
        if (outcome.open().isPresent()) {
            conflicts.add(outcome.open().get(), outcome.screened().flags());
        }
        agreement.add(outcome.ballot(), outcome.reached());
        tally.add(outcome.screened().verdict());
    }

    /** Writes what could not be written citation by citation; returns the counts. */
    Summary finish(Workspace files, long issues) throws IOException {
        files.write(Artifacts.CONFLICTS, conflicts.text());
        files.write(Artifacts.AGREEMENT, agreement.json());
        return tally.summary(issues);
    }

    @Override
    public void close() throws IOException {
        verdicts.close();
        workLists.close();
    }
}
