package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Screened;
import winnow.stage.Artifacts;
import winnow.stage.Issue;
import winnow.stage.ReviewException;
import winnow.stage.Summary;
import winnow.stage.Workspace;
import winnow.table.Row;
import winnow.table.Tables;

/** Each folder of the cases is a review; {@code expected} holds what the stage makes of it, and the counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreenTest {

    private static final Path CASES = Path.of("src/test/resources/winnow/screen");
    private static final Path EVERY_VERDICT = CASES.resolve("every-verdict");

    @TempDir
    private Path folder;

    static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(CASES)) {
            return all.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makes_what_is_expected(Path review) throws IOException {
        Summary summary = run(review);
        Files.writeString(folder.resolve("summary.txt"), summary.counts() + "\n");
        Path expected = review.resolve("expected");
        if (Boolean.getBoolean("golden.update")) {
            replace(folder, expected);
        }

        assertEquals(files(expected), files(folder));
        for (String file : files(expected)) {
            assertEquals(
                    Files.readString(expected.resolve(file)),
                    Files.readString(folder.resolve(file)),
                    file + ": rerun with -Dgolden.update=true and read the diff");
        }
    }

    @Test
    void the_counts_add_up_to_the_citations() throws IOException {
        Map<String, Long> counts = run(EVERY_VERDICT).counts();

        long verdicts = counts.entrySet().stream()
                .filter(count -> !List.of("citations", "issues").contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        assertEquals(counts.get("citations"), verdicts);
        assertTrue(counts.values().stream().allMatch(count -> count > 0), "every verdict is there: " + counts);
    }

    @Test
    void a_work_list_holds_no_trace_of_other_reviewers() throws IOException {
        run(EVERY_VERDICT);

        String anns = Files.readString(worklist("anneliese"));
        String bobs = Files.readString(worklist("bobette"));

        assertTrue(bobs.contains("scopus:2-s2.0-7"));
        assertFalse(anns.contains("scopus:2-s2.0-7"), "ann has voted on it");
        for (String trace : List.of("anneliese", "secret", "include", "exclude", "2025-04", "not-clinical", "dora")) {
            assertFalse(bobs.contains(trace), trace);
        }
        for (String trace : List.of("bobette", "secret", "include,", "exclude", "2025-04", "dora")) {
            assertFalse(anns.contains(trace), trace);
        }
    }

    @Test
    void a_filled_row_of_a_work_list_is_a_vote() throws IOException {
        run(EVERY_VERDICT);
        List<Row> rows = Tables.read(worklist("bobette"), "bob.csv", DecisionRows.VOTE_COLUMNS)
                .rows();
        Row waiting = rows.stream()
                .filter(row -> row.get("record").equals("scopus:2-s2.0-7"))
                .findFirst()
                .orElseThrow();
        Map<String, String> filled = new LinkedHashMap<>(waiting.cells());
        filled.put("vote", "include");
        filled.put("date", "2025-05-01");

        assertTrue(new DecisionRows(settings(EVERY_VERDICT))
                .problemOfVote(new Row(waiting.at(), filled))
                .isEmpty());
    }

    @Test
    void a_filled_row_of_the_conflicts_settles_them() throws IOException {
        run(EVERY_VERDICT);
        Path review = copy(EVERY_VERDICT);
        List<String> conflicts = Files.readAllLines(folder.resolve(Artifacts.CONFLICTS.path()));
        String ruling = conflicts.get(1).replaceFirst("title,,,dora,,", "title,include,,dora,2025-05-01,");
        Files.writeString(
                review.resolve("raw/decisions/adjudication.csv"),
                String.join(",", List.of(ruling.split(",")).subList(0, 7)) + ",\n",
                StandardOpenOption.APPEND);

        Map<String, Long> counts = run(review, folder.resolve("again")).counts();

        assertTrue(conflicts.get(1).contains(",conflict,"), conflicts.get(1));
        assertEquals(0, counts.get("conflicts"));
    }

    /** Line 1 of the list is a conflict; the first flagged citation stands below. */
    @Test
    void a_filled_row_of_a_flagged_citation_decides_about_it() throws IOException {
        long flagged = run(EVERY_VERDICT).counts().get("flagged");
        Path review = copy(EVERY_VERDICT);
        List<String> queue = Files.readAllLines(folder.resolve(Artifacts.CONFLICTS.path()));
        String row = queue.stream()
                .filter(line -> line.contains(",flagged,"))
                .findFirst()
                .orElseThrow();
        String ruling = row.replaceFirst("title,,,dora,,", "title,exclude,not-clinical,dora,2025-05-01,");
        Files.writeString(
                review.resolve("raw/decisions/adjudication.csv"),
                String.join(",", List.of(ruling.split(",")).subList(0, 7)) + ",\n",
                StandardOpenOption.APPEND);

        Map<String, Long> counts = run(review, folder.resolve("again")).counts();

        assertEquals(flagged - 1, counts.get("flagged"));
    }

    @Test
    void a_ruling_is_taken_back_on_the_same_day_by_a_row_that_stood_there_before_only_with_a_note() throws IOException {
        Path review = copy(EVERY_VERDICT);
        String include = "pubmed:4,title,include,,dora,2025-04-05,01bbde290b38,\n";
        String exclude = "pubmed:4,title,exclude,not-clinical,dora,2025-04-05,01bbde290b38,\n";
        Files.writeString(
                review.resolve("raw/decisions/adjudication.csv"),
                "record,phase,vote,criterion,adjudicator,date,settles,note\n" + include + exclude + include);

        run(review);

        assertEquals("Excluded[step=TITLE, reason=not-clinical, by=PERSON]", verdict("pubmed:4"));
        assertEquals(List.of("2 CONTRADICTED", "4 REPEATED_ROW"), issuesOf("raw/decisions/adjudication.csv"));
        Files.writeString(
                review.resolve("raw/decisions/adjudication.csv"),
                include.replace(",\n", ",as at first\n"),
                StandardOpenOption.APPEND);
        run(review, folder.resolve("again"));
        assertEquals(
                "Pending[phase=FULLTEXT, waitingFor=[anneliese, bobette]]",
                verdict(folder.resolve("again"), "pubmed:4"));
    }

    @Test
    void a_missing_journal_list_is_named() throws IOException {
        Path review = copy(EVERY_VERDICT);
        Files.move(review.resolve("raw/journals/list.csv"), review.resolve("raw/journals/lists.csv"));

        assertEquals(
                "raw/journals/list.csv: no such journal list; the nearest is raw/journals/lists.csv; put the list there, or change threshold.list in raw/protocol.yml",
                assertThrows(ReviewException.class, () -> run(review)).getMessage());
    }

    @Test
    void a_file_that_holds_no_decisions_stops_the_run() throws IOException {
        Path review = copy(EVERY_VERDICT);
        Files.writeString(review.resolve("raw/decisions/readme.txt"), "x");

        assertEquals(
                "raw/decisions/readme.txt: not a file of decisions; move it elsewhere, or name it raw/decisions/<reviewer>.csv",
                assertThrows(ReviewException.class, () -> run(review)).getMessage());
    }

    private Path worklist(String reviewer) {
        return folder.resolve(Artifacts.WORKLISTS.path()).resolve(reviewer + ".csv");
    }

    @Test
    void a_filled_row_of_a_work_list_counts_when_it_is_pasted_as_it_is() throws IOException {
        Path review = copy(EVERY_VERDICT);
        run(review);
        String reviewer = "anneliese";
        List<String> list = Files.readAllLines(worklist(reviewer));
        String filled = list.get(1).replaceFirst("^([^,]+,[^,]+),,,,", "$1,include,,2025-05-01,");
        assertNotEquals(list.get(1), filled);
        Path votes = review.resolve("raw/decisions/" + reviewer + ".csv");
        Files.writeString(votes, Files.readString(votes).stripTrailing() + "\n" + filled + "\n");

        run(review);

        String record = filled.split(",")[0];
        assertTrue(Files.readString(folder.resolve(Artifacts.VOTES.path())).contains(record + "\",\"phase\""), filled);
        assertFalse(
                Files.readAllLines(worklist(reviewer)).stream().anyMatch(line -> line.startsWith(record + ",title")));
    }

    private String verdict(String citation) throws IOException {
        return verdict(folder, citation);
    }

    private static String verdict(Path made, String citation) throws IOException {
        try (Stream<Screened> all = Workspace.read(made.resolve(Artifacts.VERDICTS.path()), Screened.class)) {
            return all.filter(each -> each.citation().toString().equals(citation))
                    .map(each -> each.verdict().toString())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Line and code of each issue of a file. */
    private List<String> issuesOf(String file) throws IOException {
        try (Stream<Issue> all = Workspace.read(folder.resolve(Artifacts.SCREEN_ISSUES.path()), Issue.class)) {
            return all.filter(each -> each.at().file().equals(file))
                    .map(each -> each.at().line() + " " + each.code())
                    .toList();
        }
    }

    private Summary run(Path review) throws IOException {
        return run(review, folder);
    }

    private static Summary run(Path review, Path building) throws IOException {
        Screen screen = new Screen(settings(review));
        return screen.run(new Workspace(review, building, screen));
    }

    private static ScreenSettings settings(Path review) throws IOException {
        return Protocols.read(Files.readString(review.resolve("protocol.yml")));
    }

    private Path copy(Path review) throws IOException {
        Path copy = folder.resolve("review");
        for (String file : files(review)) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(review.resolve(file), copy.resolve(file));
        }
        return copy;
    }

    private static void replace(Path made, Path expected) throws IOException {
        for (String file : files(expected)) {
            Files.delete(expected.resolve(file));
        }
        for (String file : files(made)) {
            Files.createDirectories(expected.resolve(file).getParent());
            Files.copy(made.resolve(file), expected.resolve(file));
        }
    }

    private static List<String> files(Path top) throws IOException {
        if (!Files.isDirectory(top)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
