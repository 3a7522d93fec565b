package winnow.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.sample.SmallReview;

/** Law: the order of rows in annotations changes nothing in the tables but the lines that are named. */
class RowOrderTest {

    private static final List<String> TABLES = List.of(
            "study", "report", "model_row", "model_version", "resource", "price", "term", "evidence", "use_of_version");

    @TempDir
    private Path folder;

    @RepeatedTest(12)
    void ofTables(RepetitionInfo seed) throws IOException {
        compare(tables(new Random(seed.getCurrentRepetition()), ""), seed);
    }

    @RepeatedTest(6)
    void ofExtractors(RepetitionInfo seed) throws IOException {
        Random random = new Random(seed.getCurrentRepetition());
        Map<String, List<String>> both = tables(random, "extractors/ann/");
        tables(random, "extractors/bob/").forEach((file, rows) -> {
            if (file.contains("evidence")) {
                both.put(file, rows);
            }
        });
        for (String table : List.of("studies", "models", "prices")) {
            both.put("extractors/bob/" + table + ".csv", both.get("extractors/ann/" + table + ".csv"));
        }
        compare(both, seed);
    }

    private void compare(Map<String, List<String>> files, RepetitionInfo seed) throws IOException {
        Random random = new Random(-seed.getCurrentRepetition());
        Map<String, List<String>> shuffled = new LinkedHashMap<>();
        files.forEach((file, rows) -> {
            List<String> others = new ArrayList<>(rows.subList(1, rows.size()));
            Collections.shuffle(others, random);
            others.add(0, rows.get(0));
            shuffled.put(file, others);
        });
        assertEquals(catalog("one", files), catalog("other", shuffled));
    }

    private Map<String, List<String>> catalog(String name, Map<String, List<String>> files) throws IOException {
        SmallReview review = new SmallReview(Files.createDirectories(folder.resolve(name)));
        files.forEach((file, rows) -> review.annotation(file, String.join("\n", rows)));
        Map<String, List<String>> all = new TreeMap<>();
        try (Duck duck = Duck.open(review.withCatalog())) {
            for (String table : TABLES) {
                all.put(table, rows(duck, "SELECT * FROM " + table));
            }
            all.put(
                    "issue",
                    rows(
                            duck,
                            "SELECT code, field, regexp_replace(value, 'in line \\d+', '') FROM issue"
                                    + " WHERE stage = 'catalog' AND code NOT IN ('DUPLICATE_VERSION', 'TWO_ACCESSES')"));
        }
        return all;
    }

    private static List<String> rows(Duck duck, String sql) {
        return duck.query(sql).stream()
                .map(row -> {
                    Map<String, Object> cells = new TreeMap<>(row);
                    cells.remove("place");
                    return cells.toString();
                })
                .sorted()
                .toList();
    }

    /** Up to four studies and seven models, one of them listed twice, with the uses of some. */
    private static Map<String, List<String>> tables(Random random, String place) {
        List<String> studies = new ArrayList<>(List.of("study,record,negative_result,note"));
        for (int i = 0; i < 4; i++) {
            studies.add("study%d,%s,no,note %d".formatted(i / 2, i % 2 == 0 ? "pubmed:1" : "arxiv:1", 9 - i));
        }
        List<String> models =
                new ArrayList<>(List.of("model,size,access,link,finetune_n_gpu,finetune_gpu,finetune_memory_total_gb"));
        List<String> prices = new ArrayList<>(List.of("version,input_usd_per_1k_tokens,output_usd_per_1k_tokens,date"));
        List<String> evidence = new ArrayList<>(List.of(
                "study,model,size,stage,task,subtask,mandatory_input,optional_input,output,applied,best,negative"));
        for (int i = 0; i < 7; i++) {
            String name = (i % 2 == 0 ? "m" : "M") + i + "," + (i % 3 == 0 ? "" : (13 - i) + "B");
            models.add(name + ",Open,,2,T4," + (random.nextBoolean() ? 32 : ""));
            prices.add(name.replace(",", i % 3 == 0 ? "" : "-") + "," + random.nextInt(9) + ",1,2024-0" + (1 + i));
            for (int use = 0; use < 6; use++) {
                if (random.nextBoolean()) {
                    evidence.add("study%d,%s,%d,task%d,sub%d,text%s,%s,text,1,%d,"
                            .formatted(
                                    use % 2,
                                    name,
                                    use % 3,
                                    use % 2,
                                    use,
                                    use % 2 == 0 ? "+ECG" : "",
                                    use > 3 ? "image" : "",
                                    random.nextInt(2)));
                }
            }
        }
        models.add("m0,,Open,https://example.org,,,");
        Map<String, List<String>> files = new LinkedHashMap<>();
        studies.add("study0,pubmed:1,no,again");
        files.put(place + "studies.csv", place.isEmpty() ? studies : studies.subList(0, 5));
        files.put(place + "models.csv", place.isEmpty() ? models : models.subList(0, 8));
        files.put(place + "prices.csv", prices);
        files.put(place + "evidence.csv", evidence);
        return files;
    }
}
