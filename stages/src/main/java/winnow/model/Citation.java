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
 */
public record Citation(RecordId id, List<RecordId> members, Bibliography bibliography, Map<Field, RecordId> origins) {

    public Citation {
        members = List.copyOf(members);
    }
}
