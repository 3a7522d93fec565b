package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.sample.UpdatedReview;

/** The numbers of the flow diagram: of a new review from databases, and of an update that uses everything. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrismaTest {

    @TempDir
    private Path folder;

    private Numbers numbers(SmallReview review) throws IOException {
        try (Duck duck = Duck.open(review.withCatalog())) {
            return Numbers.of(duck);
        }
    }

    private static Map<String, Long> boxes(Numbers numbers) {
        Map<String, Long> all = new LinkedHashMap<>();
        numbers.prisma().boxes().forEach((key, box) -> all.put(key, box.number()));
        return all;
    }

    @Test
    void a_new_review_has_no_numbers_of_earlier_versions_or_other_methods() throws IOException {
        Numbers numbers = numbers(new SmallReview(folder));
        Map<String, Long> filled = boxes(numbers);
        filled.values().removeIf(number -> number == 0);

        assertEquals("""
                {sightings=15, database_results=14, database_specific_results=14, duplicates=2, excluded_automatic=1, \
                records_screened=11, records_excluded=2, records_excluded_reasons=2, records_excluded_by_human=1, \
                records_excluded_by_automation=1, awaiting_title=3, dbr_sought_reports=6, dbr_notretrieved_reports=1, \
                awaiting_fulltext=1, dbr_assessed=4, dbr_excluded=2, included_dbr_reports=2, new_studies=2, new_reports=2, \
                total_studies=2, total_reports=2}""", filled.toString());
        assertEquals(
                "PRISMA 2020 flow diagram for new systematic reviews which included searches of databases and registers only",
                numbers.prisma().template().title());
    }

    @Test
    void an_update_counts_what_was_first_seen_later() throws IOException {
        Numbers numbers = numbers(UpdatedReview.in(folder, NewReports.TOTAL));

        assertEquals("""
                {sightings=23, previous_studies=5, previous_reports=6, earlier_included=2, earlier_awaiting=4, \
                earlier_others=8, database_results=11, database_specific_results=11, register_results=1, \
                register_specific_results=1, duplicates=2, excluded_automatic=1, excluded_other=0, records_screened=9, \
                records_excluded=2, records_excluded_reasons=2, records_excluded_by_human=1, \
                records_excluded_by_automation=1, awaiting_title=1, dbr_sought_reports=6, dbr_notretrieved_reports=1, \
                awaiting_fulltext=1, dbr_assessed=4, dbr_excluded=1, included_dbr_reports=3, website_results=4, \
                website_specific_results=4, organisation_results=2, organisation_specific_results=2, \
                citations_results=4, citations_specific_results=4, other_duplicates=3, other_removed=1, \
                other_sought_reports=6, other_notretrieved_reports=1, other_awaiting=1, other_assessed=4, \
                other_excluded=2, included_other_reports=2, new_studies=3, new_reports=3, \
                new_reports_of_previous_studies=2, removed_studies=1, removed_reports=1, total_studies=7, \
                total_reports=10, total_studies_ma=2, total_reports_ma=3}""", boxes(numbers).toString());
        assertEquals(
                "PRISMA 2020 flow diagram for updated systematic reviews which included searches of databases, registers and"
                        + " other sources",
                numbers.prisma().template().title());
        assertEquals(
                "New studies included in review",
                numbers.prisma().box("new_studies").label());
    }

    @Test
    void new_reports_of_earlier_studies_can_count_as_new_and_the_total_is_the_same() throws IOException {
        Numbers numbers = numbers(UpdatedReview.in(folder, NewReports.NEW_AND_TOTAL));

        assertEquals(5, numbers.prisma().number("new_reports"));
        assertEquals(3, numbers.prisma().number("new_studies"));
        assertEquals(10, numbers.prisma().number("total_reports"));
        assertTrue(
                numbers.footnotes()
                        .contains("New reports of studies of the previous version (n = 2) are counted as reports of new"
                                + " included studies, and in the total."),
                numbers.footnotes().toString());
    }

    @Test
    void the_footnotes_of_an_update_say_what_the_template_cannot() throws IOException {
        Numbers numbers = numbers(UpdatedReview.in(folder, NewReports.TOTAL));

        assertEquals("""
                * Distinct records per database and register, first seen in the rounds after 2025-03-31; the exports of the \
                rounds after 2025-03-31 hold 23 entries, of which 0 could not be read. Not counted: records seen in an \
                earlier round too (n = 1).
                ** 1 by people, 1 by automation tools.
                Records in journals below the citation threshold (n = 1) are counted under “Records marked as ineligible by \
                automation tools”.
                Records of other methods that name a report which was found before (n = 3) are not sought again.
                Records of other methods that were excluded without the full text (n = 1) are not sought.
                Previous studies are those of records that were first seen up to the round of 2025-03-31.
                New reports of studies of the previous version (n = 2) are counted in the total only.
                Of the previous version, 1 study and 1 report no longer count: retracted.
                The review is not finished. Awaiting a decision: 1 on title and abstract, 2 on full text, 4 of the earlier \
                version.
                Pairs of included reports that look like two reports of one study but are counted as two studies: 1; \
                raw/annotations/studies.csv can join them.""", String.join("\n", numbers.footnotes()));
    }

    /** Also of citations that another method names, because its name comes first. */
    @Test
    void each_record_of_other_methods_ends_somewhere() throws IOException {
        try (Duck duck = Duck.open(UpdatedReview.in(folder, NewReports.TOTAL).withCatalog())) {
            assertEquals(
                    """
                    citing:1 other_duplicates duplicate of pubmed:20
                    citing:2 other_removed excluded title language
                    citing:3 other_excluded excluded fulltext no-model
                    citing:4 included_other_reports included
                    pubmed:20 included_dbr_reports included
                    web:1 included_other_reports included
                    web:2 other_duplicates duplicate of pubmed:11
                    web:3 other_notretrieved_reports not-retrieved
                    web:4 other_duplicates duplicate of citing:4
                    who:1 other_awaiting awaiting fulltext (pending)
                    who:2 other_excluded excluded fulltext not-clinical""",
                    duck
                            .query(
                                    "SELECT concat_ws(' ', record, box, outcome) AS line FROM ledger"
                                            + " WHERE database IN ('web', 'who', 'citing') OR record = 'pubmed:20' ORDER BY record")
                            .stream()
                            .map(row -> row.get("line").orElseThrow().toString())
                            .collect(Collectors.joining("\n")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "excluded_automatic, 1, 0, 11, 2, 1",
        "excluded_other, 0, 1, 11, 2, 1",
        "records_excluded, 0, 0, 12, 3, 2",
    })
    void the_threshold_is_counted_where_the_protocol_says(
            String box, long automatic, long other, long screened, long excluded, long byAutomation)
            throws IOException {
        SmallReview review = new SmallReview(folder);
        review.thresholdBox = box;
        Numbers numbers = numbers(review);

        assertEquals(
                List.of(automatic, other, screened, excluded, byAutomation),
                List.of(
                                "excluded_automatic",
                                "excluded_other",
                                "records_screened",
                                "records_excluded",
                                "records_excluded_by_automation")
                        .stream()
                        .map(numbers.prisma()::number)
                        .toList());
        assertEquals(box, numbers.threshold().key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"excluded_automatic", "excluded_other", "records_excluded"})
    void every_number_of_a_new_review_is_the_size_of_its_list(String threshold) throws IOException {
        SmallReview review = new SmallReview(folder);
        review.thresholdBox = threshold;
        listsAreAsLongAsTheirNumbers(numbers(review));
    }

    @ParameterizedTest
    @EnumSource(NewReports.class)
    void every_number_of_an_update_is_the_size_of_its_list(NewReports newReportsIn) throws IOException {
        listsAreAsLongAsTheirNumbers(numbers(UpdatedReview.in(folder, newReportsIn)));
    }

    private void listsAreAsLongAsTheirNumbers(Numbers numbers) throws IOException {
        for (String box : Prisma.keys()) {
            List<String> list = Drill.list(folder, box);
            assertEquals(numbers.prisma().number(box), list.size(), box);
            assertEquals(list.size(), list.stream().distinct().count(), box);
        }
    }
}
