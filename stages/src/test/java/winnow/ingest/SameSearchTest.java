package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import winnow.model.Field;
import winnow.model.Origin;
import winnow.model.SourceRecord;
import winnow.stage.Issue;

/**
 * One search, saved in every format that a database offers, gives the same records. {@link SameSearches} has the
 * searches and, with the reason, what may differ; what is listed there and does not differ fails too.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameSearchTest {

    private static final Path CORPUS = Path.of("..", "..", "shared", "corpus");

    @TempDir
    private Path folder;

    static List<SameSearches.Search> fixtures() {
        return SameSearches.FIXTURES;
    }

    static List<SameSearches.Search> corpus() {
        return SameSearches.CORPUS;
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void a_search_of_our_own_gives_the_same_records_in_every_format(SameSearches.Search search) throws IOException {
        assertSame(search, name -> GoldenTest.CASES.resolve(name).resolve("export"));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void a_real_search_gives_the_same_records_in_every_format(SameSearches.Search search) throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            Assumptions.abort("SKIPPED: no corpus of real exports at " + CORPUS);
        }
        assertSame(search, CORPUS::resolve);
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void exports_of_a_search_in_every_format_complete_each_other(SameSearches.Search search) throws IOException {
        ReviewFolder review = new ReviewFolder(folder);
        long entries = 0;
        for (String file : search.files()) {
            Path export = GoldenTest.CASES.resolve(file).resolve("export");
            String round = entries == 0 ? "2025-03-31" : "2024-03-31";
            review.with(round + "/" + search.database() + "/" + file, Files.readAllBytes(export));
            entries += records(search.database(), export).size();
        }
        ReviewFolder.Made made = review.ingest();
        assertEquals(entries, made.sightings().size());
        Map<String, SourceRecord> reference = records(
                search.database(),
                GoldenTest.CASES.resolve(search.files().get(0)).resolve("export"));
        for (SourceRecord once : reference.values()) {
            List<SourceRecord> found = made.records().stream()
                    .filter(record -> record.id().equals(once.id()))
                    .toList();
            assertEquals(1, found.size(), once.id().toString());
            once.bibliography()
                    .values()
                    .forEach((field, values) ->
                            assertEquals(values, found.get(0).bibliography().all(field), field.key()));
        }
    }

    @Test
    void what_one_format_lacks_another_one_gives() throws IOException {
        SourceRecord record = new ReviewFolder(folder)
                .with("2025-03-31/scopus/a.csv", golden("scopus-csv-2020"))
                .with("2025-03-31/scopus/b.bib", golden("scopus-bibtex-2026"))
                .ingest()
                .records()
                .get(0);
        assertEquals("scopus:2-s2.0-85200000001", record.id().toString());
        assertEquals(List.of("1234-5679"), record.bibliography().all(Field.ISSN));
        assertEquals(
                List.of("Øverby, K.M.", "van der Meer, J.P."),
                record.bibliography().all(Field.AUTHORS));
        assertEquals(
                List.of("Reeds were counted at dusk. The count grew; nobody knows why."),
                record.bibliography().all(Field.ABSTRACT));
    }

    private static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(GoldenTest.CASES.resolve(name).resolve("export"));
    }

    private interface Place {
        Path of(String name);
    }

    private static void assertSame(SameSearches.Search search, Place place) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        String first = search.files().get(0);
        Map<String, SourceRecord> reference = records(search.database(), place.of(first));
        for (String file : search.files().subList(1, search.files().size())) {
            Map<String, SourceRecord> others = records(search.database(), place.of(file));
            assertEquals(reference.keySet(), others.keySet(), file + " has other records than " + first);
            reference.forEach((title, record) ->
                    differences(record, others.get(title)).forEach(field -> found.add(file + " " + field)));
        }
        TreeSet<String> listed = new TreeSet<>();
        for (SameSearches.Otherwise otherwise : search.otherwise()) {
            otherwise.fields().forEach(field -> listed.add(otherwise.file() + " " + field));
        }
        assertEquals(String.join("\n", listed), String.join("\n", found));
    }

    /** By title, whatever its capitals and signs are. */
    private static Map<String, SourceRecord> records(String database, Path file) throws IOException {
        Map<String, SourceRecord> records = new LinkedHashMap<>();
        new Export(file, "export", "", database).read(Recognition.of(file), new ExportReader.Listener() {
            @Override
            public void record(SourceRecord record, Origin at) {
                String title = record.bibliography().title().toLowerCase(Locale.ROOT);
                assertEquals(Optional.empty(), Optional.ofNullable(records.put(title, record)), "twice: " + title);
            }

            @Override
            public void issue(Issue issue) {
                // a missing accession is compared below
            }

            @Override
            public void rejected(Origin at, byte[] bytes) {
                throw new AssertionError(file + ": rejected at " + at);
            }
        });
        return records;
    }

    private static Stream<String> differences(SourceRecord one, SourceRecord other) {
        Stream<String> fields = Stream.of(Field.values())
                .filter(field -> !values(one, field).equals(values(other, field)))
                .map(Field::key);
        return one.id().equals(other.id()) ? fields : Stream.concat(Stream.of("accession"), fields);
    }

    /** The order of authors says something, that of terms nothing. */
    private static Collection<String> values(SourceRecord record, Field field) {
        List<String> values = record.bibliography().all(field);
        return field == Field.KEYWORDS ? new TreeSet<>(values) : values;
    }
}
