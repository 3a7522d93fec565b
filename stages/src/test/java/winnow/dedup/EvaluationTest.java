package winnow.dedup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.dedup.Counts.Counting;
import winnow.stage.Json;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluationTest {

    private static final Path SHARED = Path.of("..", "..", "shared");
    private static final String HEADER = "ID,ENTRYTYPE,author,title,year,journal,volume,number,pages,doi\n";

    @TempDir
    private Path folder;

    private Evaluation evaluation(String records, String groups) throws IOException {
        Files.writeString(folder.resolve("records.csv"), records);
        Files.writeString(folder.resolve("merged_record_ids.csv"), groups);
        return Evaluation.of(folder);
    }

    @Test
    void counts_what_was_found_missed_and_wrong() throws IOException {
        String dreams = "article,\"Verdi, Anna and Okafor, Chidi\",Dreams of students before their examinations,2020,"
                + "Journal of Sleep,12,3,45-56,10.1000/1\n";
        String crystals = "article,\"Lindqvist, Maja\",Growth of crystals,2011,,,,,\n";
        Evaluation evaluation = evaluation(
                HEADER + "a," + dreams + "b," + dreams + "c," + dreams + "d," + crystals
                        + "e,article,,Wachstum von Kristallen,,,,,,\nf,article,,,2011,,,,,\n",
                "merged_ids\na;b\nd;e;f\n");
        assertEquals(
                List.of(
                        new Counts(Counting.PUBLISHED, 1, 1, 2, 2),
                        new Counts(Counting.STRICT, 1, 1, 2, 2),
                        new Counts(Counting.PAIRWISE, 1, 2, 3, 9)),
                evaluation.counts());
        assertEquals("{a=a, b=a, c=a, d=d, e=e, f=f}", evaluation.clusters().toString());
        assertEquals(List.of("a c", "b c"), ids(evaluation.wrong()));
        assertEquals(List.of("d e", "d f", "e f"), ids(evaluation.missed()));
        assertEquals("one has no title", evaluation.missed().get(1).evidence());
        assertEquals(4, evaluation.candidates().truePairs());
        assertEquals(1, evaluation.candidates().found());
        assertEquals(
                Map.of("doi", 1L, "title", 1L, "place", 1L, "pmid", 0L),
                evaluation.candidates().keys().stream()
                        .filter(key -> List.of("doi", "title", "place", "pmid").contains(key.key()))
                        .collect(Collectors.toMap(CandidateRecall.OfKey::key, CandidateRecall.OfKey::found)));
    }

    @Test
    void a_key_that_alone_finds_a_pair_is_told() throws IOException {
        Evaluation evaluation = evaluation(
                HEADER + "a,article,,Growth of crystals,,,,,,10.1000/1\nb,article,,Kristalle,,,,,,10.1000/1\n",
                "merged_ids\na;b\n");
        assertEquals(
                List.of("doi"),
                evaluation.candidates().keys().stream()
                        .filter(key -> key.alone() == 1)
                        .map(CandidateRecall.OfKey::key)
                        .toList());
    }

    private static List<String> ids(List<Evaluation.Mistake> mistakes) {
        return mistakes.stream()
                .map(mistake -> mistake.left().id() + " " + mistake.right().id())
                .toList();
    }

    @Test
    void nothing_found_and_nothing_to_find_is_no_division_by_zero() {
        Counts counts = Counts.of(Map.of("a", "a", "b", "b"), Map.of("a", "a", "b", "b"))
                .get(0);
        assertEquals(new Counts(Counting.PUBLISHED, 0, 0, 0, 2), counts);
        assertEquals(0, counts.f1());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ID,title\\na,T\\n     | merged_ids\\na;b\\n        | merged_record_ids.csv: 'b' is in two groups or not among the records; correct the row
            ID,title\\na,T\\nb,T  | merged_ids\\na;b\\nb;a\\n   | merged_record_ids.csv: 'a' is in two groups or not among the records; correct the row
            ID,title\\na,T\\na,T  | merged_ids\\n              | records.csv: the ID 'a' is blank, there twice or has a blank in it; give each record its own
            id,title\\na,T\\n     | merged_ids\\n              | records.csv: no column 'ID'; add it
            ID,title\\na,T,x\\n   | merged_ids\\n              | records.csv, line 2: not a row of the header's width; correct it
            ID,title\\na,T\\n     | ids\\n                     | merged_record_ids.csv: no column 'merged_ids'; add it
            """)
    void a_set_that_contradicts_itself_must_be_mended(String records, String groups, String message) {
        ReviewException e = assertThrows(
                ReviewException.class, () -> evaluation(records.translateEscapes(), groups.translateEscapes()));
        assertEquals(message, e.getMessage().substring(folder.toString().length() + 1));
    }

    @Test
    void a_missing_file_is_named() {
        ReviewException e = assertThrows(ReviewException.class, () -> Evaluation.of(folder));
        assertEquals(
                "records.csv: no such file; a labelled set is records.csv and merged_record_ids.csv",
                e.getMessage().substring(folder.toString().length() + 1));
    }

    /** On what Winnow makes, and on the same with some records torn away and thrown together by chance. */
    @ParameterizedTest
    @ValueSource(strings = {"haematology", "respiratory", "stroke", "diabetes", "digital_work"})
    void the_counts_are_those_of_the_script_that_peers_are_measured_with(String name) throws Exception {
        Path script = SHARED.resolve("tools/dedup_eval.py");
        Path set = SHARED.resolve("gold").resolve(name);
        if (!Files.isRegularFile(script) || !Files.isDirectory(set)) {
            Assumptions.abort("skipped: no labelled sets or no script at " + SHARED);
        }
        Evaluation evaluation = Evaluation.of(set);
        Map<String, String> labels = LabelledSet.read(set).labels();
        assertAgrees(script, set, evaluation.counts(), evaluation.clusters());
        for (int seed = 1; seed <= 3; seed++) {
            SortedMap<String, String> damaged = damaged(evaluation.clusters(), new Random(seed));
            assertAgrees(script, set, Counts.of(labels, damaged), damaged);
        }
    }

    private static SortedMap<String, String> damaged(SortedMap<String, String> clusters, Random random) {
        SortedMap<String, String> damaged = new TreeMap<>(clusters);
        damaged.replaceAll((record, cluster) -> switch (random.nextInt(20)) {
            case 0 -> "torn " + record;
            case 1 -> "thrown " + random.nextInt(50);
            default -> cluster;
        });
        return damaged;
    }

    private void assertAgrees(Path script, Path set, List<Counts> counts, SortedMap<String, String> clusters)
            throws Exception {
        Path file = folder.resolve("clusters.csv");
        String rows = clusters.entrySet().stream()
                .map(row -> row.getKey() + "," + row.getValue() + "\n")
                .collect(Collectors.joining("", "record_id,cluster_id\n", ""));
        Files.writeString(file, rows);
        JsonNode expected = run(script, set, file);
        for (Counts own : counts) {
            JsonNode theirs = expected.get(own.counting().name().toLowerCase(java.util.Locale.ROOT));
            assertEquals(
                    List.of("TP", "FP", "FN", "TN").stream()
                            .map(count -> theirs.get(count).asLong())
                            .toList(),
                    List.of(own.tp(), own.fp(), own.fn(), own.tn()),
                    own::toString);
            assertEquals(theirs.get("precision").asDouble(), own.precision());
            assertEquals(theirs.get("recall").asDouble(), own.recall());
            assertEquals(theirs.get("f1").asDouble(), own.f1());
        }
    }

    private static JsonNode run(Path script, Path set, Path clusters) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), set.toString(), clusters.toString(), "--json")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            return Assumptions.abort("skipped: no python3");
        }
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor());
        return Json.mapper().readTree(answer);
    }
}
