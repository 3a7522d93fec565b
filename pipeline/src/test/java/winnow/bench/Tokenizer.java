package winnow.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Looks at every byte of a file, cuts it into tokens and understands nothing. */
enum Tokenizer {
    COMMONS_CSV {
        @Override
        long tokens(Path file) throws IOException {
            long cells = 0;
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                    CSVParser rows = CSVParser.parse(text, CSVFormat.DEFAULT)) {
                for (CSVRecord row : rows) {
                    for (String cell : row) {
                        cells += cell.isEmpty() ? 0 : 1;
                    }
                }
            }
            return cells;
        }
    },
    STAX {
        @Override
        long tokens(Path file) throws IOException {
            long tokens = 0;
            try (InputStream in = Files.newInputStream(file)) {
                XMLStreamReader events = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
                while (events.hasNext()) {
                    tokens += events.next() == XMLStreamReader.CHARACTERS
                                    && !events.getText().isEmpty()
                            ? 1
                            : 0;
                }
                return tokens;
            } catch (XMLStreamException e) {
                throw new IOException(file + ": " + e.getMessage(), e);
            }
        }
    },
    LINES {
        @Override
        long tokens(Path file) throws IOException {
            long lines = 0;
            try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (String line = text.readLine(); line != null; line = text.readLine()) {
                    lines += line.isEmpty() ? 0 : 1;
                }
            }
            return lines;
        }
    };

    /** The one for a form. */
    static Tokenizer of(ExportForm form) {
        return switch (form) {
            case SCOPUS_CSV, IEEE_CSV -> COMMONS_CSV;
            case ATOM -> STAX;
            case MEDLINE, BIBTEX, RIS -> LINES;
        };
    }

    /** Number of tokens, so that none can be left out unnoticed. */
    abstract long tokens(Path file) throws IOException;
}
