package winnow.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import winnow.stage.Artifacts;
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
    private static final List<String> BY_ROUND = List.of("raw/searches/", "raw/rounds/");

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
            throw new ReviewException("%s/%s: no such search round%s"
                    .formatted(
                            Artifacts.SEARCHES.path(),
                            round,
                            Nearest.of(round, all)
                                    .map(name -> "; the nearest is " + name)
                                    .orElse("")));
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
        Publication.clear(old);
    }

    /** What the last run made is what the round came to, unless something changed since: then its stages run again. */
    private void seed(String round) throws IOException {
        SortedMap<String, Path> made = new TreeMap<>();
        for (String folder : List.of("curated", "reports")) {
            for (Path file : Workspace.below(review.resolve(folder))) {
                if (!name(file).startsWith(Artifacts.STATES)) {
                    made.put(name(file), file);
                }
            }
        }
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
        given.keySet().removeIf(name -> BY_ROUND.stream().anyMatch(name::startsWith));
        SortedMap<String, Path> inRaw = new TreeMap<>();
        given.forEach((name, file) -> inRaw.put(name.substring("raw/".length()), file));
        Path kept = review.resolve(KEPT);
        for (String other : folders(kept)) {
            if (!other.equals(latest.get())) {
                Publication.clear(kept.resolve(other));
            }
        }
        if (!Mirror.isThere(inRaw, kept.resolve(latest.get()))) {
            Path copying = review.resolve(".winnow/work/kept");
            Publication.clear(copying);
            Mirror.copies(inRaw, copying);
            Files.createDirectories(kept);
            Files.move(copying, next(latest.get()), StandardCopyOption.ATOMIC_MOVE);
            takeNext(latest.get());
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
        SortedMap<String, Path> files = new TreeMap<>();
        for (Map.Entry<String, Path> each : given().entrySet()) {
            if (isOf(round, each.getKey())) {
                files.put(each.getKey(), each.getValue());
            }
        }
        for (Path file : Workspace.below(keptOf(round))) {
            files.put("raw/" + keptOf(round).relativize(file).toString().replace('\\', '/'), file);
        }
        Path state = stateOf(round);
        SortedMap<String, Path> inRaw = new TreeMap<>();
        files.forEach((name, file) -> inRaw.put(name.substring("raw/".length()), file));
        Mirror.of(inRaw, state.resolve("raw"));
        return state;
    }

    /** Whether a file of {@code raw} is as it was then: exports up to the round, copies of rounds before it. */
    private boolean isOf(String round, String name) {
        for (String byRound : BY_ROUND) {
            if (name.startsWith(byRound)) {
                String rest = name.substring(byRound.length());
                String its = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
                int order = its.compareTo(round);
                return byRound.equals(BY_ROUND.get(0)) ? order <= 0 : order < 0;
            }
        }
        return !isKept(round);
    }

    private SortedMap<String, Path> given() throws IOException {
        SortedMap<String, Path> given = new TreeMap<>();
        for (Path file : Workspace.below(review.resolve("raw"))) {
            given.put(name(file), file);
        }
        return given;
    }

    private String name(Path file) {
        return review.relativize(file).toString().replace('\\', '/');
    }
}
