package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.table.Row;
import winnow.table.Tables;

/** The example review before anybody voted: two reviewers and the adjudicator decide in LibreOffice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundTripTest {

    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final Path PYTHON = Path.of("/usr/bin/python3");
    private static final int MOST_SECONDS = 180;
    private static final String VOTES = "record,phase,vote,criterion,date,note\n";

    @TempDir
    Path folder;

    private TestReview review;

    @BeforeEach
    void a_review_without_votes() {
        review = TestReview.example(folder);
        review.delete("raw/annotations");
        review.write("raw/decisions/reviewer-1.csv", VOTES).write("raw/decisions/reviewer-2.csv", VOTES);
        review.write("raw/decisions/adjudication.csv", "record,phase,vote,criterion,adjudicator,date,settles,note\n");
        assertEquals(0, review.winnow("run", "--until", "screen").exit());
    }

    private Path packet(String person) {
        TestReview.Result result = review.winnow("packet", person, "--phase", "title");
        assertEquals(0, result.exit(), result.err());
        return folder.resolve("packets/" + person + "-title.xlsx");
    }

    private static List<Row> rows(Path workbook) throws IOException {
        return Tables.read(workbook, workbook.toString(), List.of("record", "vote"))
                .rows();
    }

    @Test
    void two_people_read_the_same_citations_in_different_orders() throws IOException {
        List<String> first = rows(packet("reviewer-1")).stream()
                .map(row -> row.get("record"))
                .toList();
        List<String> second = rows(packet("reviewer-2")).stream()
                .map(row -> row.get("record"))
                .toList();

        assertNotEquals(first, second);
        assertEquals(first.stream().sorted().toList(), second.stream().sorted().toList());
        assertNotEquals(first.stream().sorted().toList(), first);
        assertTrue(first.size() > 80, first.size() + " rows");
    }

    @Test
    void packets_come_back_from_libreoffice_and_the_drop_downs_are_still_there() throws Exception {
        Path first = packet("reviewer-1");
        Path second = packet("reviewer-2");
        String disputed = rows(first).get(0).get("record");
        Filled one = fill(first, answers(rows(first), ""));
        Filled two = fill(second, answers(rows(second), disputed));

        assertEquals(
                List.of("votes\tvote\t\"include\";\"exclude\"", "votes\tcriterion\t$criteria.$A$2:$A$4"), one.offers());
        takesAll(one.file(), "reviewer-1", rows(first).size());
        takesAll(two.file(), "reviewer-2", rows(second).size());
        assertEquals(0, review.winnow("run", "--until", "screen").exit());
        assertTrue(review.winnow("status").out().contains("adjudicator (title)          1 conflict to settle"));

        Path third = packet("adjudicator");
        Filled ruled = fill(third, List.of("rulings\t2\tvote\texclude", "rulings\t2\tcriterion\tnot-research"));
        takesAll(ruled.file(), "adjudicator", 1);
        assertEquals(0, review.winnow("run", "--until", "screen").exit());
        assertFalse(review.winnow("status").out().contains("to settle"));
        assertTrue(review.winnow("explain", disputed).out().contains("excluded at title: not-research, by person"));
    }

    /** A workbook that LibreOffice saved, and what it offers to choose from. */
    private record Filled(Path file, List<String> offers) {}

    /** Every third is excluded; but for the one in dispute, both people say the same. */
    private static List<String> answers(List<Row> rows, String disputed) {
        List<String> answers = new ArrayList<>();
        for (Row row : rows) {
            String record = row.get("record");
            boolean excluded = record.equals(disputed) != (Math.floorMod(record.hashCode(), 3) == 0);
            String start = "votes\t" + row.at().line() + "\t";
            answers.add(start + "vote\t" + (excluded ? "exclude" : "include"));
            answers.add(start + "date\t2025-05-0" + (1 + row.at().line() % 9));
            answers.add(start + "note\t" + (excluded ? "=1+1" : ""));
            if (excluded) {
                answers.add(start + "criterion\tno-clinical-application");
            }
        }
        return answers;
    }

    private void takesAll(Path file, String person, int rows) throws IOException {
        TestReview.Result result = review.winnow("votes", file.toString());
        String target = person.equals("adjudicator") ? "adjudication" : person;

        assertEquals(
                "%d added to raw/decisions/%s.csv\n0 there before, 0 not filled in, 0 refused\nNext: winnow --review %s run\n"
                        .formatted(rows, target, review.root),
                result.out() + result.err());
        assertEquals(0, result.exit());
        assertTrue(review.winnow("votes", file.toString()).out().startsWith(rows + " there before, 0 not filled in"));
    }

    private Filled fill(Path packet, List<String> answers) throws Exception {
        if (!Files.isExecutable(OFFICE) || !Files.isExecutable(PYTHON) || !hasUno()) {
            System.err.println("SKIPPED: no soffice, or no python3 that knows it, so nobody filled in a packet");
            Assumptions.abort("no LibreOffice");
        }
        Path target = folder.resolve("filled-" + packet.getFileName());
        Path list = Files.write(folder.resolve("answers.txt"), answers);
        Path script = Path.of(RoundTripTest.class.getResource("fill.py").toURI());
        List<String> offers = run(
                PYTHON.toString(),
                script.toString(),
                OFFICE.toString(),
                folder.resolve("office").toString(),
                packet.toString(),
                target.toString(),
                list.toString());
        return new Filled(target, offers);
    }

    private boolean hasUno() throws IOException, InterruptedException {
        return start(PYTHON.toString(), "-c", "import uno").waitFor() == 0;
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            Stream.concat(process.descendants(), Stream.of(process.toHandle())).forEach(ProcessHandle::destroyForcibly);
        }
        List<String> lines = Files.readAllLines(folder.resolve("office.log"));
        assertTrue(ended && process.exitValue() == 0, lines.toString());
        return lines;
    }
}
