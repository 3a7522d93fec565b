package winnow.screen;

import java.util.Collection;

/** Kleene's three values: what follows from missing data is unknown, unless the other data decide anyway. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth not() {
        return values()[TRUE.ordinal() - ordinal()];
    }

    /** False if one is false, else unknown if one is unknown; true of none. */
    static Truth all(Collection<Truth> truths) {
        return truths.stream().min(Truth::compareTo).orElse(TRUE);
    }

    /** True if one is true, else unknown if one is unknown; false of none. */
    static Truth any(Collection<Truth> truths) {
        return truths.stream().max(Truth::compareTo).orElse(FALSE);
    }
}
