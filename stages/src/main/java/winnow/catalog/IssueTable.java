package winnow.catalog;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.Issue;
import winnow.stage.Workspace;

/** Fills the table of everything that was wrong with a row of input. */
final class IssueTable {

    private final Duck duck;

    IssueTable(Duck duck) {
        this.duck = duck;
    }

    /** Adds the issues of an earlier stage. */
    void fill(String stage, Workspace files, JsonLines<Issue> artifact) throws IOException {
        try (Stream<Issue> issues = files.read(artifact);
                Rows rows = duck.append("issue")) {
            issues.forEach(issue -> issue(rows, stage, issue));
        }
    }

    /** Adds what does not stop this stage. */
    void fill(String stage, Findings findings) {
        try (Rows rows = duck.append("issue")) {
            findings.issues().forEach(issue -> issue(rows, stage, issue));
            findings.warnings().forEach(odd -> odd(rows, stage, odd));
        }
    }

    private static void issue(Rows rows, String stage, Issue issue) {
        rows.text(stage).text(issue.code().name()).text(effect(issue.code().effect()));
        rows.text(issue.at().file()).bigNumber(issue.at().line());
        rows.text(issue.field()).text(issue.value()).text(issue.code().text()).end();
    }

    private static void odd(Rows rows, String stage, Findings.Odd odd) {
        rows.text(stage).text(odd.check().name()).text(effect(odd.check().ofRow()));
        rows.text(odd.at().file()).bigNumber(odd.at().line());
        rows.text(odd.column())
                .text(odd.inWords())
                .text(odd.check().asWarning())
                .end();
    }

    private static String effect(Issue.Effect effect) {
        return effect.name().toLowerCase(Locale.ROOT);
    }
}
