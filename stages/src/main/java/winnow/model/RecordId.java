package winnow.model;

import java.util.regex.Pattern;

/**
 * Names one record for ever: the database it came from and that database's own accession number.
 *
 * <p>Text form {@code database:accession}, for example {@code pubmed:31452104}; ids sort by that text. An id never
 * depends on a file name, a row number or a search date, so a later export of the same record has the same id and
 * human decisions made about it still apply. Where an export has no accession, the accession is a fallback built from
 * the record's content and starts with {@code ~}.
 *
 * @param database lower-case name of the database's folder, {@code [a-z][a-z0-9-]*}
 * @param accession the database's own identifier, not empty, without white space
 */
public record RecordId(String database, String accession) implements Comparable<RecordId> {

    /** The first character of an accession that was built from content. */
    public static final String FALLBACK_MARK = "~";

    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9-]*");

    /** @throws IllegalArgumentException if the database or the accession has another form than described */
    public RecordId {
        if (!isDatabase(database)) {
            throw new IllegalArgumentException("not the name of a database: '" + database + "'");
        }
        if (!isAccession(accession)) {
            throw new IllegalArgumentException("not an accession: '" + accession + "'");
        }
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if the text is not of the form {@code database:accession}
     */
    public static RecordId parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not of the form database:accession: '" + text + "'");
        }
        return new RecordId(text.substring(0, colon), text.substring(colon + 1));
    }

    /** Whether the text can be the name of a database's folder. */
    public static boolean isDatabase(String text) {
        return DATABASE.matcher(text).matches();
    }

    /** Whether the text can be an accession: not empty, and no white space or control character in it. */
    public static boolean isAccession(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    /** Whether the accession was built from content because the export gave none. */
    public boolean isFallback() {
        return accession.startsWith(FALLBACK_MARK);
    }

    @Override
    public int compareTo(RecordId other) {
        return database.equals(other.database)
                ? accession.compareTo(other.accession)
                : compare(database, other.database);
    }

    /** As texts with a colon behind them, without making these. */
    private static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            if (left.charAt(i) != right.charAt(i)) {
                return left.charAt(i) - right.charAt(i);
            }
        }
        return left.length() < right.length() ? ':' - right.charAt(shorter) : left.charAt(shorter) - ':';
    }

    /** The text form, {@code database:accession}. */
    @Override
    public String toString() {
        return database + ":" + accession;
    }
}
