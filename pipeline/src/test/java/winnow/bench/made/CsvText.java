package winnow.bench.made;

import static java.util.stream.Collectors.joining;
import static winnow.model.Field.ABSTRACT;
import static winnow.model.Field.CONTAINER;
import static winnow.model.Field.DOI;
import static winnow.model.Field.ISSN;
import static winnow.model.Field.ISSUE;
import static winnow.model.Field.TITLE;
import static winnow.model.Field.VOLUME;
import static winnow.model.Field.YEAR;

import java.util.stream.Stream;

/** Writes records as rows of CSV. */
final class CsvText {

    static final String SCOPUS_HEAD =
            "\uFEFF\"Authors\",\"Author full names\",\"Title\",\"Year\",\"Source title\",\"Volume\",\"Issue\",\"Art. No.\","
                    + "\"Page start\",\"Page end\",\"Cited by\",\"DOI\",\"Link\",\"Abstract\",\"Author Keywords\",\"ISSN\","
                    + "\"Language of Original Document\",\"Document Type\",\"Source\",\"EID\"\n";

    static final String IEEE_HEAD =
            "\"Document Title\",Authors,\"Publication Title\",\"Publication Year\",\"Volume\",\"Issue\",\"Start Page\","
                    + "\"End Page\",\"Abstract\",\"ISSN\",\"DOI\",PDF Link,\"Author Keywords\",\"Document Identifier\"\n";

    private CsvText() {}

    static String scopus(Entry entry) {
        return row(
                entry.authors(who -> who.family() + " " + who.initial() + ".", "; "),
                entry.authors(
                        who -> "%s, %s (5725528180%d)"
                                .formatted(
                                        who.family(), who.given(), who.family().length()),
                        "; "),
                entry.text(TITLE),
                entry.text(YEAR),
                entry.text(CONTAINER),
                entry.text(VOLUME),
                entry.text(ISSUE),
                "",
                entry.firstPage(),
                entry.lastPage(),
                "7",
                entry.text(DOI),
                entry.scopusLink(),
                entry.text(ABSTRACT),
                String.join("; ", entry.keywords()),
                entry.text(ISSN).replace("-", ""),
                "English",
                "Article",
                "Scopus",
                entry.accession());
    }

    static String ieee(Entry entry) {
        return row(
                entry.text(TITLE),
                entry.authors(who -> who.initial() + ". " + who.family(), "; "),
                entry.text(CONTAINER),
                entry.text(YEAR),
                entry.text(VOLUME),
                entry.text(ISSUE),
                entry.firstPage(),
                entry.lastPage(),
                entry.text(ABSTRACT),
                entry.text(ISSN),
                entry.text(DOI),
                "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=" + entry.accession(),
                String.join(";", entry.keywords()),
                "IEEE Journals");
    }

    private static String row(String... cells) {
        return Stream.of(cells)
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(joining(",", "", "\n"));
    }
}
