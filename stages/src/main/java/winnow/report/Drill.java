package winnow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import winnow.db.Duck;
import winnow.stage.Artifacts;
import winnow.stage.Nearest;
import winnow.stage.ReviewException;

/** Lists what a number of the flow diagram counts. */
public final class Drill {

    private Drill() {}

    /**
     * As many lines as the box's number says, each with the counted thing (a record, a report by its record, a study, or
     * a place in an export), its citation and its title, between them a tab. Sorted.
     *
     * @param review the review's directory
     * @param box the key of a box, as in {@code prisma.json}
     * @throws ReviewException if there is no such box, naming the nearest, or no catalog yet
     */
    public static List<String> list(Path review, String box) throws IOException {
        List<String> lines = new ArrayList<>();
        each(review, box, lines::add);
        return List.copyOf(lines);
    }

    /**
     * The lines of {@link #list} one after the other; none of them is held.
     *
     * @throws ReviewException as there
     */
    public static void each(Path review, String box, Consumer<String> sink) throws IOException {
        if (!Prisma.keys().contains(box)) {
            throw new ReviewException("no box '" + box + "'; the nearest is '"
                    + Nearest.of(box, Prisma.keys()).orElseThrow() + "'; there are "
                    + String.join(", ", Prisma.keys()));
        }
        String sql = Duck.resource(Drill.class, "page/drill.sql").replace(":box", Prisma.rows(Prisma.sql(box)));
        try (Duck duck = Duck.open(catalog(review))) {
            duck.each(sql, row -> sink.accept(line(row)));
        }
    }

    /**
     * Where the catalog of a review is.
     *
     * @throws ReviewException if there is none yet
     */
    static Path catalog(Path review) {
        Path catalog = review.resolve(Artifacts.CATALOG.path());
        if (!Files.exists(catalog)) {
            throw new ReviewException(Artifacts.CATALOG.path() + ": not made yet; run: winnow run");
        }
        return catalog;
    }

    private static String line(List<Optional<Object>> row) {
        List<String> cells = row.stream()
                .map(value -> value.orElse("").toString().replaceAll("\\s+", " "))
                .toList();
        return String.join("\t", cells);
    }
}
