package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import winnow.model.Origin;
import winnow.stage.Artifact;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.Issue;
import winnow.stage.IssueDigest;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/** What was wrong with rows of input, in few lines: each kind, with its first row, or its first rows if they were rejected. */
final class IssueLines {

    private IssueLines() {}

    /** The issues that a stage wrote in its last run; no lines if there are none. */
    static List<String> of(Path review, Stage stage) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Artifact output : stage.outputs()) {
            if (output instanceof JsonLines<?> written && written.type() == Issue.class) {
                IssueDigest digest = new IssueDigest();
                try (Stream<Issue> issues = Workspace.read(review.resolve(written.path()), Issue.class)) {
                    issues.forEach(digest::add);
                }
                lines.addAll(inWords(written.path(), digest.kinds(), Map.of()));
            }
        }
        return lines;
    }

    /**
     * Issues of one file or stage, by kind.
     *
     * @param starts how rejected rows start, where that is known
     */
    static List<String> inWords(String where, Map<Issue.Code, IssueDigest.Kind> kinds, Map<Origin, String> starts) {
        List<String> lines = new ArrayList<>();
        kinds.forEach((code, kind) -> lines.addAll(inWords(where, code, kind, starts)));
        return lines;
    }

    private static List<String> inWords(
            String where, Issue.Code code, IssueDigest.Kind kind, Map<Origin, String> starts) {
        List<String> lines = new ArrayList<>();
        lines.add("  %s × %s: %s".formatted(kind.count(), code, code.text()));
        boolean rejected = code.effect() == Issue.Effect.REJECTED;
        List<Issue> shown = rejected ? kind.first() : kind.first().subList(0, 1);
        shown.forEach(issue -> lines.add("      " + row(issue, starts)));
        if (kind.count() > shown.size()) {
            lines.add("      … and %s more in %s".formatted(kind.count() - shown.size(), where));
        }
        return lines;
    }

    private static String row(Issue issue, Map<Origin, String> starts) {
        String value = issue.value().replaceAll("\\s+", " ").strip();
        String start = issue.rejects() ? starts.getOrDefault(issue.at(), "") : "";
        return issue.at()
                + (issue.field().isEmpty() ? "" : " " + issue.field())
                + (value.isEmpty() ? "" : " '" + value + "'")
                + (start.isEmpty() ? "" : ", starts: " + start);
    }
}
