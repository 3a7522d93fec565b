package winnow.catalog;

import java.util.Optional;
import winnow.catalog.Findings.Odd;
import winnow.model.Origin;
import winnow.table.Row;

/**
 * That a version was applied to a use, and whether it did best there.
 *
 * @param study empty if the row holds published counts of studies
 * @param name as in models.csv
 * @param applied with a study 0 or 1, else a count of studies
 * @param best likewise
 * @param negative whether the study reports a negative result for this use; empty if nobody said, and for counts
 */
record EvidenceRow(
        Optional<String> study,
        ModelName name,
        Use use,
        int applied,
        int best,
        Optional<Boolean> negative,
        Place place) {

    /**
     * What a model is used for.
     *
     * @param optionalInput empty if the use needs no other input
     */
    record Use(
            String stage,
            String task,
            String subtask,
            String mandatoryInput,
            Optional<String> optionalInput,
            String output) {}

    /** @param column of a matrix, as spreadsheet programs call it; empty if the row of a table is meant */
    record Place(Origin at, Optional<String> column) {

        @Override
        public String toString() {
            return at + column.map(name -> " column " + name).orElse("");
        }
    }

    static EvidenceRow of(Row row, Findings findings) {
        Cell cell = new Cell(findings);
        EvidenceRow read = new EvidenceRow(
                row.find("study"),
                new ModelName(cell.required(row, "model"), row.find("size")),
                use(row, cell),
                cell.count(row, "applied"),
                cell.count(row, "best"),
                cell.truth(row, "negative"),
                new Place(row.at(), row.find(Matrix.COLUMN)));
        read.check(findings);
        return read;
    }

    String version() {
        return name.version();
    }

    Origin at() {
        return place.at;
    }

    private static Use use(Row row, Cell cell) {
        return new Use(
                cell.required(row, "stage"),
                cell.required(row, "task"),
                cell.required(row, "subtask"),
                cell.required(row, "mandatory_input"),
                row.find("optional_input"),
                cell.required(row, "output"));
    }

    private void check(Findings findings) {
        String held = best + " best, " + applied + " applied"
                + place.column.map(name -> ", column " + name).orElse("");
        if (study.isPresent()) {
            checkZeroOrOne("applied", applied, findings);
            checkZeroOrOne("best", best, findings);
            if (best == 1 && applied == 0) {
                findings.report(new Odd(Check.BEST_WITHOUT_APPLIED, at(), "best", "1", held));
            }
            return;
        }
        if (best > applied) {
            findings.report(new Odd(Check.BEST_EXCEEDS_APPLIED, at(), "best", String.valueOf(best), held));
        }
        if (negative.isPresent()) {
            findings.add(at(), "negative is given, but published counts have none; name the study, or leave it empty");
        }
    }

    private void checkZeroOrOne(String column, int value, Findings findings) {
        if (value > 1) {
            findings.add(at(), column + " is '" + value + "'; with a study it is 0 or 1");
        }
    }
}
