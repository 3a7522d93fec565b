package winnow.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

/** A table in an {@code .xlsx} workbook, read as a stream of events, so that its size does not matter. */
final class Workbook {

    private static final Pattern COUNTS_FROM_1904 = Pattern.compile("date1904=\"(1|true)\"");

    private final String name;
    private final Shape shape;
    private final HeadedRows.Sink sink;
    private final List<String> sheets = new ArrayList<>();
    private Optional<ReviewException> noHeader = Optional.empty();

    private Workbook(String name, Shape shape, HeadedRows.Sink sink) {
        this.name = name;
        this.shape = shape;
        this.sink = sink;
    }

    private interface Reading {
        List<String> of(OPCPackage zip)
                throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    /** Reads to the end of the sheet; returns the columns. */
    static List<String> read(Path file, String name, Shape shape, HeadedRows.Sink sink) throws IOException {
        return open(file, name, new Workbook(name, shape, sink)::read);
    }

    /** The names of its sheets, in order. */
    static List<String> sheets(Path file, String name) throws IOException {
        return open(file, name, zip -> {
            List<String> names = new ArrayList<>();
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) new XSSFReader(zip).getSheetsData();
            while (each.hasNext()) {
                each.next().close();
                names.add(each.getSheetName());
            }
            return List.copyOf(names);
        });
    }

    /** Every sheet that has a row, its first row being the header. */
    static List<Table> tables(Path file, String name) throws IOException {
        List<Table> tables = new ArrayList<>();
        for (String sheet : sheets(file, name)) {
            List<Row> rows = new ArrayList<>();
            List<Issue> issues = new ArrayList<>();
            HeadedRows.Sink sink = new HeadedRows.Sink(rows::add, issues::add);
            Workbook book = new Workbook(name, Shape.of(List.of()).inSheet(sheet), sink);
            List<String> columns = open(file, name, book::readIfHeaded);
            if (!columns.isEmpty()) {
                tables.add(new Table(columns, rows, issues));
            }
        }
        return tables;
    }

    private static List<String> open(Path file, String name, Reading reading) throws IOException {
        bounded(file, name);
        try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return reading.of(zip);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | SAXException
                | ParserConfigurationException e) {
            throw damaged(name, e);
        }
    }

    private static void bounded(Path file, String name) {
        try {
            WorkbookBounds.check(file);
        } catch (DamagedWorkbook e) {
            throw new ReviewException(name + ": " + e.getMessage() + "; save the table alone as .xlsx or as .csv", e);
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    private static ReviewException damaged(String name, Exception cause) {
        return new ReviewException(
                "%s: not an Excel workbook, or a damaged one; unpack it if it is a zip archive, else save it again as .xlsx or as .csv in UTF-8"
                        .formatted(name),
                cause);
    }

    private List<String> read(OPCPackage zip)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<String> columns = readIfHeaded(zip);
        if (columns.isEmpty()) {
            throw noHeader.orElseGet(this::noSuchSheet);
        }
        return columns;
    }

    /** Reads to the end of the first sheet that has a header where it should be; no columns if none has. */
    private List<String> readIfHeaded(OPCPackage zip)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(zip);
        PlainFormat format = new PlainFormat(countsFrom1904(reader));
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(zip);
        XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (each.hasNext()) {
            try (InputStream sheet = each.next()) {
                HeadedRows rows = new HeadedRows(name + "#" + each.getSheetName(), shape, sink);
                sheets.add(each.getSheetName());
                if (isWanted(each.getSheetName())) {
                    parse(
                            sheet,
                            new XSSFSheetXMLHandler(
                                    reader.getStylesTable(), strings, new SheetRows(rows), format, false));
                    if (rows.isHeaded()) {
                        return rows.columns();
                    }
                    noHeader = noHeader.or(() -> Optional.of(rows.noHeader()));
                }
            }
        }
        return List.of();
    }

    private boolean isWanted(String sheet) {
        return shape.sheet().map(sheet::equalsIgnoreCase).orElse(true);
    }

    private ReviewException noSuchSheet() {
        return new ReviewException("%s: no sheet '%s'; its sheets are %s; rename the one that is meant"
                .formatted(name, shape.sheet().orElse(""), String.join(", ", sheets)));
    }

    private static void parse(InputStream sheet, XSSFSheetXMLHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        try {
            xml.parse(new InputSource(sheet));
        } catch (SheetRows.NoHeader e) {
            return;
        }
    }

    static boolean countsFrom1904(XSSFReader reader) throws IOException, InvalidFormatException {
        try (InputStream in = reader.getWorkbookData()) {
            return COUNTS_FROM_1904
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .find();
        }
    }
}
