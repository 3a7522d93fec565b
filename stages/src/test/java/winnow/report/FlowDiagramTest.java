package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.catalog.Catalog.Criterion;
import winnow.catalog.Catalog.Database;
import winnow.catalog.PrismaSettings;
import winnow.catalog.PrismaSettings.Counted;
import winnow.catalog.PrismaSettings.Earlier;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.db.Duck;
import winnow.model.Verdict;
import winnow.report.drawing.Box;
import winnow.report.drawing.Drawing;
import winnow.report.drawing.Label;
import winnow.report.drawing.Legible;
import winnow.report.drawing.Pdf;
import winnow.report.drawing.Png;
import winnow.report.drawing.Svg;
import winnow.sample.SmallReview;
import winnow.sample.UpdatedReview;

/** The diagram in its four templates. Look at it when it changes: -Dgolden.update=true writes SVG, PNG and PDF to target. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FlowDiagramTest {

    private static final Path EXPECTED = Path.of("src/test/resources/winnow/report");
    private static final String LONG =
            "A reason which nobody would want to read to its end, because it names each and every case (number %d)";

    @TempDir
    private Path folder;

    private SmallReview review(boolean update, boolean other) {
        if (!update && !other) {
            return new SmallReview(folder);
        }
        SmallReview review = UpdatedReview.in(folder, NewReports.TOTAL);
        if (!update) {
            review.prisma = new PrismaSettings(
                    review.prisma.sources(), Optional.empty(), new Earlier(0, 0, null, null, null), new Counted(0, 0));
        }
        if (!other) {
            review.records.keySet().removeIf(id -> isOther(id.database()));
            review.citations.keySet().removeIf(id -> isOther(id.database()));
            review.verdicts.keySet().removeIf(id -> isOther(id.database()));
            review.databases.removeIf(database -> isOther(database.database()));
            review.citation("New and included", new Verdict.Included(), "pubmed:11", "scopus:11");
            review.citation("In PubMed", new Verdict.Included(), "pubmed:20");
            review.prisma = new PrismaSettings(
                    Map.of("trials", PrismaSettings.Kind.REGISTER),
                    review.prisma.updateOf(),
                    new Earlier(0, 0, null, null, null),
                    new Counted(0, 0));
            review.annotation("studies.csv", "study,record\ndoe-2024,pubmed:1\ndoe-2024,trials:1\n");
        }
        return review;
    }

    private static boolean isOther(String database) {
        return List.of("web", "who", "citing").contains(database);
    }

    private static Drawing drawing(SmallReview review) throws IOException {
        try (Duck duck = Duck.open(review.withCatalog())) {
            return FlowDiagram.of(Numbers.of(duck));
        }
    }

    @ParameterizedTest
    @CsvSource({"new-v1, false, false", "new-v2, false, true", "updated-v1, true, false", "updated-v2, true, true"})
    void each_template_is_drawn_as_expected(String name, boolean update, boolean other) throws IOException {
        Drawing drawing = drawing(review(update, other));
        String actual = Svg.of(drawing);
        Path expected = EXPECTED.resolve("flow").resolve(name + ".svg");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(expected.getParent());
            Files.writeString(expected, actual);
            write(drawing, name);
        }

        Legible.check(drawing);
        assertTrue(drawing.title().contains(update ? "updated" : "new"), drawing.title());
        assertEquals(Files.readString(expected), actual, "rerun with -Dgolden.update=true and look at it");
    }

    private static void write(Drawing drawing, String name) throws IOException {
        Path target = Files.createDirectories(Path.of("target", "flow"));
        Files.write(target.resolve(name + ".png"), Png.of(drawing));
        Files.write(target.resolve(name + ".pdf"), Pdf.of(drawing));
    }

    /** Twelve databases, as many other sources, fifteen reasons: all long, nothing cut, every text within its box. */
    @ParameterizedTest
    @CsvSource({"many-new, false, false", "many-new-v2, false, true", "many-updated, true, true"})
    void nothing_is_cut_however_much_there_is_to_say(String name, boolean update, boolean other) throws IOException {
        SmallReview review = review(update, other);
        List<String> said = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String label =
                    "Database with a long name and Averyveryveryverylongwordinitsname".repeat(1 + i % 2) + " " + i;
            review.databases.add(new Database("more-" + i, label, "journals"));
            said.add(label);
        }
        for (int i = 0; i < 15; i++) {
            String text = LONG.formatted(i);
            review.criteria.add(new Criterion("reason-" + i, text));
            review.citation("T" + i, excluded("reason-" + i), "pubmed:9" + i);
            review.rounds.put(SmallReview.id("pubmed:9" + i), "2025-06-30");
            if (other) {
                review.citation("W" + i, excluded("reason-" + i), "web:9" + i);
                review.rounds.put(SmallReview.id("web:9" + i), "2025-06-30");
            }
            said.add(text);
        }
        Drawing drawing = drawing(review);
        if (Boolean.getBoolean("golden.update")) {
            write(drawing, name);
        }

        Legible.check(drawing);
        everyTextIsWithinItsBox(drawing);
        String all = String.join("", drawing.labels().stream().map(Label::text).toList())
                .replaceAll("\\s", "");
        said.forEach(text -> assertTrue(all.contains(text.replaceAll("\\s", "")), text));
    }

    private static Verdict excluded(String reason) {
        return SmallReview.excluded(Verdict.Step.FULLTEXT, reason, Verdict.By.PERSON);
    }

    private static void everyTextIsWithinItsBox(Drawing drawing) {
        List<Box> boxes = drawing.marks().stream()
                .filter(mark -> mark.paint().fill().isPresent())
                .map(mark -> mark.box())
                .toList();
        for (Label label : drawing.labels()) {
            boolean touches = boxes.stream().anyMatch(box -> box.overlaps(label.box()));
            boolean within = boxes.stream().anyMatch(box -> box.holds(label.box()));
            assertTrue(
                    within || !touches,
                    () -> String.format(Locale.ROOT, "%s at %.0f, %.0f", label.text(), label.x(), label.y()));
        }
    }
}
