package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.LoggedSearch;
import winnow.model.Phase;
import winnow.model.Vote;
import winnow.sample.SmallReview;

/** The tables that are published of a small review. */
class ReportTablesTest {

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void aSmallReview() {
        review = new SmallReview(folder);
    }

    private void publish() throws IOException {
        review.withCatalog();
        review.run(new Report(new Report.Settings("A review", List.of("Ann"), SmallReview.CONDUCT)));
    }

    /** Two rows: all citations, and a month of which kappa is not defined. */
    @Test
    void showsHowFarReviewersAgree() throws IOException {
        publish();

        String[] rows = review.read("reports/tables/agreement.csv").split("\n");
        String figure = review.read("reports/agreement.svg");

        assertEquals("title,ann and bob,all,,10,2,0,0.8,0.6,0.1,1,0.6,0.6,0.61,0.8,0.8,0,0,", rows[1]);
        assertEquals(
                "title,ann and bob,month,2025-04,2,0,0,1,,,,1,1,,,1,1,0,\"cohen_kappa, alpha: no <chance>; positive_agreement: nobody\"",
                rows[2]);
        assertTrue(figure.contains("<title>kappa 0.600</title>"), figure);
        assertEquals(1, figure.split("<title>kappa 0").length - 1, "no mark for what is not defined");
        assertTrue(review.read("reports/index.html").contains("no &lt;chance&gt;"));
    }

    @Test
    void writesEveryTable() throws IOException {
        publish();

        List<String> made;
        try (Stream<Path> files = Files.list(folder.resolve("reports/tables"))) {
            made = files.map(file -> file.getFileName().toString()).sorted().toList();
        }
        List<String> queries;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/winnow/report/tables"))) {
            queries = Stream.concat(
                            Stream.of("index.csv"),
                            files.map(file -> file.getFileName().toString().replace(".sql", ".csv")))
                    .sorted()
                    .toList();
        }
        assertEquals(queries, made);
    }

    @Test
    void tellsWhatBecameOfEachDatabasesRecords() throws IOException {
        review.rejected("raw/searches/2025-03-31/pubmed/a.csv", 2);
        review.rejected("raw/searches/2025-03-31/ieee/broken.csv", 1);
        publish();

        assertEquals("""
                database,name,track,entries,rejected,repeats,records,duplicates,excluded_threshold,excluded_title,awaiting,not_retrieved,excluded_fulltext,included
                scopus,Scopus,journals,4,0,0,4,2,0,1,1,0,0,0
                pubmed,PubMed,journals,10,2,1,7,0,1,1,1,1,2,1
                arxiv,arXiv,preprints,3,0,0,3,0,0,0,2,0,0,1
                ieee,IEEE Xplore,journals,1,1,0,0,0,0,0,0,0,0,0
                """, review.read("reports/tables/records_per_database.csv"));
        assertEquals("""
                step,criterion,reason,excluded,by_people,by_automation
                threshold,threshold,Journal below the citation threshold,1,0,1
                title,language,Not in English,1,0,1
                title,no-model,No language model,1,1,0
                fulltext,no-model,No language model,1,1,0
                fulltext,not-clinical,No clinical use,1,1,0
                """, review.read("reports/tables/exclusion_reasons.csv"));
        assertEquals("""
                round,database,name,entries,rejected,records,new_records
                2025-03-31,scopus,Scopus,4,0,4,4
                2025-03-31,pubmed,PubMed,9,2,7,7
                2025-03-31,arxiv,arXiv,3,0,3,3
                2025-03-31,ieee,IEEE Xplore,1,1,0,0
                2025-06-30,pubmed,PubMed,1,0,1,0
                """, review.read("reports/tables/records_per_round.csv"));
    }

    @Test
    void countsStudiesByYearAndResult() throws IOException {
        review.annotation("studies.csv", "study,record,negative_result\ndoe,pubmed:1,yes\n");
        publish();

        assertEquals("year,studies\n2023,1\n2024,1\n", review.read("reports/tables/studies_per_year.csv"));
        assertEquals(
                "negative_result,studies\nyes,1\nnot described,1\n",
                review.read("reports/tables/negative_results.csv"));
    }

    @Test
    void aTableWithoutRowsHasItsHeader() throws IOException {
        publish();

        assertEquals(
                "basis,stage,task,subtask,version,model,size,access,applied\n",
                review.read("reports/tables/applied_by_subtask_and_version.csv"));
    }

    @Test
    void theStrategyOfEachSearchIsThereAndEmptyWhereNobodyNotedIt() throws IOException {
        review.searches.add(new LoggedSearch(
                "2025-03-31", "pubmed", "llm* AND\n(clinic*)", LocalDate.of(2025, 3, 30), 9, "in English"));
        review.searches.add(new LoggedSearch("2025-03-31", "ieee", "models", LocalDate.of(2025, 3, 29), 0, ""));
        review.rejected("raw/searches/2025-03-31/pubmed/a.csv", 2);
        publish();

        assertEquals("""
                database,round,name,kind,day,hits,exported,rejected,records,new_records,query,note
                scopus,2025-03-31,Scopus,database,,,4,0,4,4,,
                pubmed,2025-03-31,PubMed,database,2025-03-30,9,9,2,7,7,"llm* AND
                (clinic*)",in English
                pubmed,2025-06-30,PubMed,database,,,1,0,1,0,,
                arxiv,2025-03-31,arXiv,database,,,3,0,3,3,,
                ieee,2025-03-31,IEEE Xplore,database,2025-03-29,0,0,0,0,0,models,
                """, review.read("reports/tables/search_strategy.csv"));
    }

    @Test
    void eachExcludedFullTextHasOneRowWithItsReason() throws IOException {
        review.votes.add(review.vote("ann", "pubmed:4", Phase.FULLTEXT, Vote.EXCLUDE));
        review.votes.add(review.vote("bob", "pubmed:4", Phase.FULLTEXT, Vote.EXCLUDE));
        review.votes.add(review.vote("bob", "pubmed:4", Phase.TITLE, Vote.INCLUDE));
        publish();

        assertEquals("""
                citation,authors,year,title,container,doi,criterion,reason,decided_by,records,votes
                pubmed:5,"Doe, J.; Roe, R.",2024,A rule based system,,10.1000/pubmed.5,no-model,No language model,person,1,0
                pubmed:4,"Doe, J.; Roe, R.",2024,Models elsewhere,,10.1000/pubmed.4,not-clinical,No clinical use,person,1,2
                """, review.read("reports/tables/excluded_fulltexts.csv"));
    }
}
