package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.stage.Json;

/** A second round with a web site beside the database, from exports and votes to the flow diagram. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpdatedFlowTest {

    private static final String PROTOCOL = """
            ingest:
              databases:
                lib: {name: Library, columns: {title: Title, year: Year}, accession: ID}
                web: {name: A web site, columns: {title: Title, year: Year}, accession: ID}
            screen:
              reviewers: [ann]
              votes_required: 1
              phases: [title, fulltext]
              tracks:
                databases: {databases: [lib]}
                other: {databases: [web], phases: [fulltext]}
              criteria: [{code: off-topic, text: Off topic}]
            prisma:
              sources: {web: website}
              update_of: 2024-03-31
            """;

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void two_rounds() {
        review = new TestReview(folder);
        review.write("raw/protocol.yml", PROTOCOL);
        review.write("raw/searches/2024-03-31/lib/a.csv", "ID,Title,Year\n1,Birds of the north,2020\n2,Cars,2021\n");
        review.write(
                "raw/searches/2025-03-31/lib/a.csv",
                "ID,Title,Year\n1,Birds of the north,2020\n3,Fish of the south,2024\n4,Stones of the east,2024\n");
        review.write(
                "raw/searches/2025-03-31/web/a.csv",
                "ID,Title,Year\nw1,Fish of the South,2024\nw2,Worms of the west,2023\nw3,Moss in the woods,2022\n");
        review.write("raw/decisions/duplicates.csv", """
                left,right,judgement,person,date,note
                lib:3,web:w1,same,ann,2025-04-01,
                """);
        review.write("raw/decisions/ann.csv", """
                record,phase,vote,criterion,date,note
                lib:1,title,include,,2024-04-01,
                lib:1,fulltext,include,,2024-04-02,
                lib:2,title,exclude,off-topic,2024-04-01,
                lib:3,title,include,,2025-04-01,
                lib:3,fulltext,include,,2025-04-02,
                lib:4,title,include,,2025-04-01,
                lib:4,fulltext,exclude,off-topic,2025-04-02,
                web:w2,fulltext,include,,2025-04-02,
                """);
    }

    @Test
    void the_numbers_of_the_update_come_out() throws IOException {
        TestReview.Result result = review.winnow("run", "--until", "report");
        assertEquals(0, result.exit(), result.err());

        Map<String, Long> boxes = new TreeMap<>();
        JsonNode prisma = Json.mapper().readTree(review.read("reports/prisma.json"));
        prisma.get("boxes")
                .forEach(box ->
                        boxes.put(box.get("key").textValue(), box.get("number").longValue()));
        boxes.values().removeIf(number -> number == 0);
        assertEquals("""
                {database_results=2, database_specific_results=2, dbr_assessed=2, dbr_excluded=1, dbr_sought_reports=2, \
                earlier_included=1, earlier_others=1, included_dbr_reports=1, included_other_reports=1, new_reports=2, \
                new_studies=2, other_assessed=1, other_awaiting=1, other_duplicates=1, other_sought_reports=2, \
                previous_reports=1, previous_studies=1, records_screened=2, sightings=6, total_reports=3, total_studies=3, \
                website_results=3, website_specific_results=3}""", boxes.toString());
        assertFalse(result.out().contains("Nothing is compared"), result.out());
        assertTrue(review.read("reports/prisma.svg").contains("Previous studies"));
        assertEquals(
                "web:w1\tlib:3\tFish of the South\n",
                review.winnow("drill", "other_duplicates").out());
    }

    @Test
    void people_are_asked_for_the_full_text_of_what_the_web_site_gave() {
        review.winnow("run");

        String packet = review.winnow("packet", "ann", "--phase", "fulltext").out();
        assertTrue(packet.contains("ann, phase fulltext: 1 to decide on"), packet);
        TestReview.Result titles = review.winnow("packet", "ann", "--phase", "title");
        assertFalse((titles.out() + titles.err()).contains(": 1 to decide on"), titles.out());
    }

    @Test
    void a_round_that_is_not_there_stops_the_run() {
        review.replace("raw/protocol.yml", "update_of: 2024-03-31", "update_of: 2024-03-30");

        TestReview.Result result = review.winnow("run");
        assertEquals(1, result.exit());
        assertEquals(
                List.of(
                        "raw/protocol.yml:15: prisma.update_of: there is no search round '2024-03-30'; name the last round"
                                + " of the earlier version: 2024-03-31, 2025-03-31"),
                result.err().lines().toList());
    }

    @Test
    void a_declared_number_that_contradicts_the_others_stops_the_run_and_names_its_identity() {
        review.append("raw/protocol.yml", "  meta_analysis: {studies: 2, reports: 9}\n");

        TestReview.Result result = review.winnow("run", "--until", "report");
        assertEquals(1, result.exit());
        assertTrue(
                result.err()
                        .contains("raw/protocol.yml: prisma.meta_analysis: I14 does not hold: total_reports_ma <="
                                + " total_reports, but 9 is not 3; "),
                result.err());
        assertFalse(review.exists("reports/prisma.json"));
    }
}
