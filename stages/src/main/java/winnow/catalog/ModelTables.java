package winnow.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.stage.Issue;

/** Fills the tables about models, what they need and cost, and the evidence for them. */
final class ModelTables {

    private final Duck duck;

    ModelTables(Duck duck) {
        this.duck = duck;
    }

    void fill(Annotations annotations) {
        fillModels(annotations.models());
        fillVersions(annotations.models());
        fillResources(annotations.models());
        fillEvidence(annotations.evidence());
        fillPrices(annotations.prices());
        fillIssues(annotations.issues());
    }

    private void fillModels(List<ModelRow> models) {
        try (Rows rows = duck.append("model_row")) {
            int number = 0;
            for (ModelRow model : models) {
                rows.number(++number)
                        .text(model.name().model())
                        .text(model.name().size());
                rows.text(model.version());
                rows.text(model.access()).text(model.link()).text(model.at().toString());
                rows.end();
            }
        }
    }

    private void fillVersions(List<ModelRow> models) {
        Map<String, ModelRow> first = new LinkedHashMap<>();
        Map<String, Optional<String>> links = new LinkedHashMap<>();
        for (ModelRow model : models) {
            first.putIfAbsent(model.version(), model);
            links.merge(model.version(), model.link(), (earlier, later) -> earlier.isPresent() ? earlier : later);
        }
        try (Rows rows = duck.append("model_version")) {
            first.forEach((version, model) -> {
                rows.text(version).text(model.name().model()).text(model.name().size());
                rows.text(model.access());
                rows.text(links.get(version)).number(models.indexOf(model) + 1).end();
            });
        }
    }

    private void fillResources(List<ModelRow> models) {
        try (Rows rows = duck.append("resource")) {
            int number = 0;
            for (ModelRow model : models) {
                int row = ++number;
                model.resources().forEach((phase, needs) -> {
                    rows.text(model.version()).text(phase).text(needs.count()).text(needs.kind());
                    rows.decimal(needs.memory()).decimal(needs.power()).decimal(needs.price());
                    rows.number(row).end();
                });
            }
        }
    }

    private void fillEvidence(List<EvidenceRow> evidence) {
        try (Rows rows = duck.append("evidence")) {
            int number = 0;
            for (EvidenceRow each : evidence) {
                rows.number(++number).text(each.study()).text(each.version());
                use(rows, each.use());
                rows.number(each.applied()).number(each.best());
                rows.text(each.at().toString()).end();
            }
        }
    }

    private static void use(Rows rows, EvidenceRow.Use use) {
        rows.text(use.stage()).text(use.task()).text(use.subtask());
        rows.text(use.mandatoryInput()).text(use.optionalInput()).text(use.output());
    }

    private void fillPrices(List<PriceRow> prices) {
        try (Rows rows = duck.append("price")) {
            for (PriceRow price : prices) {
                rows.text(price.version()).decimal(price.input()).decimal(price.output());
                rows.text(price.date()).text(price.origin()).end();
            }
        }
    }

    private void fillIssues(List<Issue> issues) {
        try (Rows rows = duck.append("issue")) {
            issues.forEach(issue -> ReviewTables.issue(rows, "catalog", issue));
        }
    }
}
