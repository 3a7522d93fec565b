package winnow.catalog;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import winnow.db.Duck;
import winnow.db.Rows;
import winnow.model.Origin;
import winnow.stage.Issue;

/**
 * Fills the table of evidence. Rows are checked as they are read and none is held, so that their number is of no
 * consequence; what concerns several rows is asked of the database.
 */
final class EvidenceTable {

    private final Duck duck;
    private final Findings findings;

    EvidenceTable(Duck duck, Findings findings) {
        this.duck = duck;
        this.findings = findings;
    }

    /** Reads all evidence, to be kept by {@link #keep} if there is no finding. */
    void read(AnnotationSources sources, Consistency consistency) throws IOException {
        try (Rows rows = duck.append("raw_evidence")) {
            sources.scan(AnnotationTable.EVIDENCE, given -> {
                EvidenceRow row = EvidenceRow.of(given, findings);
                if (consistency.stays(row)) {
                    append(rows, row);
                }
            });
        }
        checkMixture();
        checkRepeats();
    }

    private static void append(Rows rows, EvidenceRow row) {
        EvidenceRow.Use use = row.use();
        rows.text(row.study()).text(row.version());
        rows.text(use.stage()).text(use.task()).text(use.subtask());
        rows.text(use.mandatoryInput()).text(use.optionalInput()).text(use.output());
        rows.number(row.applied()).number(row.best()).truth(row.negative());
        rows.text(row.place().toString());
        rows.text(row.at().file()).bigNumber(row.at().line()).end();
    }

    /** A table of which at least one row names a study holds judgements, any other published counts. */
    private void checkMixture() throws IOException {
        for (Map<String, Optional<Object>> row : duck.query(Duck.resource(EvidenceTable.class, "mixture.sql"))) {
            findings.add(
                    at(row), "no study; name one, or leave the column empty in all rows if they are published counts");
        }
    }

    /** A row that says the same as another is one too many, and of no consequence; rows that say otherwise are a finding. */
    private void checkRepeats() throws IOException {
        String repeats = Duck.resource(EvidenceTable.class, "repeats.sql");
        if (duck.query(repeats).isEmpty()) {
            return;
        }
        for (Map<String, Optional<Object>> row : duck.query(Duck.resource(EvidenceTable.class, "same_rows.sql"))) {
            findings.unread(new Issue(Issue.Code.REPEATED_ROW, at(row), "", ""));
        }
        duck.run(Duck.resource(EvidenceTable.class, "drop_same_rows.sql"));
        for (Map<String, Optional<Object>> row : duck.query(repeats)) {
            findings.add(
                    at(row),
                    "the same study, version, stage, task, subtask, inputs and output as in line "
                            + row.get("first_line").orElseThrow() + "; keep one of the two rows");
        }
    }

    private static Origin at(Map<String, Optional<Object>> row) {
        return new Origin(
                row.get("file").orElseThrow().toString(),
                ((Number) row.get("line").orElseThrow()).longValue());
    }

    /** Keeps what was read, numbered by what the rows say, so that their order in the file is of no consequence. */
    void keep() throws IOException {
        duck.run(Duck.resource(EvidenceTable.class, "evidence.sql"));
    }
}
