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
        document = SmallReview.document(review);
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
                "s.json: not a selector of schema version 2.0.0: ",
                refused("{]").getMessage().substring(0, 48));
        assertEquals(
                1, refused("{\"trees\": [{\"root\": 3}]}").getMessage().lines().count());
        assertEquals(1, refused("{}").getMessage().lines().count());
    }

    /** Each damage is sealed with a new hash, so that only the damage itself is found. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "schemaVersion": "2.0.0" | "schemaVersion": "3.0.0" | schema version 3.0.0 is not 2.0.0, which this reader knows; use a newer reader
                    "root": "II:input?"      | "root": "II:input/output?" | node II:input? cannot be reached
                    "yes":"V:input/output?"  | "yes":"V:nowhere?"       | node V:nowhere? is referred to, but not there
                    "yes":"II:input/output?" | "yes":"II:input?"        | node II:input? comes after II:input?, which asks a later question
                    "form": "shared"         | "form": "plain"          | node V:input/output? is reached in several ways
                    "question":"sharing"     | "question":"caring"      | node II:input/output/sharing? asks caring, which is no question
                    "outcome":"insufficient","versions":[] | "outcome":"models","versions":[] | leaf II:input/output says MODELS, but lists 0 versions
                    "outcome":"insufficient","versions":[],"uses":[] | "outcome":"insufficient","versions":[],"uses":["u000000"] | leaf II:input/output: use u000000 is not there
                    {"version":"Delta","starred":true}] | {"version":"Beta","starred":true}] | leaf II:image/deployment, version Beta: has no evidence
                    {"version":"Delta","starred":true}] | {"version":"Omega","starred":true}] | leaf II:image/deployment, version Omega: is not in the list of versions
                    "model":"Beta","access":"api" | "model":"Beta","access":"restricted" | version Beta is offered, but restricted
                    "similar":[]             | "similar":[{"phase":"inference","versions":["Omega"]}] | version Alpha-7B refers to Omega, which is not in the list of versions
                    {"study":"untold","reports" | {"study":"told","reports" | evidence of Beta: study untold is not there
                    {"study":"untold","reports" | {"study":"doe-2023","reports" | study doe-2023 is there twice
                    "key": "V"               | "key": "II"              | tree II is there twice
                    """)
    void a_file_that_does_not_hold_together_is_refused(String right, String wrong, String finding) throws IOException {
        String damaged = json.replaceFirst(Pattern.quote(right), wrong);
        assertNotEquals(json, damaged);
        Document changed = SelectorJson.parse(damaged);
        String sealed = SelectorJson.text(changed.sealed());

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
        assertEquals("II:output?", second.id());
        assertEquals(second, walker.node("II:output?"));
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
