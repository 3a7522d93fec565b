package winnow.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import winnow.stage.ReviewException;

/** What a file is by its first bytes, held against what its name says. */
enum FileKind {
    TEXT("a text", "rename it so that it ends in .csv"),
    ZIP("a zip archive or a workbook", "if it is an Excel workbook, rename it so that it ends in .xlsx"),
    OLD_EXCEL("a workbook in an old format or with a password", "open it and save it as .xlsx without a password");

    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    private static final byte[] OLE_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Map<String, FileKind> BY_ENDING =
            Map.of("csv", TEXT, "tsv", TEXT, "txt", TEXT, "xlsx", ZIP, "xlsm", ZIP);

    private final String words;
    private final String mend;

    FileKind(String words, String mend) {
        this.words = words;
        this.mend = mend;
    }

    /**
     * The kind of a file.
     *
     * @throws ReviewException if the file's content is not what its name's ending says, or is no table at all
     */
    static FileKind of(Path file, String name) throws IOException {
        FileKind content = byContent(file);
        String ending = ending(name);
        FileKind promised = BY_ENDING.get(ending);
        if (promised == null && content != OLD_EXCEL) {
            throw new ReviewException(name + ": not a table; tables end in .csv or .xlsx");
        }
        if (promised != content) {
            throw new ReviewException(
                    "%s: ends in .%s, but is %s; %s".formatted(name, ending, content.words, content.mend));
        }
        return content;
    }

    private static FileKind byContent(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(ZIP_MARK.length);
            if (Arrays.equals(start, ZIP_MARK)) {
                return ZIP;
            }
            return Arrays.equals(start, OLE_MARK) ? OLD_EXCEL : TEXT;
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
