package winnow.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Origin;
import winnow.table.Row;
import winnow.table.Table;

/**
 * One model as people listed it.
 *
 * @param size such as {@code 70B}; empty if not known
 * @param access one of {@link #ACCESS}
 * @param resources per phase that says anything, in the order of {@link #PHASES}
 */
record ModelRow(
        String model,
        Optional<String> size,
        String access,
        Optional<String> link,
        Map<String, Resource> resources,
        Origin at) {

    static final List<String> COLUMNS = List.of("model", "size", "access");
    static final List<String> ACCESS = List.of("API", "Open", "Restricted");
    static final List<String> PHASES = List.of("pretrain", "finetune", "inference");

    /** What a phase needed, in totals over all processors. */
    record Resource(
            Optional<String> count,
            Optional<String> kind,
            Optional<Double> memory,
            Optional<Double> power,
            Optional<Double> price) {

        boolean saysNothing() {
            return equals(NOTHING);
        }
    }

    private static final Resource NOTHING =
            new Resource(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The model, and its size after a hyphen where one is given. */
    String version() {
        return version(model, size);
    }

    static String version(String model, Optional<String> size) {
        return size.map(text -> model + "-" + text).orElse(model);
    }

    static List<ModelRow> read(Table table, Findings findings) {
        List<ModelRow> rows =
                table.rows().stream().map(row -> row(row, findings)).toList();
        Map<String, ModelRow> first = new LinkedHashMap<>();
        for (ModelRow row : rows) {
            ModelRow before = first.putIfAbsent(row.version(), row);
            if (before != null && !before.access.equals(row.access)) {
                findings.add(
                        row.at,
                        "version '%s' has access %s here and %s in line %s; a version has one access"
                                .formatted(row.version(), row.access, before.access, before.at.line()));
            }
        }
        return rows;
    }

    private static ModelRow row(Row row, Findings findings) {
        String access = row.get("access");
        if (!ACCESS.contains(access)) {
            findings.add(row.at(), "access is '" + access + "'; write API, Open or Restricted");
        }
        Cell cell = new Cell(findings);
        Map<String, Resource> resources = new LinkedHashMap<>();
        for (String phase : PHASES) {
            resources.put(phase, resource(row, phase, cell));
        }
        resources.values().removeIf(Resource::saysNothing);
        return new ModelRow(
                cell.required(row, "model"), row.find("size"), access, row.find("link"), resources, row.at());
    }

    private static Resource resource(Row row, String phase, Cell cell) {
        return new Resource(
                row.find(phase + "_n_gpu"),
                row.find(phase + "_gpu"),
                cell.amount(row, phase + "_memory_total_gb"),
                cell.amount(row, phase + "_tdp_total_w"),
                cell.amount(row, phase + "_price_total_usd"));
    }
}
