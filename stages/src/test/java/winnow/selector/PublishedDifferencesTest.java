package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every way on which a built tree and the published one differ, with the first cause that explains it. The list is in
 * {@code target/selector-differences.csv} of the module.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublishedDifferencesTest {

    private static final Path LIST = Path.of("target", "selector-differences.csv");

    /** A way, what is published at its end, and what is built there. */
    private record Compared(Graph.Way way, Walker walker, String tree) {

        Map<String, Boolean> published() {
            return way.end().map(PublishedTree::starred).orElse(Map.of());
        }

        Walker.Ending built() {
            return walker.walk(tree, question -> way.answers().getOrDefault(question.key(), false));
        }

        Map<String, Boolean> versions() {
            return built().leaf().versions().stream().collect(Collectors.toMap(Offer::version, Offer::starred));
        }

        boolean agrees() {
            return built().answers().equals(way.answers())
                    && way.end()
                            .map(Place.End::outcome)
                            .equals(Optional.of(built().leaf().outcome()))
                    && versions().equals(published());
        }

        Map<String, Boolean> stars() {
            Map<String, Boolean> starred = new HashMap<>(versions());
            starred.values().removeIf(star -> !star);
            return starred;
        }

        int leftOut() {
            return versions().size() - published().size();
        }
    }

    private static final Map<String, Predicate<Compared>> CAUSES = new LinkedHashMap<>();

    static {
        CAUSES.put("leads nowhere", compared -> compared.way().end().isEmpty());
        CAUSES.put(
                "asks other questions",
                compared -> !compared.built().answers().equals(compared.way().answers()));
        CAUSES.put(
                "another kind of answer",
                compared -> compared.way().end().orElseThrow().outcome()
                        != compared.built().leaf().outcome());
        CAUSES.put(
                "a long answer cut to its stars",
                compared -> compared.published().equals(compared.stars()));
        CAUSES.put(
                "a long answer cut to its stars, some of them forgotten",
                compared -> compared.stars()
                        .entrySet()
                        .containsAll(compared.published().entrySet()));
        CAUSES.put(
                "stars set otherwise than the evidence says",
                compared ->
                        compared.published().keySet().equals(compared.versions().keySet()));
        CAUSES.put(
                "one version forgotten",
                compared -> compared.leftOut() == 1
                        && compared.versions()
                                .keySet()
                                .containsAll(compared.published().keySet()));
        CAUSES.put(
                "several versions forgotten",
                compared -> compared.versions()
                        .keySet()
                        .containsAll(compared.published().keySet()));
        CAUSES.put("versions that have no evidence for the answers", compared -> true);
    }

    @Test
    void each_difference_has_a_cause() throws IOException {
        PublishedReview.require();
        Document document = PublishedReview.document(Optional.empty());
        Walker walker = Walker.parse("built", SelectorJson.text(document));
        Map<String, Integer> counts = new TreeMap<>();
        List<String> lines = new ArrayList<>(List.of("tree,answers,cause"));
        for (Tree tree : document.trees()) {
            for (Graph.Way way : PublishedTree.read(tree).ways().orElseThrow()) {
                Compared compared = new Compared(way, walker, tree.key());
                if (!compared.agrees()) {
                    String cause = cause(compared);
                    counts.merge(cause, 1, Integer::sum);
                    lines.add(tree.key() + "," + way.answers().toString().replace(", ", " ") + "," + cause);
                }
            }
        }
        Files.createDirectories(LIST.getParent());
        Files.write(LIST, lines);
        System.out.println("differences from the published trees: " + counts);

        assertEquals(
                "{a long answer cut to its stars=124, a long answer cut to its stars, some of them forgotten=76,"
                        + " another kind of answer=4, asks other questions=4, leads nowhere=2, one version forgotten=62,"
                        + " several versions forgotten=14, stars set otherwise than the evidence says=19,"
                        + " versions that have no evidence for the answers=32}",
                counts.toString());
    }

    private static String cause(Compared compared) {
        return CAUSES.entrySet().stream()
                .filter(cause -> cause.getValue().test(compared))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
