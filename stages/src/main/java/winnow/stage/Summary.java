package winnow.stage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What a stage did, in counts: {@code 141 records, 0 rejected}.
 *
 * @param counts label, in the plural, to number, in the order to show
 */
public record Summary(Map<String, Long> counts) {

    public Summary {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** A summary to which counts are added. */
    public static Builder of(String label, long number) {
        return new Builder().and(label, number);
    }

    /** For people: {@code 141 records, 1 conflict}. */
    public String inWords() {
        return joined(Counted::of);
    }

    /** For programs: every number before its label, which is the same whatever the number, {@code 1 conflicts}. */
    public String labelled() {
        return joined((number, label) -> number + " " + label);
    }

    private String joined(BiFunction<Long, String, String> form) {
        return counts.entrySet().stream()
                .map(count -> form.apply(count.getValue(), count.getKey()))
                .collect(Collectors.joining(", "));
    }

    /** Collects counts in the order to show. */
    public static final class Builder {
        private final Map<String, Long> counts = new LinkedHashMap<>();

        private Builder() {}

        public Builder and(String label, long number) {
            counts.put(label, number);
            return this;
        }

        public Summary build() {
            return new Summary(counts);
        }
    }
}
