package winnow.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Which citations leave the review; each is a number of the flow diagram, or a sum of some. */
public enum Selection {
    /** Every citation: what is left when duplicates are removed. */
    UNIQUE("state <> 'duplicate'"),
    /** The box "records screened". */
    SCREENED(
            "box IN ('records_excluded', 'awaiting_title', 'dbr_notretrieved_reports', 'awaiting_fulltext', 'dbr_excluded',"
                    + " 'included_dbr_reports')"),
    /** The box "reports of included studies". */
    INCLUDED("state = 'included'"),
    /** Everything that was taken out with a reason, at whatever step. */
    EXCLUDED("state = 'excluded'"),
    /** What still waits for a decision. */
    AWAITING("state = 'awaiting'");

    private final String condition;

    Selection(String condition) {
        this.condition = condition;
    }

    /** A condition on the table {@code ledger}. */
    String condition() {
        return condition;
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The names of all. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Selection::toString).toList();
    }
}
