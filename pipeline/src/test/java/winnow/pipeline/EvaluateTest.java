package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code winnow evaluate dedup}, on a set of five records: one pair is found, one is missed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvaluateTest {

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void a_labelled_set() {
        String dreams = "Dreams of students before examinations,2020,Journal of Sleep,12,45-56,10.1000/1\n";
        review = new TestReview(folder)
                .write(
                        "set/records.csv",
                        "ID,author,title,year,journal,volume,pages,doi\na,Verdi A,%sb,Verdi A,%s"
                                        .formatted(dreams, dreams)
                                + "c,Maja L,Growth of crystals,2011,,,,\nd,,Wachstum von Kristallen,,,,,\ne,,Sand,,,,,\n")
                .write("set/merged_record_ids.csv", "merged_ids\na;b\nc;d\n");
    }

    private TestReview.Result evaluate(String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of("evaluate", "dedup", folder.resolve("set").toString()));
        arguments.addAll(List.of(more));
        return review.winnow(arguments.toArray(String[]::new));
    }

    @Test
    void says_in_words_what_is_right_and_lists_what_is_not() {
        TestReview.Result result = evaluate();
        assertEquals(0, result.exit(), result.err());
        List<String> lines = result.out().lines().toList();
        assertEquals("5 records", lines.get(0));
        assertEquals("  published TP 1 FP 0 FN 1 TN 3  precision 1.0000 recall 0.5000 F1 0.6667", lines.get(1));
        assertEquals("  pairwise  TP 1 FP 0 FN 1 TN 8  precision 1.0000 recall 0.5000 F1 0.6667", lines.get(3));
        assertEquals(
                "0 doubtful pairs (0.00 % of the records), 0 of them true; if these were ruled by the labels:",
                lines.get(4));
        assertEquals("1 of 2 true pairs are compared (recall 0.5000), among 1 pair; by key:", lines.get(8));
        assertEquals("  doi               1 (0.5000), 0 by it alone", lines.get(9));
        int missed = lines.indexOf("1 pair missed");
        assertEquals("0 pairs wrongly joined", lines.get(missed - 1));
        assertEquals("  c  Maja, L | 2011 | Growth of crystals", lines.get(missed + 1));
        assertEquals("  d  Wachstum von Kristallen", lines.get(missed + 2));
        assertEquals(missed + 4, lines.size());
    }

    @Test
    void says_the_same_to_machines() {
        List<String> lines = evaluate("--porcelain").out().lines().toList();
        assertEquals("counts\tpublished\t1\t0\t1\t3\t1.0\t0.5\t0.6666666666666666", lines.get(0));
        assertEquals("ruled\tpublished\t1\t0\t1\t3\t1.0\t0.5\t0.6666666666666666", lines.get(3));
        assertEquals("candidates\t2\t1\t1\t0.5", lines.get(6));
        assertEquals("key\tdoi\t1\t0", lines.get(7));
        assertEquals("fn\tc\td\t", lines.get(lines.size() - 1).substring(0, 7));
    }

    @Test
    void writes_the_clusters() {
        assertEquals(
                0,
                evaluate("--clusters", folder.resolve("clusters.csv").toString())
                        .exit());
        assertEquals("record_id,cluster_id\na,a\nb,a\nc,c\nd,d\ne,e\n", review.read("clusters.csv"));
    }

    @Test
    void another_stage_is_wrong_use_and_a_missing_set_must_be_mended() {
        assertEquals(2, review.winnow("evaluate", "screen", folder.toString()).exit());
        TestReview.Result missing =
                review.winnow("evaluate", "dedup", folder.resolve("none").toString());
        assertEquals(1, missing.exit());
        assertEquals(1, missing.err().lines().count());
        assertEquals(
                1,
                evaluate("--clusters", folder.resolve("no/folder/x.csv").toString())
                        .exit());
    }
}
