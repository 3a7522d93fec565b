package winnow.catalog;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;

/** Rulings that no longer hold because what they settled has changed. While there are any, no catalog and no number is made. */
final class StaleRulings {

    private StaleRulings() {}

    /** @throws ReviewException with a line for each */
    static void refuse(Workspace files) throws IOException {
        try (Stream<Issue> issues = files.read(Artifacts.SCREEN_ISSUES)) {
            List<Issue> stale = issues.filter(issue -> issue.code() == Issue.Code.STALE_RULING)
                    .toList();
            if (!stale.isEmpty()) {
                throw new ReviewException(
                        stale.stream().map(StaleRulings::refusal).collect(Collectors.joining("\n")));
            }
        }
    }

    private static String refusal(Issue issue) {
        return "%s: the ruling on %s is stale: the votes, the record or the criteria changed after it; look at it again in %s and add a row that settles it as it is now; until then no number is published"
                .formatted(issue.at(), issue.value(), Artifacts.CONFLICTS.path());
    }
}
