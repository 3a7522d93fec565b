package winnow.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Several records as one: each field from the first record that has it.
 *
 * @param bibliography the completed values
 * @param verbatim the values as printed, of the same records
 * @param origins per field that has a value, the record that the value was taken from
 */
public record Completion(Bibliography bibliography, Bibliography verbatim, Map<Field, RecordId> origins) {

    /** @param records in the order of preference; at least one */
    public static Completion of(List<SourceRecord> records) {
        Map<Field, List<String>> values = new EnumMap<>(Field.class);
        Map<Field, List<String>> verbatim = new EnumMap<>(Field.class);
        Map<Field, RecordId> origins = new EnumMap<>(Field.class);
        for (SourceRecord record : records) {
            record.bibliography().values().forEach((field, list) -> {
                if (values.putIfAbsent(field, list) == null) {
                    origins.put(field, record.id());
                    verbatim.put(field, record.verbatim().all(field));
                }
            });
        }
        return new Completion(
                new Bibliography(values), new Bibliography(verbatim), Collections.unmodifiableMap(origins));
    }
}
