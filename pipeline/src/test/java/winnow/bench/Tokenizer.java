package winnow.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import winnow.bench.made.ExportForm;

/** Looks at every byte of a file, cuts it into tokens with a library and understands nothing. */
enum Tokenizer {
    /** Rows into cells. */
    CSV {
        @Override
        long tokens(Path file) throws IOException {
            return cells(file, CSVFormat.DEFAULT);
        }
    },
    /** Lines of tagged text into tag and value. */
    CSV_OF_TAGS {
        @Override
        long tokens(Path file) throws IOException {
            return cells(file, LINES.setDelimiter('-').get());
        }
    },
    /** Lines of BibTeX into name and value. */
    CSV_OF_FIELDS {
        @Override
        long tokens(Path file) throws IOException {
            return cells(file, LINES.setDelimiter('=').get());
        }
    },
    /** XML into elements, each entry by itself. */
    JSOUP {
        @Override
        long tokens(Path file) throws IOException {
            long tokens = 0;
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                    StreamParser elements = new StreamParser(Parser.xmlParser()).parse(text, "")) {
                Iterator<Element> each = elements.iterator();
                while (each.hasNext()) {
                    Element element = each.next();
                    tokens++;
                    if (element.nameIs("entry")) {
                        element.remove();
                    }
                }
            }
            return tokens;
        }
    };

    private static final CSVFormat.Builder LINES = CSVFormat.DEFAULT.builder().setQuote(null);

    /** The one for a form. */
    static Tokenizer of(ExportForm form) {
        return switch (form) {
            case SCOPUS_CSV, IEEE_CSV -> CSV;
            case ATOM -> JSOUP;
            case MEDLINE, RIS, ELSEVIER_RIS -> CSV_OF_TAGS;
            case BIBTEX, IEEE_BIBTEX, ELSEVIER_BIBTEX, ARXIV_BIBTEX -> CSV_OF_FIELDS;
        };
    }

    /** Number of tokens, so that none can be left out unnoticed. */
    abstract long tokens(Path file) throws IOException;

    private static long cells(Path file, CSVFormat format) throws IOException {
        long cells = 0;
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = CSVParser.parse(text, format)) {
            for (CSVRecord row : rows) {
                for (String cell : row) {
                    cells += cell.isEmpty() ? 0 : 1;
                }
            }
        }
        return cells;
    }
}
