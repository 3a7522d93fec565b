package winnow.table;

import java.io.IOException;
import java.util.List;

/**
 * Writes CSV that people open in a spreadsheet program.
 *
 * <p>Such a program runs a cell that starts with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return
 * as a formula, quoted or not, and titles come from anywhere. Such a text is written with an apostrophe before it, which
 * makes it text everywhere; it is the only change. People copy such cells into their own tables, so {@link Tables} takes
 * the apostrophe back; a text that has one there by itself gets a second one. Files for machines are written with {@link
 * Csv#write}.
 */
public final class SpreadsheetCsv {

    private static final String RUNS = "=+-@\t\r";

    private SpreadsheetCsv() {}

    /** Writes one row with a comma and a {@code \n} end, quotes only where needed. */
    public static void write(Appendable out, List<String> cells) throws IOException {
        Csv.write(out, cells.stream().map(SpreadsheetCsv::harmless).toList());
    }

    /** The text as it is written. */
    static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text that was written: without the apostrophe that this class puts before what looks like a formula. */
    static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /** Whether a program runs it, or would without the apostrophes before it. */
    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return start < text.length() && RUNS.indexOf(text.charAt(start)) >= 0;
    }
}
