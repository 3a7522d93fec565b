package winnow.pipeline;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** How the databases write a made-up report in their exports, and under which id. */
final class MadeExports {

    record Form(String file, String head, Function<MadeReport, String> entry, String foot) {}

    /** Per database what its exports are called and how each writes a report. */
    static final Map<String, List<Form>> FORMS = Map.of(
            "pubmed", List.of(new Form("export.nbib", "", MadeExports::medline, "")),
            "scopus",
                    List.of(
                            new Form(
                                    "export.csv",
                                    "Authors,Title,Year,Source title,Volume,Page start,Page end,DOI,Link,Abstract,ISSN,"
                                            + "Document Type,Source,EID\n",
                                    MadeExports::scopusCsv,
                                    ""),
                            new Form("export.ris", "", MadeExports::scopusRis, ""),
                            new Form(
                                    "export.bib",
                                    "Scopus\nEXPORT DATE: 31 March 2025\n\n",
                                    MadeExports::scopusBibtex,
                                    "")),
            "ieee",
                    List.of(
                            new Form(
                                    "export.csv",
                                    "Document Title,Authors,Publication Title,Publication Year,Volume,Start Page,End Page,"
                                            + "Abstract,ISSN,DOI,PDF Link,Document Identifier\n",
                                    MadeExports::ieeeCsv,
                                    ""),
                            new Form("export.bib", "", MadeExports::ieeeBibtex, "")),
            "sciencedirect",
                    List.of(
                            new Form("export.ris", "", MadeExports::elsevierRis, ""),
                            new Form("export.bib", "", MadeExports::elsevierBibtex, "")),
            "arxiv",
                    List.of(
                            new Form(
                                    "export.xml",
                                    "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n",
                                    MadeExports::atom,
                                    "</feed>\n"),
                            new Form("export.bib", "", MadeExports::arxivBibtex, "")));

    private MadeExports() {}

    /** The id of the record in the first database that has the report. */
    static String record(MadeReport made) {
        if (made.isPreprint()) {
            return "arxiv:" + arxiv(made);
        }
        return switch (made.databases().get(0)) {
            case "pubmed" -> "pubmed:" + pmid(made);
            case "scopus" -> "scopus:" + eid(made);
            case "ieee" -> "ieee:" + arnumber(made);
            default -> "sciencedirect:" + pii(made);
        };
    }

    private static int pmid(MadeReport made) {
        return 30_000_000 + made.number();
    }

    private static String eid(MadeReport made) {
        return "2-s2.0-" + (85_000_000_000L + made.number());
    }

    private static int arnumber(MadeReport made) {
        return 9_000_000 + made.number();
    }

    private static String pii(MadeReport made) {
        return "S%016d".formatted(1_234_567_800_000_000L + made.number());
    }

    private static String arxiv(MadeReport made) {
        return "%02d%02d.%05d".formatted(made.year() % 100, 1 + made.number() % 12, made.number());
    }

    private static String medline(MadeReport made) {
        return """
                PMID- %d
                STAT- MEDLINE
                IS  - %s (Electronic)
                VI  - 12
                DP  - %d Mar
                TI  - %s.
                PG  - %d-%d
                LID - %s [doi]
                AB  - %s
                %s
                LA  - eng
                PT  - Journal Article
                JT  - %s
                SO  - %s. %d;12:%d.

                """.formatted(
                        pmid(made),
                        made.journal().issn(),
                        made.year(),
                        made.title(),
                        made.page(),
                        made.page() + 9,
                        made.doi(),
                        made.summary(),
                        made.authors("FAU - %s, Ada", "\n"),
                        made.journal().title(),
                        made.journal().title(),
                        made.year(),
                        made.page());
    }

    private static String scopusLink(MadeReport made) {
        return "https://www.scopus.com/inward/record.uri?eid=" + eid(made) + "&partnerID=40";
    }

    private static String scopusCsv(MadeReport made) {
        return "%s,%s,%d,%s,12,%d,%d,%s,%s,%s,%s,Article,Scopus,%s\n"
                .formatted(
                        made.authors("%s A.", "; "),
                        made.title(),
                        made.year(),
                        made.journal().title(),
                        made.page(),
                        made.page() + 9,
                        made.doi(),
                        scopusLink(made),
                        made.summary(),
                        made.journal().issn().replace("-", ""),
                        eid(made));
    }

    private static String scopusRis(MadeReport made) {
        return ris(made, "TI", "T2", made.doi(), "UR  - %s\nDB  - Scopus".formatted(scopusLink(made)));
    }

    private static String ris(MadeReport made, String title, String container, String doi, String more) {
        return """
                TY  - JOUR
                %s
                %s  - %s
                PY  - %d
                %s  - %s
                VL  - 12
                SP  - %d
                EP  - %d
                DO  - %s
                AB  - %s
                SN  - %s
                %s
                ER  -\s

                """.formatted(
                        made.authors("AU  - %s, Ada", "\n"),
                        title,
                        made.title(),
                        made.year(),
                        container,
                        made.journal().title(),
                        made.page(),
                        made.page() + 9,
                        doi,
                        made.summary(),
                        made.journal().issn(),
                        more);
    }

    private static String scopusBibtex(MadeReport made) {
        return bibtex(
                "ARTICLE",
                "Made" + made.number(),
                made,
                made.authors("%s, Ada", " and "),
                Map.of(
                        "url",
                        scopusLink(made),
                        "issn",
                        made.journal().issn().replace("-", ""),
                        "document_type",
                        "Article",
                        "source",
                        "Scopus"));
    }

    private static String ieeeCsv(MadeReport made) {
        return "%s,%s,%s,%d,12,%d,%d,%s,%s,%s,https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=%d,IEEE Journals\n"
                .formatted(
                        made.title(),
                        made.authors("A. %s", "; "),
                        made.journal().title(),
                        made.year(),
                        made.page(),
                        made.page() + 9,
                        made.summary(),
                        made.journal().issn(),
                        made.doi(),
                        arnumber(made));
    }

    private static String ieeeBibtex(MadeReport made) {
        return bibtex(
                "ARTICLE",
                "" + arnumber(made),
                made,
                made.authors("%s, A.", " and "),
                Map.of("ISSN", made.journal().issn(), "month", "March", "keywords", "made up;not real"));
    }

    private static String elsevierRis(MadeReport made) {
        String address = "UR  - https://www.sciencedirect.com/science/article/pii/" + pii(made);
        return ris(made, "T1", "JO", "https://doi.org/" + made.doi(), address);
    }

    private static String elsevierBibtex(MadeReport made) {
        return bibtex(
                "article",
                "MADE" + made.number(),
                made,
                made.authors("Ada %s", " and "),
                Map.of(
                        "issn",
                        made.journal().issn(),
                        "url",
                        "https://www.sciencedirect.com/science/article/pii/" + pii(made)));
    }

    private static String bibtex(String type, String key, MadeReport made, String authors, Map<String, String> more) {
        Map<String, String> fields = new TreeMap<>(more);
        fields.put("title", made.title());
        fields.put("author", authors);
        fields.put("journal", made.journal().title());
        fields.put("year", "" + made.year());
        fields.put("volume", "12");
        fields.put("pages", made.page() + "-" + (made.page() + 9));
        fields.put("doi", made.doi());
        fields.put("abstract", made.summary());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "={" + field.getValue() + "}")
                .collect(joining(",\n", "@" + type + "{" + key + ",\n", "\n}\n\n"));
    }

    private static String atom(MadeReport made) {
        return """
                <entry>
                <id>http://arxiv.org/abs/%sv1</id>
                <published>%d-03-01T00:00:00Z</published>
                <title>%s</title>
                <summary>%s</summary>
                %s
                </entry>
                """.formatted(
                        arxiv(made),
                        made.year(),
                        made.title(),
                        made.summary(),
                        made.authors("<author><name>Ada %s</name></author>", "\n"));
    }

    private static String arxivBibtex(MadeReport made) {
        return """
                @misc{made%d,
                title={%s},
                author={%s},
                year={%d},
                eprint={%s},
                archivePrefix={arXiv},
                primaryClass={cs.CL}
                }

                """.formatted(made.number(), made.title(), made.authors("Ada %s", " and "), made.year(), arxiv(made));
    }
}
