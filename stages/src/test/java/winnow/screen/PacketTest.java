package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.Phase;
import winnow.stage.ReviewException;
import winnow.table.Row;
import winnow.table.Table;
import winnow.table.Tables;

/** What people are handed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PacketTest {

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void a_review_that_was_screened() throws IOException {
        review = new SmallReview(folder);
    }

    private static String unpacked(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static List<String> records(Path file) throws IOException {
        return Tables.read(file, file.toString(), List.of("record")).rows().stream()
                .map(row -> row.get("record"))
                .toList();
    }

    @Test
    void a_packet_has_what_waits_and_no_trace_of_what_others_said() throws IOException {
        Path packet = review.packet(SmallReview.BOB, Phase.TITLE);

        assertEquals(
                List.of("arxiv:2401.00002", "pubmed:7", "pubmed:8", "scopus:2-s2.0-7"),
                records(packet).stream().sorted().toList());
        for (String text : List.of(unpacked(packet), Files.readString(SmallReview.csv(packet, "")))) {
            for (String trace : List.of("anneliese", "secret", "2025-04", "dora", "changed my mind", "not-retrieved")) {
                assertFalse(text.contains(trace), trace);
            }
        }
    }

    @Test
    void a_packet_is_made_again_byte_for_byte() throws IOException {
        Path bobs = review.packet(SmallReview.BOB, Phase.TITLE);
        byte[] before = Files.readAllBytes(bobs);
        Files.delete(bobs);
        Files.delete(SmallReview.csv(bobs, ""));
        Files.delete(SmallReview.csv(bobs, "-criteria"));
        Files.delete(SmallReview.csv(bobs, "-duplicates"));

        review.packet(SmallReview.BOB, Phase.TITLE);

        assertArrayEquals(before, Files.readAllBytes(bobs));
    }

    @Test
    void a_text_that_looks_like_a_formula_is_text() throws IOException {
        Path packet = review.packet(SmallReview.ANN, Phase.TITLE);

        assertTrue(Files.readString(SmallReview.csv(packet, "")).contains("\"'=HYPERLINK("));
        assertFalse(unpacked(packet).contains("<f>"));
        assertTrue(Tables.read(packet, "packet.xlsx", List.of("title")).rows().stream()
                .anyMatch(row -> row.get("title").startsWith("=HYPERLINK(")));
    }

    @Test
    void the_workbook_and_the_csv_files_say_the_same() throws IOException {
        Path packet = review.packet(SmallReview.ANN, Phase.TITLE);

        List<Table> sheets = Tables.readEach(packet, "packet.xlsx");

        List<String> endings = List.of("", "-criteria", "-duplicates");
        for (int i = 0; i < endings.size(); i++) {
            Path csv = SmallReview.csv(packet, endings.get(i));
            Table table = Tables.read(csv, csv.toString(), List.of());
            assertEquals(table.columns(), sheets.get(i).columns());
            assertEquals(
                    table.rows().stream().map(Row::cells).toList(),
                    sheets.get(i).rows().stream().map(Row::cells).toList());
        }
        assertEquals(List.of("not-llm", "not-research", "not-clinical", "old"), codes(sheets.get(1)));
        assertEquals(2, sheets.get(2).rows().size());
    }

    @Test
    void sheets_without_a_row_are_left_out() throws IOException {
        review.write("curated/dedup/doubtful.csv", "left,right,score,left title,right title,evidence\n");
        Path citations = review.packet(SmallReview.ANN, Phase.TITLE);

        assertEquals(2, Tables.readEach(citations, "packet.xlsx").size());
        assertTrue(Files.exists(SmallReview.csv(citations, "-criteria")));
        assertFalse(Files.exists(SmallReview.csv(citations, "-duplicates")));
    }

    @Test
    void where_only_pairs_wait_the_packet_is_their_sheet() throws IOException {
        Path pairs = review.packet(SmallReview.JUDGE, Phase.FULLTEXT);

        List<Table> sheets = Tables.readEach(pairs, "packet.xlsx");
        assertEquals(1, sheets.size());
        assertEquals(2, sheets.get(0).rows().size());
        assertTrue(Files.exists(SmallReview.csv(pairs, "-duplicates")));
        assertFalse(Files.exists(SmallReview.csv(pairs, "")));
    }

    private static List<String> codes(Table criteria) {
        return criteria.rows().stream().map(row -> row.get("code")).toList();
    }

    @Test
    void votes_and_criteria_are_chosen_from_lists_and_the_header_stays_in_sight() throws IOException {
        String titles = unpacked(review.packet(SmallReview.ANN, Phase.TITLE));
        String texts = unpacked(review.packet(SmallReview.ANN, Phase.FULLTEXT));

        assertTrue(titles.contains("\"include,exclude\""), titles);
        assertTrue(titles.contains("'criteria'!$A$2:$A$5"), titles);
        assertTrue(titles.contains("state=\"frozen\""), titles);
        assertTrue(texts.contains("\"include,exclude,not-retrieved\""), texts);
    }

    @Test
    void the_adjudicator_sees_the_votes_of_conflicts() throws IOException {
        Path packet = review.packet(SmallReview.JUDGE, Phase.TITLE);

        List<Row> rows = Tables.read(packet, "packet.xlsx", List.of("record")).rows();
        assertEquals(1, rows.size());
        assertEquals("pubmed:3", rows.get(0).get("record"));
        assertEquals("include", rows.get(0).get("anneliese: vote"));
        assertEquals("exclude", rows.get(0).get("bobette: vote"));
        assertEquals("not-research", rows.get(0).get("bobette: criterion"));
    }

    @Test
    void without_a_phase_the_first_in_which_something_waits_is_taken() throws IOException {
        assertEquals(
                Phase.TITLE,
                Packet.of(folder, review.settings, SmallReview.ANN, Optional.empty())
                        .phase());
    }

    @Test
    void a_packet_for_nobody_about_nothing_or_over_another_is_refused() throws IOException {
        review.write("curated/dedup/doubtful.csv", "left,right,score,left title,right title,evidence\n");
        assertEquals(
                "anneleise: the protocol names no such reviewer or adjudicator; did you mean 'anneliese'?; the people are anneliese, bobette, dora",
                assertThrows(ReviewException.class, () -> review.packet("anneleise", Phase.TITLE))
                        .getMessage());
        assertEquals(
                "dora: nothing waits in phase fulltext; something does in phase title",
                assertThrows(ReviewException.class, () -> review.packet(SmallReview.JUDGE, Phase.FULLTEXT))
                        .getMessage());
        Path packet = review.packet(SmallReview.ANN, Phase.TITLE);
        assertTrue(assertThrows(ReviewException.class, () -> review.packet(SmallReview.ANN, Phase.TITLE))
                .getMessage()
                .startsWith(packet + ": exists already, and may be filled in"));
    }
}
