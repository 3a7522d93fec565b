package winnow.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The rows of a workbook's first sheet that has any, one when it is asked for. POI pushes rows at who listens; here its
 * listener is fed with the events of one row at a time.
 */
final class SheetPuller implements Closeable {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final OPCPackage zip;
    private final XSSFReader reader;
    private final ReadOnlySharedStringsTable strings;
    private final XSSFReader.SheetIterator sheets;
    private final LastRow row = new LastRow();
    private Optional<XMLStreamReader> sheet = Optional.empty();
    private XSSFSheetXMLHandler handler;
    private boolean hadRow;

    private SheetPuller(OPCPackage zip) throws IOException, OpenXML4JException, SAXException {
        this.zip = zip;
        this.reader = new XSSFReader(zip);
        this.strings = new ReadOnlySharedStringsTable(zip);
        this.sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        this.handler = handler();
    }

    private XSSFSheetXMLHandler handler() throws IOException, OpenXML4JException {
        PlainFormat format = new PlainFormat(Workbook.countsFrom1904(reader));
        return new XSSFSheetXMLHandler(reader.getStylesTable(), strings, row, format, false);
    }

    /** @throws DamagedWorkbook if the file is none that can be read */
    static SheetPuller open(Path file) {
        OPCPackage zip = null;
        try {
            WorkbookBounds.check(file);
            zip = OPCPackage.open(file.toFile(), PackageAccess.READ);
            return new SheetPuller(zip);
        } catch (DamagedWorkbook e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            // POI says with exceptions of many kinds that a workbook is damaged
            if (zip != null) {
                zip.revert();
            }
            throw new DamagedWorkbook(e);
        }
    }

    /**
     * Goes to the next row.
     *
     * @return whether there is one
     * @throws DamagedWorkbook if the sheet breaks off
     */
    boolean next() {
        try {
            row.complete = false;
            while (!row.complete && step()) {
                hadRow |= row.complete;
            }
            return row.complete;
        } catch (DamagedWorkbook e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | XMLStreamException | RuntimeException e) {
            throw new DamagedWorkbook(e);
        }
    }

    /** Number of the row, from 1. */
    long number() {
        return row.number;
    }

    /** What stands in it; cells before the first that is filled are empty. */
    List<String> cells() {
        return List.copyOf(row.cells);
    }

    /** Feeds one event to POI; false at the end of the last sheet. */
    private boolean step() throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        if (sheet.isPresent() && sheet.get().hasNext()) {
            feed(sheet.get(), sheet.get().next());
            return true;
        }
        if (hadRow || !sheets.hasNext()) {
            return false;
        }
        InputStream in = sheets.next();
        handler = handler();
        sheet = Optional.of(XML.createXMLStreamReader(in));
        return true;
    }

    private void feed(XMLStreamReader xml, int event) throws SAXException {
        switch (event) {
            case XMLStreamReader.START_ELEMENT ->
                handler.startElement(xml.getNamespaceURI(), xml.getLocalName(), xml.getLocalName(), attributes(xml));
            case XMLStreamReader.END_ELEMENT ->
                handler.endElement(xml.getNamespaceURI(), xml.getLocalName(), xml.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                handler.characters(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            default -> {
                // comments and the like say nothing
            }
        }
    }

    private static AttributesImpl attributes(XMLStreamReader xml) {
        AttributesImpl attributes = new AttributesImpl();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            attributes.addAttribute("", name, name, "CDATA", xml.getAttributeValue(i));
        }
        return attributes;
    }

    @Override
    public void close() throws IOException {
        zip.revert();
    }

    private static final class LastRow implements SheetContentsHandler {
        private final List<String> cells = new ArrayList<>();
        private long number;
        private boolean complete;

        @Override
        public void startRow(int index) {
            cells.clear();
        }

        @Override
        public void cell(String reference, String value, XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= WorkbookBounds.MOST_COLUMNS) {
                throw DamagedWorkbook.tooLarge("column " + reference);
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value);
        }

        @Override
        public void endRow(int index) {
            number = index + 1L;
            if (number > WorkbookBounds.MOST_ROWS) {
                throw DamagedWorkbook.tooLarge("row " + number);
            }
            complete = true;
        }
    }
}
