package winnow.catalog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import winnow.catalog.Findings.Odd;
import winnow.model.Origin;
import winnow.stage.Nearest;

/**
 * Which row of another file belongs to which row of the matrix of applied uses. The name and size tell; where they differ,
 * the rows of the same line belong together if they have the name or the size in common, and the difference is reported.
 * Nothing else is guessed: a row that belongs to none is a finding.
 */
final class MatrixMatch {

    private final MatrixFile applied;
    private final MatrixFile other;
    private final Findings findings;
    private final Map<MatrixFile.Model, MatrixFile.Model> matches = new IdentityHashMap<>();

    private MatrixMatch(MatrixFile applied, MatrixFile other, Findings findings) {
        this.applied = applied;
        this.other = other;
        this.findings = findings;
    }

    static MatrixMatch of(MatrixFile applied, MatrixFile other, Findings findings) {
        MatrixMatch match = new MatrixMatch(applied, other, findings);
        match.byLine(match.byName());
        return match;
    }

    /** The row of the other file. */
    Optional<MatrixFile.Model> of(MatrixFile.Model model) {
        return Optional.ofNullable(matches.get(model));
    }

    /** Matches equal names, the first with the first; returns the other file's rows that are left. */
    private Set<MatrixFile.Model> byName() {
        Map<ModelName, Deque<MatrixFile.Model>> byName = new HashMap<>();
        other.models()
                .forEach(model -> byName.computeIfAbsent(model.name(), name -> new ArrayDeque<>())
                        .add(model));
        for (MatrixFile.Model model : applied.models()) {
            Optional.ofNullable(byName.get(model.name()))
                    .map(Deque::poll)
                    .ifPresent(found -> matches.put(model, found));
        }
        return byName.values().stream().flatMap(Deque::stream).collect(Collectors.toCollection(HashSet::new));
    }

    private void byLine(Set<MatrixFile.Model> left) {
        Map<Long, MatrixFile.Model> byLine = new HashMap<>();
        left.forEach(model -> byLine.put(model.at().line(), model));
        for (MatrixFile.Model model : applied.models()) {
            if (!matches.containsKey(model)) {
                Optional<MatrixFile.Model> found = Optional.ofNullable(
                                byLine.get(model.at().line()))
                        .filter(candidate -> areKin(model.name(), candidate.name()));
                found.ifPresent(match -> {
                    matches.put(model, match);
                    left.remove(match);
                    differ(model, match);
                });
                if (found.isEmpty()) {
                    missing(model.at(), model.name(), other);
                }
            }
        }
        left.forEach(model -> missing(model.at(), model.name(), applied));
    }

    private static boolean areKin(ModelName one, ModelName other) {
        boolean sameName = ModelChecks.folded(one.model()).equals(ModelChecks.folded(other.model()));
        boolean likeName = !Nearest.hint(one.model(), List.of(other.model())).isEmpty();
        return sameName || likeName && one.size().isPresent() && one.size().equals(other.size());
    }

    private void differ(MatrixFile.Model model, MatrixFile.Model match) {
        differ(match.at(), "model", match.name().model(), model.name().model());
        differ(
                match.at(),
                "size",
                match.name().size().orElse(""),
                model.name().size().orElse(""));
    }

    private void differ(Origin at, String column, String here, String there) {
        if (!here.equals(there)) {
            findings.report(new Odd(Check.FILES_DIFFER, at, column, here, "'" + there + "' in " + applied.name()));
        }
    }

    private void missing(Origin at, ModelName name, MatrixFile file) {
        findings.add(
                at,
                "%s has no row of %s, and none like it in the same line; write both files alike"
                        .formatted(file.name(), name.inWords()));
    }
}
