package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static winnow.dedup.Fixture.article;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.model.SourceRecord;
import winnow.stage.Json;
import winnow.stage.ReviewException;
import winnow.stage.Summary;
import winnow.stage.Workspace;

/** The stage with its files. The golden folder is a small review; rewrite it with {@code -Dgolden.update=true}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DedupTest {

    private static final Path GOLDEN = Path.of("src/test/resources/winnow/dedup/review");
    private static final Dedup DEDUP = new Dedup(Dedup.Settings.defaults());

    @TempDir
    private Path folder;

    @Test
    void makes_the_golden_files() throws IOException {
        Summary summary = DEDUP.run(new Workspace(GOLDEN.resolve("input"), folder, DEDUP));
        assertEquals(
                Map.of(
                        "records", 13L,
                        "candidate pairs", 17L,
                        "large blocks", 0L,
                        "pairs left out in them", 0L,
                        "same", 5L,
                        "doubtful", 1L,
                        "two reports", 9L,
                        "citations", 9L,
                        "duplicates removed", 4L,
                        "issues", 2L),
                summary.counts());
        Map<String, String> actual = texts(folder);
        if (Boolean.getBoolean("golden.update")) {
            for (Map.Entry<String, String> file : actual.entrySet()) {
                Path path = GOLDEN.resolve("expected").resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
        assertEquals(texts(GOLDEN.resolve("expected")), actual);
    }

    @Test
    void a_second_run_gives_the_same_bytes() throws IOException {
        DEDUP.run(new Workspace(GOLDEN.resolve("input"), folder.resolve("first"), DEDUP));
        DEDUP.run(new Workspace(GOLDEN.resolve("input"), folder.resolve("second"), DEDUP));
        assertEquals(texts(folder.resolve("first")), texts(folder.resolve("second")));
    }

    @Test
    void one_processor_or_four_give_the_same_bytes() throws Exception {
        List<SourceRecord> records = RandomRecords.of(new Random(1), 1_200).stream()
                .sorted(Comparator.comparing(SourceRecord::id))
                .toList();
        Files.createDirectories(folder.resolve("curated/ingest"));
        try (var out = Files.newBufferedWriter(folder.resolve("curated/ingest/records.jsonl"))) {
            for (SourceRecord record : records) {
                out.write(Json.mapper().writeValueAsString(record) + "\n");
            }
        }
        assertEquals(madeBy(1), madeBy(4));
    }

    private Map<String, String> madeBy(int processors) throws Exception {
        Path made = folder.resolve("made-by-" + processors);
        ForkJoinPool pool = new ForkJoinPool(processors);
        try {
            pool.submit(() -> DEDUP.run(new Workspace(folder, made, DEDUP))).get();
        } finally {
            pool.shutdown();
        }
        return texts(made);
    }

    @Test
    void a_review_where_nobody_said_anything_is_fine() throws IOException {
        copyRecords();
        Summary summary = DEDUP.run(new Workspace(folder, folder, DEDUP));
        assertEquals(0, summary.counts().get("issues"));
    }

    @Test
    void a_table_of_duplicates_without_its_columns_must_be_mended() throws IOException {
        copyRecords();
        Files.createDirectories(folder.resolve("raw/decisions"));
        Files.writeString(folder.resolve("raw/decisions/duplicates.csv"), "left,right\n");
        ReviewException e = assertThrows(ReviewException.class, () -> DEDUP.run(new Workspace(folder, folder, DEDUP)));
        assertEquals(
                "raw/decisions/duplicates.csv: no column 'judgement'; add it; its columns are left, right",
                e.getMessage());
    }

    @Test
    void broken_rows_of_the_table_of_duplicates_are_issues() throws IOException {
        copyRecords();
        Files.createDirectories(folder.resolve("raw/decisions"));
        Files.writeString(
                folder.resolve("raw/decisions/duplicates.csv"),
                "\uFEFFleft,right,judgement,person,date,note\nscopus:2-s2.0-1,ieee:1\n\nieee:1,\"scopus:2-s2.0-1,same,a,2025-01-01,\n");
        DEDUP.run(new Workspace(folder, folder, DEDUP));
        String issues = Files.readString(folder.resolve("curated/dedup/issues.jsonl"));
        assertEquals(2, issues.lines().count());
        assertEquals(
                List.of(true, true),
                Stream.of("wrong_column_count", "truncated")
                        .map(issues::contains)
                        .toList());
    }

    @Test
    void a_table_of_duplicates_as_a_spreadsheet_saves_it_is_read() throws IOException {
        copyRecords();
        Files.createDirectories(folder.resolve("raw/decisions"));
        Files.write(
                folder.resolve("raw/decisions/duplicates.csv"),
                "Left;Right;Judgement;Date;Note\nieee:1;ieee:99;Same;2025-01-01;M\u00fcller\n"
                        .getBytes(StandardCharsets.ISO_8859_1));
        DEDUP.run(new Workspace(folder, folder, DEDUP));
        String issues = Files.readString(folder.resolve("curated/dedup/issues.jsonl"));
        assertEquals(
                List.of("not_utf8", "unknown_record"),
                Stream.of("not_utf8", "unknown_record", "bad_value")
                        .filter(issues::contains)
                        .toList());
    }

    @Test
    void a_workbook_of_duplicates_counts_like_the_table() throws IOException {
        copyRecords();
        Path decisions = Files.createDirectories(folder.resolve("raw/decisions"));
        Files.writeString(
                decisions.resolve("duplicates.csv"),
                "left,right,judgement,date\npubmed:31000003,scopus:2-s2.0-6,different,2025-01-01\n");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(decisions.resolve("duplicates.xlsx"))) {
            Sheet sheet = workbook.createSheet();
            List<List<String>> rows = List.of(
                    List.of("left", "right", "judgement", "date"),
                    List.of("pubmed:31000003", "scopus:2-s2.0-6", "same", "2025-01-02"));
            for (int i = 0; i < rows.size(); i++) {
                org.apache.poi.ss.usermodel.Row row = sheet.createRow(i);
                for (int j = 0; j < 4; j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            workbook.write(out);
        }
        DEDUP.run(new Workspace(folder, folder, DEDUP));
        String issues = Files.readString(folder.resolve("curated/dedup/issues.jsonl"));
        assertEquals(1, issues.lines().count());
        assertEquals(true, issues.contains("contradicted"), issues);
    }

    @Test
    void titles_that_look_like_formulas_are_written_as_text() throws IOException {
        SourceRecord record = Fixture.record("x:1", "=1+1").build();
        SourceRecord other = Fixture.record("y:2", "Two").build();
        String csv = DoubtfulTable.csv(
                List.of(DEDUP.compare(record, other)), Map.of(record.id(), "=1+1", other.id(), "Two"));
        assertEquals(true, csv.contains(",'=1+1,Two,"), csv);
    }

    @Test
    void a_record_cannot_be_compared_with_itself() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DEDUP.compare(article("x:1").build(), article("x:1").build()));
    }

    @ParameterizedTest(name = "same at {0}, doubtful at {1}, block {2}")
    @CsvSource({"14, 7, 2", "7, 7, 100", "0, -5, 100"})
    void settings_in_order_are_taken(double sameAt, double doubtfulAt, int largestBlock) {
        assertEquals(sameAt, settings(sameAt, doubtfulAt, largestBlock).sameAt());
    }

    @ParameterizedTest(name = "same at {0}, doubtful at {1}, block {2}")
    @CsvSource({"7, 7.5, 100", "14, 7, 1", "NaN, 7, 100", "14, NaN, 100", "Infinity, 7, 100"})
    void settings_out_of_order_are_refused(double sameAt, double doubtfulAt, int largestBlock) {
        assertThrows(IllegalArgumentException.class, () -> settings(sameAt, doubtfulAt, largestBlock));
    }

    private void copyRecords() throws IOException {
        Files.createDirectories(folder.resolve("curated/ingest"));
        Files.copy(
                GOLDEN.resolve("input/curated/ingest/records.jsonl"), folder.resolve("curated/ingest/records.jsonl"));
    }

    private static Map<String, String> texts(Path top) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(top.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    private static Dedup.Settings settings(double sameAt, double doubtfulAt, int largestBlock) {
        return new Dedup.Settings(sameAt, doubtfulAt, largestBlock, List.of(), false);
    }
}
