package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.report.Figures.Drawn;
import winnow.report.drawing.Legible;
import winnow.report.drawing.Mark;
import winnow.sample.MadeEvidence;
import winnow.sample.SmallReview;
import winnow.stage.Workers;

/** The figures that are declared, drawn of whole reviews. */
class FiguresTest {

    private static final Path PUBLISHED = Path.of("..", "..", "shared", "li2025");

    @TempDir
    private Path folder;

    @RepeatedTest(3)
    void everyFigureOfAMadeReviewIsLegible(RepetitionInfo seed) throws IOException {
        SmallReview review = new SmallReview(folder);
        boolean ofStudies = seed.getCurrentRepetition() != 2;
        new MadeEvidence(new Random(seed.getCurrentRepetition())).annotate(review, ofStudies);
        review.withCatalog();

        for (Drawn figure : drawn()) {
            Legible.check(figure.drawn());
            assertTrue(
                    figure.drawn().marks().stream()
                            .anyMatch(mark -> !mark.told().isEmpty()),
                    figure.name());
        }
    }

    @Test
    void aReviewWithoutEvidenceHasFiguresThatSaySo() throws IOException {
        new SmallReview(folder).withCatalog();

        Map<String, Boolean> empty = new TreeMap<>();
        for (Drawn figure : drawn()) {
            Legible.check(figure.drawn());
            empty.put(
                    figure.name(),
                    figure.drawn().labels().stream()
                            .anyMatch(label -> label.text().startsWith("No evidence yet")));
        }
        assertEquals(false, empty.remove("studies_per_year"));
        assertTrue(empty.size() > 5 && !empty.containsValue(false), empty.toString());
    }

    @Test
    void thePageShowsEachFigureAndLinksItsFiles() throws IOException {
        SmallReview review = new SmallReview(folder);
        review.withCatalog();
        review.run(new Report(new Report.Settings("A small review", List.of(), SmallReview.CONDUCT)));
        String page = review.read("reports/index.html");

        for (Drawn figure : drawn()) {
            String table = "table-" + figure.figure().table() + "\"";
            assertTrue(page.contains("href=\"#" + table) && page.contains("id=\"" + table), table);
            assertTrue(page.contains(review.read("reports/figures/" + figure.name() + ".svg")), figure.name());
            for (String file : List.of(
                    "figures/" + figure.name() + ".svg",
                    "figures/" + figure.name() + ".png",
                    "tables/" + figure.figure().table() + ".csv")) {
                assertTrue(page.contains("href=\"" + file + "\""), file);
                assertTrue(Files.exists(folder.resolve("reports").resolve(file)), file);
            }
        }
    }

    @Test
    void theDiagramsAreLegibleToo() throws IOException {
        new SmallReview(folder).withCatalog();
        try (Duck duck = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"))) {
            Legible.check(FlowDiagram.of(Numbers.of(duck)));
            Legible.check(AgreementFigure.of(duck));
        }
    }

    /** A piece for each bar that was published; of resources, each version once. */
    @Test
    void thePublishedReviewHasAPieceForEachPublishedBar() throws IOException {
        if (!Files.isDirectory(PUBLISHED)) {
            Assumptions.abort("SKIPPED: the published data are not at " + PUBLISHED + ", so no figure was compared");
        }
        SmallReview review = new SmallReview(folder);
        for (String table : List.of("models", "evidence")) {
            review.annotation(table + ".csv", Files.readString(PUBLISHED.resolve(table + ".csv")));
        }
        review.withCatalog();

        Map<String, Long> pieces = new TreeMap<>();
        for (Drawn figure : drawn()) {
            Legible.check(figure.drawn());
            pieces.put(
                    figure.name(),
                    figure.drawn().marks().stream()
                            .map(Mark::told)
                            .filter(told -> !told.isEmpty())
                            .count());
        }
        assertEquals(677, pieces.get("applied_by_subtask_and_model"));
        assertEquals(287, pieces.get("best_by_subtask_and_version"));
        assertEquals(171, pieces.get("best_by_input_output"));
        assertEquals(144, pieces.get("best_by_modality"));
        assertEquals(85 + 81 + 82, pieces.get("resources_of_best"), "one version is listed twice");
    }

    private List<Drawn> drawn() throws IOException {
        Path figures = Files.createDirectories(folder.resolve("figures"));
        try (Duck duck = Duck.open(folder.resolve("curated/catalog/catalog.duckdb"));
                Workers workers = new Workers()) {
            List<Drawn> drawn =
                    Figures.drawn(Figures.begin(workers.begin(() -> FrequencyTables.of(duck)), figures, workers));
            workers.end();
            return drawn;
        }
    }
}
