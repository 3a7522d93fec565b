package winnow.catalog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import winnow.catalog.Findings.Odd;
import winnow.model.Origin;
import winnow.stage.Nearest;

/** Holds evidence and prices against the studies and models that people listed beside them. */
final class Consistency {

    private final Findings findings;
    private final Extractors extractors;
    private final SortedMap<String, StudyRow> studies = new TreeMap<>();
    private final SortedMap<String, ModelRow> versions = new TreeMap<>();
    private final Set<String> applied = new TreeSet<>();
    private boolean anyEvidence;

    Consistency(Annotations annotations, Findings findings) {
        this.findings = findings;
        this.extractors = annotations.sources().extractors();
        annotations.studies().forEach(row -> studies.putIfAbsent(row.study(), row));
        annotations.models().forEach(row -> versions.putIfAbsent(row.version(), row));
    }

    /** Checks a row of evidence; returns whether it can stay, since what it names was not left out. */
    boolean stays(EvidenceRow row) {
        anyEvidence = true;
        if (row.applied() > 0) {
            applied.add(row.version());
        }
        Optional<String> study = row.study().filter(this::isLeftOut);
        if (study.isPresent()) {
            leftOut(row.at(), "study", study.get());
            return false;
        }
        if (!staysOfVersion(row.at(), row.version())) {
            return false;
        }
        row.study().ifPresent(name -> listed(row.at(), "studies.csv", "study", name, studies.keySet()));
        listed(row.at(), "models.csv", "model version", row.version(), versions.keySet());
        checkName(row);
        checkNegative(row);
        return true;
    }

    /** The prices that can stay, after they were checked. */
    List<PriceRow> staying(List<PriceRow> prices) {
        List<PriceRow> staying = prices.stream()
                .filter(row -> staysOfVersion(row.at(), row.version()))
                .toList();
        staying.forEach(row -> listed(row.at(), "models.csv", "model version", row.version(), versions.keySet()));
        return staying;
    }

    /** To be called after all evidence. */
    void checkNeverApplied() {
        if (anyEvidence) {
            versions.values().stream()
                    .filter(row -> !applied.contains(row.version()))
                    .forEach(
                            row -> findings.report(new Odd(Check.NEVER_APPLIED, row.at(), "model", row.version(), "")));
        }
    }

    private boolean isLeftOut(String study) {
        return !studies.containsKey(study) && extractors.leftOutStudies().contains(study);
    }

    private boolean staysOfVersion(Origin at, String version) {
        boolean stays =
                versions.containsKey(version) || !extractors.leftOutVersions().contains(version);
        if (!stays) {
            leftOut(at, "model", version);
        }
        return stays;
    }

    private void leftOut(Origin at, String column, String name) {
        findings.report(new Odd(Check.UNSETTLED, at, column, name, "its row is left out, and what names it too"));
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
        ModelName listed = Optional.ofNullable(versions.get(row.version()))
                .map(ModelRow::name)
                .orElse(row.name());
        if (!listed.equals(row.name())) {
            findings.add(
                    row.at(),
                    "version '%s' is %s here and %s in models.csv; write model and size as there"
                            .formatted(row.version(), row.name().inWords(), listed.inWords()));
        }
    }

    private void checkNegative(EvidenceRow row) {
        boolean negative = row.negative().orElse(false);
        row.study()
                .map(studies::get)
                .filter(study -> negative && !study.negative())
                .ifPresent(study -> findings.report(
                        new Odd(Check.NEGATIVE_USE, row.at(), "negative", "1", "study '" + study.study() + "'")));
    }
}
