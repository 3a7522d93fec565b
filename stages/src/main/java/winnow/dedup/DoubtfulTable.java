package winnow.dedup;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import winnow.model.Evidence;
import winnow.model.Pair;
import winnow.model.RecordId;
import winnow.table.SpreadsheetCsv;

/** The list of doubtful pairs that people look through, as CSV. */
final class DoubtfulTable {

    private static final List<String> HEADER =
            List.of("left", "right", "score", "left title", "right title", "evidence");

    private DoubtfulTable() {}

    /**
     * The table as text.
     *
     * @param pairs in the order to show
     * @param titles of the records of the pairs, or of more
     */
    static String csv(List<Pair> pairs, Map<RecordId, String> titles) throws IOException {
        StringBuilder text = new StringBuilder();
        SpreadsheetCsv.write(text, HEADER);
        for (Pair pair : pairs) {
            SpreadsheetCsv.write(
                    text,
                    List.of(
                            pair.left().toString(),
                            pair.right().toString(),
                            bits(pair.score()),
                            titles.get(pair.left()),
                            titles.get(pair.right()),
                            words(pair.evidence())));
        }
        return text.toString();
    }

    /** What speaks for or against, in words: {@code doi different -8; title equal, 6 words or more +12}. */
    static String words(List<Evidence> evidence) {
        return evidence.stream()
                .filter(each -> each.bits() != 0
                        || each.level().endsWith(Comparison.WAIVED)
                        || each.field().equals(Judge.CLUSTER))
                .map(each -> each.field() + " " + each.level() + (each.bits() == 0 ? "" : " " + signed(each.bits())))
                .collect(Collectors.joining("; "));
    }

    private static String signed(double bits) {
        return (bits > 0 ? "+" : "") + bits(bits);
    }

    private static String bits(double bits) {
        return String.format(Locale.ROOT, "%.0f", bits);
    }
}
