package winnow.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import winnow.stage.Artifacts;
import winnow.stage.Json;

/** The studies that the selector's leaves rest on, as {@code selector.json} has them. */
final class Leaves {

    private static final String SELECTOR = "/selector.json";

    private final Map<String, Set<String>> reportsOfStudy = new TreeMap<>();
    private final Map<Long, String> studyOfRow = new TreeMap<>();
    private final Map<String, Set<Long>> rowsOfLeaf = new TreeMap<>();

    private Leaves() {}

    /** The leaves of the review's selector; none if there is no selector yet. */
    static Leaves of(Path review) throws IOException {
        Leaves leaves = new Leaves();
        Path file = review.resolve(Artifacts.SELECTOR.path() + SELECTOR);
        if (Files.exists(file)) {
            leaves.read(Json.mapper().readTree(file.toFile()));
        }
        return leaves;
    }

    private void read(JsonNode selector) {
        for (JsonNode study : selector.path("studies")) {
            Set<String> reports = new TreeSet<>();
            study.path("reports")
                    .forEach(report -> reports.add(report.path("citation").asText()));
            reportsOfStudy.put(study.path("study").asText(), reports);
        }
        selector.path("evidence")
                .forEach(row -> studyOfRow.put(
                        row.path("row").asLong(), row.path("study").asText()));
        for (JsonNode tree : selector.path("trees")) {
            tree.path("nodes").forEach(node -> rowsOfLeaf.put(node.path("id").asText(), rows(node)));
        }
    }

    private static Set<Long> rows(JsonNode node) {
        return StreamSupport.stream(node.path("versions").spliterator(), false)
                .flatMap(
                        version -> StreamSupport.stream(version.path("evidence").spliterator(), false))
                .map(JsonNode::asLong)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The studies that these reports are of; a report that no study names is a study of its own. */
    Set<String> studies(Set<String> reports) {
        Set<String> studies = new TreeSet<>();
        Set<String> named = new TreeSet<>();
        reportsOfStudy.forEach((study, all) -> {
            named.addAll(all);
            if (all.stream().anyMatch(reports::contains)) {
                studies.add(study);
            }
        });
        reports.stream().filter(report -> !named.contains(report)).forEach(studies::add);
        return studies;
    }

    /** The leaves that rest on one of these studies. */
    List<String> restingOn(Set<String> studies) {
        List<String> leaves = new ArrayList<>();
        rowsOfLeaf.forEach((leaf, rows) -> {
            if (rows.stream().map(studyOfRow::get).anyMatch(study -> study != null && studies.contains(study))) {
                leaves.add(leaf);
            }
        });
        return leaves;
    }
}
