package winnow.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import winnow.model.Origin;
import winnow.stage.Nearest;

/** Holds evidence and prices against the studies and models that people listed beside them. */
final class Consistency {

    private final Findings findings;
    private final SortedSet<String> studies;
    private final SortedMap<String, ModelName> versions;

    Consistency(Findings findings, List<StudyRow> studies, List<ModelRow> models) {
        this.findings = findings;
        this.studies = studies.stream().map(StudyRow::study).collect(Collectors.toCollection(TreeSet::new));
        this.versions = new TreeMap<>();
        models.forEach(row -> versions.putIfAbsent(row.version(), row.name()));
    }

    void check(List<EvidenceRow> evidence, List<PriceRow> prices) {
        for (EvidenceRow row : evidence) {
            row.study().ifPresent(study -> listed(row.at(), "studies.csv", "study", study, studies));
            listed(row.at(), "models.csv", "model version", row.version(), versions.keySet());
            checkName(row);
        }
        prices.forEach(row -> listed(row.at(), "models.csv", "model version", row.version(), versions.keySet()));
        checkRepeats(evidence);
    }

    private void listed(Origin at, String table, String kind, String name, Set<String> known) {
        if (known.contains(name) || name.isEmpty()) {
            return;
        }
        Optional<String> nearest = Nearest.of(name, known);
        String hint = nearest.map(other -> "; the nearest is '" + other + "'").orElse("");
        findings.add(
                at, "%s does not list the %s '%s'%s; correct it or add it there".formatted(table, kind, name, hint));
    }

    private void checkName(EvidenceRow row) {
        ModelName listed = versions.getOrDefault(row.version(), row.name());
        if (!listed.equals(row.name())) {
            findings.add(
                    row.at(),
                    "version '%s' is %s here and %s in models.csv; write model and size as there"
                            .formatted(row.version(), row.name().inWords(), listed.inWords()));
        }
    }

    private void checkRepeats(List<EvidenceRow> evidence) {
        Map<List<Object>, EvidenceRow> first = new HashMap<>();
        for (EvidenceRow row : evidence) {
            EvidenceRow before = first.putIfAbsent(List.of(row.study(), row.version(), row.use()), row);
            if (before != null) {
                findings.add(
                        row.at(),
                        "the same study, version, stage, task, subtask, inputs and output as in line "
                                + before.at().line() + "; keep one of the two rows");
            }
        }
    }
}
