package winnow.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A phase in which people vote. */
public enum Phase {
    /** On title and abstract. */
    TITLE,
    /** On the full text. */
    FULLTEXT;

    /** The name in files: {@code title}, {@code fulltext}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The phase of that {@link #key()}; empty if there is none. */
    public static Optional<Phase> of(String key) {
        return Arrays.stream(values()).filter(phase -> phase.key().equals(key)).findFirst();
    }
}
