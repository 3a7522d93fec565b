package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.db.Duck;
import winnow.model.LoggedSearch;
import winnow.model.Verdict;
import winnow.sample.SmallReview;
import winnow.sample.UpdatedReview;

/** The checklist says of no item that it is answered where the ledger has nothing about it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChecklistTest {

    private static final String BY_HAND = "not in the ledger: to be written by hand";

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void a_review() {
        review = new SmallReview(folder);
    }

    /** Guideline and item to where it is answered. */
    private Map<String, String> answers() throws IOException {
        Map<String, String> answers = new TreeMap<>();
        String guideline = "";
        try (Duck duck = Duck.open(review.withCatalog())) {
            String text = Checklist.of(duck, new Report.Settings("A *review*", List.of(), SmallReview.CONDUCT));
            assertTrue(text.startsWith("# Checklist: A \\*review\\*\n"), text);
            for (String line : text.lines().toList()) {
                guideline = line.startsWith("## ") ? line.substring(3).split(",")[0] : guideline;
                String[] cells = line.split(" \\| ");
                if (cells.length > 2 && cells[0].matches("\\| \\d+[ab]?")) {
                    answers.put(guideline + " " + cells[0].substring(2), cells[2]);
                }
            }
        }
        return answers;
    }

    @Test
    void every_item_of_both_guidelines_is_there_once() throws IOException {
        assertEquals(6 + 16, answers().size());
    }

    @Test
    void without_notes_on_searches_their_items_are_to_be_written_by_hand() throws IOException {
        Map<String, String> answers = answers();

        for (String item :
                List.of("PRISMA 2020 6", "PRISMA 2020 7", "PRISMA-S 8", "PRISMA-S 9", "PRISMA-S 13", "PRISMA-S 14")) {
            assertEquals(BY_HAND, answers.get(item), item);
        }
        assertTrue(answers.get("PRISMA-S 15").startsWith("[tables/search_strategy.csv]"));
    }

    @Test
    void searches_that_are_noted_in_part_are_counted() throws IOException {
        review.searches.add(new LoggedSearch("2025-03-31", "pubmed", "llm*", LocalDate.of(2025, 3, 30), 7, ""));
        Map<String, String> answers = answers();

        assertEquals(
                "[tables/search_strategy.csv](tables/search_strategy.csv): 1 of 4 searches",
                answers.get("PRISMA 2020 7"));
        assertEquals(BY_HAND, answers.get("PRISMA-S 9"), "it has no note");
        assertTrue(answers.get("PRISMA-S 12").endsWith(": 2 search rounds"));
    }

    @Test
    void registers_and_other_methods_are_told_where_the_protocol_names_them() throws IOException {
        for (String item : List.of("PRISMA-S 3", "PRISMA-S 4", "PRISMA-S 5")) {
            assertEquals(BY_HAND, answers().get(item), item);
        }
        review = UpdatedReview.in(folder, NewReports.TOTAL);
        Map<String, String> answers = answers();

        assertTrue(answers.get("PRISMA-S 3").endsWith(": 1 by name"));
        assertTrue(answers.get("PRISMA-S 4").endsWith(": 2 by name"));
        assertTrue(answers.get("PRISMA-S 5").endsWith(": 1 by name"));
        assertEquals(BY_HAND, answers.get("PRISMA-S 6"));
    }

    @Test
    void who_screened_nothing_has_no_selection_process() throws IOException {
        assertTrue(answers().get("PRISMA 2020 8").startsWith("[methods.md]"));
        review.votes.clear();

        assertEquals(BY_HAND, answers().get("PRISMA 2020 8"));
    }

    @Test
    void excluded_full_texts_are_counted_and_only_told_if_there_are_any() throws IOException {
        assertTrue(answers().get("PRISMA 2020 16b").endsWith(": 2 reports"));
        review.verdict("pubmed:4", new Verdict.Included());
        review.verdict("pubmed:5", new Verdict.Included());

        assertEquals(BY_HAND, answers().get("PRISMA 2020 16b"));
    }
}
