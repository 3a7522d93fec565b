package winnow.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import winnow.model.Citation;
import winnow.model.Field;
import winnow.stage.Hash;

/**
 * Names what a row of a packet showed to whom, so that a row that was changed, mixed up or taken from another person's
 * packet is recognised when it comes back. It protects against accidents, not against forgery: anybody can compute it.
 */
final class Seal {

    /** The column that holds it. */
    static final String COLUMN = "seal";

    /** The column that says whose packet it is. */
    static final String PERSON = "person";

    /** The columns that show the citation. */
    static final List<String> CITATION = List.of("title", "abstract", "authors", "year", "container", "doi");

    private static final List<String> DECISION_FRAME = List.of("record", "phase", PERSON, "settles");

    /** The sealed columns of votes and rulings. */
    static final List<String> DECISION =
            Stream.of(DECISION_FRAME, CITATION).flatMap(List::stream).toList();

    /** The sealed columns of doubtful pairs. */
    static final List<String> PAIR = List.of("left", "right", PERSON, "left title", "right title");

    private static final int LENGTH = 12;
    private static final int LONGEST_CELL = 30_000;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    /** What a spreadsheet program may have put before a text that looks like a formula. */
    private static final Pattern QUOTES = Pattern.compile("^'+");

    private Seal() {}

    /**
     * The seal of a row.
     *
     * @param columns those that are sealed; one that the row lacks counts as empty
     */
    static String of(List<String> columns, Map<String, String> cells) {
        StringBuilder text = new StringBuilder();
        columns.forEach(column -> text.append(column)
                .append('\t')
                .append(comparable(cells.getOrDefault(column, "")))
                .append('\n'));
        return Hash.of(text.toString()).substring(0, LENGTH);
    }

    /** A text as it is handed out: in one line, without invisible characters, short enough for a cell. */
    static String shown(String text) {
        String line = SPACE.matcher(text).replaceAll(" ").strip();
        return line.length() > LONGEST_CELL ? line.substring(0, LONGEST_CELL) + " …" : line;
    }

    /** A text without what programs change in a cell by themselves. */
    static String comparable(String text) {
        return QUOTES.matcher(shown(text)).replaceFirst("").strip();
    }

    /** What is shown of a citation, in the order of {@link #CITATION}. */
    static List<String> shown(Citation citation) {
        List<String> cells = new ArrayList<>(CitationText.cells(citation.bibliography()));
        cells.add(1, citation.bibliography().first(Field.ABSTRACT).orElse(""));
        return cells.stream().map(Seal::shown).toList();
    }
}
