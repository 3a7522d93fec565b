package winnow.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import winnow.model.Verdict;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Conflict;
import winnow.model.Verdict.Excluded;
import winnow.model.Verdict.Flagged;
import winnow.model.Verdict.Included;
import winnow.model.Verdict.NotRetrieved;
import winnow.model.Verdict.Pending;
import winnow.model.Verdict.Step;
import winnow.stage.Summary;

/** Counts verdicts. Every verdict is counted once, so that the counts add up to the citations. */
final class Tally {

    private record Kind(String label, Predicate<Verdict> holds) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("excluded by threshold", verdict -> excluded(verdict, By.AUTOMATION, true)),
            new Kind("excluded by criteria", verdict -> excluded(verdict, By.AUTOMATION, false)),
            new Kind("excluded by people", verdict -> excluded(verdict, By.PERSON, false)),
            new Kind("not retrieved", NotRetrieved.class::isInstance),
            new Kind("included", Included.class::isInstance),
            new Kind("conflicts", Conflict.class::isInstance),
            new Kind("pending", Pending.class::isInstance),
            new Kind("flagged", Flagged.class::isInstance));

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private long citations;

    Tally() {
        KINDS.forEach(kind -> counts.put(kind.label(), 0L));
    }

    void add(Verdict verdict) {
        citations++;
        KINDS.stream()
                .filter(kind -> kind.holds().test(verdict))
                .findFirst()
                .ifPresentOrElse(kind -> counts.merge(kind.label(), 1L, Long::sum), () -> {
                    throw new IllegalStateException("not counted: " + verdict);
                });
    }

    private static boolean excluded(Verdict verdict, By by, boolean threshold) {
        return verdict instanceof Excluded excluded
                && excluded.by() == by
                && threshold == (excluded.step() == Step.THRESHOLD);
    }

    Summary summary(long issues) {
        Summary.Builder summary = Summary.of("citations", citations);
        counts.forEach(summary::and);
        return summary.and("issues", issues).build();
    }
}
