package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.model.Bibliography;
import winnow.model.Decision;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.Phase;
import winnow.model.RecordId;
import winnow.model.Screened;
import winnow.model.SourceRecord;
import winnow.model.Verdict;
import winnow.model.Vote;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonTest {

    private static final RecordId ID = new RecordId("pubmed", "31452104");

    @Test
    void a_record_is_written_with_fields_in_lower_case_whatever_the_locale() throws Exception {
        SourceRecord record = new SourceRecord(
                ID,
                new Bibliography(Map.of(Field.TITLE, List.of("Iodine"), Field.ISSN, List.of("1234-567X"))),
                Bibliography.EMPTY);

        String json = Json.mapper().writeValueAsString(record);

        assertEquals(
                "{\"id\":\"pubmed:31452104\",\"bibliography\":{\"values\":{\"title\":[\"Iodine\"],"
                        + "\"issn\":[\"1234-567X\"]}},\"verbatim\":{\"values\":{}}}",
                json);
        assertEquals(record, Json.mapper().readValue(json, SourceRecord.class));
    }

    @Test
    void every_kind_of_verdict_comes_back_as_it_was() throws Exception {
        List<Verdict> verdicts = List.of(
                new Verdict.Included(),
                new Verdict.Excluded(Verdict.Step.TITLE, "not-llm", Verdict.By.AUTOMATION),
                new Verdict.NotRetrieved(),
                new Verdict.Conflict(Phase.FULLTEXT, "0a1b2c"),
                new Verdict.Pending(Phase.TITLE, List.of("ann", "ben")),
                new Verdict.Flagged(Phase.TITLE, List.of("ann")));
        for (Verdict verdict : verdicts) {
            Screened screened = new Screened(ID, "databases", Optional.empty(), List.of(), verdict);
            String json = Json.mapper().writeValueAsString(screened);
            assertEquals(screened, Json.mapper().readValue(json, Screened.class), json);
        }
    }

    @Test
    void an_enum_is_written_in_lower_case_and_an_absent_value_is_left_out() throws Exception {
        Decision decision = new Decision(
                ID,
                Phase.TITLE,
                Vote.NOT_RETRIEVED,
                Optional.empty(),
                "ann",
                LocalDate.of(2025, 3, 31),
                "",
                new Origin("raw/decisions/ann.csv", 2));

        String json = Json.mapper().writeValueAsString(decision);

        assertEquals(
                "{\"record\":\"pubmed:31452104\",\"phase\":\"title\",\"vote\":\"not_retrieved\",\"reviewer\":\"ann\","
                        + "\"date\":\"2025-03-31\",\"note\":\"\",\"at\":{\"file\":\"raw/decisions/ann.csv\",\"line\":2}}",
                json);
        assertEquals(decision, Json.mapper().readValue(json, Decision.class));
    }

    @Test
    void an_unknown_property_is_refused() {
        assertThrows(
                JsonProcessingException.class,
                () -> Json.mapper().readValue("{\"file\":\"a\",\"line\":1,\"column\":2}", Origin.class));
    }
}
