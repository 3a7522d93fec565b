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
 * @param access one of {@link #ACCESS}
 * @param resources per phase that says anything, in the order of {@link #PHASES}
 */
record ModelRow(ModelName name, String access, Optional<String> link, Map<String, Resource> resources, Origin at) {

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

    String version() {
        return name.version();
    }

    static List<ModelRow> read(Table table, Findings findings) {
        List<ModelRow> rows =
                table.rows().stream().map(row -> row(row, findings)).toList();
        Map<String, ModelRow> first = new LinkedHashMap<>();
        for (ModelRow row : rows) {
            ModelRow before = first.putIfAbsent(row.version(), row);
            if (before != null) {
                row.compare(before, findings);
            }
        }
        return rows;
    }

    private void compare(ModelRow before, Findings findings) {
        if (!before.name.equals(name)) {
            findings.add(
                    at,
                    "version '%s' is %s here and %s in line %s; write model and size alike, or give one another name"
                            .formatted(version(), name.inWords(), before.name.inWords(), before.at.line()));
        }
        if (!before.access.equals(access)) {
            findings.add(
                    at,
                    "version '%s' has access %s here and %s in line %s; a version has one access"
                            .formatted(version(), access, before.access, before.at.line()));
        }
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
        ModelName name = new ModelName(cell.required(row, "model"), row.find("size"));
        return new ModelRow(name, access, row.find("link"), resources, row.at());
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
