package winnow.model;

/**
 * One record as one database gives it: nothing is merged with other databases, guessed or dropped here. Several
 * exports of the record complete each other.
 *
 * @param id stable across exports and review updates
 * @param bibliography the values in normal form; has a title
 * @param verbatim the values as printed, for those fields whose normal form differs by more than white space
 */
public record SourceRecord(RecordId id, Bibliography bibliography, Bibliography verbatim) {

    /** @throws IllegalArgumentException if there is no title */
    public SourceRecord {
        if (!bibliography.has(Field.TITLE)) {
            throw new IllegalArgumentException(id + " has no title");
        }
    }
}
