package winnow.model;

/**
 * What was in one file of one search round.
 *
 * @param file path relative to the review
 * @param round the search round, {@code YYYY-MM-DD}
 * @param database whose export it is
 * @param format for people, for example {@code Scopus CSV}
 * @param entries entries seen; {@code records} plus {@code rejected}
 * @param records entries that became records, repeats included
 * @param rejected entries that did not, each with its issue and its bytes in quarantine
 */
public record ExportFile(
        String file, String round, String database, String format, long entries, long records, long rejected) {

    /** @throws IllegalArgumentException if the counts do not add up */
    public ExportFile {
        if (entries != records + rejected) {
            throw new IllegalArgumentException(
                    "%s: %s entries are not %s records and %s rejected".formatted(file, entries, records, rejected));
        }
    }
}
