package winnow.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import winnow.model.Origin;
import winnow.stage.Issue;
import winnow.table.Row;
import winnow.table.Table;

/**
 * That a version was applied to a use, and whether it did best there.
 *
 * @param study empty if the row holds published counts of studies
 * @param name as in models.csv
 * @param applied with a study 0 or 1, else a count of studies
 * @param best likewise
 */
record EvidenceRow(Optional<String> study, ModelName name, Use use, int applied, int best, Origin at) {

    static final List<String> COLUMNS = List.of(
            "model",
            "size",
            "stage",
            "task",
            "subtask",
            "mandatory_input",
            "optional_input",
            "output",
            "applied",
            "best");

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

    /** A table of which at least one row names a study holds judgements, any other published counts. */
    static List<EvidenceRow> read(Table table, Findings findings) {
        boolean judgements =
                table.rows().stream().anyMatch(row -> row.find("study").isPresent());
        return table.rows().stream().map(row -> row(row, judgements, findings)).toList();
    }

    private static EvidenceRow row(Row row, boolean judgement, Findings findings) {
        Cell cell = new Cell(findings);
        EvidenceRow read = new EvidenceRow(
                row.find("study"),
                new ModelName(cell.required(row, "model"), row.find("size")),
                use(row, cell),
                cell.count(row, "applied"),
                cell.count(row, "best"),
                row.at());
        if (judgement) {
            read.checkJudgement(findings);
        }
        return read;
    }

    String version() {
        return name.version();
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

    private void checkJudgement(Findings findings) {
        if (study.isEmpty()) {
            findings.add(at, "no study; name one, or leave the column empty in all rows if they are published counts");
        }
        checkZeroOrOne("applied", applied, findings);
        checkZeroOrOne("best", best, findings);
        if (best > 0 && applied == 0) {
            findings.add(at, "best is 1 but applied is 0; set applied to 1, or best to 0");
        }
    }

    private void checkZeroOrOne(String column, int value, Findings findings) {
        if (value > 1) {
            findings.add(at, column + " is '" + value + "'; with a study it is 0 or 1");
        }
    }

    /** What is odd in published counts, which stay as they are. */
    Stream<Issue> issues() {
        return study.isEmpty() && best > applied
                ? Stream.of(new Issue(Issue.Code.BEST_EXCEEDS_APPLIED, at, "best", best + " > " + applied))
                : Stream.empty();
    }
}
