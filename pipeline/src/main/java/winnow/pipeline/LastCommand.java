package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import winnow.stage.Artifacts;
import winnow.stage.ReviewException;

/** What another command does to the review just now, or left half done when it was ended. */
final class LastCommand {

    /** What a command does about files that are partly old and partly new. */
    private enum Manner {
        /** It says so, and does what it does. */
        SAYS,
        /** It has nothing to do with them. */
        INDIFFERENT,
        /** It does not read them. */
        REFUSES
    }

    private static final Map<String, Manner> MANNERS = Map.of(
            "run", Manner.SAYS,
            "plan", Manner.SAYS,
            "status", Manner.SAYS,
            "", Manner.INDIFFERENT,
            "help", Manner.INDIFFERENT,
            "init", Manner.INDIFFERENT,
            "inspect", Manner.INDIFFERENT,
            "evaluate", Manner.INDIFFERENT,
            "protocol", Manner.INDIFFERENT);

    private LastCommand() {}

    /**
     * What a person who gives a command should know; changes nothing.
     *
     * @param command its name
     * @return a line; empty if all is well
     * @throws ReviewException if the command would read files of which some are old and some new
     */
    static Optional<String> told(Path review, String command) throws IOException {
        Manner manner = MANNERS.getOrDefault(command, Manner.REFUSES);
        if (manner == Manner.INDIFFERENT) {
            return Optional.empty();
        }
        Optional<Lock.Holder> holder = holder(review);
        Optional<Intent> intent = Intent.read(review);
        if (manner == Manner.REFUSES && intent.isPresent()) {
            throw new ReviewException("what stage " + intent.get().stage() + " made is only partly in place; "
                    + (isAtWork(holder) ? "wait until the command that does it has ended" : "run: winnow run"));
        }
        return manner == Manner.SAYS ? line(holder, intent) : Optional.empty();
    }

    /** Of the review, or of the state of an earlier round that is made in it. */
    private static Optional<Lock.Holder> holder(Path review) throws IOException {
        Optional<Lock.Holder> holder = Lock.holder(review);
        for (String round : new Rounds(review).searched()) {
            holder = holder.isPresent() ? holder : Lock.holder(review.resolve(Artifacts.STATES + round));
        }
        return holder;
    }

    private static boolean isAtWork(Optional<Lock.Holder> holder) {
        return holder.filter(Lock.Holder::alive).isPresent();
    }

    private static Optional<String> line(Optional<Lock.Holder> holder, Optional<Intent> intent) {
        if (isAtWork(holder)) {
            return holder.map(each -> each.name() + " is at work on this review; what is said of it changes");
        }
        if (intent.isPresent()) {
            return intent.map(each -> "The last command was ended while it put in place what stage " + each.stage()
                    + " made; this is mended by: winnow run");
        }
        return holder.map(each -> "The last command (" + each.name()
                + ") was ended before it was done; what it left is mended by: winnow run");
    }
}
