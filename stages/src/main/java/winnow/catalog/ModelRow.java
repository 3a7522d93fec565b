package winnow.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Origin;
import winnow.table.Row;

/**
 * One model as people listed it.
 *
 * @param access one of {@link #ACCESS}
 * @param resources per phase that says anything, in the order of phases
 */
record ModelRow(ModelName name, String access, Optional<String> link, Map<Phase, Resource> resources, Origin at) {

    static final List<String> ACCESS = List.of("API", "Open", "Restricted");

    private static final Comparator<ModelRow> ORDER = Comparator.comparing(ModelRow::name)
            .thenComparing(ModelRow::access)
            .thenComparing(row -> row.link.orElse(""))
            .thenComparing(row -> row.resources.toString())
            .thenComparing(ModelRow::at);

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

    /** The models, sorted by what the rows say, so that their order in the file is of no consequence. */
    static List<ModelRow> read(List<Row> rows, Findings findings) {
        List<ModelRow> models = rows.stream().map(row -> row(row, findings)).toList();
        Map<String, ModelRow> first = new LinkedHashMap<>();
        for (ModelRow model : models) {
            ModelRow before = first.putIfAbsent(model.version(), model);
            if (before != null) {
                model.compare(before, findings);
            }
        }
        ModelChecks.check(models, findings);
        return models.stream().sorted(ORDER).toList();
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
        if (link.isPresent() && before.link.isPresent() && !before.link.equals(link)) {
            findings.add(
                    at,
                    "version '%s' has the link %s here and %s in line %s; a version has one link"
                            .formatted(version(), link.get(), before.link.get(), before.at.line()));
        }
    }

    private static ModelRow row(Row row, Findings findings) {
        String access = row.get("access");
        if (!ACCESS.contains(access)) {
            findings.add(row.at(), "access is '" + access + "'; write API, Open or Restricted");
        }
        Cell cell = new Cell(findings);
        Map<Phase, Resource> resources = new LinkedHashMap<>();
        for (Phase phase : Phase.values()) {
            resources.put(phase, resource(row, phase, cell));
        }
        resources.values().removeIf(Resource::saysNothing);
        PhaseChecks.check(row, findings);
        ModelName name = new ModelName(cell.required(row, "model"), row.find("size"));
        return new ModelRow(name, access, row.find("link"), resources, row.at());
    }

    private static Resource resource(Row row, Phase phase, Cell cell) {
        return new Resource(
                row.find(phase.count()),
                row.find(phase.kind()),
                cell.amount(row, phase.memory().total()),
                cell.amount(row, phase.power().total()),
                cell.amount(row, phase.price().total()));
    }
}
