package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Citation;
import winnow.model.Pair;
import winnow.model.RecordId;
import winnow.model.Sighting;
import winnow.stage.Artifacts;

/**
 * A real review on educational robots and blindness (2019): the native exports of four databases, and what its authors
 * decided about each record.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DonnieReviewTest {

    private static final Map<String, String> EXPORTS = Map.of(
            "acm", "ACMDL.bib", "ieee", "IEEE.bib", "sciencedirect", "ScienceDirect.bib", "scopus", "Scopus.bib");
    private static final Map<String, String> SOURCES =
            Map.of("ACM", "acm", "IEEE", "ieee", "Science Direct", "sciencedirect", "Scopus", "scopus");

    /** One record as its authors left it. */
    private record Paper(RecordId record, String status, String doi, String title) {}

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void put_the_exports_in_place() {
        review = new TestReview(folder);
        EXPORTS.forEach((database, file) -> review.copy(
                TestReview.shared("corpus/%s/DarlanJurak__DonnieRSL__%s".formatted(database, file)),
                "raw/searches/2019-06-01/%s/%s".formatted(database, file)));
        review.write("raw/protocol.yml", """
                review: {title: Donnie}
                ingest: {databases: {acm: ACM, ieee: IEEE Xplore, sciencedirect: ScienceDirect, scopus: Scopus}}
                screen:
                  reviewers: [authors]
                  votes_required: 1
                  phases: [title]
                  tracks: {all: {databases: [acm, ieee, sciencedirect, scopus], threshold: false}}
                  criteria: [{code: rejected, text: Rejected by the authors}]
                """);
    }

    private void run() {
        TestReview.Result result = review.winnow("run");
        assertEquals(0, result.exit(), result.err());
    }

    /** The authors' list is in the order of the exports. */
    private List<Paper> papers() throws IOException {
        Map<String, List<RecordId>> inOrder = new Curated(folder)
                .find(Artifacts.SIGHTINGS, sighting -> true).stream()
                        .sorted((a, b) -> a.at().compareTo(b.at()))
                        .map(Sighting::record)
                        .collect(Collectors.groupingBy(RecordId::database));
        Map<String, Integer> next = new HashMap<>();
        List<Paper> papers = new ArrayList<>();
        Path list = TestReview.shared("corpus/reviews/DarlanJurak__DonnieRSL__donnie2019_v2.papers.tsv");
        for (String line : Files.readAllLines(list).subList(1, 142)) {
            String[] cells = line.split("\t", -1);
            String database = SOURCES.get(cells[1]);
            int position = next.merge(database, 1, Integer::sum) - 1;
            papers.add(new Paper(
                    inOrder.get(database).get(position),
                    cells[2],
                    cells[4].replaceFirst("^https://doi.org/", "").toLowerCase(Locale.ROOT),
                    cells[5]));
        }
        return papers;
    }

    private List<Citation> citations() throws IOException {
        return new Curated(folder).find(Artifacts.CITATIONS, citation -> true);
    }

    @Test
    void every_entry_of_the_four_exports_is_a_record_and_none_is_rejected() {
        TestReview.Result result = review.winnow("run", "--until", "ingest", "--porcelain");

        assertTrue(result.out().contains("141 entries, 141 records, 0 rejected"), result.out());
    }

    @Test
    void all_duplicates_across_databases_are_merged_and_nothing_else_is() throws IOException {
        run();
        Map<String, List<Paper>> byDoi =
                papers().stream().filter(paper -> !paper.doi().isEmpty()).collect(Collectors.groupingBy(Paper::doi));
        Set<Set<RecordId>> expected = byDoi.values().stream()
                .map(same -> same.stream().map(Paper::record).collect(Collectors.toCollection(TreeSet::new)))
                .filter(same -> same.stream().map(RecordId::database).distinct().count() > 1)
                .collect(Collectors.toSet());

        Set<Set<RecordId>> merged = citations().stream()
                .filter(citation -> citation.members().size() > 1)
                .map(citation -> new TreeSet<>(citation.members()))
                .filter(same -> same.stream().map(RecordId::database).distinct().count() > 1)
                .collect(Collectors.toSet());

        assertEquals(expected, merged);
        assertEquals(14, merged.size());
    }

    @Test
    void within_scopus_only_the_pair_of_two_versions_may_be_merged_or_doubtful() throws IOException {
        run();
        List<RecordId> flagged = papers().stream()
                .filter(paper -> paper.doi().equals("10.1177/0278364917706418"))
                .map(Paper::record)
                .toList();
        assertEquals(2, flagged.size());

        Set<Set<RecordId>> within = citations().stream()
                .map(citation -> (Set<RecordId>) new TreeSet<>(citation.members()))
                .filter(members -> members.stream()
                                .filter(member -> member.database().equals("scopus"))
                                .count()
                        > 1)
                .collect(Collectors.toSet());
        assertTrue(within.stream().allMatch(members -> members.equals(new TreeSet<>(flagged))), within.toString());
    }

    @Test
    void four_volumes_that_share_one_title_stay_four() throws IOException {
        run();
        List<RecordId> volumes = papers().stream()
                .filter(paper -> paper.title().startsWith("18th International Conference on Algorithms and Arch"))
                .map(Paper::record)
                .toList();
        assertEquals(4, volumes.size());

        for (Citation citation : citations()) {
            if (citation.members().stream().anyMatch(volumes::contains)) {
                assertEquals(1, citation.members().size(), citation.toString());
            }
        }
    }

    @Test
    void the_authors_decisions_as_votes_give_their_seven_included_studies() throws IOException {
        run();
        StringBuilder votes = new StringBuilder("record,phase,vote,criterion,date,note\n");
        for (Paper paper : papers()) {
            switch (paper.status()) {
                case "accepted" -> votes.append(paper.record()).append(",title,include,,2019-06-02,\n");
                case "rejected" -> votes.append(paper.record()).append(",title,exclude,rejected,2019-06-02,\n");
                default -> assertEquals("duplicated", paper.status());
            }
        }
        review.write("raw/decisions/authors.csv", votes.toString());

        run();

        String prisma = review.read("reports/prisma.json");
        assertTrue(review.read("curated/manifest.json").contains("\"included\" : 7"), prisma);
    }

    @Test
    void a_pair_is_kept_with_its_evidence() throws IOException {
        run();
        List<Pair> same = new Curated(folder).find(Artifacts.PAIRS, pair -> pair.outcome() == Pair.Outcome.SAME);

        assertTrue(same.size() >= 14, same.toString());
        assertTrue(same.stream().allMatch(pair -> !pair.evidence().isEmpty()));
    }
}
