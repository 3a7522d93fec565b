package winnow.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * That a record was in one export of one search round.
 *
 * @param record the record
 * @param round the search round, its folder's name, {@code YYYY-MM-DD}
 * @param at where in which export
 * @param text what people read of it there, title and abstract: per field the hash of its folded text; a field that the
 *     entry lacks is absent
 */
public record Sighting(RecordId record, String round, Origin at, Map<Field, String> text) {

    public Sighting {
        text = Collections.unmodifiableMap(new TreeMap<>(text));
    }
}
