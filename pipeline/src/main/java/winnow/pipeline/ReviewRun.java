package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import winnow.stage.Progress;
import winnow.stage.ReviewException;

/**
 * One {@code winnow run}: what is kept of rounds that are over, the state of the round to compare with, the stages.
 *
 * @param root the review's directory
 * @param progress is told how far a long file is read
 * @param done told of each stage as soon as it is done
 * @param say told everything else, in lines
 */
record ReviewRun(Path root, Progress progress, Consumer<Pipeline.Run> done, Consumer<String> say) {

    /** The stage that an earlier state is made up to: what follows only shows it. */
    private static final String COMPARED = "selector";

    /** The stages after which nothing was compared yet. */
    private static final Set<String> BEFORE = Set.of("ingest", "dedup", "screen", "catalog");

    /**
     * Brings the review up to date.
     *
     * @param until name of the last stage to run; empty for all
     * @throws ReviewException if a person must act
     */
    void present(Optional<String> until) throws IOException {
        Rounds rounds = new Rounds(root);
        Review review = Review.open(root);
        List<String> kept;
        try (Lock lock = Lock.take(root)) {
            Publication.mend(root);
            kept = rounds.begin();
        }
        kept.forEach(say);
        Optional<String> earlier = rounds.previous();
        if (earlier.isPresent() && until.filter(BEFORE::contains).isEmpty()) {
            prepare(rounds, earlier.get());
        }
        (kept.isEmpty() ? review : Review.open(root)).run(until, done, progress);
        if (until.isEmpty()) {
            try (Lock lock = Lock.take(root)) {
                rounds.keep();
            }
        }
    }

    /** Makes the state of an earlier round; where that cannot be done any more, the run goes on without it. */
    private void prepare(Rounds rounds, String round) throws IOException {
        try {
            Review.open(layOut(rounds, round)).run(Optional.of(COMPARED), run -> told(round, run), progress);
        } catch (ReviewException e) {
            try (Lock lock = Lock.take(root)) {
                rounds.forget(round);
            }
            say.accept("Nothing is compared with round %s, whose state cannot be made: %s"
                    .formatted(round, e.getMessage()));
        }
    }

    private void told(String round, Pipeline.Run run) {
        if (!run.why().isEmpty()) {
            say.accept("%-9s %-11s %s, for comparison".formatted(run.stage(), "ran", round));
        }
    }

    private Path layOut(Rounds rounds, String round) throws IOException {
        try (Lock lock = Lock.take(root)) {
            return rounds.layOut(round);
        }
    }

    /**
     * Makes the state of a round, as it was when the next one began.
     *
     * @throws ReviewException if there is no such round, or a person must act
     */
    void asOf(String round, Optional<String> until) throws IOException {
        Rounds rounds = new Rounds(root);
        if (rounds.isLatest(round)) {
            present(until);
            return;
        }
        if (!rounds.isKept(round)) {
            say.accept(
                    "raw/rounds/%s: nothing was kept; protocol, decisions, annotations and journals are those of today"
                            .formatted(round));
        }
        Path state = layOut(rounds, round);
        new ReviewRun(state, progress, done, say).present(until);
        say.accept("The state of round %s is in %s".formatted(round, rounds.nameOf(round)));
    }
}
