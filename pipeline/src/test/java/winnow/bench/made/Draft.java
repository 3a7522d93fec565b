package winnow.bench.made;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import winnow.model.Bibliography;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.SourceRecord;

/** What a database says about a {@link Work}, while it is written and damaged. */
public final class Draft {

    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    Draft(Work work, String database, long number) {
        boolean translates = !work.original().isEmpty();
        set(Field.TITLE, translates && database.equals("pubmed") ? "[" + work.title() + "]" : work.title());
        values.put(Field.AUTHORS, new ArrayList<>(work.authors()));
        set(Field.YEAR, String.valueOf(work.place().year()));
        set(Field.CONTAINER, work.place().name());
        set(Field.VOLUME, String.valueOf(work.place().volume()));
        set(Field.ISSUE, String.valueOf(work.place().issue()));
        set(Field.PAGES, work.place().first() + "-" + work.place().last());
        set(Field.ISSN, work.place().issn());
        set(Field.DOI, work.doi());
        set(Field.ABSTRACT, work.summary());
        set(Field.TYPE, database.equals("pubmed") ? "journal article" : "article");
        if (database.equals("pubmed")) {
            set(Field.PMID, String.valueOf(10_000_000 + number));
        }
        if (translates && database.equals("scopus")) {
            set(Field.ORIGINAL_TITLE, work.original());
        }
    }

    /** A record as the database gives it, with what happens to records. The accession is the work's number: the truth. */
    public static SourceRecord record(Work work, String database, long number, SplittableRandom random) {
        return record(work, new RecordId(database, "%09d".formatted(number)), number, random);
    }

    /** The same under another id. */
    static SourceRecord record(Work work, RecordId id, long number, SplittableRandom random) {
        Draft draft = new Draft(work, id.database(), number);
        for (Damage damage : Damage.values()) {
            damage.strike(draft, work, random);
        }
        return new SourceRecord(id, new Bibliography(draft.values), Bibliography.EMPTY);
    }

    String get(Field field) {
        return values.getOrDefault(field, List.of()).stream().findFirst().orElse("");
    }

    List<String> authors() {
        return values.getOrDefault(Field.AUTHORS, List.of());
    }

    /** A blank text takes the value away. */
    void set(Field field, String text) {
        values.put(
                field, Stream.of(text.strip()).filter(value -> !value.isEmpty()).toList());
    }

    void setAuthors(List<String> authors) {
        values.put(Field.AUTHORS, authors);
    }

    void lose(Field... fields) {
        Arrays.asList(fields).forEach(values::remove);
    }
}
