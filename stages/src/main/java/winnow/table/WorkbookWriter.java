package winnow.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import winnow.table.Sheet.Column;
import winnow.table.Sheet.Use;

/**
 * Writes an {@code .xlsx} workbook for people to read or to fill in. Every cell is text, so that nothing in it is run as a
 * formula or turned into a date, but for columns of numbers; the same sheets give the same bytes, whenever they are
 * written.
 */
public final class WorkbookWriter {

    private static final int ROWS_HELD = 100;
    private static final int WIDTH_UNIT = 256;
    private static final int SHEET_SPARE = 2;
    private static final float LINE_HEIGHT = 14;
    private static final float HIGHEST = 409;
    /** The first moment of 1980 would be written with the machine's time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook book = new SXSSFWorkbook(ROWS_HELD);
    private final Map<Use, CellStyle> styles = new EnumMap<>(Use.class);
    private final List<Sheet> sheets;

    private WorkbookWriter(List<Sheet> sheets) {
        this.sheets = sheets;
        for (Use use : Use.values()) {
            styles.put(use, style(use));
        }
    }

    /** Writes the sheets, in order, into a file. */
    public static void write(Path file, List<Sheet> sheets) throws IOException {
        WorkbookWriter writer = new WorkbookWriter(sheets);
        Path plain = file.resolveSibling("." + file.getFileName() + ".plain");
        try (SXSSFWorkbook book = writer.book) {
            book.getXSSFWorkbook().getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
            sheets.forEach(writer::add);
            try (OutputStream out = buffered(plain)) {
                book.write(out);
            }
            copyWithoutTime(plain, file);
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private CellStyle style(Use use) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format(use)));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(use == Use.SHOWN || use == Use.ENTERED);
        style.setQuotePrefixed(use == Use.SHOWN);
        if (use == Use.ENTERED || use == Use.DAY) {
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (use == Use.LINK) {
            style.setFont(linkFont());
        }
        return style;
    }

    private static String format(Use use) {
        return switch (use) {
            case DAY -> "yyyy-mm-dd";
            case NUMBER -> "General";
            default -> "@";
        };
    }

    private Font linkFont() {
        Font font = book.createFont();
        font.setUnderline(Font.U_SINGLE);
        font.setColor(IndexedColors.BLUE.getIndex());
        return font;
    }

    private CellStyle headerStyle() {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        return style;
    }

    private void add(Sheet sheet) {
        SXSSFSheet target = book.createSheet(sheet.name());
        CellStyle header = headerStyle();
        Row names = target.createRow(0);
        for (int i = 0; i < sheet.columns().size(); i++) {
            Column column = sheet.columns().get(i);
            Cell cell = names.createCell(i);
            cell.setCellValue(column.name());
            cell.setCellStyle(header);
            target.setColumnWidth(i, column.width() * WIDTH_UNIT);
            target.setColumnHidden(i, column.use() == Use.HIDDEN);
            offer(target, i, sheet.rows().size(), column);
        }
        target.createFreezePane(0, 1);
        target.setFitToPage(true);
        target.getPrintSetup().setLandscape(true);
        target.getPrintSetup().setFitHeight((short) 0);
        int number = 1;
        for (List<String> row : sheet.rows()) {
            fill(target.createRow(number++), row, sheet.columns());
        }
    }

    private void fill(Row target, List<String> cells, List<Column> columns) {
        target.setHeightInPoints(Math.min(HIGHEST, LINE_HEIGHT * lines(cells, columns)));
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = target.createCell(i);
            cell.setCellStyle(styles.get(columns.get(i).use()));
            if (!cells.get(i).isEmpty()) {
                fill(cell, cells.get(i), columns.get(i).use());
            }
        }
    }

    private void fill(Cell cell, String text, Use use) {
        if (use == Use.NUMBER) {
            cell.setCellValue(Double.parseDouble(text));
            return;
        }
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        if (use == Use.LINK) {
            Hyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + text.replace("'", "''") + "'!A1");
            cell.setHyperlink(link);
        }
    }

    /** How many lines the longest cell takes; programs do not find out by themselves when they open a file. */
    private static int lines(List<String> cells, List<Column> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).use() != Use.HIDDEN)
                .map(i -> 1 + cells.get(i).length() / columns.get(i).width())
                .max()
                .orElse(1);
    }

    private void offer(SXSSFSheet sheet, int column, int rows, Column of) {
        if (of.choices().isEmpty() || rows == 0) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation offer = helper.createValidation(
                constraint(helper, of.choices().get()), new CellRangeAddressList(1, rows, column, column));
        offer.setShowErrorBox(true);
        offer.setEmptyCellAllowed(true);
        offer.createErrorBox(of.name(), "Choose one of the words offered.");
        sheet.addValidationData(offer);
    }

    private DataValidationConstraint constraint(DataValidationHelper helper, Sheet.Choices choices) {
        if (choices instanceof Sheet.Words words) {
            return helper.createExplicitListConstraint(words.words().toArray(String[]::new));
        }
        String name = ((Sheet.FirstColumnOf) choices).sheet();
        int rows = sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .mapToInt(sheet -> sheet.rows().size())
                .sum();
        return helper.createFormulaListConstraint("'%s'!$A$2:$A$%d".formatted(name, Math.max(rows + 1, SHEET_SPARE)));
    }

    /** Both libraries write a few bytes at a time. */
    private static OutputStream buffered(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file));
    }

    /** The same parts without the moment of writing; the file is there whole or not at all. */
    private static void copyWithoutTime(Path from, Path to) throws IOException {
        Path whole = to.resolveSibling("." + to.getFileName() + ".new");
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(buffered(whole))) {
            for (ZipEntry part : Collections.list(in.entries())) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(part)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
        Files.move(whole, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
