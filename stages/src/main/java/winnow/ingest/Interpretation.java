package winnow.ingest;

import java.util.ArrayList;
import java.util.List;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.stage.Issue;

/**
 * What an entry says, in normal form.
 *
 * @param bibliography the normal forms as said at each {@link Field}; may lack a title
 * @param verbatim the values as printed, where the normal form differs by more than white space
 * @param faults what had no normal form and was left out
 */
record Interpretation(Bibliography bibliography, Bibliography verbatim, List<Fault> faults) {

    /** A value that is no value of its field. */
    record Fault(Field field, Issue.Code code, String value) {}

    Interpretation {
        faults = List.copyOf(faults);
    }

    /** The fields whose text was damaged before it reached us. */
    List<Field> damaged() {
        List<Field> damaged = new ArrayList<>();
        bibliography.values().forEach((field, values) -> {
            if (isDamaged(values)) {
                damaged.add(field);
            }
        });
        return damaged;
    }

    private static boolean isDamaged(List<String> values) {
        for (String value : values) {
            if (value.indexOf('\uFFFD') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Reads an entry as its profile says. */
    static Interpretation of(Entry.Readable entry, Profile profile) {
        return new Interpreter(entry, profile).interpretation();
    }
}
