package winnow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import winnow.db.Duck;

/** The tables of {@code reports/tables}, in the order in which the page shows them. */
final class FrequencyTables {

    /** Names of the {@code .sql} resources in {@code tables/} and of the files made from them. */
    static final List<String> NAMES = List.of(
            "records_per_database",
            "records_per_round",
            "exclusion_reasons",
            "studies_per_year",
            "negative_results",
            "by_stage",
            "by_task",
            "by_subtask",
            "versatility",
            "applied_by_version",
            "best_by_version",
            "best_by_input_output",
            "input_output_by_access",
            "best_by_modality",
            "modality_by_access",
            "resources_of_best",
            "models");

    private FrequencyTables() {}

    static List<Sheet> of(Duck duck) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (String name : NAMES) {
            sheets.add(Sheet.of(duck, "tables", name));
        }
        return List.copyOf(sheets);
    }
}
