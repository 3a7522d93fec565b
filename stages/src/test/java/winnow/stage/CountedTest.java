package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {

    @ParameterizedTest
    @CsvSource({
        "conflicts, conflict",
        "duplicates removed, duplicate removed",
        "records identified, record identified",
        "annotation warnings, annotation warning",
        "pairs left out in them, pair left out in them",
        "leaves with models, leaf with models",
        "studies included, study included",
        "subtask categories, subtask category",
        "US dollars, US dollar",
        "searches, search",
        "excluded by people, excluded by people",
        "GB, GB",
    })
    void of_one_thing_the_first_plural_becomes_a_singular(String many, String one) {
        assertEquals("1 " + one, Counted.of(1, many));
        assertEquals("0 " + many, Counted.of(0, many));
        assertEquals("2 " + many, Counted.of(2, many));
        assertEquals("1,001 " + many, Counted.of("1,001", many));
    }

    @Test
    void a_summary_reads_well_to_people_and_has_fixed_labels_for_programs() {
        Summary summary = Summary.of("citations", 3).and("conflicts", 1).build();

        assertEquals("3 citations, 1 conflict", summary.inWords());
        assertEquals("3 citations, 1 conflicts", summary.labelled());
    }
}
