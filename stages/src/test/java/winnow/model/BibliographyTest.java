package winnow.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a record says, and several records as one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BibliographyTest {

    private static SourceRecord record(String id, Map<Field, List<String>> values, Map<Field, List<String>> verbatim) {
        return new SourceRecord(RecordId.parse(id), new Bibliography(values), new Bibliography(verbatim));
    }

    @Test
    void a_blank_value_and_a_second_value_of_a_single_field_are_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Bibliography(Map.of(Field.TITLE, List.of(" "))));
        assertThrows(
                IllegalArgumentException.class, () -> new Bibliography(Map.of(Field.YEAR, List.of("2020", "2021"))));
        assertEquals(
                2,
                new Bibliography(Map.of(Field.AUTHORS, List.of("A", "B")))
                        .all(Field.AUTHORS)
                        .size());
    }

    @Test
    void a_field_without_values_is_absent() {
        Bibliography said = new Bibliography(Map.of(Field.DOI, List.of()));
        assertEquals(Bibliography.EMPTY, said);
        assertFalse(said.has(Field.DOI));
        assertEquals(Optional.empty(), said.doi());
        assertEquals("", said.title());
        assertEquals(List.of(), said.authors());
    }

    @Test
    void fields_are_kept_in_their_order() {
        Bibliography said = new Bibliography(
                Map.of(Field.DOI, List.of("10.1000/1"), Field.TITLE, List.of("T"), Field.YEAR, List.of("2020")));
        assertEquals(
                List.of(Field.TITLE, Field.YEAR, Field.DOI),
                List.copyOf(said.values().keySet()));
    }

    @Test
    void an_author_is_read_and_printed_in_one_form() {
        assertEquals(new Author("Verdi", "Anna B."), Author.parse(" Verdi ,  Anna B. "));
        assertEquals(new Author("The Trial Group", ""), Author.parse("The Trial Group"));
        assertEquals("Verdi, Anna", new Author("Verdi", "Anna").toString());
        assertEquals("The Trial Group", new Author("The Trial Group", "").toString());
    }

    @Test
    void each_field_is_completed_from_the_first_record_that_has_it() {
        SourceRecord first = record("a:1", Map.of(Field.TITLE, List.of("T")), Map.of());
        SourceRecord second = record(
                "b:2",
                Map.of(
                        Field.TITLE,
                        List.of("Other"),
                        Field.DOI,
                        List.of("10.1000/1"),
                        Field.AUTHORS,
                        List.of("A", "B")),
                Map.of(Field.DOI, List.of("https://doi.org/10.1000/1")));
        SourceRecord third = record("c:3", Map.of(Field.TITLE, List.of("T"), Field.AUTHORS, List.of("C")), Map.of());
        Completion completion = Completion.of(List.of(first, second, third));
        assertEquals("T", completion.bibliography().title());
        assertEquals(List.of("A", "B"), completion.bibliography().all(Field.AUTHORS));
        assertEquals(
                Optional.of("https://doi.org/10.1000/1"), completion.verbatim().first(Field.DOI));
        assertEquals(
                Map.of(Field.TITLE, first.id(), Field.AUTHORS, second.id(), Field.DOI, second.id()),
                completion.origins());
    }

    @Test
    void a_record_without_a_title_is_refused() {
        assertThrows(
                IllegalArgumentException.class, () -> record("a:1", Map.of(Field.YEAR, List.of("2020")), Map.of()));
    }
}
