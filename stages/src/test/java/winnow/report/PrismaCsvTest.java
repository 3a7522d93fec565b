package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.catalog.Catalog.Criterion;
import winnow.catalog.Catalog.Database;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.db.Duck;
import winnow.model.Verdict;
import winnow.report.Prisma.Share;
import winnow.report.PrismaPackage.Part;
import winnow.sample.MadeFlow;
import winnow.sample.SmallReview;
import winnow.sample.UpdatedReview;
import winnow.table.Csv;

/** The file for the R package, read as the package reads it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrismaCsvTest {

    private static final Path SHARED = Path.of("..", "..", "shared", "prisma");
    private static final String HOSTILE = "Wrong type (e.g., review); \"it's\" 2022, 2023,\n7 <b> & \\ @@1 {x}|[1]: y";

    @TempDir
    private Path folder;

    private Prisma prisma(SmallReview review) throws IOException {
        try (Duck duck = Duck.open(review.withCatalog())) {
            return Numbers.of(duck).prisma();
        }
    }

    /** All 34 cells of the numbers' column, in order. */
    @ParameterizedTest
    @CsvSource({"new_v1.csv, false", "updated_v2.csv, true"})
    void the_numbers_of_the_worked_examples_come_out(String file, boolean update) throws IOException {
        Path example = SHARED.resolve(file);
        if (!Files.exists(example)) {
            System.err.println("SKIPPED: " + example + " is absent, so this test proves nothing here");
            Assumptions.abort(example + " is absent");
        }
        Prisma prisma = prisma(update ? MadeFlow.update(folder) : MadeFlow.newReview(folder));

        assertEquals(34, numbers(Files.readString(example)).size());
        assertEquals(numbers(Files.readString(example)), numbers(PrismaCsv.of(prisma)));
        assertEquals(update, prisma.template().update());
    }

    private static List<String> numbers(String csv) {
        List<String> numbers = new ArrayList<>();
        Csv rows = new Csv(new StringReader(csv), ',');
        while (rows.hasNext()) {
            List<String> cells = ((Csv.Cells) rows.next()).values();
            numbers.add(cells.get(0) + ": " + cells.get(7));
        }
        return numbers.subList(1, numbers.size());
    }

    @Test
    void the_package_reads_a_new_review() throws IOException {
        PrismaPackage read = PrismaPackage.read(PrismaCsv.of(prisma(new SmallReview(folder))));

        assertEquals(0, read.numbers().get("previous_studies"));
        assertEquals(2, read.numbers().get("total_studies"));
        assertEquals(14, read.numbers().get("database_results"));
        assertEquals(
                List.of(part("Scopus", 4), part("PubMed", 7), part("arXiv", 3), part("IEEE Xplore", 0)),
                read.parts("database_specific_results"));
        assertEquals(List.of(part("Other", 0)), read.parts("other_excluded"));
        assertEquals(
                Optional.empty(), read.parts("register_specific_results").get(0).number());
        assertEquals("Identification of studies via databases and registers", read.words("newstud"));
        assertEquals("Identification of studies via other methods", read.words("othstud"));
        assertEquals("Studies included in review", read.words("new_studies"));
        assertEquals("Reports of included studies", read.words("new_reports"));
    }

    @Test
    void the_package_reads_an_update_with_other_methods() throws IOException {
        Prisma prisma = prisma(UpdatedReview.in(folder, NewReports.TOTAL));
        PrismaPackage read = PrismaPackage.read(PrismaCsv.of(prisma));

        read.numbers().forEach((key, number) -> assertEquals(prisma.number(key), number, key));
        assertEquals(List.of(part("Trials register", 1)), read.parts("register_specific_results"));
        assertEquals(List.of(part("No language model", 1), part("No clinical use", 1)), read.parts("other_excluded"));
        assertEquals("Identification of new studies via databases and registers", read.words("newstud"));
        assertEquals("Identification of new studies via other methods", read.words("othstud"));
        assertEquals("New studies included in review", read.words("new_studies"));
        assertEquals("Reports of new included studies", read.words("new_reports"));
    }

    private static Part part(String label, long number) {
        return new Part(label, Optional.of(number));
    }

    @Test
    void without_exclusions_it_says_other_zero() throws IOException {
        SmallReview review = new SmallReview(folder);
        review.verdict("pubmed:4", new Verdict.Included());
        review.verdict("pubmed:5", new Verdict.Included());

        assertEquals(
                List.of(part("Other", 0)),
                PrismaPackage.read(PrismaCsv.of(prisma(review))).parts("dbr_excluded"));
    }

    @Test
    void hostile_labels_survive() throws IOException {
        SmallReview review = new SmallReview(folder);
        review.criteria.set(3, new Criterion("not-clinical", HOSTILE));
        review.databases.set(0, new Database("scopus", HOSTILE, "journals"));
        PrismaPackage read = PrismaPackage.read(PrismaCsv.of(prisma(review)));

        String plain = "Wrong type (e.g. - review)/ ”it’s” 2022 - 2023 - 7 <b> & \\ @ @1 {x}|[1]: y";
        assertEquals(part(plain, 4), read.parts("database_specific_results").get(0));
        assertEquals(List.of(part("No language model", 1), part(plain, 1)), read.parts("dbr_excluded"));
    }

    /** The reader is as strict as the package is blind: what is not cleaned is noticed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            No clinical use, 1 | Wrong type (e.g., review), 12 | Wrong type (e.g.=NA
            No clinical use, 1 | Published before 2022, 2023, 7 | Published before 2022=20237
            No clinical use, 1 | Wrong; type, 1 | =NA type=1
            """)
    void what_is_not_cleaned_is_read_otherwise(String before, String after, String expected) throws IOException {
        String csv = PrismaCsv.of(prisma(new SmallReview(folder))).replace(before, after);
        List<Part> parts = PrismaPackage.read(csv).parts("dbr_excluded");

        assertEquals(
                expected,
                String.join(
                        " ",
                        parts.subList(1, parts.size()).stream()
                                .map(part -> part.label() + "="
                                        + part.number().map(String::valueOf).orElse("NA"))
                                .toList()));
    }

    @Test
    void a_key_within_a_key_is_noticed() throws IOException {
        String csv =
                PrismaCsv.of(prisma(new SmallReview(folder))).replace("identification,node1", "duplicates_x,node1");

        assertEquals(
                "the condition has length 2: duplicates",
                assertThrows(IllegalStateException.class, () -> PrismaPackage.read(csv))
                        .getMessage());
    }

    @RepeatedTest(50)
    void any_label_is_read_as_it_was_cleaned(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        String pieces = ",;'\"\n\t\r 0123456789.-()[]{}<>&\\@|\u0000\u2028abcXYZäß語";
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 30; i++) {
            text.append(pieces.charAt(random.nextInt(pieces.length())));
        }
        String label = PrismaCsv.label(text.toString());

        assertTrue(label.matches("[^,;'\"\\n\\r\\t\\x00-\\x1f]+"), label);
        assertTrue(!label.contains("@@"), label);
        assertEquals(label, PrismaCsv.label(label));
    }

    @Test
    void an_empty_label_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> PrismaCsv.label(" \n"));
    }

    @Test
    void the_r_package_and_its_application_get_the_right_switches() throws IOException {
        Prisma update = prisma(UpdatedReview.in(folder, NewReports.TOTAL));

        assertEquals(
                "PRISMA_flowdiagram(PRISMA_data(read.csv(\"PRISMA.csv\", fileEncoding = \"UTF-8\")), previous = TRUE,"
                        + " other = TRUE, detail_databases = TRUE, detail_registers = TRUE, meta_analysis = TRUE)",
                Elsewhere.inR(update.template()));
        String link = Elsewhere.online(update);
        assertTrue(link.contains("&previous_studies=5&"), link);
        assertTrue(link.endsWith("&previous=1&other=1&dbDetail=1&regDetail=1&metaAnalysis=1"), link);
        assertTrue(Elsewhere.inR(new Template(false, "", false, false, false))
                .endsWith("previous = FALSE, other = FALSE, detail_databases = TRUE, detail_registers = FALSE,"
                        + " meta_analysis = FALSE)"));
    }

    @Test
    void the_parts_are_in_the_order_of_the_protocol() throws IOException {
        assertEquals(
                List.of("scopus", "pubmed", "arxiv", "ieee"),
                prisma(new SmallReview(folder)).shares("database_specific_results").stream()
                        .map(Share::code)
                        .toList());
    }
}
