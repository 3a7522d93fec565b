package winnow.catalog;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import winnow.db.Duck;
import winnow.db.Rows;

/** Fills the tables about models, and what they need and cost. Rows are numbered in the order of their names. */
final class ModelTables {

    private final Duck duck;

    ModelTables(Duck duck) {
        this.duck = duck;
    }

    void fill(List<ModelRow> models, List<PriceRow> prices) {
        fillModels(models);
        fillVersions(models);
        fillResources(models);
        fillPrices(prices);
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

    /** A version has the number of its first row, and the link of the first row that has one. */
    private void fillVersions(List<ModelRow> models) {
        Map<String, Optional<String>> links = new LinkedHashMap<>();
        for (ModelRow model : models) {
            links.merge(model.version(), model.link(), (earlier, later) -> earlier.isPresent() ? earlier : later);
        }
        Set<String> done = new HashSet<>();
        try (Rows rows = duck.append("model_version")) {
            int number = 0;
            for (ModelRow model : models) {
                number++;
                if (done.add(model.version())) {
                    rows.text(model.version())
                            .text(model.name().model())
                            .text(model.name().size());
                    rows.text(model.access()).text(links.get(model.version()));
                    rows.number(number).end();
                }
            }
        }
    }

    private void fillResources(List<ModelRow> models) {
        try (Rows rows = duck.append("resource")) {
            int number = 0;
            for (ModelRow model : models) {
                int row = ++number;
                model.resources().forEach((phase, needs) -> {
                    rows.text(model.version())
                            .text(phase.key())
                            .text(needs.count())
                            .text(needs.kind());
                    rows.decimal(needs.memory()).decimal(needs.power()).decimal(needs.price());
                    rows.number(row).end();
                });
            }
        }
    }

    private void fillPrices(List<PriceRow> prices) {
        try (Rows rows = duck.append("price")) {
            for (PriceRow price : prices) {
                rows.text(price.version()).decimal(price.input()).decimal(price.output());
                rows.text(price.date()).text(price.origin()).end();
            }
        }
    }
}
