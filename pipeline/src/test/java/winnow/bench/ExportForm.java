package winnow.bench;

import static java.util.stream.Collectors.joining;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** How the databases write a record, each in its export. */
enum ExportForm {
    MEDLINE("PubMed MEDLINE", "pubmed", "", ExportForm::medline, ""),
    SCOPUS_CSV(
            "Scopus CSV",
            "scopus",
            "\uFEFF\"Authors\",\"Author full names\",\"Title\",\"Year\",\"Source title\",\"Volume\",\"Issue\",\"Art. No.\","
                    + "\"Page start\",\"Page end\",\"Cited by\",\"DOI\",\"Link\",\"Abstract\",\"Author Keywords\",\"ISSN\","
                    + "\"Language of Original Document\",\"Document Type\",\"Source\",\"EID\"\n",
            ExportForm::scopus,
            ""),
    IEEE_CSV(
            "IEEE Xplore CSV",
            "ieee",
            "\"Document Title\",Authors,\"Publication Title\",\"Publication Year\",\"Volume\",\"Issue\",\"Start Page\","
                    + "\"End Page\",\"Abstract\",\"ISSN\",\"DOI\",PDF Link,\"Author Keywords\",\"Document Identifier\"\n",
            ExportForm::ieee,
            ""),
    BIBTEX("Scopus BibTeX", "scopus", "Scopus\nEXPORT DATE: 31 March 2025\n\n", ExportForm::bibtex, ""),
    RIS("Scopus RIS", "scopus", "", ExportForm::ris, ""),
    ATOM(
            "arXiv Atom",
            "arxiv",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n",
            ExportForm::atom,
            "</feed>\n");

    private final String title;
    private final String database;
    private final String head;
    private final Function<MadeUp, String> entry;
    private final String foot;

    ExportForm(String title, String database, String head, Function<MadeUp, String> entry, String foot) {
        this.title = title;
        this.database = database;
        this.head = head;
        this.entry = entry;
        this.foot = foot;
    }

    /** For people. */
    String title() {
        return title;
    }

    String database() {
        return database;
    }

    /** Writes records from number 1 on until there are as many, or the file is as long. */
    void write(Path file, long records, long bytes, int words) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(head);
            long length = 0;
            for (long number = 1; number <= records && length < bytes; number++) {
                String text = entry.apply(MadeUp.of(number, words));
                length += text.length();
                out.write(text);
            }
            out.write(foot);
        }
    }

    private static String medline(MadeUp made) {
        String authors = made.authors().stream()
                .map(who -> "FAU - %s, %s\nAU  - %s %s\nAD  - Department of Examples, University of Nowhere.\n"
                        .formatted(who.family(), who.given(), who.family(), who.initials()))
                .collect(joining());
        String keywords =
                made.keywords().stream().map(word -> "OT  - " + word + "\n").collect(joining());
        return ("PMID- %d\nOWN - NLM\nSTAT- MEDLINE\nIS  - %s (Electronic)\nVI  - 12\nIP  - 3\nDP  - %d Mar\nTI  - %s.\n"
                        + "PG  - %d-%d\nLID - %s [doi]\nAB  - %s\n%sLA  - eng\nPT  - Journal Article\nTA  - Made Up\nJT  - %s\n%s"
                        + "SO  - Made Up. %d Mar;12(3):%d. doi: %s.\n\n")
                .formatted(
                        made.number(),
                        made.issn(),
                        made.year(),
                        wrapped(made.title()),
                        made.page(),
                        made.page() + 9,
                        made.doi(),
                        wrapped(made.summary()),
                        authors,
                        made.journal(),
                        keywords,
                        made.year(),
                        made.page(),
                        made.doi());
    }

    /** Lines of about 80 characters, each but the first after six blanks. */
    private static String wrapped(String text) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ")) {
            boolean full = column + word.length() > 74;
            wrapped.append(full ? "\n      " : column == 0 ? "" : " ").append(word);
            column = full ? word.length() : column + word.length() + 1;
        }
        return wrapped.toString();
    }

    private static String scopus(MadeUp made) {
        String names = made.authors().stream()
                .map(who -> who.family() + " " + who.initials() + ".")
                .collect(joining("; "));
        String full = made.authors().stream()
                .map(who -> who.family() + ", " + who.given() + " (5725528180"
                        + who.family().length() + ")")
                .collect(joining("; "));
        return row(
                names,
                full,
                made.title(),
                "" + made.year(),
                made.journal(),
                "12",
                "3",
                "",
                "" + made.page(),
                "" + (made.page() + 9),
                "7",
                made.doi(),
                scopusLink(made),
                made.summary(),
                String.join("; ", made.keywords()),
                made.issn().replace("-", ""),
                "English",
                "Article",
                "Scopus",
                "2-s2.0-" + made.number());
    }

    private static String scopusLink(MadeUp made) {
        return "https://www.scopus.com/inward/record.uri?eid=2-s2.0-" + made.number() + "&doi=x&partnerID=40";
    }

    private static String ieee(MadeUp made) {
        return row(
                made.title(),
                made.authors().stream()
                        .map(who -> who.initials() + ". " + who.family())
                        .collect(joining("; ")),
                made.journal(),
                "" + made.year(),
                "12",
                "3",
                "" + made.page(),
                "" + (made.page() + 9),
                made.summary(),
                made.issn(),
                made.doi(),
                "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=" + (1_000_000 + made.number()),
                String.join(";", made.keywords()),
                "IEEE Journals");
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(joining(",", "", "\n"));
    }

    private static String bibtex(MadeUp made) {
        List<String> fields = List.of(
                "author={"
                        + made.authors().stream()
                                .map(who -> who.family() + ", " + who.given())
                                .collect(joining(" and ")),
                "title={" + latex(made.title()),
                "journal={" + latex(made.journal()),
                "year={" + made.year(),
                "volume={12",
                "pages={" + made.page() + "-" + (made.page() + 9),
                "doi={" + made.doi(),
                "url={" + scopusLink(made),
                "abstract={" + latex(made.summary()),
                "author_keywords={" + String.join(";  ", made.keywords()),
                "issn={" + made.issn().replace("-", ""),
                "language={English",
                "document_type={Article",
                "source={Scopus");
        return fields.stream().collect(joining("},\n", "@ARTICLE{Made" + made.number() + ",\n", "},\n}\n\n"));
    }

    private static String latex(String text) {
        return text.replace("&", "\\&").replace("%", "\\%");
    }

    private static String ris(MadeUp made) {
        return "TY  - JOUR\n"
                + made.authors().stream()
                        .map(who -> "AU  - " + who.family() + ", " + who.initials() + ".\n")
                        .collect(joining())
                + ("TI  - %s\nPY  - %d\nT2  - %s\nVL  - 12\nIS  - 3\nSP  - %d\nEP  - %d\nDO  - %s\nUR  - %s\nAB  - %s\n")
                        .formatted(
                                made.title(),
                                made.year(),
                                made.journal(),
                                made.page(),
                                made.page() + 9,
                                made.doi(),
                                scopusLink(made),
                                made.summary())
                + made.keywords().stream().map(word -> "KW  - " + word + "\n").collect(joining())
                + "SN  - " + made.issn() + " (ISSN)\nLA  - English\nM3  - Article\nDB  - Scopus\nER  -\n\n";
    }

    private static String atom(MadeUp made) {
        return ("  <entry>\n    <id>http://arxiv.org/abs/%02d%02d.%05dv1</id>\n    <published>%d-03-31T00:00:00Z</published>\n"
                        + "    <title>%s</title>\n    <summary>  %s\n</summary>\n%s%s  </entry>\n")
                .formatted(
                        made.number() / 1_200_000,
                        made.number() / 100_000 % 12 + 1,
                        made.number() % 100_000,
                        made.year(),
                        xml(made.title()),
                        xml(made.summary()),
                        made.authors().stream()
                                .map(who -> "    <author>\n      <name>" + who.given() + " " + who.family()
                                        + "</name>\n    </author>\n")
                                .collect(joining()),
                        made.keywords().stream()
                                .map(word -> "    <category term=\"" + xml(word)
                                        + "\" scheme=\"http://arxiv.org/schemas/atom\"/>\n")
                                .collect(joining()));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
