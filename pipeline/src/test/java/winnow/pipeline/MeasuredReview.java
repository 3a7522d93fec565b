package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import winnow.stage.Progress;

/** Runs a review as {@code winnow run} does, for benchmarks, which live in another package. */
public final class MeasuredReview {

    private MeasuredReview() {}

    /**
     * Runs what is out of date.
     *
     * @param until name of the last stage; empty for all
     * @param done told the name of each stage when it is done
     */
    public static void run(Path review, Optional<String> until, Consumer<String> done) throws IOException {
        Review.open(review).run(until, run -> done.accept(run.stage()), Progress.NONE);
    }

    /** Removes a folder and everything in it, if it exists. */
    public static void clear(Path folder) throws IOException {
        Publication.clear(folder);
    }
}
