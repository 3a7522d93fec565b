package winnow.selector;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import winnow.selector.Selector.Settings;
import winnow.stage.Json;
import winnow.table.Csv;

/** The published review of 270 studies, as knowledge and settings. Tests that use it are skipped where it is absent. */
final class PublishedReview {

    static final Path FOLDER = Path.of("..", "..", "shared", "li2025");

    private PublishedReview() {}

    static void require() {
        if (!Files.isDirectory(FOLDER)) {
            Assumptions.abort(
                    "SKIPPED: the published review is not at " + FOLDER + ", so nothing was compared with it");
        }
    }

    static Document document(Optional<DisplayRule> displayRule) throws IOException {
        return Assembly.document("Published review", settings().with(displayRule), knowledge());
    }

    static Settings settings() throws IOException {
        Map<?, ?> questions = Json.mapper()
                .readValue(FOLDER.resolve("selector_questions.json").toFile(), LinkedHashMap.class);
        List<TreePlan> trees = new ArrayList<>();
        questions.forEach((key, value) -> {
            if (value instanceof Map<?, ?> tree) {
                trees.add(new TreePlan(
                        (String) key,
                        (String) tree.get("number"),
                        "Stage " + key,
                        Boolean.TRUE.equals(tree.get("always_ask_deployment")),
                        ((List<?>) tree.get("tasks"))
                                .stream().map(task -> task((Map<?, ?>) task)).toList()));
            }
        });
        return Settings.defaults().with(trees);
    }

    private static TaskQuestion task(Map<?, ?> task) {
        return new TaskQuestion(
                (String) task.get("key"),
                (String) task.get("question"),
                "",
                ((List<?>) task.get("evidence_tasks"))
                        .stream().map(String.class::cast).toList());
    }

    static Knowledge knowledge() throws IOException {
        Map<String, Version> versions = new LinkedHashMap<>();
        Map<String, List<Version.Price>> prices = new LinkedHashMap<>();
        for (Map<String, String> row : rows("api_prices.csv")) {
            prices.put(
                    row.get("version"),
                    List.of(new Version.Price(
                            number(row, "input_usd_per_1k_tokens"),
                            number(row, "output_usd_per_1k_tokens"),
                            Optional.empty(),
                            Optional.empty())));
        }
        for (Map<String, String> row : rows("models.csv")) {
            versions.putIfAbsent(version(row), model(row, prices.getOrDefault(version(row), List.of())));
        }
        List<EvidenceRow> evidence = new ArrayList<>();
        for (Map<String, String> row : rows("evidence.csv")) {
            evidence.add(evidence(row));
        }
        return new Knowledge(versions, evidence, Map.of());
    }

    /** The same knowledge, but a version cannot be had. */
    static Knowledge restricting(Knowledge knowledge, String name) {
        Map<String, Version> versions = new LinkedHashMap<>(knowledge.versions());
        versions.computeIfPresent(
                name,
                (key, version) -> new Version(
                        key,
                        version.model(),
                        version.size(),
                        Version.Access.RESTRICTED,
                        version.link(),
                        version.prices(),
                        version.resources(),
                        version.similar()));
        return new Knowledge(versions, knowledge.evidence(), knowledge.studies());
    }

    private static Version model(Map<String, String> row, List<Version.Price> prices) {
        return new Version(
                version(row),
                row.get("model"),
                present(row.get("size")),
                Version.Access.valueOf(row.get("access").toUpperCase(Locale.ROOT)),
                Optional.empty(),
                prices,
                Stream.of("pretrain", "finetune", "inference")
                        .filter(phase -> !(row.get(phase + "_n_gpu") + row.get(phase + "_gpu")).isEmpty())
                        .map(phase -> resource(row, phase))
                        .toList(),
                List.of());
    }

    private static Version.Resource resource(Map<String, String> row, String phase) {
        return new Version.Resource(
                phase,
                present(row.get(phase + "_n_gpu")),
                present(row.get(phase + "_gpu")),
                number(row, phase + "_memory_total_gb"),
                number(row, phase + "_tdp_total_w"),
                number(row, phase + "_price_total_usd"),
                Optional.empty(),
                Optional.of("models.csv"));
    }

    private static Optional<BigDecimal> number(Map<String, String> row, String column) {
        return present(row.get(column)).map(BigDecimal::new);
    }

    private static EvidenceRow evidence(Map<String, String> row) {
        return new EvidenceRow(
                Optional.empty(),
                version(row),
                row.get("stage"),
                row.get("task"),
                row.get("subtask"),
                row.get("mandatory_input"),
                present(row.get("optional_input")),
                row.get("output"),
                Integer.parseInt(row.get("applied")),
                Integer.parseInt(row.get("best")));
    }

    private static String version(Map<String, String> row) {
        return row.get("model")
                + present(row.get("size")).map(size -> "-" + size).orElse("");
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    /** The rows of one of the review's tables, by column name, blanks at the ends of cells removed. */
    static List<Map<String, String>> rows(String file) throws IOException {
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            Csv csv = new Csv(in, ',');
            List<String> header = ((Csv.Cells) csv.next()).values();
            List<Map<String, String>> rows = new ArrayList<>();
            while (csv.hasNext()) {
                List<String> cells = ((Csv.Cells) csv.next()).values();
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i).strip());
                }
                rows.add(row);
            }
            return rows;
        }
    }
}
