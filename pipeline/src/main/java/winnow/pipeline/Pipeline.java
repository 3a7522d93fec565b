package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import winnow.stage.Artifact;
import winnow.stage.Counted;
import winnow.stage.Progress;
import winnow.stage.ReviewException;
import winnow.stage.Stage;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** The stages in order: what is out of date and why, and running it. */
final class Pipeline {

    private final Path review;
    private final List<Stage> stages;
    private final Program program = new Program();
    private final Fingerprints fingerprints;

    /**
     * @param stages in the order to run
     * @throws IllegalStateException if a stage reads what no earlier one makes, or two make the same
     */
    Pipeline(Path review, List<Stage> stages) {
        this.review = review;
        this.stages = List.copyOf(stages);
        this.fingerprints = new Fingerprints(review);
        checkOrder();
    }

    private void checkOrder() {
        Set<Artifact> made = new HashSet<>();
        for (Stage stage : stages) {
            for (Artifact input : stage.inputs()) {
                if (!input.isGiven() && !made.contains(input)) {
                    throw new IllegalStateException(
                            stage.name() + " reads " + input.path() + ", which no earlier stage makes");
                }
            }
            for (Artifact output : stage.outputs()) {
                if (output.isGiven() || !made.add(output)) {
                    throw new IllegalStateException(
                            stage.name() + " may not make " + output.path() + ": it is given, or made already");
                }
            }
        }
    }

    /**
     * What would happen to one stage.
     *
     * @param why reasons to run it that are certain now
     * @param after earlier stages that will run and make an input of it: whether it must run too depends on what they
     *     make
     */
    record Plan(String stage, List<Why> why, List<String> after) {

        /** Whether the stage is certain not to run. */
        boolean isUpToDate() {
            return why.isEmpty() && after.isEmpty();
        }

        /** For people: one line, and one more for each further reason. */
        List<String> inWords() {
            List<String> reasons = new ArrayList<>();
            why.forEach(each -> reasons.add("runs: " + each));
            if (why.isEmpty() && !after.isEmpty()) {
                reasons.add("runs if " + String.join(" or ", after) + " makes something else than before");
            }
            if (reasons.isEmpty()) {
                reasons.add("up to date");
            }
            return reasons.stream()
                    .map(reason -> "%-9s %s".formatted(stage, reason))
                    .toList();
        }

        /** For machines: stage, {@code runs}, {@code may-run} or {@code up-to-date}, reason; one line a reason. */
        List<String> porcelain() {
            if (isUpToDate()) {
                return List.of(stage + "\tup-to-date\t");
            }
            List<String> lines = new ArrayList<>();
            why.forEach(each -> lines.add(stage + "\truns\t" + each));
            if (why.isEmpty()) {
                lines.add(stage + "\tmay-run\tafter " + String.join(", ", after));
            }
            return lines;
        }
    }

    /**
     * What happened to one stage.
     *
     * @param why the reasons it ran; none if it did not
     * @param summary of its last run, this one or an earlier
     * @param issues in lines; none if it did not run
     */
    record Run(String stage, List<Why> why, Summary summary, List<String> issues) {

        private static final int MOST_REASONS = 3;

        /** Why it ran again, in lines; none if it did not, or ran for the first time. */
        List<String> because() {
            List<String> lines = new ArrayList<>();
            why.stream()
                    .filter(each -> each.reason() != Why.Reason.NEVER_RAN)
                    .limit(MOST_REASONS)
                    .forEach(each -> lines.add("  because " + each));
            if (why.size() > MOST_REASONS) {
                lines.add("  … and " + Counted.of(why.size() - MOST_REASONS, "more reasons"));
            }
            return lines;
        }
    }

    /** What would run, and why; changes nothing. */
    List<Plan> plan() throws IOException {
        Manifest manifest = Manifest.read(review);
        List<Plan> plans = new ArrayList<>();
        for (Stage stage : stages) {
            plans.add(new Plan(stage.name(), why(stage, manifest, snapshot(stage)), after(stage, plans)));
        }
        return plans;
    }

    /**
     * What would happen to one stage, and why.
     *
     * @throws ReviewException if there is no such stage
     */
    Plan plan(String stage) throws IOException {
        upTo(Optional.of(stage));
        return plan().stream()
                .filter(plan -> plan.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    private List<String> after(Stage stage, List<Plan> plans) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            boolean makesAnInput = stages.get(i).outputs().stream().anyMatch(stage.inputs()::contains);
            if (makesAnInput && !plans.get(i).isUpToDate()) {
                names.add(plans.get(i).stage());
            }
        }
        return List.copyOf(names);
    }

    private static List<Why> why(Stage stage, Manifest manifest, Snapshot now) {
        return Why.of(manifest.find(stage.name()).map(Manifest.Entry::snapshot), now);
    }

    private Snapshot snapshot(Stage stage) throws IOException {
        return new Snapshot(
                program.of(stage),
                Settings.flat(stage.settings()),
                fingerprints.of(stage.inputs()),
                fingerprints.of(stage.outputs()));
    }

    /**
     * Runs every stage that is out of date, in order.
     *
     * @param until name of the last stage to run; empty for all
     * @param done told of each stage as soon as it is done
     * @param progress is told how far a long file is read
     * @throws ReviewException if a person must act; what earlier stages made stays
     */
    void run(Optional<String> until, Consumer<Run> done, Progress progress) throws IOException {
        try (Lock lock = Lock.take(review)) {
            Publication.mend(review);
            Manifest manifest = Manifest.read(review);
            for (Stage stage : upTo(until)) {
                Untouched inputs = new Untouched(review, stage);
                Snapshot now = snapshot(stage);
                List<Why> why = why(stage, manifest, now);
                if (!why.isEmpty()) {
                    manifest = make(stage, now, inputs, manifest, progress);
                }
                Summary summary = manifest.find(stage.name()).orElseThrow().summary();
                List<String> issues = why.isEmpty() ? List.of() : IssueLines.of(review, stage);
                done.accept(new Run(stage.name(), why, summary, issues));
            }
        }
    }

    private List<Stage> upTo(Optional<String> until) {
        if (until.isEmpty()) {
            return stages;
        }
        List<String> names = stages.stream().map(Stage::name).toList();
        int last = names.indexOf(until.get());
        if (last < 0) {
            throw new ReviewException(until.get() + ": no such stage; there are " + String.join(", ", names));
        }
        return stages.subList(0, last + 1);
    }

    /** Makes a stage's outputs and publishes them, together with the manifest that is returned. */
    private Manifest make(Stage stage, Snapshot before, Untouched inputs, Manifest manifest, Progress progress)
            throws IOException {
        Publication publication = new Publication(review, stage.name());
        try {
            publication.begin();
            Workspace files = new Workspace(review, publication.building(), stage, progress);
            Summary summary = run(stage, files, () -> inputs.check(before.inputs()));
            publication.seal(stage, before.madeFrom());
            Snapshot made = before.with(new Fingerprints(publication.building()).of(stage.outputs()));
            Manifest next = manifest.with(stage.name(), new Manifest.Entry(made, summary));
            publication.publish(stage, next);
            return next;
        } finally {
            publication.end();
        }
    }

    private interface Check {
        void run() throws IOException;
    }

    /** A file that changes while it is read can be the cause of any failure, and is named first. */
    private static Summary run(Stage stage, Workspace files, Check inputs) throws IOException {
        Summary summary;
        try {
            summary = stage.run(files);
        } catch (IOException | RuntimeException e) {
            inputs.run();
            Optional<ReviewException> trouble = DiskTrouble.of("stage " + stage.name(), e);
            if (trouble.isPresent()) {
                throw trouble.get();
            }
            throw e;
        }
        inputs.run();
        return summary;
    }
}
