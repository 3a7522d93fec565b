package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.sample.SmallReview;

/** The files that a large review published, a wide matrix and what models need, read as they are. */
class PublishedMatrixTest {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "li2025");
    private static final List<String> TABLES =
            List.of("model_row", "model_version", "resource", "evidence", "term", "price");

    private static final String ODD =
            "SELECT concat_ws(' ', code, replace(file, 'raw/annotations/', '') || ':' || line, field, value) FROM issue"
                    + " WHERE stage = 'catalog' ORDER BY code, file, line, field, value";

    @TempDir
    private Path folder;

    @BeforeEach
    void thePublishedFilesAreThere() {
        if (!Files.isDirectory(PUBLISHED)) {
            Assumptions.abort("the published data are not at " + PUBLISHED + ": nothing was compared");
        }
    }

    @Test
    void countsAreThosePublished() throws IOException {
        Path catalog = matrix("matrix", 0);

        assertEquals("330", one(catalog, "SELECT count(*) FROM model_row"));
        assertEquals("329", one(catalog, "SELECT count(*) FROM model_version"));
        assertEquals("270", one(catalog, "SELECT count(DISTINCT model) FROM model_row"));
        assertEquals(
                "67",
                one(
                        catalog,
                        "SELECT count(DISTINCT (stage, task, subtask, mandatory_input, optional_input, output))"
                                + " FROM evidence"));
        assertEquals("56", one(catalog, "SELECT count(DISTINCT (stage, task, subtask)) FROM evidence"));
        assertEquals(
                "800 1139", one(catalog, "SELECT count(*) || ' ' || sum(applied) FROM evidence WHERE applied > 0"));
        assertEquals("303 414", one(catalog, "SELECT count(*) || ' ' || sum(best) FROM evidence WHERE best > 0"));
        assertEquals(
                List.of("API 28", "Open 247", "Restricted 55"),
                all(catalog, "SELECT access || ' ' || count(*) FROM model_row GROUP BY access ORDER BY access"));
        assertEquals(
                List.of("1 2", "2 124", "3 192", "4 66", "5 21"),
                all(
                        catalog,
                        "SELECT stage || ' ' || count(DISTINCT model) FROM use_of_version WHERE applied > 0"
                                + " GROUP BY stage ORDER BY stage"));
    }

    /**
     * Each line of the matrix that did best, once per stage and task, with what its phases needed in total. By version the
     * sums would be larger: the published ones take LLaMA2-Chat-70B of line 238 as another model than that of line 193.
     */
    @Test
    void sumsAreThosePublished() throws IOException {
        assertEquals(
                "474648 1816910 108506589",
                one(
                        matrix("matrix", 0),
                        "SELECT concat_ws(' ', sum(memory_gb)::BIGINT, sum(tdp_w)::BIGINT, sum(price_usd)::BIGINT)"
                                + " FROM (SELECT DISTINCT regexp_extract(place, '\\d+') AS line, stage, task"
                                + " FROM evidence WHERE best > 0) JOIN model_row"
                                + " ON line = regexp_extract(model_row.place, '\\d+') JOIN resource USING (row_number)"));
    }

    @Test
    void tidyTablesGiveTheSameCatalog() throws IOException {
        Path matrix = matrix("matrix", 0);
        Path tidy = tidy("tidy", 0);

        for (String table : TABLES) {
            assertEquals(rows(tidy, table), rows(matrix, table), table);
        }
        assertEquals("801", one(matrix, "SELECT count(*) FROM evidence"));
    }

    @Test
    void theOrderOfRowsIsOfNoConsequence() throws IOException {
        Path tidy = tidy("tidy", 0);
        Path shuffled = tidy("shuffled", 1);
        Path matrix = matrix("shuffled-matrix", 1);

        for (String table : TABLES) {
            assertEquals(rows(tidy, table), rows(shuffled, table), table);
            assertEquals(rows(tidy, table), rows(matrix, table), table);
        }
        String counts = "SELECT code || ' ' || field || ' ' || count(*) FROM issue WHERE stage = 'catalog'"
                + " GROUP BY code, field ORDER BY code, field";
        assertEquals(all(tidy, counts), all(shuffled, counts));
    }

    @Test
    void whatIsOddIsNamedByLine() throws IOException {
        Path catalog = matrix("matrix", 0);

        assertEquals("""
                BEST_EXCEEDS_APPLIED appear.csv:155 best 1 (1 best, 0 applied, column AC)
                DUPLICATE_VERSION detail.csv:238 model LLaMA2-Chat-70B (also in line 193)
                FILES_DIFFER best.csv:131 size  ('7B' in raw/annotations/appear.csv)
                FILES_DIFFER best.csv:159 size 7B ('8x7B' in raw/annotations/appear.csv)
                FILES_DIFFER best.csv:207 size  ('110M' in raw/annotations/appear.csv)
                FILES_DIFFER best.csv:273 model Gemma ('Gemma2' in raw/annotations/appear.csv)
                FILES_DIFFER detail.csv:131 size  ('7B' in raw/annotations/appear.csv)
                FILES_DIFFER detail.csv:147 size  ('128M' in raw/annotations/appear.csv)
                FILES_DIFFER detail.csv:246 model Openchat-3.5-1210 ('openchat-3.5-1210' in raw/annotations/appear.csv)
                GPU_WITHOUT_MEMORY detail.csv:118 pretrain_gpu TPU v3.8 cluster (1800$)
                GPU_WITHOUT_MEMORY detail.csv:299 pretrain_gpu NVIDIA TESLA A800-40GB
                INCOMPLETE_PHASE detail.csv:299 finetune_gpu  (there is finetune_memory_total_gb, finetune_price_each_usd, finetune_price_total_usd, perhaps its cells belong to pretrain)
                INCOMPLETE_PHASE detail.csv:299 finetune_n_gpu  (there is finetune_memory_total_gb, finetune_price_each_usd, finetune_price_total_usd, perhaps its cells belong to pretrain)
                NEAR_DUPLICATE_MODEL detail.csv:62 model LLaVA-1.5 ('LLaVA v1.5' in line 276)
                NEAR_DUPLICATE_MODEL detail.csv:128 model Bianque v2 ('BianQue-2' in line 256)
                NEAR_DUPLICATE_MODEL detail.csv:133 model Llama2-Chat ('LLaMA2-Chat' in line 184)
                NEVER_APPLIED detail.csv:312 model LLaVA-v1.5-LLaMA3-8B
                STRAY_BLANKS appear.csv:3 column O Imaging protocol generation
                STRAY_BLANKS appear.csv:83 column A BiomedGPT
                STRAY_BLANKS best.csv:3 column O Imaging protocol generation
                STRAY_BLANKS best.csv:83 column A BiomedGPT
                STRAY_BLANKS detail.csv:83 column A BiomedGPT
                TWO_ACCESSES detail.csv:218 access Open ('Flan-PaLM' is Restricted in line 45)
                TWO_ACCESSES detail.csv:262 access Open ('MEDITRON' is Restricted in line 58)
                WRONG_TOTAL detail.csv:201 finetune_memory_total_gb 32 (2 × 32 = 64)
                WRONG_TOTAL detail.csv:217 finetune_price_total_usd 1600 (2 × 1600 = 3200)
                WRONG_TOTAL detail.csv:217 finetune_tdp_total_w 350 (2 × 350 = 700)
                """, String.join("\n", all(catalog, ODD)) + "\n");
    }

    private Path tidy(String name, long seed) throws IOException {
        return new SmallReview(Files.createDirectories(folder.resolve(name)))
                .annotation("models.csv", shuffled(PUBLISHED.resolve("models.csv"), 1, seed))
                .annotation("evidence.csv", shuffled(PUBLISHED.resolve("evidence.csv"), 1, seed))
                .withCatalog();
    }

    /** All three files in one order: the rows that name a model otherwise are found by their line. */
    private Path matrix(String name, long seed) throws IOException {
        SmallReview review = new SmallReview(Files.createDirectories(folder.resolve(name)));
        for (String file : List.of("appear.csv", "best.csv", "detail.csv")) {
            review.annotation(file, shuffled(PUBLISHED.resolve("published").resolve(file), 6, seed));
        }
        review.annotationSettings = new AnnotationSettings(
                Optional.of(new AnnotationSettings.Matrix("appear.csv", "best.csv", Optional.of("detail.csv"))),
                Map.of());
        return review.withCatalog();
    }

    private static String shuffled(Path file, int headers, long seed) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (seed == 0) {
            return String.join("\n", lines);
        }
        List<String> rows = new ArrayList<>(lines.subList(headers, lines.size()));
        Collections.shuffle(rows, new Random(seed));
        return String.join("\n", lines.subList(0, headers)) + "\n" + String.join("\n", rows);
    }

    /** The rows of a table without where they were read. */
    private static List<String> rows(Path catalog, String table) {
        try (Duck duck = Duck.open(catalog)) {
            return duck.query("SELECT * FROM " + table).stream()
                    .map(row -> {
                        Map<String, Object> cells = new TreeMap<>(row);
                        cells.remove("place");
                        return cells.toString();
                    })
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String one(Path catalog, String sql) {
        List<String> all = all(catalog, sql);
        assertTrue(all.size() == 1, all::toString);
        return all.get(0);
    }

    private static List<String> all(Path catalog, String sql) {
        try (Duck duck = Duck.open(catalog)) {
            return duck.query(sql).stream()
                    .map(row -> row.values().iterator().next().orElseThrow().toString())
                    .toList();
        }
    }
}
