package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.selector.Selector.Settings;
import winnow.stage.ReviewException;

/** Each check finds what it is for, and nothing else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LintTest {

    private static final String ANSWER = "The LLM(s) we recommend you use are: %s. Here are the required resources:";

    @TempDir
    private Path folder;

    /** Two tasks, then the place; a cell is a leaf: both local, both cloud, first local, first cloud and so on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A (*) | A (*), B | A (*), C | A (*), B, C | A (*) | A (*), B | nothing
                    A     | A, B     | A (*)    | A (*), B | A (*) | A (*), B | star-lost: T:3: A; star-lost: T:4: A
                    A (*) | A (*), B | A        | A, B     | A (*) | A (*), B | star-gained: T:3: A; star-gained: T:4: A
                    A (*) | A (*), B | A (*), C | A (*), B, C | A (*), C | A (*), B, C | version-lost: T:3: C; version-lost: T:4: C
                    A (*), D | A (*), B, D | A (*) | A (*), B | A (*) | A (*), B | version-gained: T:3: D; version-gained: T:4: D
                    A (*) | A (*), B | A (*), C | A (*), B | A (*) | A (*), B | local-only: T:7: C
                    A (*) | A (*) | A (*) | A (*) | A (*) | A (*) | without-effect: T:2: yes and no to deployment lead to the same
                    """)
    void leaves_that_contradict_each_other_are_found(
            String bothLocal,
            String bothCloud,
            String firstLocal,
            String firstCloud,
            String secondLocal,
            String secondCloud,
            String expected)
            throws IOException {
        Path file = write("T", """
                {"0": {"question": "First task? 0", "yes": "1", "no": "5"},
                 "1": {"question": "Second task? 1", "yes": "2", "no": "6"},
                 "5": {"question": "Second task? 5", "yes": "9", "no": "12"},
                 "2": {"question": "Deploy <b>locally</b>? 2", "yes": "3", "no": "4"},
                 "3": {"answer": "%s 3"}, "4": {"answer": "%s 4"},
                 "6": {"question": "Deploy locally? 6", "yes": "7", "no": "8"},
                 "7": {"answer": "%s 7"}, "8": {"answer": "%s 8"},
                 "9": {"question": "Deploy locally? 9", "yes": "10", "no": "11"},
                 "10": {"answer": "%s 10"}, "11": {"answer": "%s 11"},
                 "12": {"answer": "Sorry, there is not enough information. 12"}}
                """.formatted(
                        answer(bothLocal),
                        answer(bothCloud),
                        answer(firstLocal),
                        answer(firstCloud),
                        answer(secondLocal),
                        answer(secondCloud)));

        List<String> found = lines(SelectorFile.lint(file, Optional.empty()));
        found.removeIf(line -> line.startsWith("without-evidence"));
        if (expected.startsWith("without-effect")) {
            assertTrue(found.contains(expected), found::toString);
        } else {
            assertEquals(expected.equals("nothing") ? "" : expected, String.join("; ", found));
        }
    }

    @Test
    void dead_ends_and_nodes_without_a_way_to_them_are_found() throws IOException {
        Path file = write("T", """
                {"0": {"question": "Task? 0", "yes": "1", "no": "2"},
                 "1": {"answer": "Sorry, no matching LLMs were found 1."},
                 "2": {"question": "Deploy locally? 2", "yes": null, "no": null},
                 "3": {"question": "Deploy locally? 3", "yes": "7", "no": "1"},
                 "4": {"answer": "Sorry, no matching LLMs were found. 4"}}
                """);

        assertEquals(
                List.of(
                        "dead-end: T:2: yes and no to deployment lead nowhere",
                        "dead-end: T:3: yes to deployment lead nowhere",
                        "unreachable: T:3: no answers lead here",
                        "unreachable: T:4: no answers lead here"),
                lines(SelectorFile.lint(file, Optional.empty())).stream()
                        .sorted()
                        .toList());
    }

    @Test
    void restricted_models_are_known_from_a_table() throws IOException {
        Path file = write("T", """
                {"0": {"question": "Task? 0", "yes": "1", "no": "2"},
                 "1": {"answer": "%s 1"},
                 "2": {"answer": "Sorry, no matching LLMs were found. 2"}}
                """.formatted(answer("Mine-7B, Yours, Theirs")));
        Path models = Files.writeString(folder.resolve("models.csv"), """
                model,size,access
                Mine,7B,Restricted
                Yours,7B,Restricted
                Theirs,7B,Restricted
                Theirs,8B,Open
                """);

        List<String> found = lines(SelectorFile.lint(file, Optional.of(models)));
        found.removeIf(line -> !line.startsWith("restricted"));
        assertEquals(
                List.of(
                        "restricted: T:1: access to Mine-7B is restricted",
                        "restricted: T:1: access to Yours is restricted"),
                found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    2025-03-31 | -
                    2024-04-30 | -
                    2024-03-31 | -
                    2024-03-30 | stale-price: Beta: a price of 2024-03-30, more than 365 days before the last search on 2025-03-31
                    2024-03    | stale-price: Beta: a price of 2024-03-01, more than 365 days before the last search on 2025-03-31
                    2025       | -
                    spring     | undated-price: Beta: 'spring' is no day
                    ''         | undated-price: Beta: a price without a day
                    """)
    void prices_are_dated_and_not_too_old_at_the_last_search(String date, String expected) throws IOException {
        Knowledge plain = SmallReview.knowledge(folder);
        Map<String, Version> versions = new TreeMap<>(plain.versions());
        versions.remove("Alpha-7B");
        Version beta = versions.get("Beta");
        Version.Price price = beta.prices().get(0);
        versions.put(
                "Beta",
                new Version(
                        "Beta",
                        "Beta",
                        Optional.empty(),
                        beta.access(),
                        Optional.empty(),
                        List.of(new Version.Price(
                                price.inputUsdPer1kTokens(),
                                price.outputUsdPer1kTokens(),
                                Optional.of(date).filter(text -> !text.isEmpty()),
                                Optional.empty())),
                        List.of(),
                        List.of()));
        Knowledge dated = new Knowledge(
                versions,
                plain.evidence().stream()
                        .filter(row -> !row.version().equals("Alpha-7B"))
                        .toList(),
                plain.studies(),
                plain.searches(),
                plain.hash());

        List<String> found = lines(Lint.of(SmallReview.document(SmallReview.settings(), dated)));
        found.removeIf(line -> !line.contains("price"));
        assertEquals(Optional.ofNullable(expected).map(List::of).orElse(List.of()), found);
    }

    @Test
    void what_people_accept_is_no_finding_but_what_they_accept_in_vain_is_one() throws IOException {
        Settings plain = SmallReview.settings();
        Settings accepting = new Settings(
                plain.title(),
                plain.version(),
                plain.licence(),
                plain.questions(),
                plain.displayRule(),
                plain.priceDays(),
                List.of(
                        new Rules.Accepted("without-effect", "V:", "few questions"),
                        new Rules.Accepted("without-effect", "II:", "few questions"),
                        new Rules.Accepted("undated-price", "Alpha", "as reported"),
                        new Rules.Accepted("restricted", "", "never")),
                plain.trees());
        List<Finding> findings = Lint.of(SmallReview.document(accepting, SmallReview.knowledge(folder)));

        assertEquals(Map.of("accepted-in-vain", 1L), Lint.counts(findings));
        assertTrue(lines(findings).contains("undated-price: Alpha-7B: a price without a day (accepted: as reported)"));
        assertTrue(lines(findings).contains("accepted-in-vain: everywhere: restricted"));
    }

    @Test
    void a_file_that_is_no_selector_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("x.json"), "{");

        ReviewException e = assertThrows(ReviewException.class, () -> SelectorFile.lint(file, Optional.empty()));
        assertTrue(e.getMessage().startsWith(file + ":1: not readable as JSON"), e.getMessage());
    }

    @Test
    void the_published_trees_have_a_dead_end_questions_without_effect_and_contradictions() throws IOException {
        PublishedReview.require();
        Map<String, Long> counts = new TreeMap<>();
        List<String> deadEnds = new ArrayList<>();
        for (String tree : List.of("I", "II", "III", "IV", "V")) {
            List<Finding> findings = SelectorFile.lint(
                    PublishedReview.FOLDER.resolve("published/selector_stage_" + tree + ".json"),
                    Optional.of(PublishedReview.FOLDER.resolve("models.csv")));
            Lint.counts(findings).forEach((check, count) -> counts.merge(check, count, Long::sum));
            findings.stream()
                    .filter(finding -> finding.check() == Lint.Check.DEAD_END)
                    .forEach(finding -> deadEnds.add(finding.line()));
        }
        System.out.println("findings in the published trees: " + counts);

        assertEquals(List.of("dead-end: II:839: yes and no to deployment lead nowhere"), deadEnds);
        assertEquals(200, counts.get("without-effect"));
        assertEquals(null, counts.get("restricted"));
        assertEquals(
                "{dead-end=1, local-only=18, star-gained=42, star-lost=18, version-gained=440, version-lost=6,"
                        + " without-effect=200, without-evidence=5}",
                counts.toString());
    }

    @Test
    void the_trees_built_from_the_same_evidence_have_nothing_but_undated_prices() throws IOException {
        PublishedReview.require();
        Settings plain = PublishedReview.settings();
        Settings skipping = plain.with(plain.trees().stream()
                .map(tree -> SmallReview.plan(tree, true, List.of(), List.of()))
                .toList());
        List<Finding> findings = Lint.of(Assembly.document("Published", skipping, PublishedReview.knowledge()));

        assertEquals(List.of("undated-price"), List.copyOf(Lint.counts(findings).keySet()));
    }

    private static String answer(String names) {
        return ANSWER.formatted(names);
    }

    private Path write(String tree, String json) throws IOException {
        return Files.writeString(folder.resolve("selector_stage_" + tree + ".json"), json);
    }

    private static List<String> lines(List<Finding> findings) {
        return new ArrayList<>(findings.stream().map(Finding::line).toList());
    }
}
