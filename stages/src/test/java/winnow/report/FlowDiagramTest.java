package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.sample.SmallReview;

/** What is published of the small review, byte for byte; look at the diagram when it changes. */
class FlowDiagramTest {

    private static final Path EXPECTED = Path.of("src/test/resources/winnow/report/small");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"prisma.svg", "PRISMA.csv"})
    void isAsExpected(String name) throws IOException {
        SmallReview review = new SmallReview(folder);
        review.withCatalog();
        review.run(new Report(new Report.Settings("A small review", List.of(), SmallReview.CONDUCT)));
        String actual = review.read("reports/" + name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(EXPECTED.resolve(name), actual);
        }
        assertEquals(
                Files.readString(EXPECTED.resolve(name)), actual, "rerun with -Dgolden.update=true and look at it");
    }
}
