package winnow.ingest;

import java.util.List;

/** Searches that were saved in several formats of one database, and what may differ between these. */
final class SameSearches {

    /**
     * A search.
     *
     * @param files the first is what the others are compared with
     * @param otherwise what differs, and why
     */
    record Search(String database, List<String> files, List<Otherwise> otherwise) {
        @Override
        public String toString() {
            return database + " " + files.get(0);
        }
    }

    /** @param fields keys of fields, or {@code accession} */
    record Otherwise(String file, String because, List<String> fields) {}

    private static final String FULL_NAMES = "gives given names in full";
    private static final String ANOTHER_ADDRESS = "another address of the same page";
    private static final String NO_PUBLISHER = "names no publisher";
    private static final String THE_CITATION = "the citation alone";
    private static final String NO_ACCESSION = "without the article's number, as Xplore's RIS is";
    private static final String NO_COLUMN = "without these columns";

    private static final Search SCOPUS = new Search(
            "scopus",
            List.of(
                    "scopus-csv-2022-one-funding-text",
                    "scopus-csv-2016",
                    "scopus-csv-2020",
                    "scopus-csv-2021-same",
                    "scopus-csv-2022-six-funding-texts",
                    "scopus-csv-2022-ten-funding-texts",
                    "scopus-csv-2024-same",
                    "scopus-ris-2021",
                    "scopus-ris-2024",
                    "scopus-bibtex-2021",
                    "scopus-bibtex-2024",
                    "scopus-bibtex-2026"),
            List.of(
                    new Otherwise(
                            "scopus-csv-2020",
                            NO_COLUMN,
                            List.of("abstract", "isbn", "issn", "keywords", "language", "pmid", "publisher")),
                    new Otherwise(
                            "scopus-csv-2021-same",
                            NO_COLUMN,
                            List.of("isbn", "issn", "language", "pmid", "publisher")),
                    new Otherwise("scopus-csv-2024-same", FULL_NAMES, List.of("authors")),
                    new Otherwise("scopus-bibtex-2024", FULL_NAMES, List.of("authors")),
                    new Otherwise("scopus-bibtex-2026", FULL_NAMES, List.of("authors")),
                    new Otherwise("scopus-bibtex-2026", ANOTHER_ADDRESS, List.of("url"))));

    private static final Search IEEE_WITH_INSPEC = new Search(
            "ieee",
            List.of("ieee-csv-2021", "ieee-csv-2020", "ieee-csv-resaved", "ieee-csv-2024", "ieee-bibtex-2019"),
            List.of(
                    new Otherwise("ieee-csv-2024", "without the terms of Inspec", List.of("keywords")),
                    new Otherwise(
                            "ieee-bibtex-2019",
                            "names neither publisher, ISBN nor address",
                            List.of("isbn", "publisher", "url"))));

    private static final Search IEEE = new Search(
            "ieee",
            List.of(
                    "ieee-csv-2024",
                    "ieee-ris-citation",
                    "ieee-ris-abstract",
                    "ieee-bibtex-2024",
                    "ieee-bibtex-zotero"),
            List.of(
                    new Otherwise("ieee-ris-citation", NO_ACCESSION, List.of("accession", "url")),
                    new Otherwise("ieee-ris-citation", THE_CITATION, List.of("abstract", "keywords", "publisher")),
                    new Otherwise("ieee-ris-abstract", NO_ACCESSION, List.of("accession", "url")),
                    new Otherwise("ieee-ris-abstract", NO_PUBLISHER, List.of("publisher")),
                    new Otherwise("ieee-bibtex-2024", FULL_NAMES, List.of("authors")),
                    new Otherwise(
                            "ieee-bibtex-2024", THE_CITATION, List.of("abstract", "isbn", "issn", "publisher", "url")),
                    new Otherwise("ieee-bibtex-zotero", NO_PUBLISHER, List.of("publisher")),
                    new Otherwise("ieee-bibtex-zotero", ANOTHER_ADDRESS, List.of("url"))));

    private static final Search SCIENCEDIRECT = new Search(
            "sciencedirect",
            List.of(
                    "sciencedirect-bibtex-2023",
                    "sciencedirect-bibtex-2018",
                    "sciencedirect-ris-2016",
                    "sciencedirect-ris-2023",
                    "sciencedirect-text-2023"),
            List.of(
                    new Otherwise("sciencedirect-bibtex-2018", "http, not https", List.of("url")),
                    new Otherwise("sciencedirect-ris-2016", "an address without a scheme", List.of("url")),
                    new Otherwise("sciencedirect-text-2023", "names no type", List.of("type"))));

    /** Each is a case of {@link GoldenTest}. */
    static final List<Search> FIXTURES = List.of(SCOPUS, IEEE_WITH_INSPEC, IEEE, SCIENCEDIRECT);

    private static final String ONE_TERM_LESS = "without a drug's trade name that the RIS has";

    private static final List<String> NOT_IN_EMBASE_CSV =
            List.of("accession", "issn", "language", "pmid", "type", "url");

    /** Real ones, of the corpus. */
    static final List<Search> CORPUS = List.of(
            new Search(
                    "scopus",
                    List.of(
                            "scopus/mjwestgate__synthesisr__Scopus_ris_example.ris",
                            "scopus/mjwestgate__synthesisr__Scopus_bib_example.bib"),
                    List.of(new Otherwise(
                            "scopus/mjwestgate__synthesisr__Scopus_bib_example.bib",
                            "parts the last two terms by a comma, which terms hold too: 'Students, Dental'",
                            List.of("keywords")))),
            new Search(
                    "embase",
                    List.of(
                            "embase/asreview__asreview__embase.ris",
                            "embase/asreview__asreview__embase.csv",
                            "embase/asreview__asreview__embase_newpage.csv"),
                    List.of(
                            new Otherwise("embase/asreview__asreview__embase.csv", NO_COLUMN, NOT_IN_EMBASE_CSV),
                            new Otherwise("embase/asreview__asreview__embase.csv", ONE_TERM_LESS, List.of("keywords")),
                            new Otherwise(
                                    "embase/asreview__asreview__embase_newpage.csv", NO_COLUMN, NOT_IN_EMBASE_CSV),
                            new Otherwise(
                                    "embase/asreview__asreview__embase_newpage.csv",
                                    ONE_TERM_LESS,
                                    List.of("keywords")),
                            new Otherwise(
                                    "embase/asreview__asreview__embase_newpage.csv",
                                    "somebody put a word before each to try line ends in cells",
                                    List.of("abstract")))),
            new Search(
                    "ovid",
                    List.of("ovid/asreview__asreview__ovid_psycinfo.ris", "ovid/asreview__asreview__ovid_zotero.ris"),
                    List.of(
                            new Otherwise(
                                    "ovid/asreview__asreview__ovid_zotero.ris",
                                    "Zotero gives neither the database's id nor the publisher",
                                    List.of("accession", "publisher")),
                            new Otherwise(
                                    "ovid/asreview__asreview__ovid_zotero.ris",
                                    "Zotero took a cited book for the issue",
                                    List.of("issue")))));

    private SameSearches() {}
}
