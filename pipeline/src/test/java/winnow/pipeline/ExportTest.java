package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.stage.Json;
import winnow.table.Row;
import winnow.table.Tables;

/** What leaves the review for other programs, and that it comes back as it was. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExportTest {

    private static final String ROUND = "raw/searches/2025-03-31/pubmed/";

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void the_example_review() {
        review = MadeExample.copy(folder.resolve("review"));
    }

    private String export(TestReview from, String... options) {
        String[] command = new String[options.length + 1];
        command[0] = "export";
        System.arraycopy(options, 0, command, 1, options.length);
        TestReview.Result result = from.winnow(command);
        assertEquals(0, result.exit(), result.err());
        return result.out();
    }

    /** What each record says, by its id, from a file with one JSON object per line. */
    private static SortedMap<String, JsonNode> said(TestReview by, String file, boolean ourIds) throws IOException {
        SortedMap<String, JsonNode> said = new TreeMap<>();
        for (String line : by.read(file).lines().toList()) {
            JsonNode record = Json.mapper().readTree(line);
            String id = record.get("id").asText();
            said.put(ourIds ? id : id.substring(id.indexOf(':') + 1), record.get("bibliography"));
        }
        return said;
    }

    private void comesBack(TestReview from, String format) throws IOException {
        TestReview back = new TestReview(folder.resolve("back"));
        assertEquals(0, back.winnow("init", back.root.toString()).exit());
        back.write(ROUND + "export", export(from, "--format", format));
        TestReview.Result result = back.winnow("run", "--until", "ingest");
        assertEquals(0, result.exit(), result.err());

        assertEquals(
                said(from, "curated/dedup/citations.jsonl", true), said(back, "curated/ingest/records.jsonl", false));
        assertEquals("", back.read("curated/ingest/issues.jsonl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ris", "bibtex", "csl-json"})
    void an_export_read_back_gives_the_same_records(String format) throws IOException {
        comesBack(review, format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ris", "bibtex", "csl-json"})
    void what_means_something_in_a_format_is_text_in_a_value(String format) throws IOException {
        TestReview hostile = new TestReview(folder.resolve("hostile"));
        assertEquals(0, hostile.winnow("init", hostile.root.toString()).exit());
        hostile.write(ROUND + "hostile.ris", """
                TY  - JOUR
                ID  - 1
                DP  - Winnow
                TI  - ER  - {Not} an "end" & 50 % of $x_1$ ~ y^2 #3, \\alpha } or { more
                AU  - R&D_Group 50% #1,
                AU  - O'Neil, Ann-Marie Jr.
                PY  - 2024
                T2  - Journal of A and B
                KW  - one; and the same
                KW  - two, {three}
                SN  - 1234-5679
                SN  - 2049-3630
                SP  - e12
                M3  - article
                M3  - review
                AB  - =1+1 "quoted" [{"id": "x"}] @article{key,
                ER  -\s

                """);
        assertEquals(0, hostile.winnow("run").exit());

        comesBack(hostile, format);
    }

    @Test
    void a_citation_in_ris_has_our_id_its_duplicates_and_its_verdict() {
        String ris = export(review, "--format", "ris", "--only", "included");

        assertTrue(ris.startsWith("""
                        TY  - UNPB
                        ID  - arxiv:2302.08091
                        DP  - Winnow
                        TI  - Do We Still Need Clinical Language Models?
                        AU  - Lehman, E.
                        """.replace("\n", "\r\n")), ris);
        assertTrue(
                ris.contains(
                        "\r\nN1  - Record: arxiv:2302.08091\r\nN1  - Verdict: included\r\nN1  - ASReview_relevant\r\nER  - \r\n\r\n"),
                ris);
        String excluded = export(review, "--format", "ris", "--only", "excluded");
        assertTrue(excluded.contains("\r\nN1  - Verdict: excluded, threshold, threshold: Journal below the citation"
                + " threshold, by automation\r\nN1  - ASReview_irrelevant\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ris", "bibtex", "csl-json", "csv"})
    void a_note_for_people_has_the_id_and_the_verdict_in_every_format(String format) {
        String notes = export(review, "--format", format, "--only", "included");

        assertEquals(31, notes.split("Record: ", -1).length - 1);
        assertTrue(notes.contains("Record: arxiv:2302.08091"), notes);
        assertTrue(notes.contains("Verdict: included"), notes);
    }

    @ParameterizedTest
    @CsvSource({"included, new_reports", "screened, records_screened"})
    void an_export_holds_as_many_citations_as_the_flow_diagram_counts(String which, String box) {
        long counted = review.winnow("drill", box).out().lines().count();

        assertEquals(counted, ends(export(review, "--format", "ris", "--only", which)));
    }

    private static long ends(String ris) {
        return ris.lines().filter(line -> line.startsWith("ER  -")).count();
    }

    @Test
    void every_citation_is_in_the_review_or_out_of_it_or_undecided() {
        long whole = ends(export(review, "--format", "ris"));

        assertEquals(132, whole);
        long parts = ends(export(review, "--format", "ris", "--only", "included"))
                + ends(export(review, "--format", "ris", "--only", "excluded"))
                + ends(export(review, "--format", "ris", "--only", "awaiting"));
        assertEquals(whole, parts + 1, "one could not be retrieved");
    }

    @Test
    void a_table_says_what_became_of_each_citation() throws IOException {
        Path file = folder.resolve("all.csv");
        String said = export(review, "--format", "csv", "--out", file.toString());
        assertEquals("132 citations, unique: " + file + "\n", said);

        List<Row> rows = Tables.read(file, "all.csv", List.of("key", "included", "state", "reason", "duplicates"))
                .rows();

        assertEquals(132, rows.size());
        assertEquals(
                31, rows.stream().filter(row -> row.get("included").equals("1")).count());
        assertEquals(
                96, rows.stream().filter(row -> row.get("included").equals("0")).count());
        rows.forEach(row -> assertEquals(
                row.get("state").equals("excluded"), row.find("reason").isPresent(), row.get("key")));
        long duplicates = rows.stream()
                .flatMap(row -> row.find("duplicates").stream())
                .mapToLong(ids -> ids.split("; ").length)
                .sum();
        assertEquals(194 - 132, duplicates, "each record is named once");
    }

    @Test
    void a_file_that_is_there_is_not_written_over() throws IOException {
        Path file = folder.resolve("mine.ris");
        Files.writeString(file, "mine");

        TestReview.Result result = review.winnow("export", "--format", "ris", "--out", file.toString());

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("is there already"), result.err());
        assertEquals("mine", Files.readString(file));
    }

    @Test
    void a_catalog_that_belongs_to_other_citations_is_no_export() throws IOException {
        String citations = review.read("curated/dedup/citations.jsonl");
        review.write("curated/dedup/citations.jsonl", citations.substring(citations.indexOf('\n') + 1));
        Path file = folder.resolve("half.ris");

        TestReview.Result result = review.winnow("export", "--format", "ris", "--out", file.toString());

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("132") && result.err().contains("131"), result.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void before_the_first_run_the_message_says_what_to_do() {
        review.delete("curated");

        TestReview.Result result = review.winnow("export", "--format", "bibtex");

        assertEquals(1, result.exit());
        assertTrue(result.err().contains("run: winnow --review " + review.root + " run"), result.err());
    }
}
