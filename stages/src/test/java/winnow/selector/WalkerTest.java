package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.stage.Json;
import winnow.stage.ReviewException;

/** A reader takes whole files only. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WalkerTest {

    @TempDir
    private Path review;

    private Document document;
    private String json;

    @BeforeEach
    void write() throws IOException {
        document = Assembly.document(SmallReview.settings(), SmallReview.knowledge(review));
        json = SelectorJson.text(document);
    }

    @Test
    void another_layout_of_the_same_content_is_taken() throws IOException {
        String other = Json.pretty(Json.mapper().readValue(json, Object.class));

        assertNotEquals(json, other);
        assertEquals(document, Walker.parse("other.json", other).document());
    }

    @Test
    void a_changed_file_is_refused() {
        ReviewException e = refused(json.replaceFirst("\"best\":0", "\"best\":1"));
        assertTrue(
                e.getMessage()
                        .matches("s\\.json: content hash is sha256:\\w{64}, but the content has sha256:\\w{64}: the"
                                + " file was changed after it was made; get it again"),
                e.getMessage());
    }

    @Test
    void what_is_no_selector_is_refused_in_one_line() {
        assertEquals(
                "s.json: not a selector of schema version 1.0.0: ",
                refused("{]").getMessage().substring(0, 48));
        assertEquals(
                1, refused("{\"trees\": [{\"root\": 3}]}").getMessage().lines().count());
        assertEquals(1, refused("{}").getMessage().lines().count());
    }

    /** Each damage is sealed with a new hash, so that only the damage itself is found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "schemaVersion": "1.0.0" | "schemaVersion": "2.0.0" | schema version 2.0.0 is not 1.0.0, which this reader knows; use a newer reader
                    "root": "II:"            | "root": "II:input=no"    | node II: cannot be reached
                    "no":"V:input=no"        | "no":"V:nowhere"         | node V:nowhere is referred to, but not there
                    "no":"V:input=no"        | "no":"V:input=yes"       | node V:input=yes is reached in two ways
                    "question":"sharing"     | "question":"caring"      | node II:input=yes/output=yes asks caring, which is no question
                    "outcome":"insufficient","versions":[] | "outcome":"models","versions":[] | leaf II:input=yes/output=yes/sharing=yes/generate=no/diagnose=no says MODELS, but lists 0 versions
                    {"version":"Delta","starred":true,"evidence":[8]} | {"version":"Delta","starred":true,"evidence":[]} | leaf II:input=no/output=no/sharing=yes/generate=no/diagnose=no/image=yes/deployment=yes, version Delta: has no evidence
                    {"version":"Delta","starred":true,"evidence":[8]} | {"version":"Delta","starred":true,"evidence":[99]} | leaf II:input=no/output=no/sharing=yes/generate=no/diagnose=no/image=yes/deployment=yes, version Delta: evidence row 99 is not there
                    {"version":"Delta","starred":true,"evidence":[8]} | {"version":"Delta","starred":true,"evidence":[1]} | leaf II:input=no/output=no/sharing=yes/generate=no/diagnose=no/image=yes/deployment=yes, version Delta: evidence row 1 is about version Alpha-7B in stage 2
                    {"version":"Delta","starred":true,"evidence":[8]} | {"version":"Omega","starred":true,"evidence":[8]} | leaf II:input=no/output=no/sharing=yes/generate=no/diagnose=no/image=yes/deployment=yes, version Omega: is not in the list of versions
                    "model":"Beta","access":"api" | "model":"Beta","access":"restricted" | version Beta is offered, but restricted
                    "row":5,"basis":"study"  | "row":5,"basis":"counts" | evidence row 5: basis and study do not agree
                    {"study":"untold","reports" | {"study":"told","reports" | evidence row 5: study untold is not there
                    {"row":5,                | {"row":4,                | evidence row 4 is there twice
                    {"study":"untold","reports" | {"study":"doe-2023","reports" | study doe-2023 is there twice
                    "key": "V"               | "key": "II"              | tree II is there twice
                    """)
    void a_file_that_does_not_hold_together_is_refused(String right, String wrong, String finding) throws IOException {
        String damaged = json.replaceFirst(Pattern.quote(right), wrong);
        assertNotEquals(json, damaged);
        Document changed = SelectorJson.parse(damaged);
        String sealed = SelectorJson.text(changed.withContentHash(Canonical.hash(changed)));

        assertTrue(
                refused(sealed).getMessage().lines().anyMatch(("s.json: " + finding)::equals),
                refused(sealed)::getMessage);
    }

    @Test
    void walks_step_by_step() {
        Walker walker = Walker.parse("s.json", json);
        Node.Branch first = (Node.Branch) walker.start("II");
        Node second = walker.answer(first, false);

        assertEquals(Question.Kind.INPUT, walker.question(first).kind());
        assertEquals("II:input=no", second.id());
        assertEquals(second, walker.node("II:input=no"));
    }

    @Test
    void says_what_is_not_there() {
        Walker walker = Walker.parse("s.json", json);

        assertEquals(
                "no tree X",
                assertThrows(NoSuchElementException.class, () -> walker.start("X"))
                        .getMessage());
        assertEquals(
                "no node X:",
                assertThrows(NoSuchElementException.class, () -> walker.node("X:"))
                        .getMessage());
    }

    private static ReviewException refused(String json) {
        return assertThrows(ReviewException.class, () -> Walker.parse("s.json", json));
    }
}
