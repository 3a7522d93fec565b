package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.model.Origin;
import winnow.stage.Artifact;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.Issue;
import winnow.stage.Stage;

/** What was wrong with rows of input, in few lines: each kind, with its first row, or its first rows if they were rejected. */
final class IssueLines {

    private static final int ROWS_SHOWN = 5;

    private IssueLines() {}

    /** The issues that a stage wrote in its last run; no lines if there are none. */
    static List<String> of(Path review, Stage stage) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Artifact output : stage.outputs()) {
            if (output instanceof JsonLines<?> written && written.type() == Issue.class) {
                lines.addAll(inWords(written.path(), new Curated(review).find(issues(written), issue -> true)));
            }
        }
        return lines;
    }

    private static JsonLines<Issue> issues(JsonLines<?> written) {
        return new JsonLines<>(written.path(), Issue.class);
    }

    /** Issues of one file or stage, by kind. */
    static List<String> inWords(String where, List<Issue> issues) {
        return inWords(where, issues, Map.of());
    }

    /**
     * Issues of one file or stage, by kind.
     *
     * @param starts how rejected rows start, where that is known
     */
    static List<String> inWords(String where, List<Issue> issues, Map<Origin, String> starts) {
        Map<Issue.Code, List<Issue>> byCode =
                issues.stream().collect(Collectors.groupingBy(Issue::code, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byCode.forEach((code, list) -> lines.addAll(inWords(where, code, list, starts)));
        return lines;
    }

    private static List<String> inWords(String where, Issue.Code code, List<Issue> issues, Map<Origin, String> starts) {
        List<String> lines = new ArrayList<>();
        lines.add("  %s × %s: %s".formatted(issues.size(), code, code.text()));
        int shown = code.effect() == Issue.Effect.REJECTED ? ROWS_SHOWN : 1;
        issues.stream().limit(shown).forEach(issue -> lines.add("      " + row(issue)));
        if (issues.size() > shown) {
            lines.add("      … and %s more in %s".formatted(issues.size() - shown, where));
        }
        return lines;
    }

    private static String row(Issue issue) {
        String value = issue.value().replaceAll("\\s+", " ").strip();
        return issue.at()
                + (issue.field().isEmpty() ? "" : " " + issue.field())
                + (value.isEmpty() ? "" : " '" + value + "'");
    }
}
