package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.model.Sighting;
import winnow.model.SourceRecord;
import winnow.stage.Hash;
import winnow.stage.Issue;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IngestTest {

    private static final String SCOPUS = "Title,Year,DOI,EID\n";
    private static final String IEEE = "\"Document Title\",Authors,PDF Link\nT,A. B,https://x?arnumber=600001\n";

    @TempDir
    private Path folder;

    private ReviewFolder review() {
        return new ReviewFolder(folder);
    }

    private String refusal(ReviewFolder review) {
        return assertThrows(ReviewException.class, review::ingest).getMessage();
    }

    private static Sighting sighting(String id, String file, long line, String title) {
        String round = file.substring(0, file.indexOf('/'));
        return new Sighting(
                RecordId.parse(id),
                round,
                new Origin("raw/searches/" + file, line),
                Map.of(Field.TITLE, Hash.of(title).substring(0, 12)));
    }

    @Test
    void a_review_without_exports_has_no_records() throws IOException {
        ReviewFolder.Made made = review().ingest();
        assertEquals(
                Map.of("files", 0L, "entries", 0L, "records", 0L, "rejected", 0L, "issues", 0L),
                made.summary().counts());
        assertEquals(List.of(), made.records());
    }

    @Test
    void the_same_file_twice_adds_only_sightings() throws IOException {
        String text = SCOPUS + "One,2020,,2-s2.0-1\nTwo,2021,,2-s2.0-2\n";
        ReviewFolder review = review().with("2025-03-31/scopus/a.csv", text);
        List<SourceRecord> once = review.ingest().records();

        ReviewFolder.Made twice =
                review.with("2025-03-31/scopus/deep/er/b.txt", text).ingest();

        assertEquals(once, twice.records());
        assertEquals(
                List.of(
                        sighting("scopus:2-s2.0-1", "2025-03-31/scopus/a.csv", 2, "one"),
                        sighting("scopus:2-s2.0-1", "2025-03-31/scopus/deep/er/b.txt", 2, "one"),
                        sighting("scopus:2-s2.0-2", "2025-03-31/scopus/a.csv", 3, "two"),
                        sighting("scopus:2-s2.0-2", "2025-03-31/scopus/deep/er/b.txt", 3, "two")),
                twice.sightings());
    }

    @Test
    void a_record_that_is_seen_again_is_completed_by_the_newest_round_first() throws IOException {
        SourceRecord record = review().with("2024-01-31/scopus/a.csv", SCOPUS + "Old title,2020,10.1000/x,2-s2.0-1\n")
                .with("2025-03-31/scopus/a.csv", SCOPUS + "New title,,,2-s2.0-1\n")
                .ingest()
                .records()
                .get(0);
        assertEquals("New title", record.bibliography().title());
        assertEquals(List.of("2020"), record.bibliography().all(Field.YEAR));
        assertEquals(List.of("10.1000/x"), record.bibliography().all(Field.DOI));
    }

    @Test
    void what_has_no_normal_form_is_kept_as_printed() throws IOException {
        SourceRecord record = review().with("2025-03-31/scopus/a.csv", SCOPUS + "T,in press,,2-s2.0-1\n")
                .ingest()
                .records()
                .get(0);
        assertEquals(List.of("in press"), record.verbatim().all(Field.YEAR));
    }

    @Test
    void a_rejected_entry_keeps_its_bytes_in_quarantine() throws IOException {
        byte[] bytes = (SCOPUS + "Gr\u00F6\u00DFe \u0081,2020\nT,,,2-s2.0-1\n").getBytes(StandardCharsets.ISO_8859_1);
        ReviewFolder.Made made = review().with("2025-03-31/scopus/a.csv", bytes).ingest();
        assertEquals(Map.of("2025-03-31/scopus/a.csv/line-2.txt", "Gr\u00F6\u00DFe \u0081,2020\n"), made.quarantine());
    }

    @Test
    void two_rejected_entries_of_one_line_have_a_file_each() throws IOException {
        ReviewFolder.Made made = review().with(
                        "2025-03-31/ieee/a.bib", "@misc{1234567, year={1}}@misc{1234568, year={2}}")
                .ingest();
        assertEquals(
                Map.of(
                        "2025-03-31/ieee/a.bib/line-1.txt", "@misc{1234567, year={1}}",
                        "2025-03-31/ieee/a.bib/line-1-2.txt", "@misc{1234568, year={2}}"),
                made.quarantine());
        assertEquals(2, made.summary().counts().get("rejected"));
    }

    @Test
    void an_empty_file_is_an_issue() throws IOException {
        ReviewFolder.Made made = review().with("2025-03-31/pubmed/a.nbib", "")
                .with("2025-03-31/pubmed/b.nbib", " \r\n\t\n")
                .ingest();
        assertEquals(
                List.of(
                        "raw/searches/2025-03-31/pubmed/a.nbib: EMPTY_FILE: " + Issue.Code.EMPTY_FILE.text(),
                        "raw/searches/2025-03-31/pubmed/b.nbib: EMPTY_FILE: " + Issue.Code.EMPTY_FILE.text()),
                made.messages());
    }

    @Test
    void an_export_in_the_folder_of_another_database_stops_the_run() throws IOException {
        assertEquals(
                "raw/searches/2025-03-31/scopus/x.csv: an IEEE Xplore CSV export in the folder of scopus; move it to"
                        + " raw/searches/2025-03-31/ieee/",
                refusal(review().with("2025-03-31/scopus/x.csv", IEEE)));
    }

    @Test
    void a_file_that_is_no_export_stops_the_run() throws IOException {
        assertEquals(
                "raw/searches/2025-03-31/ieee/x.csv: a PDF, not an export in a format that can be read ("
                        + Profiles.formats("ieee") + "); export it again in one of these, or move"
                        + " it out of raw/searches",
                refusal(review().with("2025-03-31/ieee/x.csv", "%PDF-1.4\n\u0000\u0001")));
    }

    @Test
    void a_BibTeX_file_without_marks_fits_every_folder() throws IOException {
        assertEquals(
                List.of("scopus:~lee2020plain-d7191ae2d152b437"),
                review().with("2025-03-31/scopus/a.bib", "@article{a, title={A plain one}, author={Lee, K}, year=2020}")
                        .ingest()
                        .ids());
    }

    @Test
    void a_file_outside_of_a_round_stops_the_run() throws IOException {
        assertEquals(
                "raw/searches/a.csv: lies in no search round; move it to raw/searches/YYYY-MM-DD/<database>/, the day"
                        + " being that of the search",
                refusal(review().with("a.csv", SCOPUS)));
    }

    @Test
    void a_round_that_is_no_day_stops_the_run() throws IOException {
        assertEquals(
                "raw/searches/2025-3-1: a search round is named by its day like 2025-03-31; rename the folder, perhaps"
                        + " to 2025-03-01",
                refusal(review().with("2025-3-1/scopus/a.csv", SCOPUS)));
    }

    @Test
    void a_day_that_does_not_exist_is_no_round() throws IOException {
        assertEquals(
                "raw/searches/2025-02-30: a search round is named by its day like 2025-03-31; rename the folder",
                refusal(review().with("2025-02-30/scopus/a.csv", SCOPUS)));
    }

    @Test
    void a_file_in_no_database_folder_stops_the_run() throws IOException {
        assertEquals(
                "raw/searches/2025-03-31/a.csv: lies in no database's folder; move it to"
                        + " raw/searches/2025-03-31/<database>/, the database being one of pubmed, scopus, ieee,"
                        + " sciencedirect, arxiv (the round's log is called search.yml)",
                refusal(review().with("2025-03-31/a.csv", SCOPUS)));
    }

    @Test
    void an_unknown_database_stops_the_run_and_the_nearest_is_named() throws IOException {
        assertEquals(
                "raw/searches/2025-03-31/sopus: the protocol names no database 'sopus'; the nearest is 'scopus';"
                        + " rename the folder or add the database to the protocol",
                refusal(review().with("2025-03-31/sopus/a.csv", SCOPUS)));
    }

    @Test
    void hits_that_are_not_the_entries_read_are_an_issue() throws IOException {
        ReviewFolder.Made made = review().with("2025-03-31/scopus/a.csv", SCOPUS + "T,,,2-s2.0-1\nbroken\n")
                .with("2025-03-31/search.yml", """
                        scopus: {query: "TITLE(x)", day: 2025-03-31, hits: 2}
                        pubmed: {query: "x[ti]", day: 2025-03-30, hits: 7, note: "export failed"}
                        """)
                .ingest();
        assertEquals(
                "raw/searches/2025-03-31/search.yml: HITS_DIFFER pubmed='7 hits, 0 entries read': search.yml gives"
                        + " another number of hits than the entries read; see whether an export is missing, or mend the number",
                made.messages().get(1));
        assertEquals(2, made.issues().size());
    }

    @Test
    void settings_keep_the_order_of_the_databases() {
        assertEquals(
                List.of("pubmed", "scopus", "ieee", "sciencedirect", "arxiv"),
                List.copyOf(Ingest.Settings.defaults().databases().keySet()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Ingest.Settings(Map.of("Web of Science", Database.named("x"))));
        assertThrows(IllegalArgumentException.class, () -> new Ingest.Settings(Map.of()));
    }

    @Test
    void a_line_separator_within_a_value_does_not_hide_its_tag() throws IOException {
        ReviewFolder review = new ReviewFolder(folder)
                .with("2025-03-31/ieee/a.ris", "TY  - JOUR\nTI  - One\nAB  - Two\u2028three\nER  - \n")
                .with("2025-03-31/pubmed/b.nbib", "PMID- 1\nTI  - One\nAB  - Two\u2028three\nSO  - X\n");
        assertEquals(
                List.of("One: Two three", "One: Two three"),
                review.ingest().records().stream()
                        .map(record -> record.bibliography())
                        .map(each -> each.first(Field.TITLE).orElse("") + ": "
                                + each.first(Field.ABSTRACT).orElse(""))
                        .toList());
    }
}
