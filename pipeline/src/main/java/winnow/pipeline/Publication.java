package winnow.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import winnow.stage.Artifact;
import winnow.stage.ReviewException;
import winnow.stage.Stage;
import winnow.stage.Workspace;

/**
 * Puts a stage's outputs, finished in a folder of their own, into the review, and with them the manifest: all of it or
 * nothing. What is going to be done is written down first, see {@link Intent}. Should the process end in the middle,
 * {@link #mend} does the rest from there, however far it came.
 */
final class Publication {

    private static final String WORK = ".winnow/work";

    /** Held while files are put in place, so that a process that is asked to end can wait for that. */
    private static final ReentrantLock GATE = new ReentrantLock();

    /** One file moved, so that it can be moved back. */
    private record Move(Path from, Path to) {}

    private final Path review;
    private final Path work;
    private final Deque<Move> moves = new ArrayDeque<>();

    /** @param stage its name; a folder of that name, in which nothing else is, is used below the review's directory */
    Publication(Path review, String stage) {
        this.review = review;
        this.work = review.resolve(WORK).resolve(stage);
    }

    /** Where the stage is to make its outputs, under the same relative paths. */
    Path building() {
        return work.resolve("building");
    }

    private Path replaced() {
        return work.resolve("replaced");
    }

    /** Makes the folder to build in. */
    void begin() throws IOException {
        Files.createDirectories(building());
    }

    /** Removes everything temporary, unless it is needed to mend. */
    void end() throws IOException {
        if (Intent.read(review).isEmpty()) {
            clear(review.resolve(WORK));
        }
    }

    /**
     * Writes down of each opaque file what it was made from.
     *
     * @throws IllegalStateException if the stage did not make an output that it declares
     */
    void seal(Stage stage, String madeFrom) throws IOException {
        for (Artifact output : stage.outputs()) {
            Path made = building().resolve(output.path());
            if (!Files.exists(made)) {
                throw new IllegalStateException("stage " + stage.name() + " did not make " + output.path());
            }
            if (output instanceof Artifact.Opaque) {
                Fingerprints.seal(made, madeFrom);
            }
        }
    }

    /**
     * Moves every output into place, then the manifest; files of earlier runs that were not made again go.
     *
     * @throws ReviewException if a file cannot be moved: then everything is as it was before
     */
    void publish(Stage stage, Manifest manifest) throws IOException {
        manifest.stage(work);
        Intent intent = intent(stage);
        GATE.lock();
        try {
            intent.write(review);
            carryOutOrTakeBack(intent);
            Intent.forget(review);
        } finally {
            GATE.unlock();
        }
    }

    private Intent intent(Stage stage) throws IOException {
        List<String> made = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Artifact output : stage.outputs()) {
            made.addAll(files(building(), output));
            gone.addAll(files(review, output));
        }
        Set<String> again = new HashSet<>(made);
        gone.removeIf(again::contains);
        return new Intent(stage.name(), made, gone);
    }

    private static List<String> files(Path top, Artifact output) throws IOException {
        List<Path> files = new ArrayList<>(Workspace.below(top.resolve(output.path())));
        if (output instanceof Artifact.Opaque) {
            files.addAll(Workspace.below(Fingerprints.sealOf(top.resolve(output.path()))));
        }
        return files.stream()
                .map(file -> top.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private void carryOutOrTakeBack(Intent intent) throws IOException {
        try {
            carryOut(intent);
        } catch (IOException e) {
            takeBack(intent, e);
            Intent.forget(review);
            throw new ReviewException(
                    "what stage " + intent.stage() + " made cannot be put in place, so all is as it was: " + e
                            + "; close programs that have the file open, then: winnow run",
                    e);
        }
    }

    /** Does what is still to be done. */
    private void carryOut(Intent intent) throws IOException {
        for (String path : intent.gone()) {
            setAside(path);
        }
        for (String path : intent.made()) {
            Path made = building().resolve(path);
            if (Files.exists(made)) {
                setAside(path);
                move(made, review.resolve(path));
            }
        }
        Manifest.publish(work, review);
    }

    /** A folder in the way stays: moving something there then fails. */
    private void setAside(String path) throws IOException {
        if (Files.isRegularFile(review.resolve(path))) {
            move(review.resolve(path), replaced().resolve(path));
        }
    }

    private void move(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        moves.push(new Move(from, to));
    }

    private void takeBack(Intent intent, IOException why) {
        try {
            while (!moves.isEmpty()) {
                Move last = moves.pop();
                Files.move(last.to(), last.from(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new ReviewException(
                    "what stage " + intent.stage() + " made is partly in place: " + why + ", and then " + e
                            + "; mend that, and the rest is put in place by: winnow run",
                    e);
        }
    }

    /**
     * Does what a process that ended in the middle left undone, and removes what it left behind.
     *
     * @throws ReviewException if a file cannot be moved
     */
    static void mend(Path review) throws IOException {
        Optional<Intent> left = Intent.read(review);
        if (left.isPresent()) {
            try {
                new Publication(review, left.get().stage()).carryOut(left.get());
            } catch (IOException e) {
                throw new ReviewException(
                        "what stage " + left.get().stage() + " made cannot be put in place: " + e
                                + "; mend that, then: winnow run",
                        e);
            }
            Intent.forget(review);
        }
        clear(review.resolve(WORK));
    }

    /** Waits until files are in place, and lets no more be put there; for a process that is about to end. */
    static void stop() {
        GATE.lock();
    }

    /** Removes a folder and everything in it, if it exists. */
    static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> below = Files.walk(folder)) {
            deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            try {
                Files.delete(path);
            } catch (IOException e) {
                throw new UncheckedIOException(path + " cannot be removed", e);
            }
        }
    }
}
