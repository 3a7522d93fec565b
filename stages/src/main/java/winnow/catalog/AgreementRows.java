package winnow.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.stage.Artifacts;
import winnow.stage.Json;
import winnow.stage.Workspace;

/** Fills the table of how far reviewers agree, figure by figure as {@code agreement.json} has them. */
final class AgreementRows {

    private static final List<String> TEXTS = List.of("phase", "left", "right", "scope", "of");
    private static final List<String> COUNTS = List.of("both_voted", "one_voted", "not_retrieved");
    private static final List<String> FIGURES = List.of(
            "percent_agreement",
            "cohen_kappa",
            "kappa_low",
            "kappa_high",
            "pabak",
            "ac1",
            "alpha",
            "positive_agreement",
            "negative_agreement",
            "prevalence_index",
            "bias_index");

    private AgreementRows() {}

    static void fill(Duck duck, Workspace files) throws IOException {
        JsonNode all = Json.mapper().readTree(files.in(Artifacts.AGREEMENT).toFile());
        try (Rows rows = duck.append("agreement")) {
            int position = 0;
            for (JsonNode each : all.path("rows")) {
                rows.number(++position);
                TEXTS.forEach(name -> rows.text(each.path(name).asText()));
                COUNTS.forEach(name -> rows.bigNumber(each.path(name).asLong()));
                FIGURES.forEach(name -> rows.decimal(figure(each.path(name))));
                rows.text(reasons(each.path("undefined"))).end();
            }
        }
    }

    private static Optional<Double> figure(JsonNode node) {
        return node.isNumber() ? Optional.of(node.doubleValue()) : Optional.empty();
    }

    /** Each reason once, with the figures that are missing for it. */
    private static String reasons(JsonNode undefined) {
        return undefined.properties().stream()
                .collect(Collectors.groupingBy(
                        reason -> reason.getValue().asText(),
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(reason -> reason.getValue() + ": " + reason.getKey())
                .collect(Collectors.joining("; "));
    }
}
