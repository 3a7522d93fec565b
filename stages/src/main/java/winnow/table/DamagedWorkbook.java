package winnow.table;

/** A workbook turns out to be damaged, or to have a password, while it is read. The one who knows the file's name says so. */
public final class DamagedWorkbook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 60;

    DamagedWorkbook(Exception cause) {
        super("a damaged workbook, or one with a password", cause);
    }

    private DamagedWorkbook(String message) {
        super(message);
    }

    /** @param part of the workbook that unpacks to more than any table needs */
    static DamagedWorkbook tooLarge(String part) {
        String shown = part.replaceAll("[^\\w./ -]", "?");
        return new DamagedWorkbook("a workbook that unpacks to more than any table needs ("
                + shown.substring(0, Math.min(shown.length(), LONGEST_NAME)) + ")");
    }
}
