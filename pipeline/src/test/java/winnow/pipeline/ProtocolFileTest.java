package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import winnow.ingest.Database;
import winnow.stage.ReviewException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProtocolFileTest {

    record Sieve(int meshSize, List<String> grains, Optional<String> maker, String bolts) {
        public Sieve {
            bolts = bolts.strip();
            if (meshSize < 1) {
                throw new IllegalArgumentException("mesh_size must be at least 1");
            }
        }
    }

    record Barn(Sieve sieve, Map<String, String> bins) {}

    private static final Barn DEFAULTS = new Barn(new Sieve(3, List.of("rye"), Optional.empty(), "four"), Map.of());

    @TempDir
    Path folder;

    private Barn read(String yaml) throws IOException {
        Path file = folder.resolve("barn.yml");
        Files.writeString(file, yaml);
        return ProtocolFile.of(file, "raw/barn.yml").read(Barn.class, DEFAULTS);
    }

    private String refused(String yaml) {
        return assertThrows(ReviewException.class, () -> read(yaml)).getMessage();
    }

    @Test
    void an_empty_file_gives_the_defaults() throws IOException {
        assertEquals(DEFAULTS, read(""));
        assertEquals(DEFAULTS, read("# nothing but a comment\n"));
    }

    @Test
    void a_key_replaces_its_default_and_leaves_the_others() throws IOException {
        Barn barn = read("sieve:\n  grains: [oat, wheat]\n  maker: Meyer\n");

        assertEquals(new Sieve(3, List.of("oat", "wheat"), Optional.of("Meyer"), "four"), barn.sieve());
    }

    @Test
    void an_unknown_key_is_named_with_its_line_and_the_nearest_known_one() {
        assertEquals(
                "raw/barn.yml:3: sieve.mash_size: unknown key; did you mean 'mesh_size'?",
                refused("sieve:\n  grains: []\n  mash_size: 4\n"));
    }

    @Test
    void a_value_of_the_wrong_kind_is_named_with_its_line() {
        assertEquals(
                "raw/barn.yml:2: sieve.mesh_size: 'fine' is not a whole number",
                refused("sieve:\n  mesh_size: fine\n"));
    }

    @Test
    void a_value_that_the_settings_refuse_is_named() {
        assertEquals("raw/barn.yml:1: sieve: mesh_size must be at least 1", refused("sieve: {mesh_size: 0}\n"));
    }

    @Test
    void a_key_without_a_value_is_named_if_the_settings_need_one() {
        assertEquals("raw/barn.yml:1: sieve: a value is missing", refused("sieve:\n  maker: x\n  bolts: null\n"));
    }

    @Test
    void a_key_that_stands_there_twice_is_refused() {
        assertEquals(
                "raw/barn.yml:3: not readable as YAML: Duplicate field 'mesh_size'",
                refused("sieve:\n  mesh_size: 1\n  mesh_size: 2\n"));
    }

    @Test
    void a_written_protocol_reads_back_as_it_was() throws IOException {
        Barn barn = new Barn(new Sieve(7, List.of("a: b", "#c"), Optional.of("x"), "none"), Map.of("k", "v"));

        assertEquals(barn, read(ProtocolFile.write(barn)));
    }

    private static final String MYDB = """
            ingest:
              databases:
                wos:
                pubmed: PubMed
                mydb:
                  name: My database
                  columns: {title: Article Title, authors: Authors}
                  separators: {authors: ";"}
                  accession: ID
            """;

    private Protocol protocol(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("raw"));
        Files.writeString(folder.resolve(Protocol.PATH), yaml);
        return Protocol.read(folder);
    }

    @Test
    void a_database_is_a_folder_alone_a_name_or_the_columns_of_its_tables() throws IOException {
        Protocol protocol = protocol(MYDB);

        assertEquals(
                List.of("Web of Science", "PubMed", "My database"),
                protocol.ingest().databases().values().stream()
                        .map(Database::name)
                        .toList());
        assertEquals(
                Map.of("title", "Article Title", "authors", "Authors"),
                protocol.ingest().databases().get("mydb").columns());
        assertEquals(protocol, protocol(ProtocolFile.write(protocol)));
    }

    @Test
    void an_unknown_field_or_key_of_a_database_is_refused_with_its_line_and_the_nearest() {
        String field = assertThrows(ReviewException.class, () -> protocol(MYDB.replace("{title", "{doy: D, title")))
                .getMessage();
        String key = assertThrows(ReviewException.class, () -> protocol(MYDB.replace("accession", "acession")))
                .getMessage();

        assertEquals(
                "raw/protocol.yml:5: ingest.databases.mydb: columns: there is no field 'doy'; the nearest is 'doi';",
                field.substring(0, field.indexOf(" the fields")));
        assertEquals("raw/protocol.yml:9: ingest.databases.mydb.acession: unknown key; did you mean 'accession'?", key);
    }
}
