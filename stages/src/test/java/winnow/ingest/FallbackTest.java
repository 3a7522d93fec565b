package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import winnow.model.Bibliography;
import winnow.model.Field;

/** These values are in people's votes. They may never change. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FallbackTest {

    private static final Map<Field, List<String>> ALL = Map.of(
            Field.TITLE, List.of("The Größe of İ-Phones"),
            Field.AUTHORS, List.of("Øster-Lund, Ann", "Lee, K"),
            Field.YEAR, List.of("2023"),
            Field.CONTAINER, List.of("J. Examples"),
            Field.VOLUME, List.of("5"),
            Field.PAGES, List.of("1-9"),
            Field.DOI, List.of("10.1000/x"));

    @Test
    void the_recipe_is_stable() {
        assertEquals("~osterlund2023grosse-a929e1a03a337567", Fallback.accession(new Bibliography(ALL)));
    }

    @Test
    void what_is_missing_is_empty() {
        assertEquals("~-fa0522652895937a", Fallback.accession(new Bibliography(Map.of(Field.TITLE, List.of("移动医疗")))));
    }

    @Test
    void spelling_and_accents_do_not_matter_but_every_field_does() {
        Map<Field, List<String>> other = new EnumMap<>(ALL);
        other.put(Field.TITLE, List.of("the grosse  of i phones!"));
        assertEquals(Fallback.accession(new Bibliography(ALL)), Fallback.accession(new Bibliography(other)));
        for (Field field : ALL.keySet()) {
            Map<Field, List<String>> changed = new EnumMap<>(ALL);
            changed.put(field, List.of(field == Field.YEAR ? "2024" : "another"));
            assertNotEquals(
                    Fallback.accession(new Bibliography(ALL)),
                    Fallback.accession(new Bibliography(changed)),
                    field.key());
        }
    }
}
