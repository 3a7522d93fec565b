package winnow.ingest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import winnow.model.Field;

/**
 * What the columns or tags of one database mean in one syntax: a row of the table {@link Profiles}.
 *
 * @param format syntax, database and the mark by which an entry of it is recognised
 * @param fields per field where its values stand
 * @param accession where the database's own id stands; its first value counts
 * @param names how a name without a comma is to be read
 * @param english whether every title is in English, so that what stands in brackets after one is a remark or the name of
 *     a column and not the title in another language
 */
record Profile(Format format, Map<Field, Source> fields, Source accession, Names.Order names, boolean english) {

    /** The database of profiles that fit every folder. */
    static final String GENERIC = "generic";

    /**
     * Names a kind of export.
     *
     * @param name for people, for example {@code Scopus CSV}
     * @param database lower-case name of the database that writes it, or {@link #GENERIC}
     * @param mark whether an entry shows that it is of this kind
     */
    record Format(String name, String database, Syntax syntax, Predicate<Entry.Readable> mark) {}

    Profile {
        fields = Collections.unmodifiableMap(new EnumMap<>(fields));
    }

    boolean isGeneric() {
        return format.database().equals(GENERIC);
    }

    /** Whether it is for exports that bear no mark. */
    boolean isFallback() {
        return isGeneric() && format.mark() == Marks.NONE;
    }

    /** The columns that it looks at. */
    List<String> columns() {
        return Stream.concat(fields.values().stream(), Stream.of(accession))
                .flatMap(source -> source.columns().stream())
                .toList();
    }

    /** The database's own id of the entry; empty if it gives none. */
    Optional<String> accession(Entry.Readable entry) {
        List<String> found = accession.values().apply(entry);
        return found.stream().findFirst();
    }

    /** Starts a profile that reads nothing yet. */
    static Builder of(Format format) {
        return new Builder(format);
    }

    /** Reads like a table: one line per field. */
    static final class Builder {
        private final Format format;
        private final Map<Field, Source> fields = new EnumMap<>(Field.class);
        private Source accession = Source.all();
        private Names.Order names = Names.Order.GIVEN_FIRST;
        private boolean english;

        private Builder(Format format) {
            this.format = format;
        }

        /** Starts with what another profile reads. */
        Builder like(Builder other) {
            fields.putAll(other.fields);
            names = other.names;
            return this;
        }

        Builder field(Field field, Source source) {
            fields.put(field, source);
            return this;
        }

        Builder accession(Source source) {
            accession = source;
            return this;
        }

        Builder names(Names.Order order) {
            names = order;
            return this;
        }

        /** Says that every title is in English. */
        Builder english() {
            english = true;
            return this;
        }

        Profile build() {
            return new Profile(format, fields, accession, names, english);
        }
    }
}
