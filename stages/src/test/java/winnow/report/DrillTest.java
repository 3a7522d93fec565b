package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.stage.ReviewException;

/** What stands behind the numbers of the small review. */
class DrillTest {

    @TempDir
    private Path folder;

    @Test
    void listsTheRecordsOfABoxWithCitationAndTitle() throws IOException {
        new SmallReview(folder).withCatalog();

        assertEquals(
                List.of("scopus:1\tpubmed:1\tDoctors and models", "scopus:2\tpubmed:3\tNo model at all"),
                Drill.list(folder, "duplicates"));
    }

    @Test
    void listsPlacesAndStudiesToo() throws IOException {
        new SmallReview(folder)
                .annotation("studies.csv", "study,record\ndoe 2024,arxiv:1\ndoe 2024,pubmed:1\n")
                .withCatalog();

        assertEquals(List.of("doe 2024\tarxiv:1\tDoctors and models (preprint)"), Drill.list(folder, "new_studies"));
        assertEquals(
                "raw/searches/2025-03-31/arxiv/a.csv:2 arxiv:1\tarxiv:1\tDoctors and models (preprint)",
                Drill.list(folder, "sightings").get(0));
    }

    @Test
    void givesAsManyLinesAsTheNumberSays() throws IOException {
        Path catalog = new SmallReview(folder).withCatalog();
        Prisma prisma;
        try (Duck duck = Duck.open(catalog)) {
            prisma = Prisma.of(duck);
        }
        for (String box : Prisma.keys()) {
            assertEquals(prisma.number(box), Drill.list(folder, box).size(), box);
        }
    }

    @Test
    void namesTheNearestBox() {
        String message = assertThrows(ReviewException.class, () -> Drill.list(folder, "record_excluded"))
                .getMessage();

        assertEquals(
                "no box 'record_excluded'; the nearest is 'records_excluded'; there are sightings, previous_studies",
                message.substring(0, message.indexOf(", previous_reports")));
    }

    @Test
    void withoutACatalogItSaysWhatToDo() {
        assertEquals(
                "curated/catalog/catalog.duckdb: not made yet; run: winnow run",
                assertThrows(ReviewException.class, () -> Drill.list(folder, "duplicates"))
                        .getMessage());
    }
}
