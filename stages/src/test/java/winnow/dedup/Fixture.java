package winnow.dedup;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/** Writes records in few words. */
final class Fixture {

    private final RecordId id;
    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    private Fixture(RecordId id) {
        this.id = id;
    }

    /** @param id for example {@code scopus:1} */
    static Fixture record(String id, String title) {
        return new Fixture(RecordId.parse(id)).with(Field.TITLE, title);
    }

    /** An article with all of the usual fields, which a test then changes. */
    static Fixture article(String id) {
        return record(id, "Reading comprehension of large language models in clinical practice")
                .with(Field.AUTHORS, "Verdi, Anna", "Okafor, Chidi", "Lindqvist, Maja")
                .with(Field.YEAR, "2021")
                .with(Field.CONTAINER, "Journal of Clinical Informatics")
                .with(Field.VOLUME, "12")
                .with(Field.ISSUE, "3")
                .with(Field.PAGES, "455-468");
    }

    /** The profiles of records, by id. */
    static SortedMap<RecordId, Profile> profiles(Collection<SourceRecord> records) {
        SortedMap<RecordId, Profile> profiles = new TreeMap<>();
        records.forEach(record -> profiles.put(record.id(), new Profile(record)));
        return profiles;
    }

    /** Sets the values of a field; none takes the field away. */
    Fixture with(Field field, String... texts) {
        values.put(field, Arrays.asList(texts));
        return this;
    }

    Fixture without(Field... fields) {
        Arrays.asList(fields).forEach(values::remove);
        return this;
    }

    SourceRecord build() {
        return new SourceRecord(id, new Bibliography(values), Bibliography.EMPTY);
    }
}
