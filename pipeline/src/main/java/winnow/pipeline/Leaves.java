package winnow.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import winnow.stage.Artifacts;
import winnow.stage.Json;

/** The studies that the selector's leaves rest on, as {@code selector.json} has them. */
final class Leaves {

    private final Map<String, Set<String>> reportsOfStudy = new TreeMap<>();
    private final Map<String, Set<String>> studiesOfUse = new TreeMap<>();
    private final Map<String, Set<String>> studiesOfLeaf = new TreeMap<>();

    private Leaves() {}

    /** The leaves of the review's selector; none if there is no selector yet. */
    static Leaves of(Path review) throws IOException {
        Leaves leaves = new Leaves();
        Path file = review.resolve(Artifacts.SELECTOR_JSON.path());
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
        selector.path("evidence").forEach(this::evidence);
        for (JsonNode tree : selector.path("trees")) {
            tree.path("nodes").forEach(node -> studiesOfLeaf.put(node.path("id").asText(), studies(node)));
        }
    }

    private void evidence(JsonNode row) {
        if (row.has("study")) {
            studiesOfUse
                    .computeIfAbsent(use(row.path("version"), row.path("use")), any -> new TreeSet<>())
                    .add(row.path("study").asText());
        }
    }

    private static String use(JsonNode version, JsonNode use) {
        return version.asText() + "\n" + use.asText();
    }

    private Set<String> studies(JsonNode leaf) {
        Set<String> studies = new TreeSet<>();
        for (JsonNode offer : leaf.path("versions")) {
            leaf.path("uses")
                    .forEach(use ->
                            studies.addAll(studiesOfUse.getOrDefault(use(offer.path("version"), use), Set.of())));
        }
        return studies;
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
        studiesOfLeaf.forEach((leaf, all) -> {
            if (!Collections.disjoint(all, studies)) {
                leaves.add(leaf);
            }
        });
        return leaves;
    }
}
