package winnow.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.model.Origin;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueTest {

    private static Issue issue(String value) {
        return new Issue(Issue.Code.BAD_VALUE, new Origin("raw/decisions/ann.csv", 7), "vote", value);
    }

    @Test
    void a_long_value_is_cut_between_characters_never_within_one() {
        String longest = "a".repeat(199) + "😀";

        assertEquals(longest, issue(longest).value());
        assertEquals(longest + "…", issue(longest + "b").value());
    }

    @Test
    void the_message_is_one_line_with_place_kind_value_and_what_was_done() {
        assertEquals(
                "raw/decisions/ann.csv:7: BAD_VALUE vote='may be': " + Issue.Code.BAD_VALUE.text(),
                issue("may\nbe").message());
    }
}
