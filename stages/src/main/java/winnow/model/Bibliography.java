package winnow.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said about a report, field by field.
 *
 * @param values per field its values, in printed order; a field without a value is absent, no value is blank, and a
 *     field that can have one value has one
 */
public record Bibliography(Map<Field, List<String>> values) {

    /** Says nothing. */
    public static final Bibliography EMPTY = new Bibliography(Map.of());

    /** @throws IllegalArgumentException if a value is blank or a single field has several */
    public Bibliography {
        Map<Field, List<String>> copy = new EnumMap<>(Field.class);
        values.forEach((field, list) -> {
            if (!list.isEmpty()) {
                check(field, list);
                copy.put(field, List.copyOf(list));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    private static void check(Field field, List<String> list) {
        if (!field.many() && list.size() > 1) {
            throw new IllegalArgumentException(field.key() + " has several values: " + list);
        }
        for (String value : list) {
            if (value.isBlank()) {
                throw new IllegalArgumentException(field.key() + " has a blank value");
            }
        }
    }

    /** All values of the field, in printed order; empty if there is none. */
    public List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** The first value of the field; empty if there is none. */
    public Optional<String> first(Field field) {
        List<String> all = all(field);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Whether the field has a value. */
    public boolean has(Field field) {
        return values.containsKey(field);
    }

    /** The title; the empty text if there is none. */
    public String title() {
        return first(Field.TITLE).orElse("");
    }

    /** The authors in printed order; empty if none is given. */
    public List<Author> authors() {
        return all(Field.AUTHORS).stream().map(Author::parse).toList();
    }

    /** The year of publication. */
    public Optional<Integer> year() {
        return first(Field.YEAR).map(Integer::valueOf);
    }

    /** The DOI in normal form. */
    public Optional<String> doi() {
        return first(Field.DOI);
    }
}
