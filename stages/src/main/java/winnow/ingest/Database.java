package winnow.ingest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import winnow.ingest.Profile.Format;
import winnow.model.Field;
import winnow.stage.Nearest;

/**
 * A database as the protocol declares it: its name, and for a database that is not known here how its tables (CSV or
 * {@code .xlsx}) are to be read. In the protocol a name alone is enough:
 *
 * <pre>{@code
 * ingest:
 *   databases:
 *     pubmed: PubMed
 *     wos:
 *     mydb:
 *       name: My database
 *       columns: {title: Article Title, authors: Authors, year: Published}
 *       separators: {authors: ";"}
 *       accession: ID
 * }</pre>
 *
 * @param name that is printed
 * @param columns field, by its {@link Field#key()}, to the column that it stands in; none if the database's own formats
 *     are read
 * @param separators field to what parts its values within a cell; a semicolon where a field can have many and nothing
 *     is said
 * @param accession the column of the database's own id; empty if it gives none
 * @param familyFirst whether a name without a comma starts with the family name, as in {@code Hahn W.}
 */
public record Database(
        String name,
        Map<String, String> columns,
        Map<String, String> separators,
        String accession,
        boolean familyFirst) {

    private static final String MANY = ";";

    /** @throws IllegalArgumentException if a field is unknown, or there are columns but none of the title */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Database(
            @JsonProperty("name") String name,
            @JsonProperty("columns") Map<String, String> columns,
            @JsonProperty("separators") Map<String, String> separators,
            @JsonProperty("accession") String accession,
            @JsonProperty("family_first") boolean familyFirst) {
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.columns = fields("columns", columns);
        this.separators = fields("separators", separators);
        this.accession = Objects.requireNonNullElse(accession, "").strip();
        this.familyFirst = familyFirst;
        if (!this.columns.isEmpty() && !this.columns.containsKey(Field.TITLE.key())) {
            throw new IllegalArgumentException("columns say nothing of the title; add 'title: <name of the column>'");
        }
        if (this.columns.isEmpty() && !(this.separators.isEmpty() && this.accession.isEmpty())) {
            throw new IllegalArgumentException("there are no columns; add 'columns: {title: <name of the column>, …}'");
        }
    }

    /** One whose exports are in formats that are known. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Database named(String name) {
        return new Database(name, Map.of(), Map.of(), "", false);
    }

    private static Map<String, String> fields(String key, Map<String, String> given) {
        Map<String, String> fields = new LinkedHashMap<>(Objects.requireNonNullElse(given, Map.of()));
        List<String> known = Arrays.stream(Field.values()).map(Field::key).toList();
        fields.forEach((field, value) -> {
            if (!known.contains(field)) {
                throw new IllegalArgumentException("%s: there is no field '%s'; the nearest is '%s'; the fields are %s"
                        .formatted(key, field, Nearest.of(field, known).orElseThrow(), String.join(", ", known)));
            }
            if (value == null || value.isEmpty()) {
                throw new IllegalArgumentException(key + ": nothing is said of '" + field + "'; fill it in or drop it");
            }
        });
        return Collections.unmodifiableMap(fields);
    }

    /** As it stands in the protocol: the name, if nothing else is said. */
    @JsonValue
    Object written() {
        if (columns.isEmpty()) {
            return name;
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", name);
        written.put("columns", columns);
        written.put("separators", separators);
        written.put("accession", accession);
        written.put("family_first", familyFirst);
        return written;
    }

    /** How tables of the database are read; empty if that is not declared. */
    Optional<Profile> profile(String folder) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Set<String> header = new LinkedHashSet<>(columns.values());
        if (!accession.isEmpty()) {
            header.add(accession);
        }
        Format format = new Format(name + " table", folder, new CsvSyntax(header), entry -> true);
        Profile.Builder profile = Profile.of(format)
                .names(familyFirst ? Names.Order.FAMILY_FIRST : Names.Order.GIVEN_FIRST)
                .accession(accession.isEmpty() ? Source.all() : Source.first(accession));
        columns.forEach((key, column) -> {
            Field field = Field.of(key).orElseThrow();
            Source source = Source.first(column);
            profile.field(
                    field,
                    separator(field)
                            .map(text -> source.split(Pattern.quote(text)))
                            .orElse(source));
        });
        return Optional.of(profile.build());
    }

    private Optional<String> separator(Field field) {
        return Optional.ofNullable(separators.get(field.key()))
                .or(() -> field.many() ? Optional.of(MANY) : Optional.empty());
    }
}
