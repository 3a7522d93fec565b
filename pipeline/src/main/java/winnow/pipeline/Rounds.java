package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.stage.Artifacts;
import winnow.stage.Durable;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;
import winnow.stage.Workspace;

/**
 * The search rounds of a review, and what it takes to make the state of an earlier one again. Exports lie in folders by
 * round; of everything else that people give (protocol, decisions, annotations, journals) a copy is taken after each run of
 * all stages, in {@code .winnow/kept/<round>}. When a later round appears, the copy becomes {@code raw/rounds/<round>}: what
 * the review was made from when that round ended.
 */
final class Rounds {

    private static final String KEPT = ".winnow/kept";
    private static final String EXPORTS = "searches";

    /** The folders of {@code raw} that have a folder for each round. */
    private static final List<String> BY_ROUND = List.of(EXPORTS, "rounds");

    private final Path review;

    Rounds(Path review) {
        this.review = review;
    }

    /** The names of all rounds, sorted. */
    List<String> searched() throws IOException {
        return folders(review.resolve(Artifacts.SEARCHES.path()));
    }

    private static List<String> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private Optional<String> latest() throws IOException {
        List<String> all = searched();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** The round to compare the present one with: the last before it of which something was kept. */
    Optional<String> previous() throws IOException {
        Optional<String> latest = latest();
        return searched().stream()
                .filter(this::isKept)
                .filter(round -> round.compareTo(latest.orElse("")) < 0)
                .reduce((one, later) -> later);
    }

    boolean isKept(String round) {
        return Files.isDirectory(keptOf(round));
    }

    private Path keptOf(String round) {
        return review.resolve(Artifacts.ROUNDS.path()).resolve(round);
    }

    /** Where the state of a round is made, a review of its own: its path in this one. */
    String nameOf(String round) {
        return Artifacts.STATES + round;
    }

    /** Whether the directory is such a state. */
    static boolean isState(Path directory) {
        Path folder = directory.toAbsolutePath().normalize().getParent();
        return folder != null && folder.endsWith(Path.of(Artifacts.STATES));
    }

    private Path stateOf(String round) {
        return review.resolve(nameOf(round));
    }

    /** Removes what was made of a round, so that nothing is compared with a state that is out of date. */
    void forget(String round) throws IOException {
        Publication.clear(stateOf(round));
    }

    /**
     * Whether this is the latest round, whose state is the review's own.
     *
     * @throws ReviewException if there is no such round
     */
    boolean isLatest(String round) throws IOException {
        List<String> all = searched();
        if (!all.contains(round)) {
            throw new ReviewException(Artifacts.SEARCHES.path() + "/" + round + ": no such search round"
                    + Nearest.hint(round, all) + "; there are: " + String.join(", ", all));
        }
        return latest().equals(Optional.of(round));
    }

    /**
     * Lays down what was kept of rounds that are over now, with what was made of them. As long as the copy is where it was
     * kept, nothing of this counts as done.
     *
     * @return a line for each
     */
    List<String> begin() throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> searched = searched();
        for (String round : searched) {
            takeNext(round);
        }
        for (String round : folders(review.resolve(KEPT))) {
            if (searched.contains(round) && searched.indexOf(round) < searched.size() - 1) {
                seed(round);
                replace(review.resolve(KEPT).resolve(round), keptOf(round));
                lines.add("%-9s %-11s raw/rounds/%s: what people had given when the next search began"
                        .formatted("rounds", "kept", round));
            }
        }
        return lines;
    }

    private void replace(Path folder, Path target) throws IOException {
        Path old = review.resolve(".winnow/work/round");
        Publication.clear(old);
        Files.createDirectories(target.getParent());
        Files.createDirectories(old.getParent());
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        Durable.syncFolder(target.getParent());
        Publication.clear(old);
    }

    /** What the last run made is what the round came to, unless something changed since: then its stages run again. */
    private void seed(String round) throws IOException {
        SortedMap<String, Path> made = new TreeMap<>();
        for (String folder : List.of("curated", "reports")) {
            below(review.resolve(folder)).forEach((name, file) -> made.put(folder + "/" + name, file));
        }
        made.keySet().removeIf(name -> name.startsWith(Artifacts.STATES));
        Publication.clear(stateOf(round));
        Mirror.of(made, stateOf(round));
    }

    /** Copies what people gave, for the day on which a later round appears: all of it, or the copy stays as it was. */
    void keep() throws IOException {
        Optional<String> latest = latest();
        if (latest.isEmpty()) {
            return;
        }
        SortedMap<String, Path> given = given();
        given.keySet()
                .removeIf(name -> BY_ROUND.contains(Path.of(name).getName(0).toString()));
        Path kept = review.resolve(KEPT);
        for (String other : folders(kept)) {
            if (!other.equals(latest.get())) {
                Publication.clear(kept.resolve(other));
            }
        }
        if (!Mirror.isThere(given, kept.resolve(latest.get()))) {
            Path copying = review.resolve(".winnow/work/kept");
            Publication.clear(copying);
            Mirror.copies(given, copying);
            Files.createDirectories(kept);
            Files.move(copying, next(latest.get()), StandardCopyOption.ATOMIC_MOVE);
            Durable.syncFolder(kept);
            takeNext(latest.get());
            Durable.syncFolder(kept);
            Publication.clear(review.resolve(".winnow/work"));
        }
    }

    /** A copy that is complete, and takes the place of the earlier one. */
    private Path next(String round) {
        return review.resolve(KEPT).resolve(".next-" + round);
    }

    private void takeNext(String round) throws IOException {
        if (Files.exists(next(round))) {
            Path kept = review.resolve(KEPT).resolve(round);
            Publication.clear(kept);
            Files.move(next(round), kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Lays out the review as it was given at the end of a round. */
    Path layOut(String round) throws IOException {
        SortedMap<String, Path> given = given();
        given.keySet().removeIf(name -> !isOf(round, name));
        given.putAll(below(keptOf(round)));
        Path state = stateOf(round);
        Mirror.of(given, state.resolve("raw"));
        return state;
    }

    /** Whether a file of {@code raw} is as it was then: exports up to the round, copies of rounds before it. */
    private boolean isOf(String round, String name) {
        Path path = Path.of(name);
        String top = path.getName(0).toString();
        if (!BY_ROUND.contains(top)) {
            return !isKept(round);
        }
        int order = path.getNameCount() > 1 ? path.getName(1).toString().compareTo(round) : 0;
        return top.equals(EXPORTS) ? order <= 0 : order < 0;
    }

    private SortedMap<String, Path> given() throws IOException {
        return below(review.resolve("raw"));
    }

    /** All files below a folder, by their path in it. */
    private static SortedMap<String, Path> below(Path folder) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        for (Path file : Workspace.below(folder)) {
            files.put(folder.relativize(file).toString().replace('\\', '/'), file);
        }
        return files;
    }
}
