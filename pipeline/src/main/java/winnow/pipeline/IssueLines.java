package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import winnow.model.Origin;
import winnow.stage.Artifact;
import winnow.stage.Artifact.JsonLines;
import winnow.stage.Issue;
import winnow.stage.Stage;

/** What was wrong with rows of input, in few lines: one per kind, and one per row for those that were rejected. */
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
        if (code.effect() == Issue.Effect.REJECTED) {
            for (Issue issue : issues.subList(0, Math.min(ROWS_SHOWN, issues.size()))) {
                lines.add("      " + row(issue));
                Optional.ofNullable(starts.get(issue.at())).ifPresent(start -> lines.add("        > " + start));
            }
            if (issues.size() > ROWS_SHOWN) {
                lines.add("      … and %s more in %s".formatted(issues.size() - ROWS_SHOWN, where));
            }
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
