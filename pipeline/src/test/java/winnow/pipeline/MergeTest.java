package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people work in clones of one review, and git merges them: hers into his, and his into hers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeTest {

    private static final List<String> BYTES = List.of(
            "curated/dedup/citations.jsonl",
            "curated/dedup/clusters.jsonl",
            "curated/dedup/pairs.jsonl",
            "curated/screen/verdicts.jsonl",
            "curated/screen/conflicts.csv",
            "curated/screen/agreement.json",
            "curated/screen/worklists/reviewer-1.csv",
            "curated/screen/worklists/reviewer-2.csv");

    private static final List<String> BUT_FOR_LINES =
            List.of("curated/screen/votes.jsonl", "curated/screen/rulings.jsonl");

    private static final String PROTOCOL = "raw/protocol.yml";

    @TempDir
    static Path folder;

    private static TestReview base;
    private static Map<String, String> settles;

    @BeforeAll
    static void a_review_of_which_both_have_a_clone() throws Exception {
        Git.assume();
        base = new TestReview(folder.resolve("base"));
        assertEquals(0, base.winnow("init", base.root.toString()).exit());
        base.append(PROTOCOL, "\nannotations: {checks: {study-not-included: warning}}\n");
        base.write(
                "raw/searches/2025-03-31/pubmed/a.nbib",
                IntStream.range(0, Divergence.RECORDS)
                        .mapToObj(MergeTest::medline)
                        .collect(Collectors.joining("\n")));
        for (String table : List.of("models", "studies", "evidence", "prices")) {
            String path = "raw/annotations/" + table + ".csv";
            base.write(path, Divergence.header(path) + "\n");
        }
        base.append("raw/decisions/reviewer-1.csv", vote(0, "include,") + vote(1, "exclude,off-topic"));
        base.append("raw/decisions/reviewer-2.csv", vote(0, "exclude,off-topic") + vote(1, "include,"));
        TestReview.Result result = base.winnow("run", "--until", "catalog");
        assertEquals(0, result.exit(), result.err());
        settles = base.read("curated/screen/conflicts.csv")
                .lines()
                .filter(line -> line.contains(",conflict,"))
                .map(line -> line.split(","))
                .collect(Collectors.toMap(cells -> cells[0], cells -> cells[6], (one, other) -> one, TreeMap::new));
        assertEquals(2, settles.size());
        Git.init(base.root);
    }

    private static String medline(int number) {
        return """
                PMID- %d
                DP  - 2024
                TI  - Language models in clinic number %s
                FAU - Author%s, Ann
                AB  - %s
                JT  - Journal of clinics
                """.formatted(
                        31_000_001 + number,
                        word(number),
                        word(number),
                        (word(number) + " ").repeat(8).strip());
    }

    private static String word(int number) {
        return List.of(
                        "wheat", "barley", "oats", "rye", "maize", "rice", "millet", "teff", "spelt", "emmer", "durum",
                        "fonio")
                .get(number);
    }

    private static String vote(int record, String said) {
        return Divergence.record(record) + ",title," + said + ",2025-03-31,\n";
    }

    private static TestReview copy(TestReview of, String name) {
        TestReview copy = new TestReview(folder.resolve(name));
        copy.copyTree(of.root, ".");
        return copy;
    }

    /** To the catalog without rulings: one that got stale stops it, as it should. */
    @RepeatedTest(50)
    void in_whichever_order_nothing_is_lost_and_the_verdicts_are_the_same(RepetitionInfo repetition) throws Exception {
        int seed = repetition.getCurrentRepetition();
        String until = seed % 5 == 0 ? "catalog" : "screen";
        Divergence ann = new Divergence(seed, 1, Map.of());
        Divergence bob = new Divergence(seed, 2, until.equals("catalog") ? Map.of() : settles);
        TestReview hers = copy(base, "hers-" + seed);
        TestReview his = copy(base, "his-" + seed);
        ann.write(hers.root);
        bob.write(his.root);
        Git herClone = new Git(hers.root).commit();
        Git hisClone = new Git(his.root).commit();
        TestReview both = copy(hers, "both-" + seed);
        new Git(both.root).merge(hisClone);
        hisClone.merge(herClone);

        for (TestReview merged : List.of(both, his)) {
            TestReview.Result result = merged.winnow("run", "--until", until);
            assertEquals(0, result.exit(), result.err());
            assertNothingIsLost(merged, ann);
            assertNothingIsLost(merged, bob);
        }
        assertEquals(outcome(both, until), outcome(his, until));
        Publication.clear(hers.root);
        Publication.clear(his.root);
        Publication.clear(both.root);
    }

    private static void assertNothingIsLost(TestReview merged, Divergence person) {
        person.rows().forEach((path, rows) -> {
            List<String> lines = merged.read(path).lines().toList();
            assertEquals(Divergence.header(path), lines.get(0));
            assertTrue(lines.containsAll(rows), () -> path + " lost a row");
        });
    }

    private static Map<String, String> outcome(TestReview review, String until) {
        Map<String, String> outcome = new TreeMap<>();
        BYTES.forEach(path -> outcome.put(path, review.read(path)));
        BUT_FOR_LINES.forEach(path -> outcome.put(path, withoutLines(review.read(path))));
        if (until.equals("catalog")) {
            outcome.put("catalog", review.read("curated/catalog/csv/about.csv"));
        }
        return outcome;
    }

    private static String withoutLines(String rows) {
        return rows.lines()
                .map(row -> row.replaceAll("\"line\":\\d+", ""))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void rows_that_stand_there_twice_in_any_place_change_nothing() throws Exception {
        TestReview once = copy(base, "once");
        new Divergence(7, 1, Map.of()).write(once.root);
        new Divergence(7, 2, Map.of()).write(once.root);
        TestReview twice = copy(once, "twice");
        for (String path : Stream.of(
                        "decisions/reviewer-1", "decisions/duplicates", "annotations/evidence", "annotations/prices")
                .map(name -> "raw/" + name + ".csv")
                .toList()) {
            List<String> lines = new ArrayList<>(twice.read(path).lines().toList());
            lines.addAll(lines);
            twice.write(path, String.join("\r\n", lines));
        }
        assertEquals(0, once.winnow("run", "--until", "catalog").exit());
        TestReview.Result result = twice.winnow("run", "--until", "catalog");
        assertEquals(0, result.exit(), result.err());
        assertEquals(outcome(once, "catalog"), outcome(twice, "catalog"));
    }
}
