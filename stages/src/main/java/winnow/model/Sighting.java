package winnow.model;

/**
 * That a record was in one export of one search round.
 *
 * @param record the record
 * @param round the search round, its folder's name, {@code YYYY-MM-DD}
 * @param at where in which export
 */
public record Sighting(RecordId record, String round, Origin at) {}
