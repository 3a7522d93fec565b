package winnow.bench.made;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import winnow.model.SourceRecord;

/** How the databases write records, each in its exports; the first form of a database is the one most people take. */
public enum ExportForm {
    MEDLINE("PubMed MEDLINE", "pubmed", "nbib", "", TaggedText::medline, ""),
    SCOPUS_CSV("Scopus CSV", "scopus", "csv", CsvText.SCOPUS_HEAD, CsvText::scopus, ""),
    IEEE_CSV("IEEE Xplore CSV", "ieee", "csv", CsvText.IEEE_HEAD, CsvText::ieee, ""),
    BIBTEX("Scopus BibTeX", "scopus", "bib", "Scopus\nEXPORT DATE: 31 March 2025\n\n", BibtexText::scopus, ""),
    RIS("Scopus RIS", "scopus", "ris", "", TaggedText::scopus, ""),
    IEEE_BIBTEX("IEEE Xplore BibTeX", "ieee", "bib", "", BibtexText::ieee, ""),
    ELSEVIER_BIBTEX("ScienceDirect BibTeX", "sciencedirect", "bib", "", BibtexText::elsevier, ""),
    ELSEVIER_RIS("ScienceDirect RIS", "sciencedirect", "ris", "", TaggedText::elsevier, ""),
    ATOM("arXiv Atom", "arxiv", "xml", AtomText.HEAD, AtomText::entry, "</feed>\n"),
    ARXIV_BIBTEX("arXiv BibTeX", "arxiv", "bib", "", BibtexText::arxiv, "");

    private final String title;
    private final String database;
    private final String ending;
    private final String head;
    private final Function<Entry, String> entry;
    private final String foot;

    ExportForm(String title, String database, String ending, String head, Function<Entry, String> entry, String foot) {
        this.title = title;
        this.database = database;
        this.ending = ending;
        this.head = head;
        this.entry = entry;
        this.foot = foot;
    }

    /** The forms in which a database exports. */
    public static List<ExportForm> of(String database) {
        return Arrays.stream(values())
                .filter(form -> form.database.equals(database))
                .toList();
    }

    /** For people. */
    public String title() {
        return title;
    }

    public String database() {
        return database;
    }

    /** How names of its files end, without the dot. */
    public String ending() {
        return ending;
    }

    /** What stands before the first entry. */
    public String head() {
        return head;
    }

    /** One record; its accession is one of the database. */
    public String entry(SourceRecord record) {
        return entry.apply(new Entry(record));
    }

    /** What stands after the last entry. */
    public String foot() {
        return foot;
    }

    /** Writes the records of the numbers from 1 on until there are as many, or the file is as long. */
    public void write(Path file, long records, long bytes, LongFunction<SourceRecord> made) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(head);
            long length = 0;
            for (long number = 1; number <= records && length < bytes; number++) {
                String text = entry(made.apply(number));
                length += text.length();
                out.write(text);
            }
            out.write(foot);
        }
    }
}
