package winnow.selector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import winnow.db.Duck;
import winnow.selector.Selector.Settings;
import winnow.stage.Json;

/** The schema accepts what is written, and nothing that is damaged: every property is damaged in every way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SchemaTest {

    private static final Set<String> OPTIONAL = Set.of(
            "review.catalogHash",
            "rules.displayRule",
            "trees.questions.condition.atMost",
            "trees.questions.condition.atLeast",
            "trees.questions.condition.unknown",
            "uses.optionalInput",
            "versions.resources.date",
            "versions.resources.origin",
            "evidence.study",
            "versions.size",
            "versions.link",
            "versions.prices.inputUsdPer1kTokens",
            "versions.prices.outputUsdPer1kTokens",
            "versions.prices.date",
            "versions.prices.origin",
            "versions.resources.gpus",
            "versions.resources.gpu",
            "versions.resources.memoryGb",
            "versions.resources.tdpW",
            "versions.resources.priceUsd",
            "studies.reports.doi");
    private static final Set<String> MAY_BE_EMPTY = Set.of(
            "trees.questions.explanation",
            "rules.accepted.place",
            "uses.subtask",
            "uses.mandatoryInput",
            "uses.output");

    @TempDir
    private Path review;

    static void assertValid(String json) throws IOException {
        assertEquals(List.of(), errors(json));
    }

    @Test
    void what_is_written_is_valid() throws IOException {
        assertValid(SelectorJson.text(document()));
    }

    @Test
    void the_selector_of_the_published_review_is_valid() throws IOException {
        PublishedReview.require();
        assertValid(SelectorJson.text(PublishedReview.document(Optional.empty())));
    }

    @Test
    void every_property_is_described() throws IOException {
        List<String> bare = new ArrayList<>();
        describe("", Json.mapper().readValue(schemaText(), LinkedHashMap.class), bare);
        assertEquals(List.of(), bare);
    }

    @TestFactory
    Stream<DynamicTest> every_damage_to_every_property_is_refused() throws IOException {
        Map<String, Consumer<Map<String, Object>>> damages = new TreeMap<>();
        Damage.collect("", SelectorJson.plain(document()), List.of(), damages);
        OPTIONAL.forEach(path -> damages.remove(path + " is left out"));
        MAY_BE_EMPTY.forEach(path -> damages.remove(path + " is empty"));
        return damages.entrySet().stream()
                .map(damage -> DynamicTest.dynamicTest(damage.getKey(), () -> {
                    Map<String, Object> plain = SelectorJson.plain(document());
                    damage.getValue().accept(plain);
                    assertFalse(errors(Json.pretty(plain)).isEmpty(), "accepted: " + damage.getKey());
                }));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "schemaVersion": "2.0.0" | "schemaVersion": "3.0.0"
                    "version": "1.2.3"       | "version": "1.2"
                    "sha256:                 | "sha1:
                    "form": "shared"         | "form": "dag"
                    "kind":"question"        | "kind":"branch"
                    "kind":"leaf"            | "kind":"models"
                    "outcome":"none"         | "outcome":"models"
                    "outcome":"models"       | "outcome":"none"
                    "outcome":"insufficient" | "outcome":"unknown"
                    "kind":"input"           | "kind":"kind"
                    "effect":"fits"          | "effect":"all"
                    "of":"evidence"          | "of":"version"
                    "of":"version"           | "of":"evidence"
                    "key":"generate"         | "key":"gen erate"
                    "yes":"II:input/output?" | "yes":"II:input=maybe"
                    "access":"open"          | "access":"restricted"
                    "phase":"inference"      | "phase":"thinking"
                    "applied":1,"best":0     | "applied":2,"best":0
                    "applied":1,"best":1     | "applied":1,"best":2
                    "use":"u                 | "use":"v
                    "doi":"10.1000/one"      | "doi":"https://doi.org/10.1000/one"
                    "moreThanStarred":5      | "moreThanStarred":0.5
                    """)
    void a_value_that_is_not_allowed_is_refused(String right, String wrong) throws IOException {
        String json = SelectorJson.text(document());
        String damaged = json.replaceFirst(java.util.regex.Pattern.quote(right), wrong);

        assertFalse(json.equals(damaged), "nothing was damaged");
        assertFalse(errors(damaged).isEmpty(), "accepted: " + wrong);
    }

    private Document document() throws IOException {
        if (small == null) {
            Settings plain = SmallReview.settings();
            small = SmallReview.document(
                    new Settings(
                            plain.title(),
                            plain.version(),
                            plain.licence(),
                            plain.questions(),
                            Optional.of(new DisplayRule(5, 20)),
                            plain.priceDays(),
                            List.of(new Rules.Accepted("undated-price", "", "made up")),
                            plain.trees()),
                    SmallReview.knowledge(review));
        }
        return small;
    }

    private Document small;

    private static String schemaText() throws IOException {
        return Duck.resource(Selector.class, "selector.schema.json");
    }

    private static List<String> errors(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaText(), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    private static void describe(String path, Map<?, ?> schema, List<String> bare) {
        schema.forEach((key, value) -> {
            if (key.equals("properties") && !Set.of("if", "then", "else").contains(lastOf(path))) {
                ((Map<?, ?>) value).forEach((name, property) -> {
                    if (!((Map<?, ?>) property).containsKey("description")) {
                        bare.add(path + "/" + name);
                    }
                });
            }
            if (value instanceof Map<?, ?> below) {
                describe(path + "/" + key, below, bare);
            }
        });
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
