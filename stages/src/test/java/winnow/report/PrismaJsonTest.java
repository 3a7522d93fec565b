package winnow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.catalog.PrismaSettings.NewReports;
import winnow.db.Duck;
import winnow.sample.SmallReview;
import winnow.sample.UpdatedReview;
import winnow.stage.Json;

/** The schema accepts what is written, and nothing that lacks or adds a property or is of another kind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrismaJsonTest {

    private static final Set<String> OPTIONAL = Set.of("counts");
    private static final Set<String> MAPS = Set.of("labels", "identitiesLeftOut");

    @TempDir
    private static Path folder;

    private static JsonNode newReview;
    private static JsonNode update;
    private static Schema schema;

    @BeforeAll
    static void two_documents() throws IOException {
        newReview = document(new SmallReview(Files.createDirectory(folder.resolve("new"))));
        update = document(UpdatedReview.in(Files.createDirectory(folder.resolve("update")), NewReports.TOTAL));
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Duck.resource(Report.class, "prisma.schema.json"), InputFormat.JSON);
    }

    private static JsonNode document(SmallReview review) throws IOException {
        Report.Settings settings = new Report.Settings("A & B", List.of("Ann"), SmallReview.CONDUCT);
        try (Duck duck = Duck.open(review.withCatalog())) {
            return Json.mapper().readTree(PrismaJson.of(settings, Numbers.of(duck)));
        }
    }

    private static List<String> errors(JsonNode document) {
        return schema.validate(document.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    @Test
    void what_is_written_is_valid() {
        assertEquals(List.of(), errors(newReview));
        assertEquals(List.of(), errors(update));
    }

    @Test
    void every_property_is_needed_and_of_its_kind() {
        ObjectNode damaged = update.deepCopy();
        damage(damaged, damaged);
    }

    private static void damage(ObjectNode whole, ObjectNode part) {
        for (String name : StreamSupport.stream(((Iterable<String>) part::fieldNames).spliterator(), false)
                .toList()) {
            JsonNode value = part.get(name);
            part.set(
                    name,
                    value.isObject()
                            ? Json.mapper().createArrayNode()
                            : Json.mapper().createObjectNode());
            assertFalse(errors(whole).isEmpty(), "of another kind: " + name);
            part.remove(name);
            assertEquals(OPTIONAL.contains(name), errors(whole).isEmpty(), "without " + name);
            part.set(name, value);
            if (value instanceof ObjectNode object && !MAPS.contains(name)) {
                damage(whole, object);
            } else if (value instanceof ArrayNode array && array.path(0) instanceof ObjectNode first) {
                damage(whole, first);
            }
        }
        part.put("other", 1);
        assertFalse(errors(whole).isEmpty(), "with one more");
        part.remove("other");
    }

    @Test
    void the_template_and_the_differences_are_told() {
        assertEquals(
                "{\"update\":true,\"lastRound\":\"2025-03-31\",\"registers\":true,\"other\":true,\"metaAnalysis\":true,"
                        + "\"title\":\"PRISMA 2020 flow diagram for updated systematic reviews which included searches of"
                        + " databases, registers and other sources\"}",
                update.get("template").toString());
        assertEquals("[]", newReview.get("deltas").toString());
        assertEquals(
                "I6 website_results + organisation_results + citations_results = other_sought_reports 4",
                update.get("deltas").get(0).get("id").textValue() + " "
                        + update.get("deltas").get(0).get("rule").textValue() + " "
                        + update.get("deltas").get(0).get("delta"));
        assertEquals("{\"human\":1,\"automation\":1}", update.get("excludedBy").toString());
        assertEquals(
                "{\"I13\":\"of new reviews; here I11 and I12\"}",
                update.get("identitiesLeftOut").toString());
    }

    @Test
    void labels_lead_to_codes_and_other_sources_are_told_apart() {
        assertEquals("not-clinical", update.get("labels").get("No clinical use").textValue());
        assertEquals("trials", update.get("labels").get("Trials register").textValue());
        for (JsonNode box : update.get("boxes")) {
            if (box.get("key").textValue().equals("citations_specific_results")) {
                assertEquals(
                        "[{\"code\":\"citing\",\"label\":\"Citing articles\",\"number\":4}]",
                        box.get("counts").toString());
                return;
            }
        }
        throw new AssertionError("no citations_specific_results");
    }
}
