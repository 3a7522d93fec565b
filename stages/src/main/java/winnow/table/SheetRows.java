package winnow.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;

/** Puts the cells of a sheet's rows in their places; a row of a sheet is as wide as the header, however few it fills. */
final class SheetRows implements SheetContentsHandler {

    /** Ends the reading of a sheet that has no header where it should be. */
    static final class NoHeader extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoHeader() {
            super("no header", null, false, false);
        }
    }

    private static final String DELIMITER = "\t";

    private final HeadedRows rows;
    private final List<String> cells = new ArrayList<>();

    SheetRows(HeadedRows rows) {
        this.rows = rows;
    }

    @Override
    public void startRow(int row) {
        cells.clear();
    }

    @Override
    public void cell(String reference, String value, XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        widen(column);
        cells.add(value == null ? "" : value);
    }

    @Override
    public void endRow(int row) {
        widen(rows.columns().size());
        if (!rows.accept(row + 1L, List.copyOf(cells), false, DELIMITER)) {
            throw new NoHeader();
        }
    }

    private void widen(int width) {
        while (cells.size() < width) {
            cells.add("");
        }
    }
}
