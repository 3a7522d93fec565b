package winnow.catalog;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import winnow.model.Origin;
import winnow.model.RecordId;
import winnow.table.Row;

/**
 * One report of a study, as people say.
 *
 * @param study the study's short name
 * @param record any record of the report; empty if what stands there is no record id, which is a finding
 * @param negative whether the study reports a negative result
 * @param note free text; may be empty
 */
record StudyRow(String study, Optional<RecordId> record, boolean negative, String note, Origin at) {

    private static final Map<String, Boolean> NEGATIVE = Map.of("yes", true, "no", false);

    /** The reports, sorted by study and record. */
    static List<StudyRow> read(List<Row> given, Findings findings) {
        List<StudyRow> rows = given.stream().map(row -> row(row, findings)).toList();
        Map<String, StudyRow> first = new LinkedHashMap<>();
        for (StudyRow row : rows) {
            StudyRow before = first.putIfAbsent(row.study, row);
            if (before != null && before.negative != row.negative) {
                findings.add(
                        row.at,
                        "negative_result differs from line " + before.at.line() + " for study '" + row.study
                                + "'; write the same in all rows of a study");
            }
        }
        return rows.stream()
                .sorted(Comparator.comparing(StudyRow::study)
                        .thenComparing(row -> row.record.map(RecordId::toString).orElse("")))
                .toList();
    }

    private static StudyRow row(Row row, Findings findings) {
        String study = new Cell(findings).required(row, "study");
        if (study.contains(":")) {
            findings.add(
                    row.at(), "study '" + study + "' looks like a record; give it a short name such as benary-2023");
        }
        return new StudyRow(
                study,
                record(row, findings),
                negative(row, findings),
                row.find("note").orElse(""),
                row.at());
    }

    private static Optional<RecordId> record(Row row, Findings findings) {
        String text = row.get("record");
        try {
            return Optional.of(RecordId.parse(text));
        } catch (IllegalArgumentException e) {
            findings.add(row.at(), "record is '" + text + "'; write database:accession, such as pubmed:31452104");
            return Optional.empty();
        }
    }

    private static boolean negative(Row row, Findings findings) {
        String text = row.find("negative_result").orElse("no");
        if (!NEGATIVE.containsKey(text)) {
            findings.add(row.at(), "negative_result is '" + text + "'; write yes or no");
        }
        return NEGATIVE.getOrDefault(text, false);
    }
}
