package winnow.sample;

import static winnow.sample.SmallReview.excluded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import winnow.catalog.Catalog.Criterion;
import winnow.catalog.Catalog.Database;
import winnow.catalog.PrismaSettings;
import winnow.catalog.PrismaSettings.Counted;
import winnow.catalog.PrismaSettings.Earlier;
import winnow.catalog.PrismaSettings.Kind;
import winnow.model.Verdict;
import winnow.model.Verdict.By;
import winnow.model.Verdict.Step;

/**
 * A review of a thousand records from five databases, of which 70 reports are included; as a new review, or as the second round
 * of one that had ten studies in twelve reports, with five more reports from other methods.
 */
public final class MadeFlow {

    private static final String FIRST_ROUND = "2024-03-31";
    private static final String LAST_ROUND = "2025-03-31";

    private final SmallReview review;
    private final Iterator<String> records;
    private final StringBuilder studies = new StringBuilder("study,record\n");

    private MadeFlow(SmallReview review) {
        this.review = review;
        this.records = IntStream.range(0, 1000)
                .mapToObj(number -> database(number) + ":" + number)
                .iterator();
    }

    private static String database(int number) {
        return number < 400
                ? "pubmed"
                : number < 750 ? "scopus" : number < 900 ? "ieee" : number < 960 ? "sciencedirect" : "arxiv";
    }

    /** Sixty-five studies. */
    public static SmallReview newReview(Path folder) {
        MadeFlow flow = new MadeFlow(empty(folder));
        flow.databases(5);
        flow.review.annotation("studies.csv", flow.studies.toString());
        return flow.review;
    }

    /** Sixty-eight new studies. */
    public static SmallReview update(Path folder) {
        MadeFlow flow = new MadeFlow(empty(folder));
        flow.databases(7);
        flow.otherMethods();
        flow.review.records.keySet().forEach(record -> flow.review.rounds.put(record, LAST_ROUND));
        flow.earlier();
        flow.review.annotation("studies.csv", flow.studies.toString());
        flow.review.prisma = new PrismaSettings(
                Map.of("web", Kind.WEBSITE, "who", Kind.ORGANISATION, "citing", Kind.CITATION_SEARCHING),
                Optional.of(FIRST_ROUND),
                new Earlier(0, 0, null, null, null),
                new Counted(0, 0));
        return flow.review;
    }

    private static SmallReview empty(Path folder) {
        SmallReview review = new SmallReview(folder);
        List.of(review.records, review.citations, review.verdicts).forEach(Map::clear);
        List.of(review.pairs, review.votes, review.issues, review.criteria, review.databases)
                .forEach(List::clear);
        review.criteria.addAll(List.of(
                Criterion.THRESHOLD,
                new Criterion("not-llm", "Not an LLM"),
                new Criterion("not-clinical", "Not clinical"),
                new Criterion("duplicate", "Duplicate of database record")));
        review.databases.addAll(List.of(
                new Database("pubmed", "PubMed", "databases"),
                new Database("scopus", "Scopus", "databases"),
                new Database("ieee", "IEEE Xplore", "databases"),
                new Database("sciencedirect", "ScienceDirect", "databases"),
                new Database("arxiv", "arXiv", "databases")));
        return review;
    }

    private void databases(int studiesWithTwoReports) {
        for (int i = 0; i < 200; i++) {
            review.citation("In two databases", new Verdict.Included(), records.next(), records.next());
        }
        List<String> citations = new ArrayList<>(
                review.citations.keySet().stream().map(Object::toString).toList());
        records.forEachRemaining(record -> {
            review.citation("In one database", new Verdict.Included(), record);
            citations.add(record);
        });
        Iterator<String> next = citations.iterator();
        verdicts(next, 50, () -> excluded(Step.THRESHOLD, "threshold", By.AUTOMATION));
        verdicts(next, 500, () -> excluded(Step.TITLE, "not-clinical", By.PERSON));
        verdicts(next, 100, () -> excluded(Step.TITLE, "not-llm", By.AUTOMATION));
        verdicts(next, 5, Verdict.NotRetrieved::new);
        verdicts(next, 50, () -> excluded(Step.FULLTEXT, "not-llm", By.PERSON));
        verdicts(next, 25, () -> excluded(Step.FULLTEXT, "not-clinical", By.PERSON));
        for (int i = 0; i < studiesWithTwoReports; i++) {
            studies.append("new-%d,%s\nnew-%d,%s\n".formatted(i, next.next(), i, next.next()));
        }
    }

    private void verdicts(Iterator<String> citations, int number, Supplier<Verdict> verdict) {
        for (int i = 0; i < number; i++) {
            review.verdict(citations.next(), verdict.get());
        }
    }

    private void otherMethods() {
        review.databases.add(new Database("web", "Web sites", "other"));
        review.databases.add(new Database("who", "Organisations", "other"));
        review.databases.add(new Database("citing", "Citing articles", "other"));
        List<String> found = IntStream.range(0, 20)
                .mapToObj(number -> (number < 3 ? "web:" : number < 5 ? "who:" : "citing:") + number)
                .toList();
        found.forEach(record -> review.citation("Found otherwise", new Verdict.Included(), record));
        Iterator<String> next = found.iterator();
        verdicts(next, 1, Verdict.NotRetrieved::new);
        verdicts(next, 10, () -> excluded(Step.FULLTEXT, "not-llm", By.PERSON));
        verdicts(next, 4, () -> excluded(Step.FULLTEXT, "duplicate", By.PERSON));
    }

    private void earlier() {
        for (int i = 0; i < 12; i++) {
            String record = "pubmed:earlier-" + i;
            review.citation("Known before", new Verdict.Included(), record);
            review.rounds.put(SmallReview.id(record), FIRST_ROUND);
            studies.append("earlier-%d,%s\n".formatted(Math.min(i, 9), record));
        }
    }
}
