package winnow.catalog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import winnow.catalog.Findings.Odd;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.model.RecordId;

/**
 * Joins the studies that people described to the included reports. A row may name any record of a report. An included
 * report that no study claims is a study by itself.
 */
final class Studies {

    /** What became of the report that a claimed record belongs to. */
    private record Fate(String citation, String outcome, String state) {

        boolean included() {
            return state.equals("included");
        }

        boolean waits() {
            return state.equals("awaiting");
        }
    }

    private final Duck duck;
    private final Findings findings;

    Studies(Duck duck, Findings findings) {
        this.duck = duck;
        this.findings = findings;
    }

    /** Fills the tables {@code study} and {@code report}; with findings the rest may be left out. */
    void fill(List<StudyRow> rows) throws IOException {
        Map<String, Fate> fates = fates(rows);
        checkRecords(rows, fates);
        Map<String, List<StudyRow>> byStudy =
                rows.stream().collect(Collectors.groupingBy(StudyRow::study, LinkedHashMap::new, Collectors.toList()));
        byStudy.values().removeIf(reports -> isLeftOut(reports, fates));
        duck.run(Duck.resource(Studies.class, "drop_waiting.sql"));
        append(byStudy, fates);
        duck.run(Duck.resource(Studies.class, "unclaimed.sql"));
    }

    private Map<String, Fate> fates(List<StudyRow> rows) throws IOException {
        try (Rows claims = duck.append("claim")) {
            rows.forEach(row -> row.record()
                    .ifPresent(record -> claims.text(row.study())
                            .text(record.toString())
                            .bigNumber(row.at().line())
                            .end()));
        }
        Map<String, Fate> fates = new HashMap<>();
        for (Map<String, Optional<Object>> row : duck.query(Duck.resource(Studies.class, "fates.sql"))) {
            fates.put(text(row, "record"), new Fate(text(row, "citation"), text(row, "outcome"), text(row, "state")));
        }
        return fates;
    }

    private static String text(Map<String, Optional<Object>> row, String column) {
        return row.get(column).orElseThrow().toString();
    }

    private void checkRecords(List<StudyRow> rows, Map<String, Fate> fates) {
        for (StudyRow row : rows) {
            Optional<RecordId> unknown = row.record().filter(record -> !fates.containsKey(record.toString()));
            unknown.ifPresent(record ->
                    findings.add(row.at(), "no export has the record '" + record + "'; correct it or remove the row"));
        }
    }

    /** Whether the study waits for a decision; one that is not included otherwise is a finding. */
    private boolean isLeftOut(List<StudyRow> reports, Map<String, Fate> fates) {
        List<String> outcomes = new ArrayList<>();
        boolean waits = false;
        for (StudyRow report : reports) {
            Optional<Fate> fate = report.record().map(record -> fates.get(record.toString()));
            if (fate.isEmpty() || fate.get().included()) {
                return false;
            }
            waits |= fate.get().waits();
            outcomes.add(report.record().orElseThrow() + ": " + fate.get().outcome());
        }
        StudyRow first = reports.get(0);
        Check check = waits ? Check.STUDY_WAITS : Check.STUDY_NOT_INCLUDED;
        findings.report(new Odd(check, first.at(), "study", first.study(), String.join(", ", outcomes)));
        return waits;
    }

    private void append(Map<String, List<StudyRow>> byStudy, Map<String, Fate> fates) {
        try (Rows studies = duck.append("study")) {
            byStudy.forEach((study, reports) -> {
                String notes = reports.stream()
                        .map(StudyRow::note)
                        .filter(note -> !note.isEmpty())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(" "));
                studies.text(study).truth(reports.get(0).negative()).truth(true);
                studies.text(notes).end();
            });
        }
        try (Rows reports = duck.append("report")) {
            byStudy.forEach((study, rows) -> includedReports(rows, fates)
                    .forEach(citation -> reports.text(citation).text(study).end()));
        }
    }

    private static Set<String> includedReports(List<StudyRow> rows, Map<String, Fate> fates) {
        return rows.stream()
                .flatMap(row -> row.record().stream())
                .flatMap(record -> Optional.ofNullable(fates.get(record.toString())).stream())
                .filter(Fate::included)
                .map(Fate::citation)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
