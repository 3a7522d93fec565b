package winnow.stage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stage did, in counts, for people to read: {@code 141 records, 0 rejected}.
 *
 * @param counts label to number, in the order to show
 */
public record Summary(Map<String, Long> counts) {

    public Summary {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** A summary to which counts are added. */
    public static Builder of(String label, long number) {
        return new Builder().and(label, number);
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
