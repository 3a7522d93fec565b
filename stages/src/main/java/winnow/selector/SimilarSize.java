package winnow.selector;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Where people may look who want to know what a version needs of which nobody reported it: versions whose number of
 * parameters is within a tenth of its own.
 */
final class SimilarSize {

    private static final List<String> PHASES = List.of("pretrain", "finetune", "inference");
    private static final BigDecimal WITHIN = new BigDecimal("0.1");
    private static final int MOST = 3;

    private SimilarSize() {}

    /** The same versions; those of which something is not known refer to others. */
    static List<Version> advise(List<Version> versions) {
        return versions.stream()
                .map(version -> version.access() == Version.Access.OPEN
                                && version.resources().isEmpty()
                        ? version.with(advice(version, versions))
                        : version)
                .toList();
    }

    private static List<Version.Similar> advice(Version version, List<Version> versions) {
        return PHASES.stream()
                .map(phase -> new Version.Similar(phase, similar(version, phase, versions)))
                .filter(advice -> !advice.versions().isEmpty())
                .toList();
    }

    private static List<String> similar(Version version, String phase, List<Version> versions) {
        return versions.stream()
                .filter(other -> other.resources().stream()
                        .anyMatch(resource -> resource.phase().equals(phase)))
                .filter(other -> distance(version, other)
                        .filter(distance -> distance.compareTo(WITHIN) <= 0)
                        .isPresent())
                .sorted(Comparator.comparing(other -> distance(version, other).orElseThrow()))
                .limit(MOST)
                .map(Version::version)
                .toList();
    }

    /** As a part of the first one's size; empty if one of the sizes is not known. */
    private static Optional<BigDecimal> distance(Version version, Version other) {
        return version.parameters()
                .flatMap(size -> other.parameters()
                        .map(otherSize -> size.subtract(otherSize).abs().divide(size, MathContext.DECIMAL32)));
    }
}
