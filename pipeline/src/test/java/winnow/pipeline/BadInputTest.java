package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.stage.Issue;

/** Each kind of bad input has its one line, and nothing is lost. The example review, damaged after a good run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {

    private static final String ROUND = "raw/searches/2025-03-31/";

    @TempDir
    Path folder;

    private TestReview review;
    private Map<String, String> before;

    @BeforeEach
    void a_good_run() {
        review = MadeExample.copy(folder);
        before = review.made();
    }

    /** The run stops with one line, and what was made before is still there. */
    private void stops(String line) {
        TestReview.Result result = review.winnow("run");

        assertEquals(line, result.err().strip());
        assertEquals(1, result.exit());
        assertEquals(before, review.made());
    }

    /** The run goes on, and the issue is among those of the stage. */
    private String goesOn(String stage, String code) {
        TestReview.Result result = review.winnow("run");
        assertEquals(0, result.exit(), result.err());
        return review.read("curated/" + stage + "/issues.jsonl")
                .lines()
                .filter(line -> line.contains("\"code\":\"" + code + "\""))
                .findFirst()
                .orElse("no " + code);
    }

    @Test
    void a_truncated_csv_costs_its_last_row_whose_bytes_are_kept() {
        String path = ROUND + "scopus/scopus.csv";
        String text = review.read(path);
        int cut = text.lastIndexOf("\"English\"");
        review.write(path, text.substring(0, cut + 4));
        String lastRow = text.substring(text.lastIndexOf('\n', cut) + 1, cut + 4);
        long line = text.substring(0, cut).lines().count();

        String issue = goesOn("ingest", "truncated");

        assertTrue(issue.contains("\"file\":\"" + path + "\",\"line\":" + line), issue);
        assertEquals(
                lastRow, review.read("curated/ingest/quarantine/2025-03-31/scopus/scopus.csv/line-" + line + ".txt"));
    }

    @Test
    void a_file_in_the_folder_of_another_database_stops_the_run() {
        review.copy(TestReview.EXAMPLE.resolve("searches/2025-03-31/scopus/scopus.csv"), ROUND + "ieee/scopus.csv");

        stops(ROUND + "ieee/scopus.csv: a Scopus CSV export in the folder of ieee; move it to " + ROUND + "scopus/");
    }

    @Test
    void a_file_of_no_known_format_stops_the_run() {
        review.write(ROUND + "ieee/notes.txt", "Remember to ask the librarian.\n");

        TestReview.Result result = review.winnow("run");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith(ROUND + "ieee/notes.txt: "), result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
        assertEquals(before, review.made());
    }

    @Test
    void all_files_that_cannot_be_read_are_named_at_once() {
        review.write(ROUND + "ieee/notes.txt", "Remember to ask the librarian.\n");
        review.copy(TestReview.EXAMPLE.resolve("searches/2025-03-31/scopus/scopus.csv"), ROUND + "ieee/scopus.csv");

        List<String> lines = review.winnow("run").err().strip().lines().toList();

        assertEquals(2, lines.size(), lines.toString());
        assertTrue(lines.get(0).startsWith(ROUND + "ieee/notes.txt: "), lines.toString());
        assertTrue(lines.get(1).startsWith(ROUND + "ieee/scopus.csv: "), lines.toString());
        assertEquals(before, review.made());
    }

    @Test
    void an_empty_file_is_an_issue_and_the_run_goes_on() {
        review.write(ROUND + "ieee/empty.csv", "");

        String out = review.winnow("run").out();
        assertTrue(
                out.contains(
                        "1 × EMPTY_FILE: " + Issue.Code.EMPTY_FILE.text() + "\n      " + ROUND + "ieee/empty.csv\n"),
                out);
        String issue = goesOn("ingest", "empty_file");

        assertTrue(issue.contains("\"file\":\"" + ROUND + "ieee/empty.csv\""), issue);
    }

    @Test
    void a_vote_for_an_unknown_record_is_an_issue_and_the_run_goes_on() {
        review.append("raw/decisions/reviewer-1.csv", "pubmed:1,title,include,,2025-04-20,\n");
        long line = review.read("raw/decisions/reviewer-1.csv").lines().count();

        String issue = goesOn("screen", "unknown_record");

        assertTrue(issue.contains("\"file\":\"raw/decisions/reviewer-1.csv\",\"line\":" + line), issue);
        assertTrue(issue.contains("\"value\":\"pubmed:1\""), issue);
    }

    /** A record that the search of 2025-03-31 found; each row is refused with its line, and the run goes on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reviewer-1|pubmed:39466245,title,include,,2023-01-01,|voted_too_early|2023-01-01",
                "reviewer-1|pubmed:39466245,title,exclude,dropped,2025-04-20,|unknown_criterion|dropped",
                "adjudicator|pubmed:39466245,title,include,,2025-04-20,|adjudicator_voted|adjudicator",
                "somebody|pubmed:39466245,title,include,,2025-04-20,|not_a_reviewer|somebody"
            })
    void a_vote_that_cannot_be_is_an_issue_with_its_line(String person, String row, String code, String value) {
        String path = "raw/decisions/" + person + ".csv";
        if (!review.exists(path)) {
            review.write(path, "record,phase,vote,criterion,date,note\n");
        }
        review.append(path, row + "\n");
        long line = review.read(path).lines().count();

        String issue = goesOn("screen", code);

        assertTrue(issue.contains("\"file\":\"" + path + "\",\"line\":" + line), issue);
        assertTrue(issue.contains("\"value\":\"" + value + "\""), issue);
    }

    @Test
    void of_two_people_in_one_file_the_rows_of_the_other_are_issues() {
        String path = "raw/decisions/reviewer-1.csv";
        String text = review.read(path);
        String votes = text.substring(text.indexOf('\n') + 1);
        review.write(
                path,
                "record,phase,vote,criterion,date,note,reviewer\n"
                        + votes.replaceAll("\n", ",reviewer-1\n")
                        + "pubmed:39466245,title,include,,2025-04-20,,reviewer-2\n");
        long line = review.read(path).lines().count();

        String issue = goesOn("screen", "other_person");

        assertTrue(issue.contains("\"file\":\"" + path + "\",\"line\":" + line), issue);
        assertTrue(issue.contains("\"value\":\"reviewer-2\""), issue);
    }

    @Test
    void a_ruling_of_a_voter_is_an_issue_with_its_line() {
        String path = "raw/decisions/adjudication.csv";
        String first = review.read(path).lines().skip(1).findFirst().orElseThrow();
        review.append(path, first.replace(",adjudicator,", ",reviewer-1,") + "\n");
        long line = review.read(path).lines().count();

        String issue = goesOn("screen", "own_conflict");

        assertTrue(issue.contains("\"file\":\"" + path + "\",\"line\":" + line), issue);
    }

    @Test
    void an_unknown_protocol_key_stops_the_run() {
        review.replace("raw/protocol.yml", "    minimum: 2000", "    minimun: 2000");
        long line = review.read("raw/protocol.yml").split("minimun")[0].lines().count();

        stops("raw/protocol.yml:" + line + ": screen.threshold.minimun: unknown key; did you mean 'minimum'?");
    }

    @Test
    void an_annotation_for_a_study_that_was_not_included_stops_the_run() {
        review.append("raw/annotations/studies.csv", "thirunavukarasu-2023,pubmed:37460753,no,\n");
        long line = review.read("raw/annotations/studies.csv").lines().count();

        TestReview.Result result = review.winnow("run");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("raw/annotations/studies.csv:" + line + ": "), result.err());
        assertTrue(result.err().contains("thirunavukarasu-2023"), result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
        assertEquals(before, review.made());
    }

    @Test
    void a_zip_renamed_to_xlsx_stops_the_run() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write("hello".getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("raw/journals/sources.xlsx"), bytes.toByteArray());
        review.replace("raw/protocol.yml", "list: scimago-2020.csv", "list: sources.xlsx");

        TestReview.Result result = review.winnow("run");

        assertEquals(1, result.exit());
        assertTrue(result.err().startsWith("raw/journals/sources.xlsx: "), result.err());
        assertEquals(1, result.err().strip().lines().count(), result.err());
        assertEquals(before, review.made());
    }
}
