package winnow.sample;

import static winnow.model.Verdict.By.AUTOMATION;
import static winnow.model.Verdict.By.PERSON;
import static winnow.model.Verdict.Step.FULLTEXT;
import static winnow.model.Verdict.Step.THRESHOLD;
import static winnow.model.Verdict.Step.TITLE;
import static winnow.sample.SmallReview.excluded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.catalog.Catalog.Database;
import winnow.catalog.PrismaSettings;
import winnow.catalog.PrismaSettings.Counted;
import winnow.catalog.PrismaSettings.Earlier;
import winnow.catalog.PrismaSettings.Kind;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.catalog.PrismaSettings.Removed;
import winnow.model.Phase;
import winnow.model.Verdict;

/**
 * The small review as the earlier version, and a second round that updates it: from databases, a register and other methods,
 * with something in every box.
 */
public final class UpdatedReview {

    /** The last round of the earlier version. */
    public static final String UPDATED = "2025-03-31";

    private static final String ROUND = "2025-06-30";

    private UpdatedReview() {}

    /** @param newReportsIn where new reports of earlier studies are counted */
    public static SmallReview in(Path folder, NewReports newReportsIn) {
        SmallReview review = new SmallReview(folder);
        sources(review);
        databases(review);
        otherMethods(review);
        review.records.keySet().stream()
                .filter(record -> !isOfTheSmallReview(record.toString()))
                .forEach(record -> review.rounds.put(record, ROUND));
        review.annotation("studies.csv", "study,record\ndoe-2024,pubmed:1\ndoe-2024,trials:1\nroe-2019,web:1\n");
        review.prisma = new PrismaSettings(
                Map.of(
                        "trials", Kind.REGISTER,
                        "web", Kind.WEBSITE,
                        "who", Kind.ORGANISATION,
                        "citing", Kind.CITATION_SEARCHING),
                Optional.of(UPDATED),
                new Earlier(3, 4, new Removed(1, 1, "retracted"), List.of("roe-2019"), newReportsIn),
                new Counted(2, 3));
        return review;
    }

    private static boolean isOfTheSmallReview(String record) {
        return record.matches("(pubmed|scopus|arxiv):.");
    }

    private static void sources(SmallReview review) {
        review.databases.add(new Database("trials", "Trials register", "journals"));
        review.databases.add(new Database("web", "A web site", "other"));
        review.databases.add(new Database("who", "An organisation", "other"));
        review.databases.add(new Database("citing", "Citing articles", "other"));
    }

    private static void databases(SmallReview review) {
        review.citation("New and included", new Verdict.Included(), "pubmed:11", "scopus:11", "web:2");
        review.citation("Below the threshold", excluded(THRESHOLD, "threshold", AUTOMATION), "pubmed:12");
        review.citation("Not a model", excluded(TITLE, "no-model", PERSON), "pubmed:13");
        review.citation("Noch ein Titel", excluded(TITLE, "language", AUTOMATION), "scopus:13");
        review.citation("Behind another wall", new Verdict.NotRetrieved(), "pubmed:14");
        review.citation("Not read", new Verdict.Pending(Phase.TITLE, List.of("ann", "bob")), "pubmed:15");
        review.citation("Half read too", new Verdict.Pending(Phase.FULLTEXT, List.of("bob")), "pubmed:16");
        review.citation("Models in the lab", excluded(FULLTEXT, "not-clinical", PERSON), "pubmed:17");
        review.citation("The trial of Doe", new Verdict.Included(), "trials:1");
        review.citation("Doctors and models (preprint)", new Verdict.Included(), "arxiv:1", "scopus:19");
    }

    /** A citation is named by the first of its records, whoever found it. */
    private static void otherMethods(SmallReview review) {
        review.citation("Cited and in PubMed", new Verdict.Included(), "citing:1", "pubmed:20");
        review.citation("Zitiert", excluded(TITLE, "language", AUTOMATION), "citing:2");
        review.citation("Cited, without a model", excluded(FULLTEXT, "no-model", PERSON), "citing:3");
        review.citation("Cited and on a web site", new Verdict.Included(), "citing:4", "web:4");
        review.citation("Roe again", new Verdict.Included(), "web:1");
        review.citation("Gone from the web", new Verdict.NotRetrieved(), "web:3");
        review.citation("A report of an organisation", new Verdict.Pending(Phase.FULLTEXT, List.of("ann")), "who:1");
        review.citation("A report on nothing", excluded(FULLTEXT, "not-clinical", PERSON), "who:2");
    }
}
