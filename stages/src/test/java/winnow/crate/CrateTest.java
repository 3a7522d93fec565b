package winnow.crate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.model.LoggedSearch;
import winnow.model.Phase;
import winnow.model.Vote;
import winnow.sample.SmallReview;
import winnow.stage.Artifact;
import winnow.stage.Artifact.Folder;
import winnow.stage.Artifact.TextFile;
import winnow.stage.Hash;
import winnow.stage.Json;

/** The structure that RO-Crate asks for, of a small review with two published artifacts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrateTest {

    private static final List<Artifact> PUBLISHED =
            List.of(new TextFile("reports/page.html"), new Folder("reports/pictures"));

    @TempDir
    private Path folder;

    private SmallReview review;

    @BeforeEach
    void something_published() throws IOException {
        review = new SmallReview(folder).annotation("studies.csv", "study,record\none,pubmed:1\n");
        review.withCatalog();
        Files.createDirectories(folder.resolve("reports/pictures"));
        Files.writeString(folder.resolve("reports/page.html"), "<p>é</p>");
        Files.writeString(folder.resolve("reports/pictures/100 % größer.svg"), "<svg/>");
    }

    /** The entities by id; each id once, every link to an entity or an address. */
    private Map<String, JsonNode> crate(Optional<String> licence, String... authors) throws IOException {
        review.run(new Crate(
                new Crate.Settings("Models & <doctors>", List.of(authors), licence, "winnow 1.2"), PUBLISHED));
        JsonNode document = Json.mapper().readTree(review.read("reports/ro-crate-metadata.json"));
        assertEquals(
                "https://w3id.org/ro/crate/1.2/context",
                document.get("@context").asText());
        Map<String, JsonNode> entities = new TreeMap<>();
        document.get("@graph").forEach(entity -> {
            assertTrue(entity.hasNonNull("@type"), entity.toString());
            assertNull(entities.put(entity.get("@id").asText(), entity), "twice: " + entity);
        });
        document.get("@graph")
                .forEach(entity -> links(entity)
                        .forEach(link -> assertTrue(
                                entities.containsKey(link) || link.startsWith("https://"),
                                link + " is not described")));
        return entities;
    }

    private static List<String> links(JsonNode entity) {
        List<String> links = new ArrayList<>();
        entity.properties().forEach(property -> {
            JsonNode value = property.getValue();
            for (JsonNode each : value.isArray() ? value : List.of(value)) {
                Optional.ofNullable(each.get("@id")).ifPresent(id -> links.add(id.asText()));
            }
        });
        return links;
    }

    @Test
    void the_descriptor_is_about_the_root_and_the_root_has_what_it_must() throws IOException {
        Map<String, JsonNode> crate = crate(Optional.of("https://spdx.org/licenses/CC-BY-4.0"), "Ann", "Bob");

        JsonNode descriptor = crate.get("ro-crate-metadata.json");
        assertEquals("CreativeWork", descriptor.get("@type").asText());
        assertEquals("./", descriptor.get("about").get("@id").asText());
        assertEquals(
                "https://w3id.org/ro/crate/1.2",
                descriptor.get("conformsTo").get("@id").asText());
        JsonNode root = crate.get("./");
        assertEquals("Dataset", root.get("@type").asText());
        assertEquals("Models & <doctors>", root.get("name").asText());
        assertTrue(root.get("description").asText().length() > 40);
        assertEquals("2025-04-01", root.get("datePublished").asText());
        assertEquals(
                "https://spdx.org/licenses/CC-BY-4.0",
                root.get("license").get("@id").asText());
        assertEquals(2, root.get("author").size());
        assertEquals("Bob", crate.get("#author-2").get("name").asText());
    }

    @Test
    void every_published_file_is_listed_as_it_is() throws IOException {
        Map<String, JsonNode> crate = crate(Optional.empty());
        TreeSet<String> listed = new TreeSet<>();
        for (JsonNode part : crate.get("./").get("hasPart")) {
            JsonNode entity = crate.get(part.get("@id").asText());
            String path = URI.create(part.get("@id").asText()).getPath();
            Path file = folder.resolve("reports").resolve(path);
            assertEquals("File", entity.get("@type").asText());
            assertEquals(path, entity.get("name").asText());
            assertEquals(Files.size(file), entity.get("contentSize").asLong());
            assertEquals(Hash.of(file), entity.get("sha256").asText());
            listed.add(path + " " + entity.get("encodingFormat").asText());
        }

        assertEquals("[page.html text/html, pictures/100 % größer.svg image/svg+xml]", listed.toString());
    }

    @Test
    void the_inputs_are_what_the_run_used_and_are_no_part_of_the_crate() throws IOException {
        Map<String, JsonNode> crate = crate(Optional.empty());
        JsonNode run = crate.get("#run");

        List<String> used = new ArrayList<>();
        run.get("object").forEach(each -> used.add(each.get("@id").asText()));
        assertEquals(List.of("#raw/protocol.yml", "#raw/annotations/studies.csv"), used);
        assertEquals(
                Hash.of(folder.resolve("raw/annotations/studies.csv")),
                crate.get("#raw/annotations/studies.csv").get("sha256").asText());
        assertFalse(crate.get("./").get("hasPart").toString().contains("raw/"));
        JsonNode program = crate.get(run.get("instrument").get("@id").asText());
        assertEquals("winnow", program.get("name").asText());
        assertEquals("1.2", program.get("softwareVersion").asText());
    }

    @Test
    void what_nobody_declared_is_not_claimed() throws IOException {
        review.votes.clear();
        review.withCatalog();
        JsonNode root = crate(Optional.empty()).get("./");

        assertFalse(root.has("datePublished"), "nobody has searched, voted or ruled");
        assertFalse(root.has("author"));
        assertEquals(
                "Not declared; ask the authors before you use it.",
                root.get("license").asText());
    }

    @Test
    void the_crate_is_dated_by_the_last_thing_that_somebody_did() throws IOException {
        review.votes.add(review.vote("bob", "pubmed:4", Phase.FULLTEXT, Vote.INCLUDE));
        review.searches.add(new LoggedSearch("2025-03-31", "pubmed", "llm", LocalDate.of(2025, 5, 2), 7, ""));
        review.withCatalog();

        assertEquals(
                "2025-05-02",
                crate(Optional.empty()).get("./").get("datePublished").asText());
    }

    @Test
    void the_same_files_give_the_same_crate() throws IOException {
        crate(Optional.empty(), "Ann");
        String first = review.read("reports/ro-crate-metadata.json");
        Files.delete(folder.resolve("reports/ro-crate-metadata.json"));
        crate(Optional.empty(), "Ann");

        assertEquals(first, review.read("reports/ro-crate-metadata.json"));
        try (Stream<Path> left = Files.list(folder.resolve("reports"))) {
            assertEquals(3, left.count());
        }
    }
}
