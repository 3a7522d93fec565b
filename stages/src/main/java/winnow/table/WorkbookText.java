package winnow.table;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/**
 * The first sheet of an {@code .xlsx} workbook that is not empty, as comma-separated text. Row 17 is line 17, so that
 * places mean the same in both: a line break within a cell becomes U+2028, a blank row a blank line. Short rows are
 * filled up to the width of the first row that has two cells. It is read row by row, so that its size does not matter.
 */
public final class WorkbookText extends Reader {

    private static final String LINE_BREAK = "\\R";
    private static final String LINE_SEPARATOR = "\u2028";

    private final SheetPuller rows;
    private final StringBuilder ahead = new StringBuilder();
    private int start;
    private long line = 1;
    private int width;

    private WorkbookText(SheetPuller rows) {
        this.rows = rows;
    }

    /** Whether the file is an {@code .xlsx} workbook, by its content. */
    public static boolean is(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException | IllegalArgumentException e) {
            return false; // a zip archive with a broken directory is no workbook that could be read
        }
    }

    /**
     * Opens a workbook; to be closed.
     *
     * @throws DamagedWorkbook if it cannot be read; reading can throw it too
     */
    public static Reader open(Path file) {
        return new WorkbookText(SheetPuller.open(file));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (start == ahead.length() && !fill()) {
            return -1;
        }
        int count = Math.min(length, ahead.length() - start);
        ahead.getChars(start, start + count, target, offset);
        start += count;
        return count;
    }

    private boolean fill() throws IOException {
        ahead.setLength(0);
        start = 0;
        if (!rows.next()) {
            return false;
        }
        for (; line < rows.number(); line++) {
            ahead.append('\n');
        }
        List<String> cells = rows.cells();
        if (cells.stream().allMatch(String::isBlank)) {
            ahead.append('\n');
        } else {
            Csv.write(ahead, cells(cells));
        }
        line++;
        return true;
    }

    private List<String> cells(List<String> all) {
        int filled = all.size();
        while (filled > 0 && all.get(filled - 1).isBlank()) {
            filled--;
        }
        width = width == 0 && filled > 1 ? filled : width;
        if (width > WorkbookBounds.MOST_HEADED_COLUMNS) {
            throw DamagedWorkbook.tooLarge("a header of " + width + " columns");
        }
        int wanted = Math.max(filled, width);
        return IntStream.range(0, wanted)
                .mapToObj(i -> i < all.size() ? all.get(i).replaceAll(LINE_BREAK, LINE_SEPARATOR) : "")
                .toList();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
