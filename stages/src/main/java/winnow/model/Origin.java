package winnow.model;

/**
 * The place a value was read from.
 *
 * @param file path relative to the review, with {@code /}, for example {@code raw/searches/2025-03-31/scopus/a.csv}
 * @param line first line of the entry or row, from 1; 0 if the whole file is meant
 */
public record Origin(String file, long line) implements Comparable<Origin> {

    @Override
    public int compareTo(Origin other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Long.compare(line, other.line);
    }

    /** {@code file:line}, or the file alone if the whole file is meant. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line;
    }
}
