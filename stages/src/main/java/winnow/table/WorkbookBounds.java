package winnow.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a workbook may unpack to. A small file can hold gigabytes that POI would hold in memory; so each part is unpacked once
 * and counted before POI sees it. Excel's own limits are 1,048,576 rows, 16,384 columns and 32,767 characters in a cell.
 */
final class WorkbookBounds {

    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;

    /** Of the header: other rows are filled up to its width. */
    static final int MOST_HEADED_COLUMNS = 2_000;

    private static final long MEGABYTE = 1 << 20;

    /**
     * The most of one kind of part.
     *
     * @param names of the parts
     * @param bytes unpacked
     * @param tags in it
     */
    private record Bound(Pattern names, long bytes, long tags) {
        Bound(String names, long bytes, long tags) {
            this(Pattern.compile(names), bytes, tags);
        }
    }

    /** The first that fits counts. Rows are streamed; texts that cells share are held; all else is held as a tree. */
    private static final List<Bound> BOUNDS = List.of(
            new Bound("(?i)/?xl/worksheets/[^/]*\\.xml", 2_000 * MEGABYTE, Long.MAX_VALUE),
            new Bound("(?i)/?xl/sharedStrings\\.xml", 128 * MEGABYTE, 6_000_000),
            new Bound("(?i).*\\.(?:xml|rels|vml)", 8 * MEGABYTE, 400_000));

    /** Between two angle brackets: an attribute or a text. */
    private static final long LONGEST = 4 * MEGABYTE;

    private WorkbookBounds() {}

    /**
     * Unpacks all that POI would read and keeps nothing.
     *
     * @throws DamagedWorkbook if it is more than any table needs
     * @throws IOException if the archive cannot be read
     */
    static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                for (Bound bound : BOUNDS) {
                    if (bound.names.matcher(entry.getName()).matches()) {
                        check(zip, entry, bound);
                        break;
                    }
                }
            }
        } catch (IllegalArgumentException e) {
            throw new DamagedWorkbook(e);
        }
    }

    private static void check(ZipFile zip, ZipEntry entry, Bound bound) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        long tags = 0;
        long run = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                for (int i = 0; i < count; i++) {
                    boolean bracket = buffer[i] == '<' || buffer[i] == '>';
                    tags += buffer[i] == '<' ? 1 : 0;
                    run = bracket ? 0 : run + 1;
                    if (run > LONGEST) {
                        throw DamagedWorkbook.tooLarge(entry.getName());
                    }
                }
                if (bytes > bound.bytes || tags > bound.tags) {
                    throw DamagedWorkbook.tooLarge(entry.getName());
                }
            }
        }
    }
}
