package winnow.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import winnow.model.Bibliography;
import winnow.model.Field;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueriesTest {

    private static final Bibliography FULL = Samples.bibliography(
            "title=Is GPT-4 a physician?",
            "abstract=The large language model answers. INSTITUTIONS agree.",
            "keywords=clinical|language models",
            "type=conference paper|review",
            "language=en",
            "year=2023",
            "container=Nature Medicine",
            "doi=10.1000/abc.d");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "physician",
                "PHYSICIAN",
                "institutions",
                "large absent",
                "large AND clinical",
                "+large +clinical -absent",
                "GPT-4",
                "\"large language model\"",
                "\"language models\"",
                "\"large model\"~1",
                "title:physic*",
                "title:*sician",
                "title:phisician~1",
                "abstract:answers",
                "keywords:clinical",
                "type:review",
                "type:\"conference paper\"",
                "type:Review",
                "type:conf*",
                "language:EN",
                "year:2023",
                "year:[2022 TO 2023]",
                "year:[2022 TO *]",
                "year:{2022 TO 2024}",
                "year:202?",
                "container:nature",
                "doi:\"10.1000/ABC.d\"",
                "NOT absent",
                "absent OR (NOT missing)",
                "(absent AND physician) OR large",
                "title:(absent OR physician)",
                "*:*",
                "physician^2",
                "title:\"a OR NOT b\" OR physician",
                "the"
            })
    void holds(String query) {
        assertEquals(Truth.TRUE, test(query, FULL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "absent",
                "large AND absent",
                "large -clinical",
                "GPT-5",
                "4-physician",
                "\"clinical language\"",
                "title:large",
                "type:conference",
                "type:paper",
                "language:e",
                "year:[2024 TO *]",
                "year:{2023 TO 2024}",
                "NOT physician",
                "absent OR (NOT physician)",
                "doi:abc",
                "NOT *:*"
            })
    void does_not_hold(String query) {
        assertEquals(Truth.FALSE, test(query, FULL));
    }

    @ParameterizedTest
    @CsvSource({
        "abstract:x, UNKNOWN",
        "NOT abstract:x, UNKNOWN",
        "title:gpt, TRUE",
        "gpt, TRUE",
        "absent, UNKNOWN",
        "NOT absent, UNKNOWN",
        "NOT gpt, FALSE",
        "title:gpt OR abstract:x, TRUE",
        "title:gpt AND abstract:x, UNKNOWN",
        "title:absent AND abstract:x, FALSE",
        "title:absent OR abstract:x, UNKNOWN",
        "title:gpt AND (NOT abstract:x), UNKNOWN",
        "year:[2022 TO *], UNKNOWN",
        "year:*, UNKNOWN",
        "type:review, UNKNOWN",
        "*:*, TRUE"
    })
    void what_is_missing_is_unknown_unless_the_rest_decides(String query, Truth expected) {
        assertEquals(expected, test(query, Samples.bibliography("title=GPT")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "titel:x|no field 'titel'; the nearest is 'title'; fields are title, year, container, doi, abstract, keywords, type, language|0",
                "a AND abstrct:x|no field 'abstrct'; the nearest is 'abstract'; fields are title, year, container, doi, abstract, keywords, type, language|6",
                "title:(llm AND|it ends too early; a parenthesis, a quote or a word is missing|14",
                "title:llm)|')' cannot stand here|9",
                "a AND AND b|'AND' cannot stand here|6",
                "a OR NOT b|put parentheses around what NOT belongs to: a OR (NOT b)|5",
                "a OR -b|put parentheses around what NOT belongs to: a OR (NOT b)|5",
                "year:[22 TO 2025]|'22' is not a year; write year:[2022 TO 2025]|6",
                "year:20222|'20222' is not a year; write year:[2022 TO 2025]|5"
            })
    void shows_the_place_of_a_mistake(String query, String words, int caret) {
        assertEquals(
                "criterion 'x': the query cannot be read: " + words + "\n  " + query + "\n  " + " ".repeat(caret) + "^",
                refused(query));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a OR b AND c|it mixes AND (or +) and OR; put parentheses: (a AND b) OR c",
                "a AND b OR c|it mixes AND (or +) and OR; put parentheses: (a AND b) OR c",
                "+a b|it mixes AND (or +) and OR; put parentheses: (a AND b) OR c",
                "title:\"?!\"|there is nothing to look for in it"
            })
    void refuses_what_would_be_misread(String query, String words) {
        assertEquals("criterion 'x': the query cannot be read: " + words + "\n  " + query, refused(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"...\"",
                "title:\"?!\"",
                "(",
                "\"open",
                "title:",
                "a:b:c",
                "/[/",
                "x~y~z",
                "[a TO",
                "\\"
            })
    void refuses_what_cannot_be_read(String query) {
        assertThrows(IllegalArgumentException.class, () -> Queries.parse("criterion 'x'", query));
    }

    /** Against a slow, obvious evaluation; and what a citation loses never turns an answer round. */
    @RepeatedTest(300)
    void agrees_with_kleenes_tables_and_missing_data_decide_nothing(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Plain plain = plain(random, 3);
        Bibliography citation = citation(random);
        Condition condition = Queries.parse("criterion 'x'", plain.text());

        Truth truth = condition.test(new IndexedCitation(citation, condition.fields()));

        assertEquals(plain.truth(citation), truth, plain.text() + " " + citation.values());
        for (Field lost : citation.values().keySet()) {
            Map<Field, List<String>> fewer = new java.util.EnumMap<>(citation.values());
            fewer.remove(lost);
            Truth after = condition.test(new IndexedCitation(new Bibliography(fewer), condition.fields()));
            assertEquals(after == Truth.UNKNOWN ? Truth.UNKNOWN : truth, after, plain.text() + " without " + lost);
        }
    }

    private interface Plain {
        String text();

        Truth truth(Bibliography citation);
    }

    private record Word(String field, String word) implements Plain {
        @Override
        public String text() {
            return field.isEmpty() ? word : field + ":" + word;
        }

        @Override
        public Truth truth(Bibliography citation) {
            Set<Field> asked = field.isEmpty()
                    ? EnumSet.of(Field.TITLE, Field.ABSTRACT, Field.KEYWORDS)
                    : EnumSet.of(Field.of(field).orElseThrow());
            boolean there = asked.stream()
                    .flatMap(each -> citation.all(each).stream())
                    .anyMatch(value -> List.of(value.split(" ")).contains(word));
            if (there) {
                return Truth.TRUE;
            }
            return asked.stream().allMatch(citation::has) ? Truth.FALSE : Truth.UNKNOWN;
        }
    }

    private record Negated(Plain part) implements Plain {
        @Override
        public String text() {
            return "(NOT " + part.text() + ")";
        }

        @Override
        public Truth truth(Bibliography citation) {
            return switch (part.truth(citation)) {
                case TRUE -> Truth.FALSE;
                case FALSE -> Truth.TRUE;
                case UNKNOWN -> Truth.UNKNOWN;
            };
        }
    }

    private record Joined(String by, List<Plain> parts) implements Plain {
        @Override
        public String text() {
            return parts.stream().map(Plain::text).collect(Collectors.joining(" " + by + " ", "(", ")"));
        }

        @Override
        public Truth truth(Bibliography citation) {
            List<Truth> truths =
                    parts.stream().map(part -> part.truth(citation)).toList();
            Truth decisive = by.equals("AND") ? Truth.FALSE : Truth.TRUE;
            if (truths.contains(decisive)) {
                return decisive;
            }
            return truths.contains(Truth.UNKNOWN) ? Truth.UNKNOWN : decisive == Truth.FALSE ? Truth.TRUE : Truth.FALSE;
        }
    }

    private static Plain plain(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(4);
        if (kind == 0) {
            return new Word(pick(random, "", "title", "abstract", "keywords", "type"), pick(random, "ab", "cd", "ef"));
        }
        if (kind == 1) {
            return new Negated(plain(random, depth - 1));
        }
        List<Plain> parts = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            parts.add(plain(random, depth - 1));
        }
        return new Joined(kind == 2 ? "AND" : "OR", parts);
    }

    private static Bibliography citation(Random random) {
        List<String> fields = new ArrayList<>();
        fields.add("title=" + pick(random, "ab", "cd", "ab cd"));
        for (String field : List.of("abstract", "keywords", "type")) {
            if (random.nextInt(3) > 0) {
                fields.add(field + "=" + pick(random, "ab", "cd", "ef"));
            }
        }
        return Samples.bibliography(fields.toArray(String[]::new));
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private static Truth test(String query, Bibliography citation) {
        Condition condition = Queries.parse("criterion 'x'", query);
        return condition.test(new IndexedCitation(citation, condition.fields()));
    }

    private static String refused(String query) {
        return assertThrows(IllegalArgumentException.class, () -> Queries.parse("criterion 'x'", query))
                .getMessage();
    }
}
