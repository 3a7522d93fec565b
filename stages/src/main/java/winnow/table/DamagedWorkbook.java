package winnow.table;

/** A workbook turns out to be damaged, or to have a password, while it is read. The one who knows the file's name says so. */
public final class DamagedWorkbook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedWorkbook(Exception cause) {
        super("a damaged workbook, or one with a password", cause);
    }
}
