package winnow.pipeline;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A review of made-up reports whose numbers are those of Li, Fu and Python, J Med Internet Res 2025;27:e71916: as many
 * records in the exports of five databases, as many duplicates among them, as many journals above the threshold, and as
 * many exclusions for each reason. Every export is in one of its database's formats.
 */
final class PaperFlow {

    static final int RECORDS = 15_699;
    static final int PREPRINTS = 917;
    static final int OTHERS = 9_851;
    static final int JOURNALS = 509;
    static final int IN_JOURNALS = 1_824;
    static final int PREPRINTS_INCLUDED = 86;

    /** Of the reports in often cited journals, how many are excluded for what; the rest is included. */
    static final List<Map.Entry<String, Integer>> REASONS = List.of(
            Map.entry("not-llm", 735), Map.entry("not-research", 275), Map.entry("no-clinical-application", 630));

    static final String NOT_INNOVATIVE = "no-innovative-multimodal-model";

    private static final int IN_TWO_DATABASES = RECORDS - PREPRINTS - OTHERS;
    private static final int OTHER_JOURNALS = 400;
    private static final int MINIMUM = 13_000;

    /** Has no divisor in common with the number of reports, so that its multiples meet each of them once. */
    private static final int STRIDE = 7_919;

    private static final String ROUND = "raw/searches/2025-03-31/";

    private record Form(String file, String head, Function<Made, String> entry, String foot) {}

    private static final Map<String, List<Form>> FORMS = Map.of(
            "pubmed", List.of(new Form("export.nbib", "", PaperFlow::medline, "")),
            "scopus",
                    List.of(
                            new Form(
                                    "export.csv",
                                    "Authors,Title,Year,Source title,Volume,Page start,Page end,DOI,Link,Abstract,ISSN,"
                                            + "Document Type,Source,EID\n",
                                    PaperFlow::scopusCsv,
                                    ""),
                            new Form("export.ris", "", PaperFlow::scopusRis, ""),
                            new Form(
                                    "export.bib",
                                    "Scopus\nEXPORT DATE: 31 March 2025\n\n",
                                    PaperFlow::scopusBibtex,
                                    "")),
            "ieee",
                    List.of(
                            new Form(
                                    "export.csv",
                                    "Document Title,Authors,Publication Title,Publication Year,Volume,Start Page,End Page,"
                                            + "Abstract,ISSN,DOI,PDF Link,Document Identifier\n",
                                    PaperFlow::ieeeCsv,
                                    ""),
                            new Form("export.bib", "", PaperFlow::ieeeBibtex, "")),
            "sciencedirect",
                    List.of(
                            new Form("export.ris", "", PaperFlow::elsevierRis, ""),
                            new Form("export.bib", "", PaperFlow::elsevierBibtex, "")),
            "arxiv",
                    List.of(
                            new Form(
                                    "export.xml",
                                    "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n",
                                    PaperFlow::atom,
                                    "</feed>\n"),
                            new Form("export.bib", "", PaperFlow::arxivBibtex, "")));

    private static final List<String> DATABASES = List.of("pubmed", "scopus", "ieee", "sciencedirect");

    /** A report of that number, from 0; the preprints follow the others. */
    private record Made(int number) {

        private static final String[] SYLLABLES =
                "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru".split(" ");

        private List<String> words(int count, String of) {
            SplittableRandom random = new SplittableRandom(of.hashCode() * 31L + number);
            return IntStream.range(0, count)
                    .mapToObj(word -> IntStream.range(0, 2 + random.nextInt(3))
                            .mapToObj(any -> SYLLABLES[random.nextInt(SYLLABLES.length)])
                            .collect(joining()))
                    .toList();
        }

        private static String capital(String word) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }

        String title() {
            return capital(String.join(" ", words(9, "title")));
        }

        String summary() {
            return capital(String.join(" ", words(40, "summary"))) + ".";
        }

        List<String> authors() {
            return words(3, "authors").stream().map(Made::capital).toList();
        }

        String authors(String form, String between) {
            return authors().stream().map(form::formatted).collect(joining(between));
        }

        int year() {
            return 2022 + number % 4;
        }

        int page() {
            return 1 + number % 1_900;
        }

        String doi() {
            return "10.9999/flow." + number;
        }

        Journal journal() {
            return new Journal(number < IN_JOURNALS ? number % JOURNALS : JOURNALS + number % OTHER_JOURNALS);
        }

        boolean isPreprint() {
            return number >= OTHERS;
        }

        List<String> databases() {
            String first = DATABASES.get(number % DATABASES.size());
            boolean alone = (long) number * STRIDE % OTHERS >= IN_TWO_DATABASES;
            return alone ? List.of(first) : List.of(first, DATABASES.get((number + 1) % DATABASES.size()));
        }
    }

    /** A journal of that number; the first ones are above the threshold, of the others half are not of the subject. */
    private record Journal(int number) {

        String title() {
            return "Annals of " + Made.capital(String.join(" ", new Made(number).words(3, "journal")));
        }

        String issn() {
            return "%04d-%04d".formatted(2_000 + number, number);
        }

        boolean isElsewhere() {
            return number >= JOURNALS && number % 2 == 0;
        }

        int citations() {
            return number < JOURNALS || isElsewhere() ? MINIMUM + number * 7 : MINIMUM - 1 - number;
        }
    }

    private PaperFlow() {}

    /** Writes the whole raw folder. */
    static void write(TestReview review) {
        Map<String, List<Made>> exports = new TreeMap<>();
        for (Made made : all()) {
            for (String database : made.isPreprint() ? List.of("arxiv") : made.databases()) {
                exports.computeIfAbsent(database, any -> new ArrayList<>()).add(made);
            }
        }
        exports.forEach((database, records) -> export(review, database, records));
        review.write("raw/protocol.yml", protocol());
        review.write("raw/journals/list.csv", journals());
        for (String reviewer : List.of("hl", "ap")) {
            review.write("raw/decisions/" + reviewer + ".csv", votes());
        }
    }

    private static List<Made> all() {
        return IntStream.range(0, OTHERS + PREPRINTS).mapToObj(Made::new).toList();
    }

    private static void export(TestReview review, String database, List<Made> records) {
        List<Form> forms = FORMS.get(database);
        for (int i = 0; i < forms.size(); i++) {
            Form form = forms.get(i);
            int rest = i;
            String entries = IntStream.range(0, records.size())
                    .filter(place -> place % forms.size() == rest)
                    .mapToObj(place -> form.entry.apply(records.get(place)))
                    .collect(joining());
            review.write(ROUND + database + "/" + form.file, form.head + entries + form.foot);
        }
    }

    private static String protocol() {
        String criteria = REASONS.stream()
                .map(Map.Entry::getKey)
                .map(code -> "    - {code: %s, text: %s}\n".formatted(code, code.replace('-', ' ')))
                .collect(joining());
        return """
                review: {title: The flow of a published review, authors: [Nobody]}
                ingest:
                  databases: {pubmed: PubMed, scopus: Scopus, ieee: IEEE Xplore, sciencedirect: ScienceDirect, arxiv: arXiv}
                screen:
                  reviewers: [hl, ap]
                  votes_required: 2
                  phases: [title]
                  tracks:
                    databases: {databases: [pubmed, scopus, ieee, sciencedirect], threshold: true}
                    preprints: {databases: [arxiv], threshold: false}
                  threshold:
                    list: list.csv
                    metric: Citations
                    minimum: %d
                    areas: [Medicine, Nursing]
                    snapshot: Made up, 2025-03-01
                    prisma_box: records_excluded
                  criteria:
                %s    - {code: %s, text: No innovative multimodal model}
                """.formatted(MINIMUM, criteria, NOT_INNOVATIVE);
    }

    private static String journals() {
        return IntStream.range(0, JOURNALS + OTHER_JOURNALS)
                .mapToObj(Journal::new)
                .map(journal -> "%s,%s,%d,%s\n"
                        .formatted(
                                journal.title(),
                                journal.issn(),
                                journal.citations(),
                                journal.isElsewhere() ? "Law" : journal.number % 2 == 0 ? "Medicine" : "Nursing"))
                .collect(joining("", "Title,ISSN,Citations,Areas\n", ""));
    }

    private static String votes() {
        StringBuilder votes = new StringBuilder("record,phase,vote,criterion,date,note\n");
        int report = 0;
        for (Map.Entry<String, Integer> reason : REASONS) {
            for (int i = 0; i < reason.getValue(); i++) {
                votes.append(vote(new Made(report++), reason.getKey()));
            }
        }
        while (report < IN_JOURNALS) {
            votes.append(vote(new Made(report++), ""));
        }
        for (int i = 0; i < PREPRINTS; i++) {
            votes.append(vote(new Made(OTHERS + i), i < PREPRINTS_INCLUDED ? "" : NOT_INNOVATIVE));
        }
        return votes.toString();
    }

    private static String vote(Made made, String reason) {
        String record = made.isPreprint() ? "arxiv:" + arxiv(made) : record(made);
        return "%s,title,%s,%s,2025-04-10,\n".formatted(record, reason.isEmpty() ? "include" : "exclude", reason);
    }

    private static String record(Made made) {
        return switch (made.databases().get(0)) {
            case "pubmed" -> "pubmed:" + pmid(made);
            case "scopus" -> "scopus:" + eid(made);
            case "ieee" -> "ieee:" + arnumber(made);
            default -> "sciencedirect:" + pii(made);
        };
    }

    private static int pmid(Made made) {
        return 30_000_000 + made.number;
    }

    private static String eid(Made made) {
        return "2-s2.0-" + (85_000_000_000L + made.number);
    }

    private static int arnumber(Made made) {
        return 9_000_000 + made.number;
    }

    private static String pii(Made made) {
        return "S%016d".formatted(1_234_567_800_000_000L + made.number);
    }

    private static String arxiv(Made made) {
        return "%02d%02d.%05d".formatted(made.year() % 100, 1 + made.number % 12, made.number);
    }

    private static String medline(Made made) {
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

    private static String scopusLink(Made made) {
        return "https://www.scopus.com/inward/record.uri?eid=" + eid(made) + "&partnerID=40";
    }

    private static String scopusCsv(Made made) {
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

    private static String scopusRis(Made made) {
        return """
                TY  - JOUR
                %s
                TI  - %s
                PY  - %d
                T2  - %s
                VL  - 12
                SP  - %d
                EP  - %d
                DO  - %s
                UR  - %s
                AB  - %s
                SN  - %s (ISSN)
                LA  - English
                DB  - Scopus
                ER  -

                """.formatted(
                        made.authors("AU  - %s, A.", "\n"),
                        made.title(),
                        made.year(),
                        made.journal().title(),
                        made.page(),
                        made.page() + 9,
                        made.doi(),
                        scopusLink(made),
                        made.summary(),
                        made.journal().issn());
    }

    private static String scopusBibtex(Made made) {
        return bibtex(
                "ARTICLE",
                "Made" + made.number,
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

    private static String ieeeCsv(Made made) {
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

    private static String ieeeBibtex(Made made) {
        return bibtex(
                "ARTICLE",
                "" + arnumber(made),
                made,
                made.authors("%s, A.", " and "),
                Map.of("ISSN", made.journal().issn(), "month", "March", "keywords", "made up;not real"));
    }

    private static String elsevierRis(Made made) {
        return """
                TY  - JOUR
                T1  - %s
                %s
                JO  - %s
                VL  - 12
                SP  - %d
                EP  - %d
                PY  - %d
                SN  - %s
                DO  - https://doi.org/%s
                UR  - https://www.sciencedirect.com/science/article/pii/%s
                AB  - %s
                ER  -\s

                """.formatted(
                        made.title(),
                        made.authors("AU  - %s, Ada", "\n"),
                        made.journal().title(),
                        made.page(),
                        made.page() + 9,
                        made.year(),
                        made.journal().issn(),
                        made.doi(),
                        pii(made),
                        made.summary());
    }

    private static String elsevierBibtex(Made made) {
        return bibtex(
                "article",
                "MADE" + made.number,
                made,
                made.authors("Ada %s", " and "),
                Map.of(
                        "issn",
                        made.journal().issn(),
                        "url",
                        "https://www.sciencedirect.com/science/article/pii/" + pii(made)));
    }

    private static String bibtex(String type, String key, Made made, String authors, Map<String, String> more) {
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

    private static String atom(Made made) {
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

    private static String arxivBibtex(Made made) {
        return """
                @misc{made%d,
                title={%s},
                author={%s},
                year={%d},
                eprint={%s},
                archivePrefix={arXiv},
                primaryClass={cs.CL}
                }

                """.formatted(made.number, made.title(), made.authors("Ada %s", " and "), made.year(), arxiv(made));
    }
}
