package winnow.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows the quotes of a row of comma-separated text, line by line, to find where the row ends. A cell is quoted if
 * its first character is a quote; within it two quotes are one.
 */
final class Quotes {

    private enum Place {
        START_OF_CELL,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final char delimiter;
    private Place place = Place.START_OF_CELL;
    private boolean loose;

    Quotes(char delimiter) {
        this.delimiter = delimiter;
    }

    /** Goes on with the next line of the row, without its line end. */
    void follow(String line) {
        for (int at = next(line, 0); at < line.length(); at = next(line, at + 1)) {
            place = after(line.charAt(at));
        }
        if (place != Place.QUOTED) {
            place = Place.START_OF_CELL;
        }
    }

    /** The place of the next character that may change something. */
    private int next(String line, int from) {
        return switch (place) {
            case START_OF_CELL, AFTER_QUOTE -> from;
            case QUOTED -> endOfCell(line, from, '"');
            case PLAIN -> endOfCell(line, from, delimiter);
        };
    }

    private Place after(char c) {
        boolean quote = c == '"';
        boolean end = c == delimiter;
        return switch (place) {
            case START_OF_CELL -> quote ? Place.QUOTED : end ? Place.START_OF_CELL : Place.PLAIN;
            case PLAIN -> end ? Place.START_OF_CELL : Place.PLAIN;
            case QUOTED -> quote ? Place.AFTER_QUOTE : Place.QUOTED;
            case AFTER_QUOTE -> quote ? Place.QUOTED : end ? Place.START_OF_CELL : textAfterQuote();
        };
    }

    private Place textAfterQuote() {
        loose = true;
        return Place.PLAIN;
    }

    /** Whether the row goes on in the next line. */
    boolean isOpen() {
        return place == Place.QUOTED;
    }

    /** Whether a quote stood within a cell without being doubled. */
    boolean isLoose() {
        return loose;
    }

    /**
     * The cells of a row whose inner quotes are all doubled.
     *
     * @param row without its line end
     */
    static List<String> cells(String row, char delimiter) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        while (start <= row.length()) {
            boolean quoted = start < row.length() && row.charAt(start) == '"';
            int end = quoted ? endOfQuoted(row, start + 1) : endOfCell(row, start, delimiter);
            cells.add(quoted ? unquoted(row, start + 1, end) : row.substring(start, end));
            start = end + (quoted ? 2 : 1);
        }
        return cells;
    }

    /** The place of the next quote that is not doubled; the row's length if there is none. */
    private static int endOfQuoted(String row, int from) {
        int quote = row.indexOf('"', from);
        while (quote >= 0 && quote + 1 < row.length() && row.charAt(quote + 1) == '"') {
            quote = row.indexOf('"', quote + 2);
        }
        return quote < 0 ? row.length() : quote;
    }

    private static String unquoted(String row, int from, int end) {
        String inner = row.substring(from, end);
        return inner.indexOf('"') < 0 ? inner : inner.replace("\"\"", "\"");
    }

    /**
     * The cells of a row whose inner quotes are not doubled: a quoted cell ends only at a quote that is followed by the
     * end of the row, or by a delimiter with something other than a blank after it.
     *
     * @param row without its line end
     */
    static List<String> looseCells(String row, char delimiter) {
        List<String> cells = new ArrayList<>();
        int start = 0;
        while (start <= row.length()) {
            boolean quoted = start < row.length() && row.charAt(start) == '"';
            int end = quoted ? closingQuote(row, start + 1, delimiter) : endOfCell(row, start, delimiter);
            cells.add(quoted ? row.substring(start + 1, end).replace("\"\"", "\"") : row.substring(start, end));
            start = endOfCell(row, end, delimiter) + 1;
        }
        return cells;
    }

    private static int endOfCell(String row, int from, char delimiter) {
        int end = row.indexOf(delimiter, from);
        return end < 0 ? row.length() : end;
    }

    /** The place of the quote that closes the cell; the row's length if none does. */
    private static int closingQuote(String row, int from, char delimiter) {
        int quote = row.indexOf('"', from);
        while (quote >= 0) {
            int after = quote + 1;
            if (after == row.length() || row.charAt(after) == delimiter && !blankAt(row, after + 1)) {
                return quote;
            }
            quote = row.indexOf('"', after);
        }
        return row.length();
    }

    private static boolean blankAt(String row, int index) {
        return index < row.length() && row.charAt(index) == ' ';
    }
}
