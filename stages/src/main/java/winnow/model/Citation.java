package winnow.model;

import java.util.List;
import java.util.Map;

/**
 * What people screen: one report, completed from all its records.
 *
 * @param id the first member
 * @param members all records of the report, sorted
 * @param bibliography the values
 * @param origins per field that has a value, the record that the value was taken from
 * @param conflicts per field the members that say something that cannot be the same as the value; a field on which they
 *     agree is absent
 */
public record Citation(
        RecordId id,
        List<RecordId> members,
        Bibliography bibliography,
        Map<Field, RecordId> origins,
        Map<Field, List<RecordId>> conflicts) {

    public Citation {
        members = List.copyOf(members);
    }

    /** A citation on whose values all members agree. */
    public Citation(RecordId id, List<RecordId> members, Bibliography bibliography, Map<Field, RecordId> origins) {
        this(id, members, bibliography, origins, Map.of());
    }
}
