package winnow.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"pubmed:31452104", "scopus:2-s2.0-85101", "arxiv:quant-ph/0210005", "x-1:a:b"})
    void the_text_form_is_read_back(String text) {
        assertEquals(text, RecordId.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pubmed", ":1", "pubmed:", "PubMed:1", "1db:1", "pubmed:1 2", "pubmed:1\u00002", "pub med:1"
            })
    void another_form_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> RecordId.parse(text));
    }

    @Test
    void ids_sort_by_their_text() {
        assertEquals(
                List.of("ieee:9", "pubmed:10", "pubmed:9", "pubmed:~a"),
                Stream.of("pubmed:~a", "pubmed:9", "ieee:9", "pubmed:10")
                        .map(RecordId::parse)
                        .sorted()
                        .map(RecordId::toString)
                        .toList());
    }

    @Test
    void ids_of_databases_whose_names_begin_alike_sort_by_their_text() {
        List<String> texts = List.of("a-b:1", "a:1", "a1:1", "ab:1", "a:9", "a1-:0", "b:1", "a:ab", "abc:0");
        assertEquals(
                texts.stream().sorted().toList(),
                texts.stream()
                        .map(RecordId::parse)
                        .sorted()
                        .map(RecordId::toString)
                        .toList());
    }

    @Test
    void a_fallback_is_known_by_its_mark() {
        assertTrue(RecordId.parse("ieee:~2018-x").isFallback());
        assertFalse(RecordId.parse("ieee:2018~x").isFallback());
    }
}
