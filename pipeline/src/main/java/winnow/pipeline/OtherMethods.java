package winnow.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.catalog.PrismaSettings;
import winnow.model.Phase;
import winnow.screen.ScreenSettings;
import winnow.screen.ScreenSettings.Track;
import winnow.stage.Nearest;

/**
 * What a protocol with registers and other methods than searches must keep: their names are those of folders of exports; and
 * since the PRISMA template has no screening where records come by other methods, their tracks ask for the full text only, after
 * all tracks of databases, so that a citation that a database has too goes through that database's track.
 */
final class OtherMethods {

    /**
     * Something that cannot be meant.
     *
     * @param pointer to the value in the protocol
     */
    record Problem(String pointer, String what) {}

    private static final String SOURCES = "/prisma/sources/";
    private static final String TRACKS = "/screen/tracks/";

    private final Set<String> folders;
    private final ScreenSettings screen;
    private final PrismaSettings prisma;

    OtherMethods(Protocol protocol) {
        this.folders = protocol.ingest().databases().keySet();
        this.screen = protocol.screen();
        this.prisma = protocol.prisma();
    }

    /** The first one; empty if all is well. */
    Optional<Problem> problem() {
        return unknownSource().or(this::trackProblem);
    }

    private Optional<Problem> unknownSource() {
        return prisma.sources().keySet().stream()
                .filter(source -> !folders.contains(source))
                .findFirst()
                .map(source -> new Problem(
                        SOURCES + source,
                        "ingest.databases has no '" + source + "'" + Nearest.hint(source, folders)
                                + "; add it there with the name to print, or correct it"));
    }

    private Optional<Problem> trackProblem() {
        Map<String, String> problems = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        screen.tracks().forEach((name, track) -> {
            List<String> found =
                    track.databases().stream().filter(this::isOther).toList();
            if (!found.isEmpty()) {
                problem(track, found).ifPresent(what -> problems.putIfAbsent(name, what));
                others.add(name);
            } else if (!others.isEmpty()) {
                problems.putIfAbsent(
                        others.get(0),
                        "its sources are of other methods, and the track '%s' of databases comes after it; move it to the end"
                                .formatted(name));
            }
        });
        return problems.entrySet().stream()
                .findFirst()
                .map(problem -> new Problem(TRACKS + problem.getKey(), problem.getValue()));
    }

    private boolean isOther(String source) {
        return prisma.kind(source).isOtherMethod();
    }

    private Optional<String> problem(Track track, List<String> others) {
        if (others.size() < track.databases().size()) {
            return Optional.of(
                    "%s are of other methods, the rest are databases or registers; give them a track of their own"
                            .formatted(others));
        }
        if (track.threshold()) {
            return Optional.of(
                    "its sources are of other methods, which the flow diagram does not screen; take 'threshold: true' away");
        }
        boolean titles =
                screen.phases(track).contains(Phase.TITLE) && screen.phases().contains(Phase.FULLTEXT);
        return titles
                ? Optional.of(
                        "its sources are of other methods, which the flow diagram does not screen by title; add 'phases: [fulltext]'")
                : Optional.empty();
    }
}
