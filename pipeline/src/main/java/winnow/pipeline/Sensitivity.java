package winnow.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import winnow.model.Screened;
import winnow.model.Verdict;
import winnow.model.Verdict.Step;
import winnow.screen.Rehearsal;
import winnow.screen.ScreenSettings;
import winnow.screen.ScreenSettings.Threshold;
import winnow.stage.Counted;
import winnow.stage.ReviewException;

/**
 * What another minimum of the journal threshold would change: journals and records that pass, included studies, leaves of
 * the selector that rest on a study that is lost. Votes are as they are, so that a record gained mostly waits for some; a
 * study gained has no evidence yet and changes no leaf.
 */
final class Sensitivity {

    private static final double[] USUAL = {0.5, 0.75, 1.25, 1.5, 2};

    /** What passes under one minimum, by name: its title. */
    private static final class Passing {
        private final Map<String, String> journals = new TreeMap<>();
        private final Map<String, String> records = new TreeMap<>();
        private final Set<String> included = new TreeSet<>();

        void add(String title, Screened screened) {
            String id = screened.citation().toString();
            boolean below =
                    screened.verdict() instanceof Verdict.Excluded excluded && excluded.step() == Step.THRESHOLD;
            if (!below) {
                records.put(id, title);
                screened.journal().ifPresent(journal -> journals.put(journal.title(), journal.citations() + ""));
            }
            if (screened.verdict() instanceof Verdict.Included) {
                included.add(id);
            }
        }
    }

    private final Leaves leaves;
    private final boolean porcelain;
    private final List<String> lines = new ArrayList<>();

    private Sensitivity(Leaves leaves, boolean porcelain) {
        this.leaves = leaves;
        this.porcelain = porcelain;
    }

    /**
     * The lines to print.
     *
     * @param at the minimums to try; the usual ones around the present if none
     * @throws ReviewException if the protocol has no threshold
     */
    static List<String> of(Review review, List<Long> at, boolean porcelain) throws IOException {
        ScreenSettings settings = review.screening();
        Threshold threshold = settings.threshold()
                .orElseThrow(() -> new ReviewException(
                        Protocol.PATH + ": screen.threshold is missing, so there is nothing to sweep; add it"));
        List<Long> minimums = at.isEmpty() ? usual(threshold.minimum()) : at;
        List<ScreenSettings> all = Stream.concat(Stream.of(threshold.minimum()), minimums.stream())
                .map(settings::withMinimum)
                .toList();
        List<Passing> steps = all.stream().map(each -> new Passing()).toList();
        review.rehearse(all, scene -> add(scene, steps));
        Sensitivity sensitivity = new Sensitivity(review.leaves(), porcelain);
        sensitivity.present(threshold, steps.get(0));
        for (int i = 0; i < minimums.size(); i++) {
            sensitivity.compare(minimums.get(i), steps.get(0), steps.get(i + 1));
        }
        return sensitivity.lines;
    }

    private static List<Long> usual(long minimum) {
        return DoubleStream.of(USUAL)
                .mapToObj(factor -> Math.round(factor * minimum))
                .toList();
    }

    private static void add(Rehearsal.Scene scene, List<Passing> steps) {
        String title = scene.citation().bibliography().title();
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).add(title, scene.screened().get(i));
        }
    }

    private void present(Threshold threshold, Passing now) {
        if (!porcelain) {
            lines.add("now %d %s: %s and %s pass; included: %s"
                    .formatted(
                            threshold.minimum(),
                            threshold.unit(),
                            Counted.of(now.journals.size(), "journals"),
                            Counted.of(now.records.size(), "records"),
                            Counted.of(leaves.studies(now.included).size(), "studies")));
        }
    }

    private void compare(long minimum, Passing now, Passing then) {
        Set<String> before = leaves.studies(now.included);
        Set<String> after = leaves.studies(then.included);
        Changes journals = Changes.of(now.journals, then.journals);
        Changes records = Changes.of(now.records, then.records);
        Changes studies = Changes.of(before, after);
        List<String> changed = leaves.restingOn(studies.lost().keySet());
        if (!porcelain) {
            lines.add("at %d: journals %s, records %s, included studies %s, selector leaves changed %d"
                    .formatted(minimum, journals.counts(), records.counts(), studies.counts(), changed.size()));
        }
        list(minimum, "journal", journals);
        list(minimum, "record", records);
        list(minimum, "study", studies);
        changed.forEach(leaf -> line(minimum, "leaf", "~", leaf, ""));
    }

    private void list(long minimum, String what, Changes changes) {
        changes.gained().forEach((name, text) -> line(minimum, what, "+", name, text));
        changes.lost().forEach((name, text) -> line(minimum, what, "-", name, text));
    }

    private void line(long minimum, String what, String sign, String name, String text) {
        lines.add(
                porcelain
                        ? String.join("\t", String.valueOf(minimum), what, sign, name, text)
                        : "  %s %-7s %s  %s".formatted(sign, what, name, text).stripTrailing());
    }
}
