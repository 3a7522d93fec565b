package winnow.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import winnow.stage.Nearest;

/**
 * How annotations are read.
 *
 * @param matrix the files of a wide matrix, if the evidence is one
 * @param checks what comes of each {@link Check}, by its key; one that is not given has its usual effect
 */
public record AnnotationSettings(Optional<Matrix> matrix, Map<String, Check.Effect> checks) {

    /**
     * Files in {@code raw/annotations} with a row per model. The first two have a column per use.
     *
     * @param applied how many studies applied the model to the use
     * @param best in how many studies it did best
     * @param resources what the models need; without it the models are in {@code models.csv}
     */
    public record Matrix(String applied, String best, Optional<String> resources) {

        /** @throws IllegalArgumentException if a file is missing */
        public Matrix {
            if (applied == null || best == null) {
                throw new IllegalArgumentException("needs both: applied and best");
            }
        }
    }

    /** @throws IllegalArgumentException if there is no such check; it names the nearest */
    public AnnotationSettings {
        for (String key : checks.keySet()) {
            if (Check.of(key).isEmpty()) {
                throw new IllegalArgumentException(
                        "checks: there is no check '" + key + "'" + Nearest.hint(key, Check.keys()));
            }
        }
        Map<String, Check.Effect> all = new LinkedHashMap<>();
        for (Check check : Check.values()) {
            all.put(check.key(), checks.getOrDefault(check.key(), check.usual()));
        }
        checks = Collections.unmodifiableMap(all);
    }

    /** Tables as people write them, each check with its usual effect. */
    public static AnnotationSettings defaults() {
        return new AnnotationSettings(Optional.empty(), Map.of());
    }

    /** Whether a check stops the catalog. */
    boolean stopsAt(Check check) {
        return checks.get(check.key()) == Check.Effect.ERROR;
    }
}
