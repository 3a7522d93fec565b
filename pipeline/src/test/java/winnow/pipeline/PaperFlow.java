package winnow.pipeline;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import winnow.bench.made.ExportForm;

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

    static final int IN_TWO_DATABASES = RECORDS - PREPRINTS - OTHERS;
    static final int OTHER_JOURNALS = 400;
    static final int MINIMUM = 13_000;

    private static final String ROUND = "raw/searches/2025-03-31/";

    static final List<String> DATABASES = List.of("pubmed", "scopus", "ieee", "sciencedirect");

    private PaperFlow() {}

    /** Writes the whole raw folder. */
    static void write(TestReview review) {
        Map<String, List<MadeReport>> exports = new TreeMap<>();
        for (MadeReport made : all()) {
            for (String database : made.databases()) {
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

    private static List<MadeReport> all() {
        return IntStream.range(0, OTHERS + PREPRINTS).mapToObj(MadeReport::new).toList();
    }

    private static void export(TestReview review, String database, List<MadeReport> records) {
        List<ExportForm> forms = ExportForm.of(database);
        for (int i = 0; i < forms.size(); i++) {
            ExportForm form = forms.get(i);
            int rest = i;
            String entries = IntStream.range(0, records.size())
                    .filter(place -> place % forms.size() == rest)
                    .mapToObj(place -> form.entry(records.get(place).in(database)))
                    .collect(joining());
            review.write(ROUND + database + "/export." + form.ending(), form.head() + entries + form.foot());
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
                    snapshot: MadeReport up, 2025-03-01
                    prisma_box: records_excluded
                  criteria:
                %s    - {code: %s, text: No innovative multimodal model}
                """.formatted(MINIMUM, criteria, NOT_INNOVATIVE);
    }

    private static String journals() {
        return IntStream.range(0, JOURNALS + OTHER_JOURNALS)
                .mapToObj(MadeJournal::new)
                .map(journal -> "%s,%s,%d,%s\n"
                        .formatted(
                                journal.title(),
                                journal.issn(),
                                journal.citations(),
                                journal.isElsewhere() ? "Law" : journal.number() % 2 == 0 ? "Medicine" : "Nursing"))
                .collect(joining("", "Title,ISSN,Citations,Areas\n", ""));
    }

    private static String votes() {
        StringBuilder votes = new StringBuilder("record,phase,vote,criterion,date,note\n");
        int report = 0;
        for (Map.Entry<String, Integer> reason : REASONS) {
            for (int i = 0; i < reason.getValue(); i++) {
                votes.append(vote(new MadeReport(report++), reason.getKey()));
            }
        }
        while (report < IN_JOURNALS) {
            votes.append(vote(new MadeReport(report++), ""));
        }
        for (int i = 0; i < PREPRINTS; i++) {
            votes.append(vote(new MadeReport(OTHERS + i), i < PREPRINTS_INCLUDED ? "" : NOT_INNOVATIVE));
        }
        return votes.toString();
    }

    private static String vote(MadeReport made, String reason) {
        String record = made.id().toString();
        return "%s,title,%s,%s,2025-04-10,\n".formatted(record, reason.isEmpty() ? "include" : "exclude", reason);
    }
}
