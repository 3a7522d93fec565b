package winnow.ingest;

/**
 * What became of the entries of one export.
 *
 * @param entries entries seen
 * @param records entries that became a record or completed one
 * @param rejected entries that were rejected
 */
record Tally(long entries, long records, long rejected) {

    static final Tally NONE = new Tally(0, 0, 0);

    /** @throws IllegalStateException if an entry was lost or counted twice */
    Tally {
        if (entries != records + rejected) {
            throw new IllegalStateException(
                    "%d entries but %d records and %d rejected".formatted(entries, records, rejected));
        }
    }

    Tally plus(Tally other) {
        return new Tally(entries + other.entries, records + other.records, rejected + other.rejected);
    }
}
