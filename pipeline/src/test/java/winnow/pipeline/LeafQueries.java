package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.db.Duck;
import winnow.selector.Evidence;
import winnow.selector.Node;
import winnow.selector.Offer;
import winnow.selector.Use;
import winnow.selector.Walker;

/** Each answer of a review's selector against the query that the selector names for it, put to the review's catalog. */
final class LeafQueries {

    private LeafQueries() {}

    /** Compares all of them; says how many. */
    static int compare(Path review) throws IOException {
        Walker walker = Walker.load(review.resolve("reports/selector/selector.json"));
        List<Walker.Ending> endings = endings(walker);
        Map<String, List<String>> known = new HashMap<>();
        try (Duck catalog = Duck.open(review.resolve("curated/catalog/catalog.duckdb"))) {
            for (Walker.Ending ending : endings) {
                if (ending.leaf().outcome() == Node.Outcome.MODELS) {
                    List<String> rows = known.computeIfAbsent(walker.query(ending), query -> rows(catalog, query));
                    List<String> names = ending.leaf().versions().stream()
                            .map(Offer::version)
                            .toList();
                    assertEquals(
                            rows.stream()
                                    .filter(row -> names.contains(row.substring(0, row.indexOf('|'))))
                                    .toList(),
                            reasons(walker, ending.leaf()),
                            ending.id());
                }
            }
        }
        return endings.size();
    }

    static List<Node.Leaf> leaves(Walker walker) {
        return endings(walker).stream().map(Walker.Ending::leaf).distinct().toList();
    }

    /** Of all combinations of answers. */
    private static List<Walker.Ending> endings(Walker walker) {
        List<Walker.Ending> endings = new ArrayList<>();
        walker.document().trees().forEach(tree -> {
            int questions = tree.questions().size();
            for (int bits = 0; bits < 1 << questions; bits++) {
                int said = bits;
                endings.add(walker.walk(
                        tree.key(), question -> (said >> tree.questions().indexOf(question) & 1) == 1));
            }
        });
        return endings.stream().distinct().toList();
    }

    private static List<String> rows(Duck catalog, String query) {
        return catalog.query(query).stream()
                .map(row -> line(Stream.of(
                                "version",
                                "study",
                                "stage",
                                "task",
                                "subtask",
                                "mandatory_input",
                                "optional_input",
                                "output",
                                "applied",
                                "best")
                        .map(column -> row.get(column).map(Object::toString))))
                .sorted()
                .toList();
    }

    private static List<String> reasons(Walker walker, Node.Leaf leaf) {
        return leaf.versions().stream()
                .flatMap(offer -> walker.evidence(leaf, offer).stream())
                .map(row -> line(walker.use(row), row))
                .sorted()
                .toList();
    }

    private static String line(Use use, Evidence row) {
        return line(Stream.of(
                Optional.of(row.version()),
                row.study(),
                Optional.of(use.stage()),
                Optional.of(use.task()),
                Optional.of(use.subtask()),
                Optional.of(use.mandatoryInput()),
                use.optionalInput(),
                Optional.of(use.output()),
                Optional.of(row.applied() + ""),
                Optional.of(row.best() + "")));
    }

    private static String line(Stream<Optional<String>> cells) {
        return String.join("|", cells.map(cell -> cell.orElse("")).toList());
    }
}
