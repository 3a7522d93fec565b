package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.dedup.Dedup;
import winnow.report.Conduct;
import winnow.report.Report;
import winnow.stage.Stage;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProgramTest {

    private static final Stage REPORT = new Report(
            new Report.Settings("A review", List.of(), new Conduct("winnow 1", 14, 4, List.of(), 2, Optional.empty())));
    private static final Stage DEDUP = new Dedup(Dedup.Settings.defaults());

    private static Map<String, String> of(Stage stage) {
        return new Program().of(stage);
    }

    @Test
    void each_resource_of_a_stage_has_a_hash_of_its_own_so_that_a_changed_one_can_be_named() {
        assertTrue(
                of(REPORT).containsKey("winnow/report/tables/by_task.sql"),
                of(REPORT).toString());
        assertNotEquals(
                of(REPORT).get("winnow/report/tables/by_task.sql"),
                of(REPORT).get("winnow/report/tables/by_stage.sql"));
    }

    @Test
    void a_resource_of_another_stage_is_no_part_of_it() {
        assertFalse(of(DEDUP).keySet().stream().anyMatch(part -> part.startsWith("winnow/report/")));
    }

    @Test
    void two_stages_differ_in_their_classes_and_share_their_libraries() {
        assertNotEquals(of(REPORT).get("classes"), of(DEDUP).get("classes"));
        assertEquals(of(REPORT).get("libraries"), of(DEDUP).get("libraries"));
    }

    @Test
    void the_same_program_has_the_same_hashes() {
        assertEquals(of(REPORT), of(REPORT));
    }
}
