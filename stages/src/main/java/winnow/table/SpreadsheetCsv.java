package winnow.table;

import java.io.IOException;
import java.util.List;

/**
 * Writes CSV that people open in a spreadsheet program.
 *
 * <p>Such a program runs a cell that starts with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a carriage return
 * as a formula, quoted or not, and titles come from anywhere. Such a text is written with an apostrophe before it, which
 * makes it text everywhere; it is the only change, and {@link #plain} takes it back. Files for machines are written with
 * {@link Csv#write}.
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
    public static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && RUNS.indexOf(text.charAt(0)) >= 0;
    }
}
