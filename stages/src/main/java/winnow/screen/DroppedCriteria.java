package winnow.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/**
 * Codes that several rows of votes or rulings name, and the protocol does not: a slip of the hand is alone, a renamed or
 * dropped criterion is not. One row more or less is an issue; here a person has to say what becomes of all of them.
 */
final class DroppedCriteria {

    private DroppedCriteria() {}

    /** @throws ReviewException with a line for each such code */
    static void refuse(List<Issue> issues) {
        Map<String, List<Issue>> byCode = issues.stream()
                .filter(issue -> issue.code() == Issue.Code.UNKNOWN_CRITERION)
                .sorted()
                .collect(Collectors.groupingBy(Issue::value, LinkedHashMap::new, Collectors.toList()));
        String dropped = byCode.entrySet().stream()
                .filter(code -> code.getValue().size() > 1)
                .map(code -> refusal(code.getKey(), code.getValue()))
                .collect(Collectors.joining("\n"));
        if (!dropped.isEmpty()) {
            throw new ReviewException(dropped);
        }
    }

    private static String refusal(String code, List<Issue> rows) {
        return "%s: %s rows, this the first, name the criterion '%s', which the protocol no longer has; in raw/protocol.yml add to the criterion that took its place 'was: [{code: %s, votes: keep}]' (or 'votes: reopen' with the last day, 'until'), or bring it back"
                .formatted(rows.get(0).at(), rows.size(), code, code);
    }
}
