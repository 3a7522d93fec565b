package winnow.stage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import winnow.model.Field;
import winnow.model.RecordId;
import winnow.model.Verdict;

/**
 * How values are written as JSON: ids and dates as text, enums and fields in lower case, absent optionals left out,
 * unknown properties refused, verdicts with a {@code kind}.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(ownTypes())
            .addMixIn(Verdict.class, VerdictKinds.class)
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new EnumsInLowerCase(), new JacksonAnnotationIntrospector()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private Json() {}

    /** The mapper; not to be configured further. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A value as indented text with {@code \n} line ends and one at the end. */
    public static String pretty(Object value) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        try {
            return MAPPER.writer(printer).writeValueAsString(value) + "\n";
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value, e);
        }
    }

    private static SimpleModule ownTypes() {
        SimpleModule module = new SimpleModule("winnow");
        module.addSerializer(RecordId.class, ToStringSerializer.instance);
        module.addSerializer(LocalDate.class, ToStringSerializer.instance);
        module.addDeserializer(RecordId.class, new RecordIdReader());
        module.addDeserializer(LocalDate.class, new DateReader());
        module.addKeySerializer(Field.class, new FieldKeyWriter());
        module.addKeyDeserializer(Field.class, new FieldKeyReader());
        return module;
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Verdict.Included.class, name = "included"),
        @JsonSubTypes.Type(value = Verdict.Excluded.class, name = "excluded"),
        @JsonSubTypes.Type(value = Verdict.NotRetrieved.class, name = "not-retrieved"),
        @JsonSubTypes.Type(value = Verdict.Conflict.class, name = "conflict"),
        @JsonSubTypes.Type(value = Verdict.Pending.class, name = "pending"),
        @JsonSubTypes.Type(value = Verdict.Flagged.class, name = "flagged")
    })
    private interface VerdictKinds {}

    /** Jackson's own lower case follows the machine's locale; this one does not. */
    private static final class EnumsInLowerCase extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            return Arrays.stream(constants)
                    .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                    .toArray(String[]::new);
        }
    }

    private static final class RecordIdReader extends FromStringDeserializer<RecordId> {
        private static final long serialVersionUID = 1L;

        RecordIdReader() {
            super(RecordId.class);
        }

        @Override
        protected RecordId _deserialize(String value, DeserializationContext context) {
            return RecordId.parse(value);
        }
    }

    private static final class DateReader extends FromStringDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String value, DeserializationContext context) {
            return LocalDate.parse(value);
        }
    }

    private static final class FieldKeyWriter extends JsonSerializer<Field> {
        @Override
        public void serialize(Field value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeFieldName(value.key());
        }
    }

    private static final class FieldKeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            return Field.of(key.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> JsonMappingException.from(context, "no such field: " + key));
        }
    }
}
